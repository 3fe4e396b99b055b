/** Texts wrapped so that a line begins in the first column with a word that starts a declaration there. */
import { isDeclarationKeyword } from '../../syntax/keywords.ts';
import { tokenAt, tokenSpan } from '../../syntax/tokens.ts';
import type { Tree } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';

/** The lines of a text from the one that is taken for a declaration to the closing quote. */
export interface Wrapped extends Span {
  readonly keyword: string;
}

/** How a text that begins at `start` and has no closing quote goes on; undefined where it ends, or nothing tells that it goes on. */
export function wrappedFrom({ text, tokens }: Tree, start: number): Wrapped | undefined {
  const { end } = tokenSpan(tokens, tokenAt(tokens, start));
  const line = end + (/^[ \t]*(?:\r\n|\n|\r)/.exec(text.slice(end, end + 80))?.[0].length ?? 0);
  const keyword = /^[\p{L}-]+/u.exec(text.slice(line, line + 40))?.[0] ?? '';
  if (line === end || !isDeclarationKeyword(keyword)) return undefined;
  const rest = text.slice(line);
  const blank = /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r|$)/.exec(rest)?.index ?? rest.length;
  const quote = rest.slice(0, blank).search(/["”]/);
  // What opens a text of its own is after a space, and its words follow at once.
  if (quote < 0 || /\s/.test(rest[quote - 1] ?? ' ') || /[^\s(]/.test(rest[quote + 1] ?? ' '))
    return undefined;
  return { start: line, end: line + quote + 1, keyword };
}

/** All such ranges of a file. */
export function wrappedIn(tree: Tree): Wrapped[] {
  return tree.errors.flatMap(({ code, span }) => {
    const wrapped = code === 'unterminated-string' ? wrappedFrom(tree, span.start) : undefined;
    return wrapped ? [wrapped] : [];
  });
}
