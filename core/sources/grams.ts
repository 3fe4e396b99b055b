/** Where each run of four characters is in a text: the seeds from which a misquoted passage is found. */

const size = 4;
const buckets = 1 << 16;
const stretchBits = 6;
/** Votes are counted per range of this many characters. */
export const stretch = 1 << stretchBits;
/** How many places one look-up may weigh, so that a quote of common words stays quick in a large text. */
const placeBudget = 24_000;
/** With fewer runs that vote the outcome is chance. */
const fewestVoters = 12;

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
   * range, likeliest first, at most `count`, none beside another. Each run of four characters the two share
   * votes for the start it implies, rare runs before common ones. Undefined where too few have a vote, as in a
   * text that says the same over and over.
   */
  starting(pattern: string, count: number): number[] | undefined {
    const { starts, places, votes } = this;
    const seeds: { at: number; bucket: number }[] = [];
    for (let at = 0; at + size <= pattern.length; at++) seeds.push({ at, bucket: bucketAt(pattern, at) });
    const frequency = (bucket: number) => starts[bucket + 1] - starts[bucket];
    seeds.sort((a, b) => frequency(a.bucket) - frequency(b.bucket) || a.at - b.at);

    const touched: number[] = [];
    let budget = placeBudget;
    let voters = 0;
    for (const { at, bucket } of seeds) {
      budget -= frequency(bucket);
      if (budget < 0) break;
      voters++;
      for (let i = starts[bucket]; i < starts[bucket + 1]; i++) {
        const start = Math.max(places[i] - at, 0) >> stretchBits;
        if (votes[start]++ === 0) touched.push(start);
      }
    }
    // A start near a range's end has votes in the next one too, as a dropped word shifts what follows it.
    const weight = (start: number) => votes[start] + votes[start + 1];
    const best = mostWeighty(touched, weight, count * 3);
    for (const start of touched) votes[start] = 0;
    if (voters < fewestVoters) return undefined;
    const apart = best.filter(
      (start, at) => !best.slice(0, at).some((rival) => Math.abs(rival - start) <= 1),
    );
    return apart.slice(0, count).map((start) => start << stretchBits);
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
