/** Telling the places of a repeated passage apart by the words before and after it. */
import type { Span } from '../text/span.ts';
import { normalise } from './normalise.ts';

/** The words a quote says it is after, and before. */
export interface Context {
  readonly after?: string;
  readonly before?: string;
}

export interface SoughtQuote extends Context {
  readonly text: string;
}

/** How far from the passage, in characters of normal form, its context may be. */
export const reach = 200;

/**
 * Those of `places` (spans in the normal form `text`) that the context speaks of. Where both are given both must
 * hold, within 200 characters. Places that touch their context win over those at a distance, then the one with
 * the least distance wins. Where no place has the context, all are given back: it decides between places and
 * rules none out.
 */
export function inContext<Place extends Span>(
  text: string,
  places: readonly Place[],
  context: Context,
): readonly Place[] {
  const after = normalise(context.after ?? '', 'kept').text;
  const before = normalise(context.before ?? '', 'kept').text;
  if (places.length < 2 || (after === '' && before === '')) return places;
  const near = places
    .map((place) => ({
      place,
      distance: distanceAfter(text, after, place) + distanceBefore(text, before, place),
    }))
    .filter(({ distance }) => distance < Number.POSITIVE_INFINITY);
  if (near.length === 0) return places;
  const least = near.reduce((min, { distance }) => Math.min(min, distance), Number.POSITIVE_INFINITY);
  return near.filter(({ distance }) => distance === least).map(({ place }) => place);
}

/** How far after the nearest `after` the place starts; a space between them does not count. */
function distanceAfter(text: string, after: string, place: Span): number {
  if (after === '') return 0;
  const window = text.slice(Math.max(0, place.start - reach - after.length), place.start).trimEnd();
  const at = window.lastIndexOf(after);
  return at < 0 ? Number.POSITIVE_INFINITY : window.length - at - after.length;
}

function distanceBefore(text: string, before: string, place: Span): number {
  if (before === '') return 0;
  const window = text.slice(place.end, place.end + reach + before.length).trimStart();
  const at = window.indexOf(before);
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}

/** How many words a proposed context has at most on each side. */
const mostWords = 24;

/**
 * The fewest whole words that touch `places[chosen]` and none of the others, as spans of the normal form: words
 * before it, else words after it, else as many on both sides as it takes. Undefined where 24 on each side are not
 * enough.
 */
export function distinguishing(
  text: string,
  places: readonly Span[],
  chosen: number,
): { readonly after?: Span; readonly before?: Span } | undefined {
  const place = places[chosen];
  let likeBefore = places.filter((_, index) => index !== chosen);
  let likeAfter = likeBefore;
  let likeBoth = likeBefore;
  let after: Span = { start: place.start, end: endBefore(text, place.start) };
  let before: Span = { start: startAfter(text, place.end), end: place.end };
  for (let words = 0; words < mostWords; words++) {
    after = { start: wordBefore(text, after.start), end: after.end };
    before = { start: before.start, end: wordAfter(text, before.end) };
    const said = text.slice(after.start, after.end);
    const follows = text.slice(before.start, before.end);
    const alikeBefore = (other: Span) => endsAt(text, said, endBefore(text, other.start));
    const alikeAfter = (other: Span) => text.startsWith(follows, startAfter(text, other.end));
    likeBefore = likeBefore.filter(alikeBefore);
    if (likeBefore.length === 0) return { after };
    likeAfter = likeAfter.filter(alikeAfter);
    if (likeAfter.length === 0) return { before };
    likeBoth = likeBoth.filter((other) => alikeBefore(other) && alikeAfter(other));
    if (likeBoth.length === 0) return { after, before };
  }
  return undefined;
}

function endsAt(text: string, words: string, end: number): boolean {
  return end >= words.length && text.startsWith(words, end - words.length);
}

const word = /[\p{L}\p{N}]/u;

/** The start of the nearest word before `at`; a mark that stands alone belongs to the word before it. */
function wordBefore(text: string, at: number): number {
  let start = at;
  do start = start < 2 ? 0 : text.lastIndexOf(' ', start - 2) + 1;
  while (start > 0 && !word.test(text.slice(start, at)));
  return start;
}

function wordAfter(text: string, at: number): number {
  let end = at;
  do {
    const space = text.indexOf(' ', end + 1);
    end = space < 0 ? text.length : space;
  } while (end < text.length && !word.test(text.slice(at, end)));
  return end;
}

function endBefore(text: string, at: number): number {
  return text[at - 1] === ' ' ? at - 1 : at;
}

function startAfter(text: string, at: number): number {
  return text[at] === ' ' ? at + 1 : at;
}
