/** Code action requests: quick fixes, refactorings, and the actions on a whole file. */
import {
  type CodeAction,
  CodeActionKind,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { fixAll, quickFixes } from '../features/code-actions.ts';
import type { TextEdit as Edit } from '../rules/rule.ts';
import { diagnostic, range } from './convert.ts';
import { type Session, spanOf } from './session.ts';
import { canonical } from './uris.ts';

/** Edits for the client, per file; with versions where it can check them. */
export function workspaceEdit(session: Session, edits: readonly Edit[]): WorkspaceEdit {
  const { world, client } = session;
  const byFile = new Map<string, TextEdit[]>();
  for (const { uri, span, text } of edits) {
    const edit = { range: range(world.snapshot.lines(uri), span), newText: text };
    const known = byFile.get(uri);
    if (known) known.push(edit);
    else byFile.set(uri, [edit]);
  }
  if (!client.documentChanges) {
    const changes: { [uri: string]: TextEdit[] } = {};
    for (const [uri, list] of byFile) changes[world.documents.written(uri)] = list;
    return { changes };
  }
  return {
    documentChanges: [...byFile].map(
      ([uri, list]): TextDocumentEdit => ({
        textDocument: {
          uri: world.documents.written(uri),
          version: world.documents.get(uri)?.version ?? null,
        },
        edits: list,
      }),
    ),
  };
}

export function registerActions(session: Session): void {
  const { connection, world, evaluations, diagnosing } = session;

  connection.onCodeAction(({ textDocument, range: asked, context }) => {
    const uri = canonical(textDocument.uri);
    const { snapshot } = world;
    const span = spanOf(snapshot, uri, asked);
    const wants = (kind: string) =>
      !context.only || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
    const findings = snapshot.findings(uri, evaluations.ready(uri) ? 'all' : 'structure');
    const actions: CodeAction[] = [];
    if (wants(CodeActionKind.QuickFix)) {
      for (const { fix, finding, message } of quickFixes(snapshot, uri, span, findings)) {
        actions.push({
          title: fix.title,
          kind: CodeActionKind.QuickFix,
          diagnostics: [
            diagnostic(
              world,
              uri,
              { ...finding, message, related: finding.related ?? [], faded: finding.faded ?? false },
              diagnosing.pages,
            ),
          ],
          ...(fix.preferred ? { isPreferred: true } : {}),
          edit: workspaceEdit(session, fix.edits),
        });
      }
    }
    if (context.only && wants(CodeActionKind.SourceFixAll)) {
      const edits = fixAll(snapshot, uri, findings);
      if (edits.length > 0) {
        actions.push({
          title: 'Mend all that keeps the meaning',
          kind: CodeActionKind.SourceFixAll,
          edit: workspaceEdit(session, edits),
        });
      }
    }
    return actions;
  });
}
