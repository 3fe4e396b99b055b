/** Requests that change text: rename, files that move, formatting. */
import { type CancellationToken, LSPErrorCodes, ResponseError, type TextEdit } from 'vscode-languageserver';
import { renameFiles } from '../../core/features/editing/file-rename.ts';
import { formattingInSlices, formattingOnTypeInSlices } from '../../core/features/editing/formatting.ts';
import { prepareRename, rename } from '../../core/features/editing/rename.ts';
import type { TextEdit as Edit } from '../../core/rules/rule.ts';
import type { Slices } from '../../core/text/slices.ts';
import type { Snapshot } from '../../core/workspace/snapshot.ts';
import { range } from '../convert.ts';
import { textEdits, workspaceEdit } from '../edits.ts';
import { resolvePosition, type Session, spanOf } from '../state/session.ts';
import { steadily } from '../state/steady.ts';
import { canonical } from '../state/uris.ts';

export function registerEditing(session: Session): void {
  const { connection, world } = session;

  connection.onPrepareRename((params) => {
    const { snapshot, uri, offset } = resolvePosition(session, params);
    const found = prepareRename(snapshot, uri, offset);
    return found ? { range: range(snapshot.lines(uri), found.span), placeholder: found.name } : null;
  });
  connection.onRenameRequest((params) => {
    const { snapshot, uri, offset } = resolvePosition(session, params);
    const done = rename(snapshot, uri, offset, params.newName);
    // The protocol has no other way to tell a user why not.
    if ('trouble' in done) throw new ResponseError(LSPErrorCodes.RequestFailed, done.trouble);
    return workspaceEdit(session, done.edits);
  });
  connection.workspace.onWillRenameFiles(({ files }) => {
    const renames = files.map(({ oldUri, newUri }) => ({ from: canonical(oldUri), to: canonical(newUri) }));
    const edits = renameFiles(world.snapshot, renames);
    return edits.length > 0 ? workspaceEdit(session, edits) : null;
  });
  /** The edits that lay a document out; none in Markdown, whose layout is its author's and another formatter's. */
  const laidOut = async (
    textDocument: { readonly uri: string },
    token: CancellationToken,
    edits: (snapshot: Snapshot, uri: string) => Slices<Edit[]>,
  ): Promise<TextEdit[]> => {
    const uri = canonical(textDocument.uri);
    if (!world.argumentsIn(uri).includes(uri)) return [];
    return steadily(session, uri, token, function* (seen) {
      return textEdits({ world: seen }, uri, yield* edits(seen.snapshot, uri));
    });
  };
  connection.onDocumentFormatting(({ textDocument }, token) =>
    laidOut(textDocument, token, formattingInSlices),
  );
  connection.onDocumentRangeFormatting(({ textDocument, range: asked }, token) =>
    laidOut(textDocument, token, function* (snapshot, uri) {
      yield* snapshot.treeInSlices(uri);
      return yield* formattingInSlices(snapshot, uri, spanOf(snapshot, uri, asked));
    }),
  );
  connection.onDocumentRangesFormatting(({ textDocument, ranges }, token) =>
    laidOut(textDocument, token, function* (snapshot, uri) {
      yield* snapshot.treeInSlices(uri);
      // Two ranges may touch one declaration.
      const once = new Map<number, Edit>();
      for (const asked of ranges)
        for (const edit of yield* formattingInSlices(snapshot, uri, spanOf(snapshot, uri, asked)))
          once.set(edit.span.start, edit);
      return [...once.values()];
    }),
  );
  connection.onDocumentOnTypeFormatting(({ textDocument, position }, token) =>
    laidOut(textDocument, token, function* (snapshot, uri) {
      yield* snapshot.treeInSlices(uri);
      const offset = snapshot.lines(uri).offset(position);
      return yield* formattingOnTypeInSlices(snapshot, uri, offset);
    }),
  );
}
