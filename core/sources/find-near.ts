/** What a quote that is not in a text was most likely taken from. */
import search from 'approx-string-match';
import type { Span } from '../text/span.ts';
import { borderAfter, borderBefore } from './borders.ts';
import { inContext, reach, type SoughtQuote } from './context.ts';
import { lowerCase, ownWords } from './conventions.ts';
import type { QuoteMatch } from './match.ts';
import { isMonotonous, type NearPlace, nearest, nearestParts, nearestShort } from './near.ts';
import { type Normalised, normalise } from './normalise.ts';
import { occurrencesOfParts, partsOf } from './occurrences.ts';
import type { TextIndex } from './text-index.ts';

/**
 * The nearest passage, in words as a reader sees the text. In this order: the quote's own letters where they cut a
 * word, with all of that word; its words but for case, marks at the ends and what is changed by convention (see
 * `ownWords`); what is between `after` and `before` where both are there; for 32 characters and more whatever
 * differs in no more than a third, and for fewer a place that differs in two characters at most. The last two and
 * those of fewer than 32 characters only where there is one such place.
 */
export function findNear(index: TextIndex, quote: SoughtQuote): QuoteMatch {
  const { text, mapping } = index.reading;
  const whole = form(quote.text);
  if (whole === '') return { outcome: 'missing' };
  const near = likeliest(index, quote, whole);
  if (near.length === 0) return { outcome: 'missing' };
  // Equally near places are as often as not one passage repeated: the context chooses, else the first is shown.
  const [{ start, end, errors }] = inContext(text, near, quote);
  return { outcome: 'near', span: mapping.span(start, end), score: Math.max(0, 1 - errors / whole.length) };
}

function likeliest(index: TextIndex, quote: SoughtQuote, whole: string): readonly NearPlace[] {
  const { text } = index.reading;
  const parts = partsOf(quote.text)
    .map(form)
    .filter((part) => part !== '');
  const cut = occurrencesOfParts(index.reading, parts, 'widened');
  if (cut.length > 0) {
    const quoted = parts.reduce((sum, part) => sum + part.length, 0);
    return cut.map((place) => {
      const found = place.parts.reduce((sum, { start, end }) => sum + end - start, 0);
      return { ...place, errors: found - quoted };
    });
  }
  const conventional = byConvention(index.reading, quote, whole);
  if (conventional.length > 0) return conventional;
  const between = betweenContext(index.reading, quote, whole);
  if (between) return [between];
  const short = nearestShort(text, whole);
  if (short.length > 0) return short;
  const byParts = parts.length > 1 ? nearestParts(index, parts) : [];
  const asWhole = nearest(index, whole);
  // The `…` may be the text's own, or pass over so little that all of it is near.
  return byParts.length > 0 && (asWhole.length === 0 || byParts[0].errors < asWhole[0].errors)
    ? byParts
    : asWhole;
}

function form(written: string): string {
  return normalise(written, 'kept').text;
}

/** How many characters the words may have that a writer's own in brackets stand for. */
const LONGEST_REPLACED = 80;
/** A quote with fewer letters says too little to be told from other words in another case. */
const FEWEST_LETTERS = 4;

/** Where the words are in another case, with other marks at their ends, or with `[words]` put for others. */
function byConvention({ text, isDash }: Normalised, quote: SoughtQuote, whole: string): readonly NearPlace[] {
  const parts = partsOf(quote.text)
    .flatMap(ownWords)
    .map((part) => lowerCase(form(part)));
  if (parts.join('').length < FEWEST_LETTERS) return [];
  const skips = partsOf(quote.text).length > 1;
  const found = occurrencesOfParts({ text: lowerCase(text), isDash }, parts).filter(
    ({ start, end }) => skips || end - start <= whole.length + LONGEST_REPLACED,
  );
  const opens = /^\s*\[(?=[^\]]*\p{L}{2})[^\]]*\]/u.test(quote.text);
  const places = found.map(({ start, end }) => ({
    start: opens ? borderBefore(text, Math.max(0, start - 2)) : start,
    end: borderAfter(text, withMark(text, end, quote.text)),
    errors: 1,
  }));
  return places.length === 1 || whole.length >= 32 || inContext(text, places, quote).length === 1
    ? places
    : [];
}

/** The end with the full stop that is there, where the quote ends in one. */
function withMark(text: string, end: number, quote: string): number {
  const last = quote.trimEnd().at(-1);
  return last !== undefined && /[.!?]/.test(last) && text[end] === last ? end + 1 : end;
}

/** What is between the words after and before which the quote is said to be, if both are there once. */
function betweenContext(
  reading: Normalised,
  { after, before }: SoughtQuote,
  whole: string,
): NearPlace | undefined {
  if (!after || !before) return undefined;
  const { text } = reading;
  const heads = occurrencesOfParts(reading, [form(after)]);
  const tails = occurrencesOfParts(reading, [form(before)]);
  const found: Span[] = [];
  for (const { end } of heads) {
    const tail = tails.find(({ start }) => start >= end);
    if (tail && tail.start - end <= whole.length + reach)
      found.push(bare(text, { start: end, end: tail.start }));
  }
  const [place] = found;
  if (found.length !== 1 || place.start >= place.end) return undefined;
  const passage = text.slice(place.start, place.end);
  const [best] = isMonotonous(whole) ? [] : search(passage, whole, Math.ceil(whole.length / 2));
  // All of what is between them where it is about as long; else what is like the quote in it.
  if (passage.length <= 2 * whole.length) return { ...place, errors: best?.errors ?? whole.length };
  return undefined;
}

/** Without white space and quotation marks at its ends. */
function bare(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && /[\s'-]/.test(text[from])) from++;
  while (to > from && /[\s'-]/.test(text[to - 1])) to--;
  return { start: from, end: to };
}
