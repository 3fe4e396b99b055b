/** Turns the references of one file into the things they name, and says which name nothing. */

import type { Wanted } from '../syntax/clauses/row.ts';
import type { Ref } from '../syntax/tree.ts';
import { fitted } from '../text/fitted.ts';
import type { Entity, NameProblem, Source, Statement, Step } from './argument.ts';
import { type Building, type Named, NONE, type OpenScope, shellOfStatement } from './scope.ts';

export interface Resolver {
  readonly scope: OpenScope;
  /** Stand-ins for what premises, exceptions and conditions name and nothing declares; by name, shared by the file. */
  readonly placeholders: Map<string, Building<Statement>>;
}

/** What the reference names, if it is of the wanted kind; else undefined, and the reason is a problem of the scope. */
export function resolve(
  resolver: Resolver,
  ref: Ref | undefined,
  wanted: 'source',
  clause: string,
): Building<Source> | undefined;
export function resolve(
  resolver: Resolver,
  ref: Ref | undefined,
  wanted: 'entity' | 'model' | 'persona' | 'goal',
  clause: string,
): Building<Entity> | undefined;
export function resolve(
  resolver: Resolver,
  ref: Ref | undefined,
  wanted: 'statement',
  clause: string,
): Building<Statement> | undefined;
export function resolve(
  resolver: Resolver,
  ref: Ref | undefined,
  wanted: Wanted,
  clause: string,
): Named | undefined;
export function resolve(
  { scope }: Resolver,
  ref: Ref | undefined,
  wanted: Wanted,
  clause: string,
): Named | undefined {
  if (!ref || ref.name.value === '') return undefined;
  if (ref.prefix) {
    const alias = scope.names.get(ref.prefix.value);
    if (alias?.type === 'import')
      scope.occurrences.push({ span: ref.prefix.span, target: alias, role: 'prefix' });
  }
  const found = scope.names.get(ref.text);
  if (!found) {
    scope.problems.push({
      code: 'unresolved-name',
      span: ref.span,
      args: { name: ref.text, wanted, clause },
    });
    return undefined;
  }
  scope.occurrences.push({ span: ref.name.span, target: found, role: 'reference' });
  if (fits(found, wanted)) return found;
  const kind = found.type === 'statement' || found.type === 'entity' ? found.kind : found.type;
  scope.problems.push({ code: 'wrong-kind', span: ref.span, args: { name: ref.text, kind, wanted, clause } });
  return undefined;
}

function fits(found: Named, wanted: Wanted): boolean {
  if (wanted === 'statement' || wanted === 'source' || wanted === 'entity') return found.type === wanted;
  return found.type === 'entity' && found.kind === wanted;
}

/**
 * The statements that the references name, each once. What cannot be resolved is stood in for, so that a step never gets
 * stronger by a slip of the pen.
 */
export function resolveStatements(
  resolver: Resolver,
  refs: readonly Ref[],
  clause: string,
): Building<Statement>[] {
  if (refs.length === 0) return NONE;
  const found: Building<Statement>[] = [];
  for (const ref of refs) {
    if (ref.name.value !== '')
      found.push(resolve(resolver, ref, 'statement', clause) ?? placeholder(resolver, ref));
  }
  return distinct(fitted(found));
}

/** Past so many a set is faster than looking at each. Most lists are short, and a set for every one was felt. */
const SHORT = 8;

/** The items of a list, each once. */
export function distinct<T>(list: T[]): T[] {
  if (list.length > SHORT) return [...new Set(list)];
  return list.every((item, i) => list.indexOf(item) === i) ? list : [...new Set(list)];
}

function placeholder({ scope, placeholders }: Resolver, ref: Ref): Building<Statement> {
  let standIn = placeholders.get(ref.text);
  if (!standIn) {
    const { file, idPrefix } = scope;
    const declaration = {
      kind: 'broken' as const,
      span: ref.span,
      keyword: ref.span,
      name: ref.name,
      clauses: [],
      damaged: true,
    };
    const base = { id: `${idPrefix}?${ref.text}`, name: ref.text, file, declaration };
    standIn = shellOfStatement(base, 'assumption', '', true);
    placeholders.set(ref.text, standIn);
  }
  return standIn;
}

/** The step that `claim`, `claim#label` or `claim#2` names. */
export function resolveStep(
  { scope }: Resolver,
  conclusion: Statement,
  target: {
    readonly ref: Ref;
    readonly step?: { readonly value: string; readonly span: { start: number; end: number } };
    readonly span: { start: number; end: number };
  },
): Step | undefined {
  const { steps } = conclusion;
  const name = target.ref.text;
  const wanted = target.step;
  const trouble = (code: NameProblem['code'], args: Record<string, string>) => {
    scope.problems.push({ code, span: wanted?.span ?? target.span, args: { name, ...args } });
    return undefined;
  };
  if (wanted) {
    const step =
      steps.find((s) => s.label === wanted.value) ?? steps.find((s) => String(s.number) === wanted.value);
    if (!step) return trouble('unresolved-step', { step: wanted.value, count: String(steps.length) });
    scope.occurrences.push({ span: wanted.span, target: step, role: 'reference' });
    return step;
  }
  if (steps.length === 1) return steps[0];
  if (steps.length === 0) return trouble('unresolved-step', { step: '', count: '0' });
  return trouble('ambiguous-step', { count: String(steps.length), first: steps[0].label ?? '1' });
}
