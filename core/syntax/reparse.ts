/** Parses an edited text by parsing only what the edit touched. Gives what parsing all of it would give. */
import { changeBetween } from '../text/change.ts';
import { firstIndex } from '../text/search.ts';
import { drained, type Slices } from '../text/slices.ts';
import type { Span } from '../text/span.ts';
import { isDeclarationKeyword } from './keywords.ts';
import { parseInSlices } from './parser.ts';
import type { Tokens } from './tokens.ts';
import type { SyntaxProblem, Tree } from './tree.ts';
import { Version } from './version.ts';

/**
 * The tree of `text`, with the green declarations of `previous` that the edit did not touch. A declaration keyword in the
 * first column starts a declaration whatever is before it, so that a file can be cut there.
 */
export function reparse(previous: Tree, text: string): Tree {
  return drained(reparseInSlices(previous, text));
}

/** The same, in slices. */
export function* reparseInSlices(previous: Tree, text: string): Slices<Tree> {
  const old = previous.text;
  if (old === text) return previous;
  const { start, endBefore } = changeBetween(old, text);
  const { greens } = previous;
  // The keyword's line break before it, and what ends it, must lie in what did not change.
  let first = indexFrom(previous, start) - 1;
  while (first >= 0 && !(keywordOf(previous, first).end < start && isCut(previous, first))) first--;
  let last = indexFrom(previous, endBefore + 1);
  while (last < greens.length && !isCut(previous, last)) last++;
  const by = text.length - old.length;
  const from = first < 0 ? 0 : previous.start(first);
  const oldTo = last < greens.length ? previous.start(last) : old.length;
  if (from === 0 && oldTo === old.length) return yield* parseInSlices(text);
  const middle = yield* parseInSlices(text.slice(from, oldTo + by));
  const errors = [
    ...previous.errors.filter((e) => e.span.start < from),
    ...middle.errors.map((e) => movedProblem(e, from)),
    ...previous.errors.filter((e) => e.span.start >= oldTo).map((e) => movedProblem(e, by)),
  ];
  const head = Math.max(first, 0);
  const touched = middle.greens.length;
  const now = [...greens.slice(0, head), ...middle.greens, ...greens.slice(last)];
  const shifts = new Int32Array(now.length);
  shifts.set(previous.shifts.subarray(0, head));
  shifts.fill(from, head, head + touched);
  for (let i = last; i < greens.length; i++) shifts[head + touched + i - last] = previous.shifts[i] + by;
  const tokens = splice(previous.tokens, from, oldTo, middle.tokens, by);
  return new Version(text, tokens, errors, now, shifts);
}

function movedProblem(problem: SyntaxProblem, by: number): SyntaxProblem {
  return { ...problem, span: { start: problem.span.start + by, end: problem.span.end + by } };
}

/** The index of the first declaration that starts at `offset` or later. */
function indexFrom(tree: Tree, offset: number): number {
  return firstIndex(tree.greens.length, (i) => tree.start(i) < offset);
}

function keywordOf(tree: Tree, index: number): Span {
  return tree.span(index, tree.greens[index].keyword);
}

/** Whether the file can be cut before the declaration: its keyword is a known one and is in the first column. */
function isCut(tree: Tree, index: number): boolean {
  const { start, end } = keywordOf(tree, index);
  const before = tree.text[start - 1];
  return (before === '\n' || before === '\r') && isDeclarationKeyword(tree.text.slice(start, end));
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
