/** The passage that is most like a misquote. */
import search from 'approx-string-match';
import type { Span } from '../text/span.ts';
import { isBorder } from './characters.ts';
import { longestSkip } from './occurrences.ts';
import type { TextIndex } from './text-index.ts';

/** Shorter quotes are like too many passages to say which was meant. */
export const shortestNear = 32;
/** The share of a quote's characters that may differ. Prose differs from unrelated prose in about half. */
const mostDifferent = 1 / 3;
/** In a text this short all of it is searched; in a longer one the likeliest stretches. */
const searchedWhole = 4_000;
const likeliest = 6;

/** A place in the normal form, and how many of the quote's characters have to change to give it. */
export interface NearPlace extends Span {
  readonly errors: number;
}

/**
 * The places most like `quote` (a normal form), all equally like it, in order; none where the best differs in more
 * than a third. Passages are moved to whole words.
 */
export function nearest(index: TextIndex, quote: string): NearPlace[] {
  if (quote.length < shortestNear) return [];
  const { text } = index.form;
  const tolerated = Math.floor(quote.length * mostDifferent);
  const margin = tolerated + 16;
  const windows: Span[] =
    text.length <= searchedWhole
      ? [{ start: 0, end: text.length }]
      : index.grams.starting(quote, likeliest).map((at) => ({
          start: Math.max(0, at - margin),
          end: Math.min(text.length, at + 128 + quote.length + margin),
        }));

  let best: NearPlace[] = [];
  for (const window of windows) {
    const most = best.length > 0 ? best[0].errors : tolerated;
    const found = search(text.slice(window.start, window.end), quote, most).map(({ start, end, errors }) => ({
      start: window.start + start,
      end: window.start + end,
      errors,
    }));
    if (found.length === 0) continue;
    if (found[0].errors < most) best = [];
    best.push(...found);
  }
  return distinct(best.map((place) => ({ ...toWords(text, place), errors: place.errors })));
}

/**
 * As `nearest`, for a quote that passes over words: its longest part is looked for first, then the others around
 * it. A part that is not found counts as wholly different.
 */
export function nearestParts(index: TextIndex, parts: readonly string[]): NearPlace[] {
  const { text } = index.form;
  const longest = parts.reduce((best, part, at) => (part.length > parts[best].length ? at : best), 0);
  const total = parts.reduce((sum, part) => sum + part.length, 0);
  return nearest(index, parts[longest])
    .map((anchor) => {
      let { start, end, errors } = anchor;
      for (let p = longest - 1; p >= 0; p--) {
        const window = { start: Math.max(0, start - longestSkip), end: start };
        const found = closest(text, window, parts[p], 'last');
        errors += found?.errors ?? parts[p].length;
        start = found?.start ?? start;
      }
      for (let p = longest + 1; p < parts.length; p++) {
        const window = { start: end, end: Math.min(text.length, end + longestSkip + parts[p].length) };
        const found = closest(text, window, parts[p], 'first');
        errors += found?.errors ?? parts[p].length;
        end = found?.end ?? end;
      }
      return { ...toWords(text, { start, end }), errors };
    })
    .filter(({ errors }) => errors <= total * mostDifferent);
}

function closest(text: string, window: Span, part: string, which: 'first' | 'last'): NearPlace | undefined {
  const found = search(text.slice(window.start, window.end), part, Math.floor(part.length * mostDifferent));
  const match = which === 'first' ? found[0] : found[found.length - 1];
  return match && { start: window.start + match.start, end: window.start + match.end, errors: match.errors };
}

/** The place moved to whole words: a word of which at least half is in is taken in, another left out. */
function toWords(text: string, { start, end }: Span): Span {
  const head = wordAround(text, start);
  const tail = wordAround(text, end);
  const from = head.end - start >= start - head.start ? head.start : skipSpace(text, head.end);
  let to = end - tail.start >= tail.end - end ? tail.end : tail.start;
  while (to > from && text[to - 1] === ' ') to--;
  return from < to ? { start: from, end: to } : { start, end };
}

/** The word that a border at `at` cuts; empty where it cuts none. */
function wordAround(text: string, at: number): Span {
  let start = at;
  let end = at;
  if (isBorder(text, at)) return { start, end: at };
  while (!isBorder(text, start)) start--;
  while (!isBorder(text, end)) end++;
  return { start, end };
}

function skipSpace(text: string, at: number): number {
  return text[at] === ' ' ? at + 1 : at;
}

/** In order, of places that overlap the first. */
function distinct(places: readonly NearPlace[]): NearPlace[] {
  const sorted = [...places].sort((a, b) => a.start - b.start || a.end - b.end);
  const kept: NearPlace[] = [];
  for (const place of sorted) {
    if (kept.length === 0 || place.start >= kept[kept.length - 1].end) kept.push(place);
  }
  return kept;
}
