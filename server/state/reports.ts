/** Diagnostics as a client pulls them: of one document, and of the whole workspace while it has patience. */
import type {
  CancellationToken,
  Diagnostic,
  DocumentDiagnosticReport,
  ResultProgressReporter,
  WorkDoneProgressReporter,
  WorkspaceDiagnosticReport,
  WorkspaceDiagnosticReportPartialResult,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Scheduler } from '../scheduler.ts';
import type { Diagnosing } from './diagnosing.ts';
import type { Evaluations } from './evaluations.ts';
import { cancelled } from './steady.ts';
import { canonical } from './uris.ts';
import type { World } from './world.ts';

interface Parts {
  readonly scheduler: Scheduler;
  readonly world: World;
  readonly evaluations: Evaluations;
  readonly diagnosing: Diagnosing;
}

export class Reports {
  private readonly last = new Map<string, { readonly id: string; readonly items: string }>();
  private count = 0;
  private readonly wake = new Set<() => void>();
  private asked = -1;
  private changes = 0;

  constructor(private readonly parts: Parts) {}

  /** Something has changed: who waits to report on the workspace may go on. */
  changed(): void {
    this.changes++;
    for (const go of this.wake) go();
    this.wake.clear();
  }

  /** Forgets what was reported of a document that is closed. */
  forget(uri: string): void {
    this.last.delete(uri);
  }

  /** The report on one document. */
  async document(
    params: { readonly textDocument: { readonly uri: string }; readonly previousResultId?: string },
    token: CancellationToken,
  ): Promise<DocumentDiagnosticReport> {
    const uri = canonical(params.textDocument.uri);
    return this.report(uri, await this.parts.diagnosing.pull(uri, token), params.previousResultId);
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
  async workspace(
    previous: readonly { readonly uri: string; readonly value: string }[],
    token: CancellationToken,
    progress: WorkDoneProgressReporter,
    partial: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult> | undefined,
  ): Promise<WorkspaceDiagnosticReport> {
    const { world, evaluations, diagnosing } = this.parts;
    if (this.asked === this.changes) await this.change(token);
    const { changes } = this;
    const ids = new Map(previous.map(({ uri, value }) => [canonical(uri), value]));
    const files = world.snapshot.files();
    const all: WorkspaceDocumentDiagnosticReport[] = [];
    progress.begin('Checking arguments', 0, `${files.length} files`, true);
    for (const [i, uri] of files.entries()) {
      if (!(await evaluations.complete(uri, token))) {
        progress.done();
        throw cancelled();
      }
      await this.prepared(uri, token);
      progress.report(Math.round((i / files.length) * 100));
      const report = {
        ...this.report(uri, diagnosing.now(uri), ids.get(uri)),
        uri: world.documents.written(uri),
        version: world.documents.get(uri)?.version ?? null,
      } as WorkspaceDocumentDiagnosticReport;
      if (partial) partial.report({ items: [report] });
      else all.push(report);
    }
    // What a client was told of files that are gone, it goes on showing until it is told otherwise.
    const gone = this.gone(previous, new Set(files));
    if (partial && gone.length > 0) partial.report({ items: gone });
    else all.push(...gone);
    progress.done();
    this.asked = changes;
    return { items: all };
  }

  /** Reports on what is none of the known files: whatever else is open, and nothing at all of what is gone. */
  private gone(
    previous: readonly { readonly uri: string; readonly value: string }[],
    known: ReadonlySet<string>,
  ): WorkspaceDocumentDiagnosticReport[] {
    const { world, diagnosing } = this.parts;
    return previous.flatMap(({ uri: written, value }): WorkspaceDocumentDiagnosticReport[] => {
      const uri = canonical(written);
      if (known.has(uri)) return [];
      const document = world.documents.get(uri);
      if (!document) {
        this.last.delete(uri);
        return [{ kind: 'full', uri: written, version: null, items: [] }];
      }
      const { version } = document;
      return [{ ...this.report(uri, diagnosing.now(uri), value), uri: written, version }] as const;
    });
  }

  /** Waits until what is to be said of a file is known, giving way to messages; or until nobody wants to know it. */
  private async prepared(uri: string, token: CancellationToken): Promise<void> {
    while (!token.isCancellationRequested && !this.parts.diagnosing.prepare(uri))
      await this.parts.scheduler.turn();
  }

  private change(token: CancellationToken): Promise<void> {
    return new Promise((resolve) => {
      this.wake.add(resolve);
      token.onCancellationRequested(() => {
        this.wake.delete(resolve);
        resolve();
      });
    });
  }
}
