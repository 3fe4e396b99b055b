/** Edits for the client, per file; with versions and new files where it can take them. */
import { CreateFile, type TextDocumentEdit, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import type { TextEdit as Edit } from '../core/rules/rule.ts';
import { documentOf, intoFence } from '../core/workspace/fenced.ts';
import type { Client } from './client.ts';
import { range } from './convert.ts';
import type { Seen } from './state/steady.ts';

/** Whom edits are for, and of what: a session, or what an answer that gave way keeps to. */
interface Basis {
  readonly client: Client;
  readonly world: Seen;
}

/** Edits of one file, or of the arguments in one document. */
export function textEdits({ world }: Pick<Basis, 'world'>, uri: string, edits: readonly Edit[]): TextEdit[] {
  return edits
    .filter((edit) => edit.uri === uri || documentOf(edit.uri) === uri)
    .map((edit) => ({ range: range(world.snapshot.lines(edit.uri), edit.span), newText: edit.text }));
}

/** The edits as they are to be made in Markdown where they are of arguments in fences; undefined where one cannot. */
export function inFences(
  { world }: Pick<Basis, 'world'>,
  edits: readonly Edit[],
): readonly Edit[] | undefined {
  const placed = edits.map((edit) => {
    const fenced = world.fenced(edit.uri);
    return fenced ? intoFence(fenced, edit) : edit;
  });
  return placed.every((edit) => edit !== undefined) ? placed : undefined;
}

/** Edits of any files, and before them a file that is to be made. */
export function workspaceEdit(
  basis: Basis,
  edits: readonly Edit[],
  creates?: { readonly uri: string; readonly text: string },
): WorkspaceEdit {
  const { world, client } = basis;
  const files = [...new Set(edits.map((edit) => documentOf(edit.uri)))];
  if (!client.documentChanges) {
    const changes: { [uri: string]: TextEdit[] } = {};
    for (const uri of files) changes[world.documents.written(uri)] = textEdits(basis, uri, edits);
    return { changes };
  }
  const changes: (TextDocumentEdit | CreateFile)[] = files.map((uri) => ({
    textDocument: { uri: world.documents.written(uri), version: world.documents.get(uri)?.version ?? null },
    edits: textEdits(basis, uri, edits),
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
export function snippetEdit(
  { world }: Pick<Basis, 'world'>,
  { uri, span }: Edit,
  snippet: string,
): WorkspaceEdit {
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
