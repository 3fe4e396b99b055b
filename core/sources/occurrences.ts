/** Where a quote's words stand in a normal form: a whole passage, or parts with words passed over between them. */
import type { Span } from '../text/span.ts';
import { isBorder } from './characters.ts';

/** A place in a normal form, and the parts of the quote within it. */
export interface Occurrence extends Span {
  readonly parts: readonly Span[];
}

/** How many characters of normal form one `…` may pass over: some three hundred words. */
export const longestSkip = 2_000;

const skip = /\s*(?:\[\s*(?:…|\.{3,}|\.(?:\s\.){2,})\s*\]|…|\.{3,}|\.(?:\s\.){2,})\s*/u;

/** The parts of a quote between its `…` and `[…]`; one part where it has none. */
export function partsOf(quote: string): string[] {
  return quote.split(skip).filter((part) => part.trim() !== '');
}

/**
 * Every place where `needle` stands in `text`, in order. Those that cut no word win: only where there are none
 * does `art` count as found in `part`.
 */
function occurrences(text: string, needle: string): Span[] {
  const all: Span[] = [];
  if (needle === '') return all;
  for (let start = text.indexOf(needle); start >= 0; start = text.indexOf(needle, start + 1)) {
    all.push({ start, end: start + needle.length });
  }
  const whole = all.filter(({ start, end }) => isBorder(text, start) && isBorder(text, end));
  return whole.length > 0 ? whole : all;
}

/**
 * Every place where the parts stand in order, with at most `longestSkip` characters between two of them on
 * average. Of places that share words the shortest counts: `a … b` in `a a b` is `a b`.
 */
export function occurrencesOfParts(text: string, parts: readonly string[]): Occurrence[] {
  const places = parts.map((part) => occurrences(text, part));
  if (places.length === 1) return places[0].map((only) => ({ ...only, parts: [only] }));
  if (places.length === 0 || places.some((found) => found.length === 0)) return [];
  const longest = parts.reduce((sum, part) => sum + part.length, 0) + longestSkip * (parts.length - 1);

  const next = places.map(() => 0);
  const found: Occurrence[] = [];
  for (const first of places[0]) {
    const spans: Span[] = [first];
    for (let p = 1; p < parts.length; p++) {
      const { end } = spans[p - 1];
      while (next[p] < places[p].length && places[p][next[p]].start < end) next[p]++;
      if (next[p] === places[p].length) return withoutOverlaps(found);
      spans.push(places[p][next[p]]);
    }
    const { end } = spans[spans.length - 1];
    if (end - first.start <= longest) found.push({ start: first.start, end, parts: spans });
  }
  return withoutOverlaps(found);
}

/** Of occurrences in order of their starts, the shortest of each bunch that overlaps. */
function withoutOverlaps(found: readonly Occurrence[]): Occurrence[] {
  const kept: Occurrence[] = [];
  let bunchEnd = -1;
  for (const occurrence of found) {
    if (occurrence.start >= bunchEnd) {
      kept.push(occurrence);
    } else {
      const rival = kept[kept.length - 1];
      if (occurrence.end - occurrence.start < rival.end - rival.start) kept[kept.length - 1] = occurrence;
    }
    bunchEnd = Math.max(bunchEnd, occurrence.end);
  }
  return kept;
}
