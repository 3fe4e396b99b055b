/** Organize: declarations in argument order, premises before conclusions or after. */
import type { Statement } from '../model/argument.ts';
import type { TextEdit } from '../rules/rule.ts';
import type { Declaration, DeclarationKind, Tree } from '../syntax/tree.ts';
import type { Snapshot } from '../workspace/snapshot.ts';

/** What comes before all statements, in this order. */
const HEAD: readonly DeclarationKind[] = ['argument', 'import', 'source', 'model', 'persona', 'goal'];

/**
 * The edit that orders a file's declarations; none where they are in order, or where a mistake in the syntax leaves
 * open what belongs to what.
 */
export function organize(snapshot: Snapshot, uri: string, first: 'premises' | 'conclusions'): TextEdit[] {
  const tree = snapshot.tree(uri);
  if (tree.errors.length > 0 || tree.declarations.length < 2) return [];
  const wanted = ordered(snapshot, uri, first);
  if (wanted.every((declaration, i) => declaration === tree.declarations[i])) return [];
  const { top, chunks, rest } = cut(tree);
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

/** Whether it is a line among others like it: the sources, models, … of a file stand close together. */
function isLine(chunk: string, { kind }: Declaration): boolean {
  return HEAD.includes(kind) && !/[\r\n]/.test(chunk);
}

/** Each declaration with the comments right above it and behind it; what stands before and behind all stays. */
function cut({ text, declarations }: Tree): { top: number; chunks: Map<Declaration, string>; rest: number } {
  const chunks = new Map<Declaration, string>();
  let end = 0;
  let top = 0;
  for (const [i, declaration] of declarations.entries()) {
    const gap = text.slice(end, declaration.span.start);
    // The comment that opens a file is about the file where a blank line parts it from what follows.
    const own = i === 0 ? (/(?:[ \t]*\/\/[^\r\n]*(?:\r\n|\n|\r))*[ \t]*$/.exec(gap)?.[0] ?? '') : gap;
    const start = declaration.span.start - own.length;
    if (i === 0) top = start + /^\s*/.exec(own)![0].length;
    const behind = /^[ \t]*\/\/[^\r\n]*/.exec(text.slice(declaration.span.end))?.[0].length ?? 0;
    end = declaration.span.end + behind;
    chunks.set(declaration, text.slice(start, end).replace(/^\s+/, ''));
  }
  return { top, chunks, rest: end };
}

function ordered(snapshot: Snapshot, uri: string, first: 'premises' | 'conclusions'): Declaration[] {
  const { declarations } = snapshot.tree(uri);
  const { statements } = snapshot.argument(uri);
  const own = statements.filter((s) => s.file.uri === uri);
  const needed = new Map<Statement, Statement[]>(own.map((s) => [s, []]));
  for (const statement of own) {
    for (const lower of below(statement)) {
      if (!needed.has(lower)) continue;
      if (first === 'premises') needed.get(statement)!.push(lower);
      else needed.get(lower)!.push(statement);
    }
    for (const { target } of statement.attacks) {
      const attacked = target.type === 'step' ? target.conclusion : target;
      if (needed.has(attacked)) needed.get(statement)!.push(attacked);
    }
  }
  const placed = new Set<Declaration>();
  for (const kind of HEAD) for (const d of declarations) if (d.kind === kind) placed.add(d);
  for (const { declaration } of topological(own, needed)) placed.add(declaration);
  for (const declaration of declarations) placed.add(declaration);
  return [...placed];
}

function below(statement: Statement): Statement[] {
  return [...statement.steps.flatMap((step) => step.premises), ...statement.given];
}

/** In the given order, but each behind all it needs; in a circle the one that is met first comes last. */
function topological(
  all: readonly Statement[],
  needed: ReadonlyMap<Statement, readonly Statement[]>,
): Set<Statement> {
  const done = new Set<Statement>();
  const open = new Set<Statement>();
  for (const start of all) {
    const stack: { statement: Statement; next: number }[] = [{ statement: start, next: 0 }];
    while (stack.length > 0) {
      const top = stack[stack.length - 1];
      open.add(top.statement);
      const lower = needed.get(top.statement)![top.next++];
      if (lower === undefined) {
        done.add(top.statement);
        stack.pop();
      } else if (!done.has(lower) && !open.has(lower)) stack.push({ statement: lower, next: 0 });
    }
  }
  return done;
}
