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

/** What supports the statement whose name stands at `offset`: its premises, or the conditions of a leaf. */
export function supportersOf(snapshot: Snapshot, uri: string, offset: number): HierarchyEdge[] {
  const statement = declaredAt(snapshot, uri, offset);
  if (!statement) return [];
  const argument = snapshot.argument(uri);
  const below = new Set([...statement.steps.flatMap((s) => s.premises), ...statement.given]);
  return [...below]
    .filter((s) => !s.placeholder)
    .map((lower) => ({ item: itemOf(argument, lower), at: namedIn(argument, statement, lower) }));
}

/** What rests on the statement whose name stands at `offset`, in every file of the workspace. */
export function dependentsOf(snapshot: Snapshot, uri: string, offset: number): HierarchyEdge[] {
  const statement = declaredAt(snapshot, uri, offset);
  if (!statement) return [];
  const edges = new Map<string, HierarchyEdge>();
  for (const file of filesNaming(snapshot, statement, uri)) {
    const argument = snapshot.argument(file);
    for (const upper of argument.statements) {
      if (upper.uri !== file || edges.has(identity(upper))) continue;
      const below = [...upper.steps.flatMap((s) => s.premises), ...upper.given];
      const lower = below.find((s) => identity(s) === identity(statement));
      if (!lower) continue;
      edges.set(identity(upper), { item: itemOf(argument, upper), at: namedIn(argument, upper, lower) });
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

/** Where `upper` names `lower` as a premise or condition. */
function namedIn(argument: Argument, upper: Statement, lower: Statement): Span[] {
  const fits = (ref: Ref) => ref.name.value === lower.name;
  return argument.declaration(upper).clauses.flatMap((clause) => {
    if (clause.kind === 'because') return clause.refs.filter(fits).map((r) => r.span);
    return clause.kind === 'credence' ? clause.given.filter(fits).map((r) => r.span) : [];
  });
}
