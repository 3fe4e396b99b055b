/** The passage that is most like a misquote. */
import search from 'approx-string-match';
import type { Span } from '../text/span.ts';
import { borderAfter, borderBefore, isBorder } from './borders.ts';
import { stretch } from './grams.ts';
import { longestSkip } from './occurrences.ts';
import type { TextIndex } from './text-index.ts';

/** Shorter quotes are like too many passages to say which was meant. */
export const shortestNear = 32;
/** The share of a quote's characters that may differ. Prose differs from unrelated prose in about half. */
const mostDifferent = 1 / 3;
/** However long the quote: the search takes time in proportion to it. */
const mostErrors = 500;
/** A text this short is searched from start to end; in a longer one the likeliest windows are. */
const searchedWhole = 4_000;
const stepLength = 16_000;
const likeliest = 4;

/** A place in the normal form, and how many of the quote's characters have to change to give it. */
export interface NearPlace extends Span {
  readonly errors: number;
}

/**
 * The places most like `quote` (a normal form), all equally like it, in order; none where the best differs in more
 * than a third. Passages are moved to whole words.
 */
export function nearest(index: TextIndex, quote: string): NearPlace[] {
  if (quote.length < shortestNear || isMonotonous(quote)) return [];
  const { text } = index.reading;
  const tolerated = Math.min(mostErrors, Math.floor(quote.length * mostDifferent));
  const margin = tolerated + stretch;
  const starts = text.length > searchedWhole ? index.grams.starting(quote, likeliest) : undefined;
  const windows = starts?.map((at) => ({ start: at - margin, end: at + stretch + quote.length + margin }));

  let best: NearPlace[] = [];
  for (const { start, end } of windows ?? steps(text.length, quote.length + margin)) {
    // In a further step only a better place is looked for: where the seeds fail, equal ones can be without number.
    const most = best.length === 0 ? tolerated : best[0].errors - (windows ? 0 : 1);
    if (most < 0) break;
    const from = Math.max(0, start);
    const found = search(text.slice(from, end), quote, most);
    if (found.length > 0 && found[0].errors < (best[0]?.errors ?? tolerated)) best = [];
    for (const match of found) {
      best.push({ start: from + match.start, end: from + match.end, errors: match.errors });
    }
  }
  return distinct(best).map((place) => ({
    ...toOuterWords(text, quote, toWords(text, place)),
    errors: place.errors,
  }));
}

/** The least different runs of four characters that a quote of more than so many has, as a share of its length. */
const short = 500;
const leastVariety = 1 / 20;

/** Whether a long quote says the same over and over: every end of every round is then a place, and each is searched backwards. */
export function isMonotonous(quote: string): boolean {
  if (quote.length <= short) return false;
  const runs = new Set<string>();
  for (let at = 0; at + 4 <= quote.length; at++) runs.add(quote.slice(at, at + 4));
  return runs.size < quote.length * leastVariety;
}

/** Of a shorter quote so many characters may differ, and no more than one in four. */
const mostErrorsOfShort = 2;

/** The one place most like a quote of fewer than 32 characters, in whole words; none where several are. */
export function nearestShort(text: string, quote: string): NearPlace[] {
  if (quote.length >= shortestNear) return [];
  const most = Math.min(mostErrorsOfShort, Math.floor(quote.length / 4));
  if (most === 0) return [];
  const found = search(text, quote, most).map((match) => ({
    ...toWords(text, match),
    errors: match.errors,
  }));
  const places = distinct(found);
  return places.length === 1 ? places : [];
}

/** All of a text of `length`, in steps that share `overlap` characters. */
function steps(length: number, overlap: number): Span[] {
  const count = Math.ceil(length / stepLength);
  return Array.from({ length: count }, (_, at) => ({
    start: at * stepLength,
    end: (at + 1) * stepLength + overlap,
  }));
}

/**
 * As `nearest`, for a quote that passes over words: its longest part is looked for first, then the others around
 * it. A part that is not found counts as wholly different.
 */
export function nearestParts(index: TextIndex, parts: readonly string[]): NearPlace[] {
  const { text } = index.reading;
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
  const found = search(
    text.slice(window.start, window.end),
    part,
    Math.min(mostErrors, part.length * mostDifferent),
  );
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

/** How far outside a place its quote's first or last word may be. */
const outerReach = 40;

/**
 * The place widened to the quote's first and last words where these are just outside: leaving out a long word
 * next to the quote's start or end costs more than leaving out all up to that end, but is likelier.
 */
function toOuterWords(text: string, quote: string, { start, end }: Span): Span {
  if (!quote.includes(' ')) return { start, end };
  const first = quote.slice(0, quote.indexOf(' ') + 1);
  const last = quote.slice(quote.lastIndexOf(' '));
  // From the furthest start and to the furthest end that are looked at; what is there already counts as found.
  const from = Math.max(0, start - outerReach);
  const upTo = end + outerReach;
  const head = from + text.slice(from, start + first.length).lastIndexOf(first);
  const tail = end - last.length + text.slice(end - last.length, upTo).indexOf(last);
  const stop = tail + last.length;
  // A short word is too common to be looked for past more than one other.
  const likely = (word: string, between: string) => word.length > 4 || between.split(' ').length <= 3;
  const widenStart = head >= from && isBorder(text, head) && likely(first, text.slice(head, start));
  const widenEnd = stop >= end && isBorder(text, stop) && likely(last, text.slice(end, stop));
  return { start: widenStart ? head : start, end: widenEnd ? stop : end };
}

/** The word that a border at `at` cuts; empty where it cuts none. */
function wordAround(text: string, at: number): Span {
  return { start: borderBefore(text, at), end: borderAfter(text, at) };
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
