/** Move a declaration to a file of its own, which both files then import from each other. */
import { insertImport, lineBreak, removeDeclaration } from '../../rules/helpers/edits.ts';
import { stringLiteral } from '../../syntax/strings.ts';
import { clausesOf, isEntityKind, isStatementKind } from '../../syntax/tree.ts';
import { type Span, touches } from '../../text/span.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { declarationAt, declaredBy, usesOf } from '../navigation/names.ts';
import type { Refactoring } from './refactor.ts';

/** For the cursor in the head of a statement, model, persona or goal that no other file names. */
export function moveToFile(snapshot: Snapshot, uri: string, span: Span): Refactoring | undefined {
  const declaration = declarationAt(snapshot, uri, span.start);
  if (!declaration?.name || declaration.damaged) return undefined;
  const { name, keyword, kind } = declaration;
  if (!isStatementKind(kind) && !isEntityKind(kind)) return undefined;
  const { file } = snapshot.argument(uri).root;
  const inHead = touches({ start: keyword.start, end: name.span.end }, span.start);
  const target = declaredBy(snapshot, uri, declaration);
  // An untitled document has no folder to put a file in.
  if (!inHead || !target || uri.startsWith('untitled:')) return undefined;
  // Of two that share a name the first in a file counts, and neither across files.
  const isAlone = file.tree.declarations.every((d) => d === declaration || d.name?.value !== name.value);
  if (!isAlone || usesOf(snapshot, target, uri).some((use) => use.uri !== uri)) return undefined;
  const path = `${name.value}.steelman`;
  const there = snapshot.resolve(uri, path);
  if (snapshot.files().includes(there)) return undefined;
  const eol = lineBreak(file);
  const imports = [`import ${stringLiteral(snapshot.relative(there, uri))}`];
  for (const other of file.tree.declarations) {
    if (other.kind !== 'import' || !other.text) continue;
    const alias = clausesOf(other, 'as')[0]?.name?.value;
    imports.push(`import ${stringLiteral(other.text.value)}${alias === undefined ? '' : ` as ${alias}`}`);
  }
  const body = file.tree.text.slice(declaration.span.start, declaration.span.end);
  return {
    title: `Move \`${name.value}\` to ${path}`,
    kind: 'move',
    edits: [removeDeclaration(file, declaration), insertImport(file, path)],
    creates: { uri: there, text: `${imports.join(eol)}${eol}${eol}${body}${eol}` },
  };
}
