/** The argument as a hierarchy of calls: outgoing is what supports a statement, incoming what rests on it. */
import type { Statement } from '../../model/argument.ts';
import type { Ref } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { declarationAt, declaredBy, filesNaming, identity, type Place, statementAt } from './names.ts';

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
  return statement && !statement.placeholder ? itemOf(statement) : undefined;
}

/** What supports the statement whose name stands at `offset`: its premises, or the conditions of a leaf. */
export function supportersOf(snapshot: Snapshot, uri: string, offset: number): HierarchyEdge[] {
  const statement = declaredAt(snapshot, uri, offset);
  if (!statement) return [];
  const below = new Set([...statement.steps.flatMap((s) => s.premises), ...statement.given]);
  return [...below]
    .filter((s) => !s.placeholder)
    .map((lower) => ({ item: itemOf(lower), at: namedIn(statement, lower) }));
}

/** What rests on the statement whose name stands at `offset`, in every file of the workspace. */
export function dependentsOf(snapshot: Snapshot, uri: string, offset: number): HierarchyEdge[] {
  const statement = declaredAt(snapshot, uri, offset);
  if (!statement) return [];
  const edges = new Map<object, HierarchyEdge>();
  for (const file of filesNaming(snapshot, statement, uri)) {
    for (const upper of snapshot.argument(file).statements) {
      if (upper.file.uri !== file || edges.has(identity(upper))) continue;
      const below = [...upper.steps.flatMap((s) => s.premises), ...upper.given];
      const lower = below.find((s) => identity(s) === identity(statement));
      if (lower) edges.set(identity(upper), { item: itemOf(upper), at: namedIn(upper, lower) });
    }
  }
  return [...edges.values()];
}

function declaredAt(snapshot: Snapshot, uri: string, offset: number): Statement | undefined {
  const declaration = declarationAt(snapshot, uri, offset);
  const declared = declaration && declaredBy(snapshot, uri, declaration);
  return declared?.type === 'statement' ? declared : undefined;
}

function itemOf(statement: Statement): HierarchyItem {
  const { name, kind, text, file, declaration } = statement;
  return { name, kind, detail: text, uri: file.uri, span: declaration.name!.span, whole: declaration.span };
}

/** Where `upper` names `lower` as a premise or condition. */
function namedIn(upper: Statement, lower: Statement): Span[] {
  const fits = (ref: Ref) => ref.name.value === lower.name;
  return upper.declaration.clauses.flatMap((clause) => {
    if (clause.kind === 'because') return clause.refs.filter(fits).map((r) => r.span);
    return clause.kind === 'credence' ? clause.given.filter(fits).map((r) => r.span) : [];
  });
}
