/** Edits for the client, per file; with versions and new files where it can take them. */
import { CreateFile, type TextDocumentEdit, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import type { TextEdit as Edit } from '../core/rules/rule.ts';
import { documentOf, intoFence } from '../core/workspace/fenced.ts';
import { range } from './convert.ts';
import type { Session } from './state/session.ts';

/** Edits of one file, or of the arguments in one document. */
export function textEdits({ world }: Session, uri: string, edits: readonly Edit[]): TextEdit[] {
  return edits
    .filter((edit) => edit.uri === uri || documentOf(edit.uri) === uri)
    .map((edit) => ({ range: range(world.snapshot.lines(edit.uri), edit.span), newText: edit.text }));
}

/** The edits as they are to be made in Markdown where they are of arguments in fences; undefined where one cannot. */
export function inFences({ world }: Session, edits: readonly Edit[]): readonly Edit[] | undefined {
  const placed = edits.map((edit) => {
    const fenced = world.fenced(edit.uri);
    return fenced ? intoFence(fenced, edit) : edit;
  });
  return placed.every((edit) => edit !== undefined) ? placed : undefined;
}

/** Edits of any files, and before them a file that is to be made. */
export function workspaceEdit(
  session: Session,
  edits: readonly Edit[],
  creates?: { readonly uri: string; readonly text: string },
): WorkspaceEdit {
  const { world, client } = session;
  const files = [...new Set(edits.map((edit) => documentOf(edit.uri)))];
  if (!client.documentChanges) {
    const changes: { [uri: string]: TextEdit[] } = {};
    for (const uri of files) changes[world.documents.written(uri)] = textEdits(session, uri, edits);
    return { changes };
  }
  const changes: (TextDocumentEdit | CreateFile)[] = files.map((uri) => ({
    textDocument: { uri: world.documents.written(uri), version: world.documents.get(uri)?.version ?? null },
    edits: textEdits(session, uri, edits),
  }));
  if (creates) {
    const start = { line: 0, character: 0 };
    changes.unshift(CreateFile.create(creates.uri), {
      textDocument: { uri: creates.uri, version: null },
      edits: [{ range: { start, end: start }, newText: creates.text }],
    });
  }
  return { documentChanges: changes };
}

/** One edit that leaves the cursor at a placeholder of `snippet`, for clients that take such edits. */
export function snippetEdit({ world }: Session, { uri, span }: Edit, snippet: string): WorkspaceEdit {
  const textDocument = {
    uri: world.documents.written(uri),
    version: world.documents.get(uri)?.version ?? null,
  };
  const place = range(world.snapshot.lines(uri), span);
  return {
    documentChanges: [
      { textDocument, edits: [{ range: place, snippet: { kind: 'snippet', value: snippet } }] },
    ],
  };
}
