/** Which words of a text a selection means, and what they become: the text of a statement, the title of an argument. */
import { renderHtml } from '../../sources/rendered/html.ts';
import { renderMarkdown } from '../../sources/rendered/markdown.ts';
import { markupOf } from '../../sources/rendered/rendered.ts';
import type { Span } from '../../text/span.ts';

/** A statement's first text is cut to about so many characters; the quote keeps all of them. */
const LONGEST_TEXT = 200;
const LONGEST_TITLE = 90;

/**
 * The whole words of a selection without white space around them; of an empty one the sentence that the cursor is
 * in. Undefined where there are no words.
 */
export function selectedPassage(text: string, { start, end }: Span): Span | undefined {
  const meant = start === end ? sentenceAt(text, start) : wholeWords(text, { start, end });
  const inner = text.slice(meant.start, meant.end);
  const trimmed = inner.trim();
  if (!/[\p{L}\p{N}]/u.test(trimmed)) return undefined;
  const from = meant.start + inner.indexOf(trimmed);
  return { start: from, end: from + trimmed.length };
}

const LETTER = /[\p{L}\p{N}\p{M}]/u;

function wholeWords(text: string, span: Span): Span {
  let { start, end } = span;
  const inWord = (at: number) =>
    at > 0 && LETTER.test(text[at - 1]) && at < text.length && LETTER.test(text[at]);
  while (inWord(start)) start--;
  while (inWord(end)) end++;
  return { start, end };
}

/** Sentences end with a mark before white space or a capital, or with a blank line, a heading or an item of a list. */
const SENTENCE_END = /[.!?…]["'”’)\]]*(?=\s|$|\p{Lu})|\n(?=[^\S\n]*\n|[ \t]*(?:[-*+#>]|\d+[.)])\s)/gu;
/** Where lines are longer than one would wrap them, each is a paragraph. */
const SENTENCE_OR_LINE_END = /[.!?…]["'”’)\]]*(?=\s|$|\p{Lu})|\n/gu;
const LONG_LINE = /[^\r\n]{121}/;

function sentenceAt(text: string, offset: number): Span {
  let start = 0;
  for (const { 0: mark, index } of text.matchAll(
    LONG_LINE.test(text) ? SENTENCE_OR_LINE_END : SENTENCE_END,
  )) {
    const end = index + mark.length;
    // A cursor right after the mark is still in its sentence, one after a line break is not.
    const isReached = mark === '\n' ? end > offset : end >= offset;
    // From a blank line it is not far to the next sentence.
    if (isReached && LETTER.test(text.slice(start, end))) return { start, end };
    start = end;
  }
  return { start, end: text.length };
}

const END_MARKS = /(?<![\s,;:.–—-])[\s,;:.–—-]+$/;

/** What a long quote says as the text of a statement: a sentence of its own, cut. Undefined for a quote that is short enough. */
export function shortenedText(quote: string): string | undefined {
  if (quote.length <= LONGEST_TEXT) return undefined;
  const plain = quote.replace(/^[\s"“”'‘’,;:.–—-]+/, '').replace(END_MARKS, '');
  const text = cut(plain, LONGEST_TEXT);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const sentence = /^.+?[.!?](?=\s)/.exec(text)?.[0];
  if (sentence && sentence.length <= longest) return sentence.slice(0, -1);
  return `${text.slice(0, text.lastIndexOf(' ', longest)).replace(END_MARKS, '')} …`;
}

/** What a text calls itself: its `<title>` or first heading, or its first line, if that is short enough for a title. */
export function titleOf(uri: string, text: string): string | undefined {
  const line = headOf(uri, text)?.replace(/\s+/g, ' ').trim();
  return line && line.length <= LONGEST_TITLE && /\p{L}/u.test(line) && !/[.:;,]$/.test(line)
    ? line
    : undefined;
}

const FRONT_MATTER = /^\ufeff?---[ \t]*\r?\n(?<lines>(?:(?!---)[^\r\n]*\r?\n)*)---[ \t]*\r?\n/;

function headOf(uri: string, text: string): string | undefined {
  const markup = markupOf(uri);
  if (markup === 'html') {
    const head = headOfPage(text);
    return head === undefined ? undefined : renderHtml(head).text;
  }
  const firstLine = /^[^\r\n]+/;
  if (markup === 'plain') return firstLine.exec(text.trim())?.[0].replace(/^#{1,6}[ \t]+/, '');
  const matter = FRONT_MATTER.exec(text);
  const named = /^title:[ \t]*(["']?)(.+)\1[ \t]*$/m.exec(matter?.groups?.lines ?? '')?.[2];
  if (named) return named;
  const line = firstLine.exec(text.slice(matter?.[0].length ?? 0).trim())?.[0];
  return line && renderMarkdown(line).text;
}

/** What may be a title. One that is not closed is passed over as a whole, lest each part of it be tried to the same end. */
const PAGE_TITLE = /<title\b[^>]*(?:>([^<]*)(<\/title>)?)?/gi;
/** The first heading. Where that has no end, none has. */
const PAGE_HEADING = /<h1\b(?:[^>]*>([\s\S]*?)<\/h1>)?/i;

/** What is in the `<title>` or first heading of a page, whichever comes first. */
function headOfPage(html: string): string | undefined {
  const heading = PAGE_HEADING.exec(html);
  for (const { index, 1: words, 2: isClosed } of html.matchAll(PAGE_TITLE)) {
    if (isClosed) return heading?.[1] !== undefined && heading.index < index ? heading[1] : words;
  }
  return heading?.[1];
}
