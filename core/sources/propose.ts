/** Quoting a passage: the words to write down so that it is found again. */
import { contains, type Span } from '../text/span.ts';
import { borderAfter, borderBefore } from './borders.ts';
import { CJK } from './characters.ts';
import { type Context, distinguishing, type SoughtQuote } from './context.ts';
import { findQuote } from './find.ts';
import { within } from './mapping.ts';
import { withoutPageBreaks } from './page-breaks.ts';
import { placesIn } from './places.ts';
import type { TextIndex } from './text-index.ts';

/**
 * The quote of a passage, as one paragraph: the words that a reader sees, white space folded and the layout at the
 * starts of lines left out; with a context where the passage is repeated. Undefined where `span` holds no words.
 */
export function quoteFor(index: TextIndex, span: Span): SoughtQuote | undefined {
  const text = wordsAt(index, span);
  if (text.includes('\ufffd') || findQuote(index, { text }, { near: false }).outcome === 'missing')
    return undefined;
  return { text, ...proposeContext(index, span, text) };
}

/**
 * The shortest few whole words before or after the passage at `span` that tell it from its repetitions; on both
 * sides only where neither will do. Undefined where it is not repeated, and where 24 words on each side are not
 * enough. `quote` is the quote as written, the passage's own words by default.
 */
export function proposeContext(
  index: TextIndex,
  span: Span,
  quote: string = wordsAt(index, span),
): Context | undefined {
  for (const { form, places } of placesIn(index, quote)) {
    const chosen = places.findIndex(({ origin }) => contains(span, origin) || contains(origin, span));
    if (chosen < 0 || places.length < 2) return undefined;
    const told = distinguishing(form.text, places, chosen);
    if (!told) return undefined;
    const words = ({ start, end }: Span) => wordsAt(index, form.mapping.span(start, end));
    const context = {
      ...(told.after && { after: words(told.after) }),
      ...(told.before && { before: words(told.before) }),
    };
    // Marks among the words around it may hide them from this form, but not from one with the marks left out.
    if (findQuote(index, { text: quote, ...context }, { near: false }).outcome !== 'ambiguous')
      return context;
  }
  return undefined;
}

/** What a reader sees of a range of the text, in whole words, as one paragraph. */
export function wordsAt({ text, rendered, seen }: TextIndex, span: Span): string {
  if (!seen) return asParagraph(wholeWords(text, span));
  const words = wholeWords(seen.text, within(seen.mapping, seen.text.length, span));
  return rendered ? folded(words) : asParagraph(words);
}

function wholeWords(text: string, { start, end }: Span): string {
  return start < end ? text.slice(borderBefore(text, start), borderAfter(text, end)) : '';
}

const lineStart = /(^|\r?\n|\r)(?:[ \t]*(?:>|#{1,6}(?=[ \t])|[-*+•‣◦](?=[ \t])|\d{1,3}[.)](?=[ \t])))+/g;
const link = /!?\[([^\][]*)\]\([^()\s]*\)/g;

function asParagraph(raw: string): string {
  return folded(withoutPageBreaks(raw).replace(lineStart, '$1').replace(link, '$1'));
}

/** An ideographic space is one of these characters and white space: a run of white space is tried from its start alone. */
const wrapped = new RegExp(
  `(?<=${CJK.source})(?<!${CJK.source}\\s+?)[^\\S\\r\\n]*[\\r\\n]\\s*(?=${CJK.source})|\\u00ad[ \\t]*[\\r\\n]\\s*`,
  'gu',
);

/** White space folded; none is left of a line break between characters that are set without spaces, or at a soft hyphen. */
function folded(text: string): string {
  return text.replace(wrapped, '').replace(/\s+/g, ' ').trim();
}
