/** Code action requests: quick fixes, refactorings, and the actions on a whole file. */
import { type CodeAction, type CodeActionContext, CodeActionKind, type Range } from 'vscode-languageserver';
import { fixAll, quickFixes } from '../../core/features/actions/code-actions.ts';
import { organize } from '../../core/features/actions/organize.ts';
import { refactorings } from '../../core/features/refactor/refactor.ts';
import { diagnostic } from '../convert.ts';
import { inFences, workspaceEdit } from '../edits.ts';
import { argumentsAt, type Session, spanOf } from '../state/session.ts';

/** The kind by which a user switches these fixes on alone. */
const FIX_ALL = `${CodeActionKind.SourceFixAll}.steelman`;

/** Actions on a whole file that order it; they are offered when a client asks for source actions. */
const PLAIN = 'source.organize';
const ORGANIZE = [
  [PLAIN, 'premises', 'Order the file: premises before conclusions'],
  ['source.organize.conclusionsFirst', 'conclusions', 'Order the file: conclusions before premises'],
] as const;

export function registerActions(session: Session): void {
  const { connection, world, evaluations, diagnosing } = session;

  const actionsFor = (uri: string, asked: Range, context: CodeActionContext): CodeAction[] => {
    const { snapshot } = world;
    const span = spanOf(snapshot, uri, asked);
    /** Whether the client wants this kind: it names it, or a kind that holds it. */
    const wants = (kind: string) =>
      !context.only || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
    const findings = snapshot.findings(uri, evaluations.ready(uri) ? 'all' : 'structure');
    const actions: CodeAction[] = [];
    if (wants(CodeActionKind.QuickFix)) {
      for (const { fix, finding, message } of quickFixes(snapshot, uri, span, findings)) {
        const edits = inFences(session, fix.edits);
        if (!edits) continue;
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
          edit: workspaceEdit(session, edits),
        });
      }
    }
    if (context.only && (wants(CodeActionKind.SourceFixAll) || wants(FIX_ALL))) {
      const edits = inFences(session, fixAll(snapshot, uri, findings));
      if (edits && edits.length > 0) {
        actions.push({
          title: 'Mend all that keeps the meaning',
          kind: CodeActionKind.SourceFixAll,
          edit: workspaceEdit(session, edits),
        });
      }
    }
    if (!context.only || context.only.some((only) => only.startsWith(CodeActionKind.Refactor))) {
      for (const { title, kind, edits: all, creates } of refactorings(snapshot, uri, span)) {
        const edits = inFences(session, all);
        // A file can only be made where the client takes such edits; and not out of a fence, which cannot be imported.
        const makes = session.client.createsFiles && !world.fenced(uri);
        if (!edits || !wants(`refactor.${kind}`) || (creates && !makes)) continue;
        actions.push({ title, kind: `refactor.${kind}`, edit: workspaceEdit(session, edits, creates) });
      }
    }
    for (const [kind, first, title] of ORGANIZE) {
      // The text around fences keeps their order.
      if (!context.only || !wants(kind) || world.fenced(uri)) continue;
      // Who asks for the plain kind wants one order, not one and its contrary.
      if (kind !== PLAIN && context.only.includes(PLAIN) && !context.only.includes(kind)) continue;
      const edits = organize(snapshot, uri, first);
      if (edits.length > 0) actions.push({ title, kind, edit: workspaceEdit(session, edits) });
    }
    return actions;
  };
  connection.onCodeAction(({ textDocument, range, context }) =>
    argumentsAt(session, textDocument, range).flatMap((uri) => actionsFor(uri, range, context)),
  );
}
