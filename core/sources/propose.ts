/** Quoting a passage: the words to write down so that it is found again. */
import { contains, type Span } from '../text/span.ts';
import { type Context, distinguishing } from './context.ts';
import { findQuote, type SoughtQuote } from './find.ts';
import { placesOf } from './places.ts';
import type { TextIndex } from './text-index.ts';

/**
 * The quote of a passage, as one paragraph: white space folded, the layout at the starts of lines and the
 * addresses of links left out, letters and emphasis as they are; with a context where the passage is repeated.
 * Undefined where `span` holds no words.
 */
export function quoteFor(index: TextIndex, span: Span): SoughtQuote | undefined {
  const text = asParagraph(index.text.slice(span.start, span.end));
  if (findQuote(index, { text }, { near: false }).outcome === 'missing') return undefined;
  return { text, ...proposeContext(index, span, text) };
}

/**
 * The shortest few whole words before or after the passage at `span` that tell it from its repetitions; on both
 * sides only where neither will do. Undefined where it is not repeated, and where 24 words on each side are not
 * enough. `quote` is the quote as written, the passage's own words by default.
 */
export function proposeContext(index: TextIndex, span: Span, quote?: string): Context | undefined {
  const text = quote ?? asParagraph(index.text.slice(span.start, span.end));
  const { form, places } = placesOf(index, text);
  const chosen = places.findIndex(({ origin }) => contains(span, origin) || contains(origin, span));
  if (chosen < 0 || places.length < 2) return undefined;
  const found = distinguishing(form.text, places, chosen);
  if (!found) return undefined;
  const words = (part: Span | undefined) => {
    if (!part) return undefined;
    const { start, end } = form.mapping.span(part.start, part.end);
    return asParagraph(index.text.slice(start, end));
  };
  const after = words(found.after);
  const before = words(found.before);
  return { ...(after !== undefined && { after }), ...(before !== undefined && { before }) };
}

const lineStart = /(^|\r?\n|\r)(?:[ \t]*(?:>|#{1,6}(?=[ \t])|[-*+•‣◦](?=[ \t])|\d{1,3}[.)](?=[ \t])))+/g;
const link = /!?\[([^\][]*)\]\([^()\s]*\)/g;

function asParagraph(raw: string): string {
  return raw.replace(lineStart, '$1').replace(link, '$1').replace(/\s+/g, ' ').trim();
}
