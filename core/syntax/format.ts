/** Lays a file out: one layout for every argument, comments kept, what could not be read left as it is. */
import { trimLineEnds } from '../text/blanks.ts';
import { drained, type Slices } from '../text/slices.ts';
import type { Span } from '../text/span.ts';
import { parseInSlices } from './parser.ts';
import { bodyClauses, printClause, printHead, WIDTH } from './printer.ts';
import { saysTheSameInSlices } from './same.ts';
import { TokenKind, tokenSpan } from './tokens.ts';
import { type Declaration, isEntityKind, type Tree } from './tree.ts';

/** So many declarations, or clauses of one, are a slice of the work. */
const SLICE = 32;

/** A range of the file and what it becomes; the pieces laid end to end are the file. */
interface Piece {
  readonly span: Span;
  readonly text: string;
}

/**
 * The whole file in its layout, which says the same, comments included; the text as it is where it would not. Formatting
 * twice changes nothing more.
 */
export function format(tree: Tree): string {
  const laidOut = drained(pieces(tree))
    .map((piece) => piece.text)
    .join('');
  return laidOut === tree.text || drained(keepsMeaning(tree, laidOut)) ? laidOut : tree.text;
}

/**
 * The edits that bring the declarations which `range` touches (all, without one) into the layout; none where it holds, and
 * none where the text would not say the same afterwards. In slices: a long file takes a while to print and to parse again.
 */
export function* formatEditsInSlices(tree: Tree, range?: Span): Slices<Piece[]> {
  if (tree.aside) return [];
  const all = yield* pieces(tree);
  const changed = all.filter(
    ({ span, text }) =>
      (!range || (span.start <= range.end && range.start <= span.end)) &&
      tree.text.slice(span.start, span.end) !== text,
  );
  if (changed.length === 0) return [];
  const isChanged = new Set(changed);
  const result = all.map((piece) =>
    isChanged.has(piece) ? piece.text : tree.text.slice(piece.span.start, piece.span.end),
  );
  return (yield* keepsMeaning(tree, result.join(''))) ? changed : [];
}

/** Whether the text says the same as the tree. */
function* keepsMeaning(tree: Tree, text: string): Slices<boolean> {
  const now = yield* parseInSlices(text);
  yield;
  return yield* saysTheSameInSlices(tree, now);
}

function* pieces(tree: Tree): Slices<Piece[]> {
  const { text, declarations } = tree;
  const newline = /\r\n/.test(text) ? '\r\n' : '\n';
  const comments = commentSpans(tree);
  const verbatim = untouchable(tree);
  const pads = yield* alignment(tree, comments, verbatim);
  const out: Piece[] = [];
  let end = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (end > 0) out.push({ span: { start: 0, end }, text: text.slice(0, end) });
  const put = (start: number, stop: number, printed: string) => {
    out.push({ span: { start, end: stop }, text: printed.replace(/\r?\n/g, newline) });
    end = stop;
  };
  let afterLong = false;
  for (const [i, declaration] of declarations.entries()) {
    const start = end;
    const stop = withTrailingComment(text, comments, declaration.span.end);
    const gap = text.slice(start, declaration.span.start);
    const own = within(comments, { start: declaration.span.start, end: stop });
    const printed = verbatim.has(declaration)
      ? text.slice(declaration.span.start, stop)
      : yield* printDeclaration(text, declaration, own, pads.get(declaration));
    const long = printed.includes('\n');
    const spread = long || afterLong;
    afterLong = long;
    const tied = i > 0 && verbatim.has(declarations[i - 1]) && !/[\r\n]/.test(gap);
    const before = tied || isStray(gap) ? gap : leading(gap, out.length === 0 || end <= 1, spread);
    put(start, stop, before + printed);
    if (i % SLICE === SLICE - 1) yield;
  }
  if (isStray(text.slice(end))) {
    put(end, text.length, text.slice(end));
    return out;
  }
  const tail = text.slice(end).trim();
  const blank = /\n[ \t]*\r?\n/.test(text.slice(end).trimEnd()) ? '\n\n' : '\n';
  put(
    end,
    text.length,
    tail === '' ? (declarations.length > 0 ? '\n' : '') : `${end > 1 ? blank : ''}${outdent(tail)}\n`,
  );
  return out;
}

/**
 * The declarations that are left as they are: damaged ones, and those on a line with one, since what a damaged one means
 * may depend on where it is.
 */
function untouchable({ text, declarations }: Tree): Set<Declaration> {
  const found = new Set(declarations.filter((d) => d.damaged));
  const tied = (i: number, j: number) =>
    found.has(declarations[j]) && sameLine(text, declarations[i].span.end, declarations[i + 1].span.start);
  for (let i = declarations.length - 2; i >= 0; i--) if (tied(i, i + 1)) found.add(declarations[i]);
  for (let i = 0; i + 1 < declarations.length; i++) if (tied(i, i)) found.add(declarations[i + 1]);
  return found;
}

/** Whether anything but comments is between declarations: what could not be read, and so is best left alone. */
function isStray(gap: string): boolean {
  return gap.replace(/\/\/[^\r\n]*/g, '').trim() !== '';
}

