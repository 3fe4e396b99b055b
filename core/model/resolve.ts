/** Turns the references of one file into the things they name, and reports those that name nothing. */

import type { Wanted } from '../syntax/clauses/row.ts';
import type { Origin, OriginDeclaration, OriginSpan } from '../syntax/green.ts';
import type { Ref } from '../syntax/tree.ts';
import { fitted } from '../text/fitted.ts';
import type { Entity, Occurrence, Place, Setting, ShapeProblem, Source, Statement } from './argument.ts';
import { type Building, type Named, NONE, type OpenScope, shellOfStatement } from './scope.ts';

export interface Resolver {
  readonly scope: OpenScope;
  /** The declaration that is being resolved. */
  position: number;
  /** Stand-ins for what premises, exceptions and conditions name and nothing declares; by name, shared by the file. */
  readonly placeholders: Map<string, Building<Statement>>;
}

/** What the reference names, if it is of the wanted kind; else undefined, and the reason is a problem of the scope. */
export function resolve(
  resolver: Resolver,
  ref: Origin<Ref> | undefined,
  wanted: 'source',
  clause: string,
): Building<Source> | undefined;
export function resolve(
  resolver: Resolver,
  ref: Origin<Ref> | undefined,
  wanted: 'entity' | 'model' | 'persona' | 'goal',
  clause: string,
): Building<Entity> | undefined;
export function resolve(
  resolver: Resolver,
  ref: Origin<Ref> | undefined,
  wanted: 'setting',
  clause: string,
): Building<Setting> | undefined;
export function resolve(
  resolver: Resolver,
  ref: Origin<Ref> | undefined,
  wanted: 'statement',
  clause: string,
): Building<Statement> | undefined;
export function resolve(
  resolver: Resolver,
  ref: Origin<Ref> | undefined,
  wanted: Wanted,
  clause: string,
): Named | undefined;
export function resolve(
  resolver: Resolver,
  ref: Origin<Ref> | undefined,
  wanted: Wanted,
  clause: string,
): Named | undefined {
  if (!ref || ref.name.value === '') return undefined;
  const { names } = resolver.scope;
  if (ref.prefix) {
    const alias = names.get(ref.prefix.value);
    if (alias?.type === 'import') occurs(resolver, ref.prefix.span, alias, 'prefix');
  }
  const found = names.get(ref.text);
  if (!found) {
    report(resolver, 'unresolved-name', ref.span, { name: ref.text, wanted, clause });
    return undefined;
  }
  occurs(resolver, ref.name.span, found, 'reference');
  if (fits(found, wanted)) return found;
  const kind = found.type === 'statement' || found.type === 'entity' ? found.kind : found.type;
  report(resolver, 'wrong-kind', ref.span, { name: ref.text, kind, wanted, clause });
  return undefined;
}

/** Switches to the declaration of the thing. */
export function begin(resolver: Resolver, { position }: Place): OriginDeclaration {
  resolver.position = position;
  return resolver.scope.origins[position];
}

/** Notes that the span, of the declaration that is being resolved, names something. */
export function occurs(
  { scope, position }: Resolver,
  at: OriginSpan,
  target: Occurrence['target'],
  role: Occurrence['role'],
): void {
  scope.occurrences.push({ uri: scope.uri, position, at, target, role });
}

/** Notes a problem with the span, of the declaration that is being resolved. */
export function report(
  { scope, position }: Resolver,
  code: ShapeProblem['code'],
  at: OriginSpan,
  args: ShapeProblem['args'],
  related?: readonly Place[],
): void {
  scope.shapeProblems.push({ uri: scope.uri, position, at, code, args, related });
}

function fits(found: Named, wanted: Wanted): boolean {
  if (wanted === 'statement' || wanted === 'source' || wanted === 'entity' || wanted === 'setting')
    return found.type === wanted;
  return found.type === 'entity' && found.kind === wanted;
}

/**
 * The statements that the references name, each once. What cannot be resolved is stood in for, so that a step never gets
 * stronger by a slip of the pen.
 */
export function resolveStatements(
  resolver: Resolver,
  refs: readonly Origin<Ref>[],
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

function placeholder({ scope, position, placeholders }: Resolver, ref: Origin<Ref>): Building<Statement> {
  let standIn = placeholders.get(ref.text);
  if (!standIn) {
    const { uri, idPrefix } = scope;
    const id = `${idPrefix}?${ref.text}`;
    const base = { id, name: ref.text, uri, position, at: ref.span, intact: false };
    standIn = shellOfStatement(base, 'assumption', true);
    placeholders.set(ref.text, standIn);
  }
  return standIn;
}
