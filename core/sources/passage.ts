/** A passage among the sentences around it, and how much of a text has been annotated. */
import type { Span } from '../text/span.ts';
import { isBorder } from './borders.ts';

export interface PassageContext {
  readonly before: string;
  readonly passage: string;
  readonly after: string;
}

/**
 * The passage at `span` and what is around it in its paragraph, white space folded: on each side whole
 * sentences as far as `chars` UTF-16 units go, else whole words with `…` where the text goes on.
 * The three joined read as the text does.
 */
export function passageContext(text: string, span: Span, chars: number): PassageContext {
  return {
    before: fold(textBefore(text, span.start, chars)).replace(/^ /, ''),
    passage: fold(text.slice(span.start, span.end)),
    after: fold(textAfter(text, span.end, chars)).replace(/ $/, ''),
  };
}

const sentenceEnd = /[.!?…]["'”’)\]*_]*\s+/g;
const paragraphBreak = /(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)/g;

function textBefore(text: string, end: number, chars: number): string {
  const first = Math.max(0, end - chars);
  const window = text.slice(first, end);
  const paragraph = [...window.matchAll(paragraphBreak)].at(-1);
  const complete = paragraph || first === 0;
  const reachable = paragraph ? window.slice(paragraph.index + paragraph[0].length) : window;
  if (complete) return reachable;
  const sentence = [...reachable.matchAll(sentenceEnd)].map((match) => match.index + match[0].length)[0];
  if (sentence !== undefined && sentence < reachable.length) return reachable.slice(sentence);
  let start = first;
  while (start < end && !startsWord(text, start)) start++;
  return '…' + text.slice(start, end);
}

function textAfter(text: string, start: number, chars: number): string {
  const last = Math.min(text.length, start + chars);
  const window = text.slice(start, last);
  const paragraph = window.search(paragraphBreak);
  if (paragraph >= 0) return window.slice(0, paragraph);
  if (last === text.length) return window;
  const sentence = [...window.matchAll(sentenceEnd)].map((match) => match.index + match[0].length).at(-1);
  if (sentence !== undefined) return window.slice(0, sentence);
  let end = last;
  while (end > start && !(isBorder(text, end) && /\S/.test(text[end - 1]))) end--;
  return text.slice(start, end) + '…';
}

function startsWord(text: string, at: number): boolean {
  return isBorder(text, at) && /\S/.test(text[at]);
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/**
 * The share, in [0, 1], of the text's characters that are in at least one of `spans`, white space not counted;
 * 0 for a text of nothing else.
 */
export function coverage(spans: readonly Span[], text: string): number {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  let covered = 0;
  let reached = 0;
  for (const { start, end } of sorted) {
    if (end <= reached) continue;
    covered += visible(text, Math.max(start, reached), end);
    reached = end;
  }
  const all = visible(text, 0, text.length);
  return all === 0 ? 0 : covered / all;
}

function visible(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < Math.min(end, text.length); at++) {
    const unit = text.charCodeAt(at);
    if (unit > 32 && unit !== 0xa0) count++;
  }
  return count;
}