/** What is before a declaration: comments kept, at most one blank line in a row. */
function leading(gap: string, first: boolean, spread: boolean): string {
  const kept = gap.trim();
  const blankBefore = /\n[ \t]*\r?\n/.test(kept === '' ? gap : gap.slice(0, gap.indexOf(kept)));
  const blankAfter = /\n[ \t]*\r?\n/.test(gap.slice(gap.lastIndexOf(kept) + kept.length));
  const before = first ? '' : blankBefore || spread ? '\n\n' : '\n';
  if (kept === '') return before;
  return `${before}${outdent(kept)}${blankAfter ? '\n\n' : '\n'}`;
}

/** Comment lines moved to the first column, runs of blank lines folded to one. */
function outdent(kept: string): string {
  return trimLineEnds(kept)
    .replace(/^[ \t]+(?=\/\/)/gm, '')
    .replace(/(\r?\n){3,}/g, '\n\n');
}

function* printDeclaration(
  text: string,
  declaration: Declaration,
  comments: readonly Span[],
  pad: { keyword: number; name: number } | undefined,
): Slices<string> {
  const clauses = bodyClauses(declaration);
  const lines: string[] = [];
  let c = 0;
  /** Comments that start before `until` and were not printed: the one at the end of a line stays there. */
  const flush = (until: number, lineEnd: number) => {
    let trailing = '';
    for (; c < comments.length && comments[c].start < until; c++) {
      const comment = slice(text, comments[c]).trimEnd();
      if (trailing === '' && lineEnd >= 0 && sameLine(text, lineEnd, comments[c].start)) trailing = comment;
      else lines.push(`  ${comment}`);
    }
    return trailing;
  };
  const headEnd =
    declaration.clauses[declaration.clauses.length - clauses.length - 1]?.span.end ??
    declaration.text?.span.end ??
    declaration.name?.span.end ??
    declaration.keyword.end;
  // A comment inside the head has no line of its own to stay on: it moves above.
  for (; c < comments.length && comments[c].start < headEnd; c++)
    lines.push(slice(text, comments[c]).trimEnd());
  const head = lines.length;
  const bodyStart = clauses[0]?.keyword.start ?? Number.POSITIVE_INFINITY;
  let printed = printHead(text, declaration, pad);
  let trailing = flush(bodyStart, headEnd);
  lines.splice(head, 0, trailing ? `${printed}  ${trailing}` : printed);
  for (const [i, clause] of clauses.entries()) {
    if (i % SLICE === SLICE - 1) yield;
    const next = clauses[i + 1]?.keyword.start ?? Number.POSITIVE_INFINITY;
    flush(clause.span.end, -1);
    printed = printClause(text, clause);
    const at = lines.length;
    trailing = flush(next, clause.span.end);
    lines.splice(at, 0, trailing ? `${printed}  ${trailing}` : printed);
  }
  return lines.join('\n');
}

function sameLine(text: string, from: number, to: number): boolean {
  return !/[\r\n]/.test(text.slice(from, to));
}

function commentSpans(tree: Tree): Span[] {
  const spans: Span[] = [];
  for (let i = 0; i < tree.tokens.count; i++) {
    if (tree.tokens.kinds[i] === TokenKind.Comment) spans.push(tokenSpan(tree.tokens, i));
  }
  return spans;
}

/** The comments that start in the span. */
function within(comments: readonly Span[], span: Span): readonly Span[] {
  return comments.slice(firstFrom(comments, span.start), firstFrom(comments, span.end));
}

/** The index of the first comment that starts at `offset` or later. */
function firstFrom(comments: readonly Span[], offset: number): number {
  let lo = 0;
  let hi = comments.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (comments[mid].start < offset) lo = mid + 1;
    else hi = mid;
  }
  return lo;
}

function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

function withTrailingComment(text: string, comments: readonly Span[], end: number): number {
  const comment = comments[firstFrom(comments, end)];
  return comment && /^[^\S\r\n]*$/.test(text.slice(end, comment.start)) ? comment.end : end;
}

/** Models, personas and goals on neighbouring lines have their names and texts in columns, if those fit. */
function* alignment(
  tree: Tree,
  comments: readonly Span[],
  verbatim: ReadonlySet<Declaration>,
): Slices<Map<Declaration, { keyword: number; name: number }>> {
  const pads = new Map<Declaration, { keyword: number; name: number }>();
  let run: Declaration[] = [];
  const close = () => {
    const keyword = run.reduce((most, d) => Math.max(most, d.kind.length), 0);
    const name = run.reduce((most, d) => Math.max(most, d.name!.span.end - d.name!.span.start), 0);
    const pad = { keyword, name };
    const fit = run.every((d) => printHead(tree.text, d, pad).length <= WIDTH);
    if (run.length > 1 && fit) for (const d of run) pads.set(d, pad);
    run = [];
  };
  for (const [i, declaration] of tree.declarations.entries()) {
    const last = run.at(-1);
    const { kind, name } = declaration;
    const fits =
      isEntityKind(kind) &&
      name &&
      !verbatim.has(declaration) &&
      bodyClauses(declaration).length === 0 &&
      within(comments, declaration.span).length === 0 &&
      printHead(tree.text, declaration).length <= WIDTH;
    const adjacent =
      last &&
      /^[ \t]*(?:(?:\r\n|\n|\r)[ \t]*)?$/.test(tree.text.slice(last.span.end, declaration.span.start));
    if (!fits || (last && !adjacent)) close();
    if (fits) run.push(declaration);
    if (i % SLICE === SLICE - 1) yield;
  }
  close();
  return pads;
}
