/** Requests that change text: rename, files that move, formatting. */
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { renameFiles } from '../../core/features/editing/file-rename.ts';
import { formatting, formattingOnType } from '../../core/features/editing/formatting.ts';
import { prepareRename, rename } from '../../core/features/editing/rename.ts';
import { range } from '../convert.ts';
import { textEdits, workspaceEdit } from '../edits.ts';
import { resolvePosition, type Session, spanOf } from '../state/session.ts';
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
  /** The file to format; undefined for Markdown, whose layout is its author's and another formatter's. */
  const formatted = (textDocument: { readonly uri: string }) => {
    const uri = canonical(textDocument.uri);
    return world.argumentsIn(uri).find((each) => each === uri);
  };
  connection.onDocumentFormatting(({ textDocument }) => {
    const uri = formatted(textDocument);
    return uri === undefined ? [] : textEdits(session, uri, formatting(world.snapshot, uri));
  });
  connection.onDocumentRangeFormatting(({ textDocument, range: asked }) => {
    const uri = formatted(textDocument);
    if (uri === undefined) return [];
    return textEdits(session, uri, formatting(world.snapshot, uri, spanOf(world.snapshot, uri, asked)));
  });
  connection.onDocumentRangesFormatting(({ textDocument, ranges }) => {
    const uri = formatted(textDocument);
    if (uri === undefined) return [];
    const edits = ranges.flatMap((asked) =>
      formatting(world.snapshot, uri, spanOf(world.snapshot, uri, asked)),
    );
    // Two ranges may touch one declaration.
    const once = new Map(edits.map((edit) => [edit.span.start, edit]));
    return textEdits(session, uri, [...once.values()]);
  });
  connection.onDocumentOnTypeFormatting((params) => {
    if (formatted(params.textDocument) === undefined) return [];
    const { snapshot, uri, offset } = resolvePosition(session, params);
    return textEdits(session, uri, formattingOnType(snapshot, uri, offset));
  });
}
