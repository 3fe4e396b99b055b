/** What stands under the cursor, where it is declared, and where else it is named: the ground of all navigation. */

import type { Occurrence, Statement, Target } from '../../model/argument.ts';
import { fileOf, isPart, ownerOf } from '../../model/targets.ts';
import { TokenKind, tokenAt } from '../../syntax/tokens.ts';
import type { Declaration, Tree } from '../../syntax/tree.ts';
import { type Span, touches } from '../../text/span.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';

/** A stretch of one file. */
export interface Place {
  readonly uri: string;
  readonly span: Span;
}

/** The name that the cursor is in or touches; of two that meet there, the one behind the cursor. */
export function occurrenceAt(snapshot: Snapshot, uri: string, offset: number): Occurrence | undefined {
  const { occurrences } = snapshot.argument(uri).root;
  let lo = 0;
  let hi = occurrences.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (occurrences[mid].span.start <= offset) lo = mid + 1;
    else hi = mid;
  }
  let found: Occurrence | undefined;
  // Of occurrences that start at one place the first is what was resolved there.
  for (let i = lo - 1; i >= 0 && touches(occurrences[i].span, offset); i--) found = occurrences[i];
  return found;
}

/** The declaration that the cursor stands in or just behind, with all behind it up to the next one if `loose`. */
export function declarationAt(
  snapshot: Snapshot,
  uri: string,
  offset: number,
  loose = false,
): Declaration | undefined {
  const { declarations } = snapshot.tree(uri);
  let lo = 0;
  let hi = declarations.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (declarations[mid].span.start <= offset) lo = mid + 1;
    else hi = mid;
  }
  const found = declarations[lo - 1];
  return found && (loose || touches(found.span, offset)) ? found : undefined;
}

/** The token at the cursor; of two that meet there the word, as it is what one points at. */
export function tokenUnder({ tokens }: Tree, offset: number): number {
  const behind = tokenAt(tokens, offset);
  const before = offset > 0 ? tokenAt(tokens, offset - 1) : -1;
  return before >= 0 && tokens.kinds[before] === TokenKind.Word ? before : behind;
}

/** The thing that a declaration of the file declares, if it declares one. */
export function declaredBy(snapshot: Snapshot, uri: string, declaration: Declaration): Target | undefined {
  const { root } = snapshot.argument(uri);
  if (declaration.kind === 'import') return root.imports.find((i) => i.declaration === declaration);
  const { name } = declaration;
  if (!name) return undefined;
  const first = root.names.get(name.value);
  if (first?.declaration === declaration) return first;
  // A duplicate: its name leads to the first one, but it is declared all the same.
  return root.occurrences.find((o) => o.role === 'declaration' && o.span === name.span)?.target;
}

/** The statement that the cursor is on: the one named there, else the one in whose declaration it stands. */
export function statementAt(snapshot: Snapshot, uri: string, offset: number): Statement | undefined {
  const target = occurrenceAt(snapshot, uri, offset)?.target;
  if (target?.type === 'statement') return target;
  if (target && isPart(target)) return ownerOf(target);
  const declaration = declarationAt(snapshot, uri, offset);
  const declared = declaration && declaredBy(snapshot, uri, declaration);
  return declared?.type === 'statement' ? declared : undefined;
}

/** What stays the same of a thing from one root's argument to another's: the node of the tree that declares it. */
export function identity(target: Target): object {
  return isPart(target) ? target.clause : target.declaration;
}

/** Where a thing is declared: its name, or the keyword of a step or import without one. */
export function placeOf(target: Target, importer: string): Place {
  switch (target.type) {
    case 'step':
    case 'observation':
    case 'attack':
      return {
        uri: fileOf(target)!.uri,
        span: ('label' in target.clause && target.clause.label?.span) || target.clause.keyword,
      };
    case 'import': {
      const alias = target.declaration.clauses.find((c) => c.kind === 'as');
      return { uri: importer, span: alias?.name?.span ?? target.declaration.keyword };
    }
    default:
      return { uri: target.file.uri, span: target.declaration.name!.span };
  }
}

/** The files that can name a thing: the one that declares it, first, and those that import that. */
export function filesNaming(snapshot: Snapshot, target: Target, uri: string): readonly string[] {
  if (target.type === 'import') return [uri];
  const home = fileOf(target)!.uri;
  return [home, ...snapshot.importers(home)];
}

/** A place where a thing is named, and how. */
export interface Use extends Place {
  readonly role: Occurrence['role'];
}

/** Every place in the workspace that names the thing, its declaration first. */
export function usesOf(snapshot: Snapshot, target: Target, uri: string): Use[] {
  const wanted = identity(target);
  return filesNaming(snapshot, target, uri).flatMap((file) =>
    snapshot
      .argument(file)
      .root.occurrences.filter((o) => identity(o.target) === wanted)
      .map((o) => ({ uri: file, span: o.span, role: o.role })),
  );
}
