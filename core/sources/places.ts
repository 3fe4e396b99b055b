/** Every place in a text where a quote's words stand. */
import { cover, type Span } from '../text/span.ts';
import { Mapping } from './mapping.ts';
import { type Normalised, normalise } from './normalise.ts';
import { type Occurrence, occurrencesOfParts, partsOf } from './occurrences.ts';
import type { TextIndex } from './text-index.ts';

/** A place in the normal form `Places.form`, and the same in the text. */
export interface Place extends Span {
  /** In the text, in UTF-16 units. */
  readonly origin: Span;
  /** Letter by letter as quoted, words passed over aside. */
  readonly exact: boolean;
  /** In the text, where the quote passes over words: the words that are quoted. */
  readonly parts?: readonly Span[];
}

export interface Places {
  readonly form: Normalised;
  readonly places: readonly Place[];
}

/** A stretch of a quote: as written, in normal form, and how many units at its start the latter lacks. */
interface Part {
  readonly written: string;
  readonly normal: string;
  readonly lead: number;
}

/** Letters, digits or pictures: marks alone are no quote. */
const saysSomething = /[\p{L}\p{N}\p{So}]/u;

/**
 * The places of a quote, in order: read as it is written, else with `…` passing over words; each time with the
 * layout of lines left out, else letter by letter, else with the layout.
 */
export function placesOf(index: TextIndex, quote: string): Places {
  const whole = quote.trim();
  if (!saysSomething.test(whole)) return { form: index.form, places: [] };
  const parts = partsOf(whole);
  for (const reading of parts.length === 1 && parts[0] === whole ? [parts] : [[whole], parts]) {
    for (const [form, sought] of attempts(index, reading)) {
      const found = occurrencesOfParts(
        form.text,
        sought.map((part) => part.normal),
      );
      if (found.length > 0) return { form, places: found.map((place) => locate(index, form, place, sought)) };
    }
  }
  return { form: index.form, places: [] };
}

/** What may have laid out a line; a quote without any stands alike in both forms. */
const layout = /[-*_=+•‣◦>#]|\d[.)]/;

function* attempts(index: TextIndex, reading: readonly string[]): Generator<[Normalised, readonly Part[]]> {
  const parts = reading.map(readPart).filter((part) => part.normal !== '');
  if (parts.length === 0) return;
  yield [index.form, parts];
  const { text } = index;
  const mapping = new Mapping();
  mapping.add(text.length, 0, text.length);
  yield [{ text, mapping }, reading.map((written) => ({ written, normal: written, lead: 0 }))];
  if (parts.some((part) => layout.test(part.normal))) yield [index.formWithLayout, parts];
}

function readPart(written: string): Part {
  const { text, mapping } = normalise(written, 'kept');
  return { written, normal: text, lead: text === '' ? 0 : mapping.span(0, 1).start };
}

function locate(index: TextIndex, form: Normalised, place: Occurrence, sought: readonly Part[]): Place {
  const parts = place.parts.map((part, at) => {
    const { written, lead } = sought[at];
    const origin = form.mapping.span(part.start, part.end);
    const start = origin.start - lead;
    const exact = start >= 0 && index.text.startsWith(written, start);
    return { exact, origin: exact ? { start, end: start + written.length } : origin };
  });
  const origin = cover(parts[0].origin, parts[parts.length - 1].origin);
  const exact = parts.every((part) => part.exact);
  const { start, end } = place;
  if (parts.length === 1) return { start, end, origin, exact };
  return { start, end, origin, exact, parts: parts.map((part) => part.origin) };
}
