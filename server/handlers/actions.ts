/** Code action requests: quick fixes, refactorings, and the actions on a whole file. */
import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type Diagnostic,
  type Range,
} from 'vscode-languageserver';
import { findingsAt, fixAllInSlices, quickFixesInSlices } from '../../core/features/actions/code-actions.ts';
import { ignoreHere } from '../../core/features/actions/ignore.ts';
import { organizeInSlices } from '../../core/features/actions/organize.ts';
import { refactoringsInSlices } from '../../core/features/refactor/refactor.ts';
import { messageOf } from '../../core/rules/catalog.ts';
import type { Slices } from '../../core/text/slices.ts';
import type { GradedFinding } from '../../core/workspace/snapshot.ts';
import { type Client, commandOf } from '../client.ts';
import { diagnostic } from '../convert.ts';
import { inFences, snippetEdit, workspaceEdit } from '../edits.ts';
import { argumentsAt, type Session, spanOf } from '../state/session.ts';
import { type Seen, steadily } from '../state/steady.ts';

/** The kind by which a user switches these fixes on alone. */
const FIX_ALL = `${CodeActionKind.SourceFixAll}.steelman`;

/** Actions on a whole file that order it; they are offered when a client asks for source actions. */
const PLAIN = 'source.organize';
const ORGANIZE = [
  [PLAIN, 'premises', 'Order the file: premises before conclusions'],
  ['source.organize.conclusionsFirst', 'conclusions', 'Order the file: conclusions before premises'],
] as const;

export function registerActions(session: Session): void {
  const { connection, client, evaluations } = session;

  const actionsFor = function* (
    world: Seen,
    uri: string,
    asked: Range,
    context: CodeActionContext,
  ): Slices<CodeAction[]> {
    const { snapshot } = world;
    const seen = { client, world };
    // Numbers that come while this gives way may be those of a later snapshot.
    const hasNumbers = evaluations.ready(uri) && snapshot.evaluationIfReady(uri) !== undefined;
    const findings = yield* snapshot.findingsInSlices(uri, hasNumbers ? 'all' : 'structure');
    const span = spanOf(snapshot, uri, asked);
    /** Whether the client wants this kind: it names it, or a kind that holds it. */
    const wants = (kind: string) =>
      !context.only || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
    const actions: CodeAction[] = [];
    if (wants(CodeActionKind.QuickFix)) {
      const shown = (finding: GradedFinding, message: string) => {
        const found = { ...finding, message, related: finding.related ?? [], faded: finding.faded ?? false };
        return diagnostic(world, uri, found, client.rulePages);
      };
      for (const { fix, finding, message } of yield* quickFixesInSlices(snapshot, uri, span, findings)) {
        const edits = inFences(seen, fix.edits);
        if (!edits || (fix.creates && !client.createsFiles)) continue;
        actions.push({
          title: fix.title,
          kind: CodeActionKind.QuickFix,
          diagnostics: [shown(finding, message)],
          ...(fix.preferred ? { isPreferred: true } : {}),
          edit:
            fix.snippet && client.snippetEdits && !world.fenced(uri)
              ? snippetEdit(seen, fix.snippet, fix.snippet.text)
              : workspaceEdit(seen, edits, fix.creates),
        });
        yield;
      }
      for (const each of yield* aboutRules(seen, uri, findingsAt(findings, span), shown)) actions.push(each);
    }
    if (context.only && (wants(CodeActionKind.SourceFixAll) || wants(FIX_ALL))) {
      const edits = inFences(seen, yield* fixAllInSlices(snapshot, uri, findings));
      if (edits && edits.length > 0) {
        actions.push({
          title: 'Fix all safe problems',
          kind: CodeActionKind.SourceFixAll,
          edit: workspaceEdit(seen, edits),
        });
      }
    }
    if (!context.only || context.only.some((only) => only.startsWith(CodeActionKind.Refactor))) {
      for (const { title, kind, edits: all, creates } of yield* refactoringsInSlices(snapshot, uri, span)) {
        const edits = inFences(seen, all);
        // A file can only be made where the client takes such edits; and not out of a fence, which cannot be imported.
        const makes = client.createsFiles && !world.fenced(uri);
        if (!edits || !wants(`refactor.${kind}`) || (creates && !makes)) continue;
        actions.push({ title, kind: `refactor.${kind}`, edit: workspaceEdit(seen, edits, creates) });
      }
    }
    for (const [kind, first, title] of ORGANIZE) {
      // The text around fences keeps their order.
      if (!context.only || !wants(kind) || world.fenced(uri)) continue;
      // Who asks for the plain kind wants one order, not one and its contrary.
      if (kind !== PLAIN && context.only.includes(PLAIN) && !context.only.includes(kind)) continue;
      const edits = yield* organizeInSlices(snapshot, uri, first);
      if (edits.length > 0) actions.push({ title, kind, edit: workspaceEdit(seen, edits) });
    }
    return actions;
  };
  connection.onCodeAction(({ textDocument, range, context }, token) =>
    steadily(session, textDocument.uri, token, function* (world) {
      const actions: CodeAction[] = [];
      for (const uri of argumentsAt(session, textDocument, range))
        actions.push(...(yield* actionsFor(world, uri, range, context)));
      return actions;
    }),
  );
}

/** What the light bulb offers for every finding: to silence it with a reason, and to read the page of its rule. */
function* aboutRules(
  seen: { readonly client: Client; readonly world: Seen },
  uri: string,
  findings: readonly GradedFinding[],
  shown: (finding: GradedFinding, message: string) => Diagnostic,
): Slices<CodeAction[]> {
  const { client, world } = seen;
  const ignoring: CodeAction[] = [];
  const explaining: CodeAction[] = [];
  for (const finding of new Map(findings.map((found) => [found.code, found])).values()) {
    const { code } = finding;
    const diagnostics = [shown(finding, messageOf(finding))];
    const kind = CodeActionKind.QuickFix;
    const ignore = ignoreHere(world.snapshot, uri, finding);
    const edits = ignore && inFences(seen, [ignore]);
    if (edits) {
      const edit = client.snippetEdits
        ? snippetEdit(seen, edits[0], edits[0].text.replace(/(?=\r?\n|\r)/, '$0'))
        : workspaceEdit(seen, edits);
      ignoring.push({ title: `Ignore \`${code}\` here, because …`, kind, diagnostics, edit });
    }
    if (client.steelman) {
      const title = `Explain \`${code}\``;
      explaining.push({
        title,
        kind,
        diagnostics,
        command: commandOf(client, title, 'steelman.explainRule', [code]),
      });
    }
    yield;
  }
  return [...ignoring, ...explaining];
}
