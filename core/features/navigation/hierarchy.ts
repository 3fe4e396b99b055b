/** The argument as a hierarchy of calls: outgoing is what supports a statement, incoming what rests on it. */
import type { Argument, Statement } from '../../model/argument.ts';
import type { Ref } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import {
  declarationAt,
  declaredBy,
  filesNaming,
  identity,
  type Place,
  placeOf,
  statementAt,
} from './names.ts';

export interface HierarchyItem extends Place {
  readonly name: string;
  readonly kind: Statement['kind'];
  readonly detail: string;
  /** The whole declaration; `span` is its name. */
  readonly whole: Span;
}

export interface HierarchyEdge {
  readonly item: HierarchyItem;
  /** Where the lower one is named, in the file of the upper one. */
  readonly at: readonly Span[];
}

/** The statement at the cursor as the start of a hierarchy. */
export function hierarchyRoot(snapshot: Snapshot, uri: string, offset: number): HierarchyItem | undefined {
  const statement = statementAt(snapshot, uri, offset);
  return statement && !statement.placeholder ? itemOf(snapshot.argument(uri), statement) : undefined;
}

/** What supports the statement whose name is at `offset`: its premises, or the conditions of a leaf. */
export function supportersOf(snapshot: Snapshot, uri: string, offset: number): HierarchyEdge[] {
  const statement = declaredAt(snapshot, uri, offset);
  if (!statement) return [];
  const argument = snapshot.argument(uri);
  const below = new Set([...statement.steps.flatMap((s) => s.premises), ...statement.given]);
  const named = namesIn(argument, statement);
  return [...below]
    .filter((s) => !s.placeholder)
    .map((lower) => ({ item: itemOf(argument, lower), at: named.get(lower.name) ?? [] }));
}

/** What rests on the statement whose name is at `offset`, in every file of the workspace. */
export function dependentsOf(snapshot: Snapshot, uri: string, offset: number): HierarchyEdge[] {
  const statement = declaredAt(snapshot, uri, offset);
  if (!statement) return [];
  const edges = new Map<string, HierarchyEdge>();
  for (const file of filesNaming(snapshot, statement, uri)) {
    const argument = snapshot.argument(file);
    for (const upper of argument.statements) {
      if (upper.uri !== file || edges.has(identity(upper))) continue;
      const isSame = (s: Statement) => s.name === statement.name && identity(s) === identity(statement);
      const lower = upper.steps.flatMap((s) => s.premises).find(isSame) ?? upper.given.find(isSame);
      if (!lower) continue;
      const at = namesIn(argument, upper).get(lower.name) ?? [];
      edges.set(identity(upper), { item: itemOf(argument, upper), at });
    }
  }
  return [...edges.values()];
}

function declaredAt(snapshot: Snapshot, uri: string, offset: number): Statement | undefined {
  const declaration = declarationAt(snapshot, uri, offset);
  const declared = declaration && declaredBy(snapshot, uri, declaration);
  return declared?.type === 'statement' ? declared : undefined;
}

function itemOf(argument: Argument, statement: Statement): HierarchyItem {
  const { name, kind } = statement;
  const whole = argument.span(statement);
  return { name, kind, detail: argument.text(statement), ...placeOf(argument, statement), whole };
}

/** Where a statement names its premises and conditions, by their names. */
function namesIn(argument: Argument, statement: Statement): Map<string, Span[]> {
  const named = new Map<string, Span[]>();
  const refs = argument.declaration(statement).clauses.flatMap((clause): readonly Ref[] => {
    if (clause.kind === 'because') return clause.refs;
    return clause.kind === 'credence' ? clause.given : [];
  });
  for (const { name, span } of refs) {
    const known = named.get(name.value);
    if (known) known.push(span);
    else named.set(name.value, [span]);
  }
  return named;
}
