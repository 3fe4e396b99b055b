/** Every place in a text where a quote's words are. */
import { cover, type Span } from '../text/span.ts';
import { cutsBroken, isBorder } from './borders.ts';
import { Mapping, within } from './mapping.ts';
import { type Normalised, normalise } from './normalise.ts';
import { type Occurrence, occurrencesOfParts, partsOf } from './occurrences.ts';
import { renderMarkdown } from './rendered/markdown.ts';
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

/** A range of a quote: as written, in normal form, and how many units at its start the latter lacks. */
interface Part {
  readonly written: string;
  readonly normal: string;
  readonly lead: number;
}

/** Letters, digits or pictures: marks alone are no quote. */
const saysSomething = /[\p{L}\p{N}\p{So}]/u;

/**
 * The places of a quote, each time in one form of the text; nothing for forms that do not have it. The quote is read
 * as it is written, else with `…` passing over words; and looked for with the layout of lines left out, letter by
 * letter, with the layout, and as a reader sees the text.
 */
export function* placesIn(index: TextIndex, quote: string): Generator<Places> {
  const whole = quote.trim();
  if (!saysSomething.test(whole)) return;
  const parts = partsOf(whole);
  for (const reading of parts.length === 1 && parts[0] === whole ? [parts] : [[whole], parts]) {
    for (const [form, sought] of attempts(index, reading)) {
      const places = occurrencesOfParts(
        form,
        sought.map((part) => part.normal),
      )
        .map((place) => locate(index, form, place, sought))
        .filter((place) => !cutsAsRead(index, form, place));
      if (places.length > 0) yield { form, places };
    }
  }
}

/** What may have laid out a line; a quote without any is alike in both forms. */
const layout = /[-*_=+•‣◦>#]|\d[.)]/;

function* attempts(index: TextIndex, reading: readonly string[]): Generator<[Normalised, readonly Part[]]> {
  const { markup } = index;
  const parts = reading.map(readPart).filter((part) => part.normal !== '');
  if (parts.length === 0) return;
  yield [index.form, parts];
  yield [asItStands(index), reading.map((written) => ({ written, normal: written, lead: 0 }))];
  if (parts.some((part) => layout.test(part.normal))) yield [index.formWithLayout, parts];

  const read = [index.reading, index.readingLike(reading.join(' '))].filter((form) => form !== undefined);
  const rendered = markup === 'markdown' ? reading.map(renderPart).filter((part) => part.normal !== '') : [];
  const differs = rendered.length > 0 && rendered.some(({ normal }, at) => normal !== parts[at]?.normal);
  for (const form of read) {
    if (form !== index.form) yield [form, parts];
    if (differs) yield [form, rendered];
  }
}

const isDash = () => false;

/** Letter by letter; of HTML what is seen, as its scripts and addresses are no text of the page. */
function asItStands({ text, markup, rendered }: TextIndex): Normalised {
  if (markup === 'html' && rendered) return { ...rendered, isDash };
  const mapping = new Mapping();
  mapping.add(text.length, 0, text.length);
  return { text, mapping, isDash };
}

/** A mark that a word may go on after, or may have begun before. */
const mark = /[*_~`<>&;[\]\\=]/;

/** Whether a place cuts a word once marks and breaks are gone: `able` in `un*able*`, and in `un-` with `able` below it. */
function cutsAsRead(index: TextIndex, form: Normalised, { origin }: Place): boolean {
  const { text } = index;
  if (cutsBroken(text, origin.start) || cutsBroken(text, origin.end)) return true;
  if (
    form === index.reading ||
    !(mark.test(text.charAt(origin.start - 1)) || mark.test(text.charAt(origin.end)))
  )
    return false;
  const { rendered } = index;
  if (!rendered) return false;
  const { start, end } = within(rendered.mapping, rendered.text.length, origin);
  const { text: seen } = rendered;
  const isCut = (at: number) => !isBorder(seen, at) || cutsBroken(seen, at);
  return start < end && (isCut(start) || isCut(end));
}

/** Read as Markdown, for words that were copied with their marks. */
function renderPart(written: string): Part {
  return { ...readPart(renderMarkdown(written).text.trim()), written };
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
