/** The known name that an unknown one is probably a misspelling of. */

/** Nobody misspells a longer word by hand, and comparing two takes time in the product of their lengths. */
const LONGEST = 100;

/**
 * The candidate nearest to `word`, if one is near enough: at most a third of its letters (one in short words, two
 * for a swap) inserted, left out, changed or swapped with a neighbour. Ties go to the earlier candidate.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > LONGEST) return undefined;
  const letters = lettersOf(word);
  const limit = Math.max(1, Math.floor(word.length / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    if (candidate === word || Math.abs(candidate.length - word.length) >= bestDistance) continue;
    // An edit changes at most two of the letters that occur.
    if (bits(lettersOf(candidate) ^ letters) > 2 * (bestDistance - 1)) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < bestDistance && distance < candidate.length) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** Optimal string alignment: Levenshtein's distance with a swap of neighbours as one edit (Damerau 1964). */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
      }
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length];
}

/** Which letters occur in a word, case left out, as bits: several characters may share one. */
function lettersOf(word: string): number {
  let set = 0;
  for (const character of word.toLowerCase()) set |= 1 << (character.codePointAt(0)! & 31);
  return set;
}

/** The number of bits set. */
function bits(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count++;
  return count;
}
