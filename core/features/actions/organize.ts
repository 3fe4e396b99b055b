/** Organize: declarations in argument order, premises before conclusions or after. */
import { type Components, components, digraph } from '../../evaluation/program/components.ts';
import type { Statement } from '../../model/argument.ts';
import { attackedStatement } from '../../model/targets.ts';
import type { TextEdit } from '../../rules/rule.ts';
import type { Declaration, DeclarationKind, Tree } from '../../syntax/tree.ts';
import type { Slices } from '../../text/slices.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';

/** The kinds that come before all statements, in this order. */
const HEAD: readonly DeclarationKind[] = ['argument', 'import', 'source', 'model', 'persona', 'goal'];

/**
 * The edit that orders a file's declarations; none where they are in order, or where a mistake in the syntax leaves
 * open what belongs to what, or where the order decides which declaration of a repeated name counts. Ordering twice changes
 * nothing.
 */
export function* organizeInSlices(
  snapshot: Snapshot,
  uri: string,
  first: 'premises' | 'conclusions',
): Slices<TextEdit[]> {
  const tree = yield* snapshot.treeInSlices(uri);
  if (tree.errors.length > 0 || tree.declarations.length < 2) return [];
  yield* snapshot.builtInSlices(uri);
  if (snapshot.argument(uri).root.problems.some(({ code }) => code === 'duplicate-name')) return [];
  const wanted = yield* ordered(snapshot, uri, first);
  if (wanted.every((declaration, i) => declaration === tree.declarations[i])) return [];
  yield;
  const { top, chunks, rest } = cut(tree);
  yield;
  const eol = /\r\n/.test(tree.text) ? '\r\n' : '\n';
  let text = '';
  for (const [i, declaration] of wanted.entries()) {
    const before = wanted[i - 1];
    const tight =
      before?.kind === declaration.kind && [before, declaration].every((d) => isLine(chunks.get(d)!, d));
    if (before) text += tight ? eol : eol + eol;
    text += chunks.get(declaration)!;
  }
  return [{ uri, span: { start: top, end: rest }, text }];
}

/** Whether it is a line among others like it: the sources, models, … of a file are not separated by blank lines. */
function isLine(chunk: string, { kind }: Declaration): boolean {
  return HEAD.includes(kind) && !/[\r\n]/.test(chunk);
}

/** Each declaration with its comments, directly above it and at the end of its line; text around all declarations stays. */
function cut({ text, declarations }: Tree): { top: number; chunks: Map<Declaration, string>; rest: number } {
  const chunks = new Map<Declaration, string>();
  let end = 0;
  let top = 0;
  for (const [i, declaration] of declarations.entries()) {
    const gap = text.slice(end, declaration.span.start);
    // The comment that opens a file is about the file if a blank line separates it from what follows.
    const own = i === 0 ? (/$(?<=((?:[ \t]*\/\/[^\r\n]*(?:\r\n|\n|\r))*[ \t]*))/.exec(gap)?.[1] ?? '') : gap;
    const start = declaration.span.start - own.length;
    if (i === 0) top = start + /^\s*/.exec(own)![0].length;
    const trailing = /^[ \t]*\/\/[^\r\n]*/.exec(text.slice(declaration.span.end))?.[0].length ?? 0;
    end = declaration.span.end + trailing;
    chunks.set(declaration, text.slice(start, end).replace(/^\s+/, ''));
  }
  return { top, chunks, rest: end };
}

function* ordered(snapshot: Snapshot, uri: string, first: 'premises' | 'conclusions'): Slices<Declaration[]> {
  const { declarations } = snapshot.tree(uri);
  const argument = snapshot.argument(uri);
  const own = argument.statements.filter((s) => s.uri === uri);
  const placed = new Set<Declaration>();
  for (const kind of HEAD) for (const d of declarations) if (d.kind === kind) placed.add(d);
  const needed = yield* needs(own, first);
  for (const i of circles(own, needed).member) placed.add(argument.declaration(own[i]));
  for (const declaration of declarations) placed.add(declaration);
  return [...placed];
}

type Needs = ReadonlyMap<Statement, readonly Statement[]>;

/**
 * The statements that each statement must come after: what supports it or what it supports, and what it attacks. What runs in
 * a circle is left out, as only the present order of the file could break it: support first, then
 * the attacks that close a circle of attacks and support. So an ordered file stays as it is.
 */
function* needs(own: readonly Statement[], first: 'premises' | 'conclusions'): Slices<Needs> {
  const support = new Map<Statement, Statement[]>(own.map((s) => [s, []]));
  for (const statement of own) {
    for (const lower of below(statement)) {
      if (!support.has(lower)) continue;
      if (first === 'premises') support.get(statement)!.push(lower);
      else support.get(lower)!.push(statement);
    }
  }
  yield;
  const acyclic = betweenCircles(own, support, support);
  yield;
  const attacked = new Map(
    own.map((s) => [s, s.attacks.map(attackedStatement).filter((t) => support.has(t))]),
  );
  const both = new Map(own.map((s) => [s, [...acyclic.get(s)!, ...attacked.get(s)!]]));
  const near = betweenCircles(own, both, attacked);
  yield;
  return new Map(own.map((s) => [s, [...acyclic.get(s)!, ...near.get(s)!]]));
}

function below(statement: Statement): Statement[] {
  return [...statement.steps.flatMap((step) => step.premises), ...statement.given];
}

/** Those of `links` that are in no circle of `all`. */
function betweenCircles(own: readonly Statement[], all: Needs, links: Needs): Needs {
  const { of } = circles(own, all);
  const circleOf = new Map(own.map((statement, i) => [statement, of[i]]));
  return new Map(own.map((s) => [s, links.get(s)!.filter((t) => circleOf.get(t) !== circleOf.get(s))]));
}

/** The strongly connected components of `needed`: members come after all they need, and otherwise in the given order. */
function circles(own: readonly Statement[], needed: Needs): Components {
  const place = new Map(own.map((statement, i) => [statement, i]));
  return components(
    digraph(own, (statement, add) => {
      for (const other of needed.get(statement)!) add(place.get(other)!);
    }),
  );
}
