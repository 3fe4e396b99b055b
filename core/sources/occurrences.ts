/** Where a quote's words are in a normal form: a whole passage, or parts with words passed over between them. */
import type { Span } from '../text/span.ts';
import { borderAfter, borderBefore, type IsDash, isBorder } from './borders.ts';

/** A place in a normal form, and the parts of the quote within it. */
export interface Occurrence extends Span {
  readonly parts: readonly Span[];
}

/** How many characters of normal form one `…` may pass over: some three hundred words. */
export const longestSkip = 2_000;

/** A quote with more parts is looked for as it is written alone; the parts are too short to be told from others. */
const mostParts = 30;
/** More places of a quote or a part are not looked at: it is in most of the text, and says nothing of where it is from. */
const mostPlaces = 20_000;

const skip = /\[\s*(?:…|\.{3,}|\.(?:\s\.){2,})\s*\]|…|\.{3,}|\.(?:\s\.){2,}/u;

/** The parts of a quote between its `…` and `[…]`; one part where it has none, or more than can be looked for. */
export function partsOf(quote: string): string[] {
  const parts = quote
    .split(skip)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.length > mostParts ? [quote.trim()] : parts;
}

/** Whether a place must not cut words, or may, and is then widened to whole ones. */
export type Cuts = 'none' | 'widened';

/** A form of a text in which words are sought. */
export interface Sought {
  readonly text: string;
  readonly isDash?: IsDash;
}

/** Every place where `needle` is in `text`, in order. */
function occurrences({ text, isDash }: Sought, needle: string, cuts: Cuts): Span[] {
  const found: Span[] = [];
  if (needle === '') return found;
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) {
    const [start, end] = [at, at + needle.length];
    if (cuts === 'widened')
      found.push({ start: borderBefore(text, start, isDash), end: borderAfter(text, end, isDash) });
    else if (isBorder(text, start, isDash) && isBorder(text, end, isDash)) found.push({ start, end });
    if (found.length === mostPlaces) break;
  }
  return found;
}

/**
 * Every place where the parts are in order, with at most `longestSkip` characters between two of them on
 * average. Of places that share words the shortest counts: `a … b` in `a a b` is `a b`.
 */
export function occurrencesOfParts(
  form: Sought,
  parts: readonly string[],
  cuts: Cuts = 'none',
): Occurrence[] {
  const places = parts.map((part) => occurrences(form, part, cuts));
  if (places.length === 1) return places[0].map((only) => ({ ...only, parts: [only] }));
  if (places.length === 0 || places.some(({ length }) => length === 0 || length === mostPlaces)) return [];
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
