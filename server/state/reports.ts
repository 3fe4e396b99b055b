/** Diagnostics as a client pulls them: of one document, and of the whole workspace while it has patience. */
import {
  type CancellationToken,
  type Diagnostic,
  type DocumentDiagnosticReport,
  LSPErrorCodes,
  ResponseError,
  type ResultProgressReporter,
  type WorkDoneProgressReporter,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Session } from './session.ts';
import { canonical } from './uris.ts';

export class Reports {
  private readonly last = new Map<string, { readonly id: string; readonly items: string }>();
  private count = 0;
  private wake: (() => void)[] = [];
  private asked = -1;
  private changes = 0;

  constructor(private readonly session: Session) {
    const { languages } = session.connection;
    languages.diagnostics.on((params, token) => this.document(params, token));
    languages.diagnostics.onWorkspace(({ previousResultIds }, token, progress, partial) =>
      this.workspace(previousResultIds, token, progress, partial),
    );
  }

  /** Something has changed: who waits to report on the workspace may go on. */
  changed(): void {
    this.changes++;
    for (const go of this.wake.splice(0)) go();
  }

  private async document(
    params: { readonly textDocument: { readonly uri: string }; readonly previousResultId?: string },
    token: CancellationToken,
  ): Promise<DocumentDiagnosticReport> {
    const uri = canonical(params.textDocument.uri);
    return this.report(uri, await this.session.diagnosing.pull(uri, token), params.previousResultId);
  }

  /** The items under an id of their own, or word that they are those the client has. */
  private report(uri: string, items: Diagnostic[], previous: string | undefined): DocumentDiagnosticReport {
    const text = JSON.stringify(items);
    let known = this.last.get(uri);
    if (known?.items !== text) {
      known = { id: String(++this.count), items: text };
      this.last.set(uri, known);
    }
    if (previous === known.id) return { kind: 'unchanged', resultId: known.id };
    return { kind: 'full', resultId: known.id, items };
  }

  /**
   * Reports on every known file, one after the other, giving way between two. Clients ask again as soon as they are
   * answered, so where nothing has changed since the last time the answer waits until something does.
   */
  private async workspace(
    previous: readonly { readonly uri: string; readonly value: string }[],
    token: CancellationToken,
    progress: WorkDoneProgressReporter,
    partial: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult> | undefined,
  ): Promise<WorkspaceDiagnosticReport> {
    const { world, evaluations, diagnosing } = this.session;
    if (this.asked === this.changes) await this.change(token);
    const { changes } = this;
    const ids = new Map(previous.map(({ uri, value }) => [canonical(uri), value]));
    const files = world.snapshot.files();
    const all: WorkspaceDocumentDiagnosticReport[] = [];
    progress.begin('Checking arguments', 0, `${files.length} files`, true);
    for (const [i, uri] of files.entries()) {
      if (!(await evaluations.complete(uri, token))) {
        progress.done();
        throw new ResponseError(LSPErrorCodes.RequestCancelled, 'No longer wanted.');
      }
      progress.report(Math.round((i / files.length) * 100));
      const report = {
        ...this.report(uri, diagnosing.now(uri), ids.get(uri)),
        uri: world.documents.written(uri),
        version: world.documents.get(uri)?.version ?? null,
      } as WorkspaceDocumentDiagnosticReport;
      if (partial) partial.report({ items: [report] });
      else all.push(report);
    }
    progress.done();
    this.asked = changes;
    return { items: all };
  }

  private change(token: CancellationToken): Promise<void> {
    return new Promise((resolve) => {
      this.wake.push(resolve);
      token.onCancellationRequested(() => resolve());
    });
  }
}
