/** What is under the cursor, where it is declared, and where else it is named: the basis of all navigation. */
import type { Argument, Occurrence, Statement, Step, Target } from '../../model/argument.ts';
import { isPart, ownerOf } from '../../model/targets.ts';
import { TokenKind, tokenAt } from '../../syntax/tokens.ts';
import { type BecauseClause, clausesOf, type Declaration, type Tree } from '../../syntax/tree.ts';
import { firstIndex } from '../../text/search.ts';
import { type Span, touches } from '../../text/span.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';

/** A range of one file. */
export interface Place {
  readonly uri: string;
  readonly span: Span;
}

/** A thing where it is named, and how. */
export interface Named {
  readonly target: Target;
  readonly role: Occurrence['role'];
  readonly span: Span;
}

/** The name that the cursor is in or touches; of two that meet there, the one after the cursor. */
export function occurrenceAt(snapshot: Snapshot, uri: string, offset: number): Named | undefined {
  const argument = snapshot.argument(uri);
  const { occurrences } = argument.root;
  let lo = 0;
  let hi = occurrences.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (argument.span(occurrences[mid]).start <= offset) lo = mid + 1;
    else hi = mid;
  }
  let found: Named | undefined;
  // Of occurrences that start at one place the first is what was resolved there.
  for (let i = lo - 1; i >= 0; i--) {
    const span = argument.span(occurrences[i]);
    if (!touches(span, offset)) break;
    found = { target: occurrences[i].target, role: occurrences[i].role, span };
  }
  return found;
}

/** The declaration that the cursor is in or just after, with all after it up to the next one if `loose`. */
export function declarationAt(
  snapshot: Snapshot,
  uri: string,
  offset: number,
  loose = false,
): Declaration | undefined {
  const tree = snapshot.tree(uri);
  const index = lastFrom(tree, offset);
  const found = index < 0 ? undefined : tree.declaration(index);
  return found && (loose || touches(found.span, offset)) ? found : undefined;
}

/** The index of the last declaration that starts at `offset` or before; -1 where none does. */
function lastFrom(tree: Tree, offset: number): number {
  return firstIndex(tree.greens.length, (i) => tree.start(i) <= offset) - 1;
}

/** The token at the cursor; of two that meet there the word, as it is what one points at. */
export function tokenUnder({ tokens }: Tree, offset: number): number {
  const after = tokenAt(tokens, offset);
  const before = offset > 0 ? tokenAt(tokens, offset - 1) : -1;
  return before >= 0 && tokens.kinds[before] === TokenKind.Word ? before : after;
}

/** The thing that a declaration of the file declares, if it declares one. */
export function declaredBy(snapshot: Snapshot, uri: string, declaration: Declaration): Target | undefined {
  const { root } = snapshot.argument(uri);
  const position = lastFrom(root.file.tree, declaration.span.start);
  if (declaration.kind === 'import') return root.imports.find((i) => i.position === position);
  const first = root.names.get(declaration.name?.value ?? '');
  const isDeclared = (thing: Target) => thing.uri === uri && thing.position === position && !isPart(thing);
  if (first && isDeclared(first)) return first;
  // A duplicate: its name leads to the first one, but it is declared all the same.
  return root.occurrences.find((o) => o.role === 'declaration' && isDeclared(o.target))?.target;
}

/** The step that a `because` of the file is; undefined where it is none. */
export function stepOf(argument: Argument, statement: Statement, clause: BecauseClause): Step | undefined {
  return statement.steps.find((step) => argument.clause(step) === clause);
}

/** The statement that the cursor is on: the one named there, else the one in whose declaration it is. */
export function statementAt(snapshot: Snapshot, uri: string, offset: number): Statement | undefined {
  const target = occurrenceAt(snapshot, uri, offset)?.target;
  if (target?.type === 'statement') return target;
  if (target && isPart(target)) return ownerOf(target);
  const declaration = declarationAt(snapshot, uri, offset);
  const declared = declaration && declaredBy(snapshot, uri, declaration);
  return declared?.type === 'statement' ? declared : undefined;
}

/** What stays the same of a thing from one root's argument to another's in one snapshot: where it is declared. */
export function identity(target: Target): string {
  const { uri, position } = target;
  if (target.type === 'statement' && target.placeholder) return JSON.stringify([uri, target.name]);
  return JSON.stringify(isPart(target) ? [uri, position, target.clauseIndex] : [uri, position]);
}

/** Where a thing is declared: its name, or the keyword of a step or import without one. */
export function placeOf(argument: Argument, target: Target): Place {
  const { uri } = target;
  switch (target.type) {
    case 'step':
    case 'observation':
    case 'attack': {
      const clause = argument.clause(target);
      return { uri, span: ('label' in clause && clause.label?.span) || clause.keyword };
    }
    case 'import': {
      const { clauses, keyword } = argument.declaration(target);
      return { uri, span: clausesOf({ clauses }, 'as')[0]?.name?.span ?? keyword };
    }
    default:
      return { uri, span: argument.declaration(target).name!.span };
  }
}

/** The files that can name a thing: the one that declares it, first, and those that import that. */
export function filesNaming(snapshot: Snapshot, target: Target, uri: string): readonly string[] {
  if (target.type === 'import') return [uri];
  return [target.uri, ...snapshot.importers(target.uri)];
}

/** A place where a thing is named, and how. */
export interface Use extends Place {
  readonly role: Occurrence['role'];
}

/** Every place in the workspace that names the thing, its declaration first. */
export function usesOf(snapshot: Snapshot, target: Target, uri: string): Use[] {
  const wanted = identity(target);
  return filesNaming(snapshot, target, uri).flatMap((file) => {
    const argument = snapshot.argument(file);
    return argument.root.occurrences
      .filter((o) => identity(o.target) === wanted)
      .map((o) => ({ uri: file, span: argument.span(o), role: o.role }));
  });
}
