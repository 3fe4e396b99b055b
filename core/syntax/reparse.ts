/** Parses an edited text by parsing only what the edit touched. Gives what parsing all of it would give. */
import { changeBetween } from '../text/change.ts';
import { firstIndex } from '../text/search.ts';
import { adopt } from './adopt.ts';
import { isDeclarationKeyword } from './keywords.ts';
import { moveDeclaration } from './move.ts';
import { parse } from './parser.ts';
import type { Tokens } from './tokens.ts';
import type { Declaration, SyntaxProblem, Tree } from './tree.ts';

/**
 * The tree of `text`, with the declarations of `previous` that the edit did not touch: they move to where they now stand,
 * so that `previous` is no longer to be used. Where nothing but a text or a number is another, the list of declarations is
 * the very same. A declaration keyword in the first column starts a declaration whatever
 * stands before it, so that a file can be cut there.
 */
export function reparse(previous: Tree, text: string): Tree {
  const old = previous.text;
  if (old === text) return previous;
  const { start, endBefore } = changeBetween(old, text);
  const { declarations } = previous;
  // The keyword's line break before it, and what ends it, must lie in what did not change.
  let first = indexFrom(declarations, start) - 1;
  while (first >= 0 && !(declarations[first].keyword.end < start && isCut(previous, first))) first--;
  let last = indexFrom(declarations, endBefore + 1);
  while (last < declarations.length && !isCut(previous, last)) last++;
  const by = text.length - old.length;
  const from = first < 0 ? 0 : declarations[first].span.start;
  const oldTo = last < declarations.length ? declarations[last].span.start : old.length;
  if (from === 0 && oldTo === old.length) return parse(text);
  const middle = parse(text.slice(from, oldTo + by));
  // A problem may share its span with a node, so that the problems are moved first, and to new spans.
  const errors = [
    ...previous.errors.filter((e) => e.span.start < from),
    ...middle.errors.map((e) => movedProblem(e, from)),
    ...previous.errors.filter((e) => e.span.start >= oldTo).map((e) => movedProblem(e, by)),
  ];
  const tail = declarations.slice(last);
  for (const declaration of middle.declarations) moveDeclaration(declaration, from);
  if (by !== 0) for (const declaration of tail) moveDeclaration(declaration, by);
  const head = declarations.slice(0, Math.max(first, 0));
  const touched = declarations.slice(head.length, last);
  // All or nothing, but one is what a keystroke touches.
  const isAdopted =
    touched.length === 1 && middle.declarations.length === 1 && adopt(touched[0], middle.declarations[0]);
  return {
    text,
    tokens: splice(previous.tokens, from, oldTo, middle.tokens, by),
    declarations: isAdopted ? declarations : [...head, ...middle.declarations, ...tail],
    errors,
  };
}

function movedProblem(problem: SyntaxProblem, by: number): SyntaxProblem {
  return { ...problem, span: { start: problem.span.start + by, end: problem.span.end + by } };
}

/** The index of the first declaration that starts at `offset` or later. */
function indexFrom(declarations: readonly Declaration[], offset: number): number {
  return firstIndex(declarations.length, (i) => declarations[i].span.start < offset);
}

/** Whether the file can be cut before the declaration: its keyword is a known one and stands in the first column. */
function isCut({ text, declarations }: Tree, index: number): boolean {
  const { start, end } = declarations[index].keyword;
  const before = text[start - 1];
  return (before === '\n' || before === '\r') && isDeclarationKeyword(text.slice(start, end));
}

function splice(old: Tokens, from: number, to: number, middle: Tokens, by: number): Tokens {
  const head = tokenFrom(old, from);
  const tail = tokenFrom(old, to);
  const count = head + middle.count + (old.count - tail);
  const kinds = new Uint8Array(count);
  kinds.set(old.kinds.subarray(0, head));
  kinds.set(middle.kinds, head);
  kinds.set(old.kinds.subarray(tail), head + middle.count);
  const starts = new Int32Array(count + 1);
  starts.set(old.starts.subarray(0, head));
  for (let i = 0; i < middle.count; i++) starts[head + i] = middle.starts[i] + from;
  for (let i = tail; i <= old.count; i++) starts[head + middle.count + i - tail] = old.starts[i] + by;
  return { count, kinds, starts };
}

/** The index of the first token that starts at `offset` or later. */
function tokenFrom(tokens: Tokens, offset: number): number {
  return firstIndex(tokens.count, (i) => tokens.starts[i] < offset);
}
