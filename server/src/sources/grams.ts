/** Where each run of four characters stands in a text: the seeds from which a misquoted passage is found. */

const size = 4;
const buckets = 1 << 16;
/** Votes are counted per stretch of this many characters. */
const stretchBits = 6;
/** How many places one look-up may weigh, so that a quote of common words stays quick in a large text. */
const placeBudget = 60_000;

export class Grams {
  /** Places sorted by bucket; those of bucket b are `places[starts[b]]` to `places[starts[b + 1]]`, ascending. */
  private readonly starts = new Uint32Array(buckets + 1);
  private readonly places: Uint32Array;
  private readonly votes: Uint16Array;

  constructor(text: string) {
    const count = Math.max(text.length - size + 1, 0);
    this.places = new Uint32Array(count);
    this.votes = new Uint16Array((text.length >> stretchBits) + 2);
    const { starts } = this;
    for (let i = 0; i < count; i++) starts[bucketAt(text, i) + 1]++;
    for (let b = 0; b < buckets; b++) starts[b + 1] += starts[b];
    const next = starts.slice(0, buckets);
    for (let i = 0; i < count; i++) this.places[next[bucketAt(text, i)]++] = i;
  }

  /**
   * Where `pattern`, or something like it, most likely starts: offsets into the text, each right to within a
   * stretch, likeliest first, at most `count`. Each run of four characters the two share votes for the start
   * it implies; the rarest runs vote first.
   */
  starting(pattern: string, count: number): number[] {
    const { starts, places, votes } = this;
    const seeds: { at: number; bucket: number }[] = [];
    for (let at = 0; at + size <= pattern.length; at++) seeds.push({ at, bucket: bucketAt(pattern, at) });
    const frequency = (bucket: number) => starts[bucket + 1] - starts[bucket];
    seeds.sort((a, b) => frequency(a.bucket) - frequency(b.bucket) || a.at - b.at);

    const touched: number[] = [];
    let budget = placeBudget;
    for (const { at, bucket } of seeds) {
      budget -= frequency(bucket);
      if (budget < 0) break;
      for (let i = starts[bucket]; i < starts[bucket + 1]; i++) {
        const stretch = Math.max(places[i] - at, 0) >> stretchBits;
        if (votes[stretch]++ === 0) touched.push(stretch);
      }
    }
    // A start near a stretch's end has votes in the next one too, as a dropped word shifts what follows it.
    const weight = (stretch: number) => votes[stretch] + votes[stretch + 1];
    const best = mostWeighty(touched, weight, count);
    for (const stretch of touched) votes[stretch] = 0;
    return best.map((stretch) => stretch << stretchBits);
  }
}

/** The `count` weightiest of `items`, weightiest first and then in ascending order. */
function mostWeighty(items: readonly number[], weight: (item: number) => number, count: number): number[] {
  const best: number[] = [];
  const precedes = (a: number, b: number) => weight(a) - weight(b) || b - a;
  for (const item of items) {
    if (best.length === count && precedes(item, best[count - 1]) < 0) continue;
    let at = best.length;
    while (at > 0 && precedes(item, best[at - 1]) > 0) at--;
    best.splice(at, 0, item);
    if (best.length > count) best.pop();
  }
  return best;
}

function bucketAt(text: string, at: number): number {
  const low = text.charCodeAt(at) | (text.charCodeAt(at + 1) << 8);
  const high = text.charCodeAt(at + 2) | (text.charCodeAt(at + 3) << 8);
  return (Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> 16;
}
