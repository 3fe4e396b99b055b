/** What a string literal says, and how a text is written as one. */
import { foldLines } from '../text/blanks.ts';

/**
 * The value of a literal: its quotes left out, line breaks with their indentation folded, escapes read.
 * `closed` is false for one that was cut off and has no closing quote.
 */
export function stringValue(literal: string, closed: boolean): string {
  const body = foldLines(literal.slice(1, closed ? -1 : undefined));
  return body.replace(literal[0] === '"' ? /\\(["\\])/g : /\\(["“”\\])/g, '$1');
}

/** A text as a literal on one line: `"…"` with quotes and backslashes escaped, line breaks folded. */
export function stringLiteral(text: string): string {
  const escaped = foldLines(text).replace(/\\(?=["\\]|$)/g, '\\\\');
  return `"${escaped.replace(/"/g, '\\"')}"`;
}
