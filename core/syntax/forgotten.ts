/** Texts whose quotation marks were forgotten: which words of a line were meant as one. */
import type { Span } from '../text/span.ts';
import type { Cursor } from './cursor.ts';
import { isReserved } from './keywords.ts';
import { stringLiteral } from './strings.ts';

/** Where the words end: before a comment, or a clause that is plainly one. */
const END = new RegExp(
  [
    String.raw`\s+(?://|credence\s+\d|quote\s+\S+\s+"|(?:cite|note|since|title|author|date)\s+")`,
    String.raw`\s+(?:because|rebuts|undercuts)\s[^"()]*\(\s*\d`,
    String.raw`\s*$`,
  ].join('|'),
);

/** The words from `at` to the end of the line that a text was meant as; undefined where a clause is there, or nothing. */
export function forgottenText(text: string, at: number): Span | undefined {
  const line = /^[^\r\n]*/.exec(text.slice(at, at + MOST))![0];
  const start = at + /^\s*/.exec(line)![0].length;
  const rest = text.slice(start, at + line.length);
  const [word] = /^[\p{XID_Start}_][\p{XID_Continue}-]*/u.exec(rest) ?? [''];
  if (rest === '' || isReserved(word) || !/^['‘\p{L}\p{N}]/u.test(rest)) return undefined;
  const end = start + rest.search(END);
  return end > start ? { start, end } : undefined;
}

/** A text is no longer than this, in UTF-16 units. */
const MOST = 2000;

/** The words as a text, one lost quotation mark or single ones left out. */
export function asText(words: string): string {
  return stringLiteral(words.replace(/^["'“„‘]+/, '').replace(/(?<!["'”’])["'”’]+$/, ''));
}

/** Passes over such words. Whether there were any. */
export function passForgottenText(cursor: Cursor): boolean {
  if (cursor.done || cursor.startsLine()) return false;
  const words = forgottenText(cursor.text, cursor.span().start);
  if (!words) return false;
  while (!cursor.done && cursor.span().start < words.end) cursor.advance();
  return true;
}
