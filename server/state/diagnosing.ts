/** When diagnostics are made: pushed after a pause in typing, or answered once for all who asked meanwhile. */
import {
  type CancellationToken,
  type Connection,
  DiagnosticSeverity,
  type Diagnostic as LspDiagnostic,
} from 'vscode-languageserver';
import { placeOfProblem } from '../../core/features/display/config-problems.ts';
import {
  carriedOver,
  type Diagnostic,
  diagnostics,
  type Told,
  toldNow,
} from '../../core/features/display/diagnostics.ts';
import type { ConfigProblem } from '../../core/rules/config.ts';
import { LineIndex } from '../../core/text/lines.ts';
import { diagnostic, range } from '../convert.ts';
import type { Evaluations } from './evaluations.ts';
import type { World } from './world.ts';

/**
 * Changes that follow each other faster, and faster than they can be answered, are a burst, whose end is waited for. In
 * milliseconds, as all times here.
 */
const BURST = 50;
/** The longest pause that is waited for in a burst, and the longest that anyone waits. */
const LONGEST_PAUSE = 30;
const LONGEST_WAIT = 600;

interface Waiting {
  timer: ReturnType<typeof setTimeout>;
  readonly since: number;
  readonly answers: ((items: LspDiagnostic[]) => void)[];
}

export class Diagnosing {
  private readonly waiting = new Map<string, Waiting>();
  /** How long the last round took for each file: what is quick need not wait. */
  private readonly cost = new Map<string, number>();
  private changedAt = 0;
  private inBurst = false;
  /** What the numbers of each argument last gave reason to say. */
  private readonly numeric = new Map<string, Told>();
  /** What was pushed last, so that nothing is pushed twice. */
  private readonly pushed = new Map<string, string>();
  pages: string | undefined;

  constructor(
    private readonly connection: Connection,
    private readonly world: World,
    private readonly evaluations: Evaluations,
  ) {}

  /** Pushes the file's diagnostics once typing pauses. */
  push(uri: string): void {
    this.soon(uri);
  }

  /** Takes back what was pushed for a file. */
  clear(uri: string): void {
    clearTimeout(this.waiting.get(uri)?.timer);
    this.waiting.delete(uri);
    if (this.pushed.delete(uri)) {
      void this.connection.sendDiagnostics({ uri: this.world.documents.written(uri), diagnostics: [] });
    }
  }

  /** The file's diagnostics as of the last change before the answer; asked for in a burst, computed once. */
  pull(uri: string, token: CancellationToken): Promise<LspDiagnostic[]> {
    return new Promise((resolve) => {
      token.onCancellationRequested(() => resolve([]));
      this.soon(uri, resolve);
    });
  }

  /** The text of a file has changed: who waits for it waits for the pause behind this change. */
  changed(uri: string): void {
    const now = this.world.host.now();
    this.inBurst = now - this.changedAt < Math.min(BURST, this.cost.get(uri) ?? 0);
    this.changedAt = now;
    const waiting = this.waiting.get(uri);
    if (waiting) this.arm(uri, waiting);
  }

  /** All that is to be said of a document. As long as numbers are not there, what the last ones said stays. */
  now(uri: string): LspDiagnostic[] {
    const { host } = this.world;
    const start = host.now();
    const items = this.world
      .argumentsIn(uri)
      .flatMap((each) => this.told(each).map((d) => diagnostic(this.world, each, d, this.pages)));
    this.cost.set(uri, host.now() - start);
    this.evaluations.answered();
    return items;
  }

  /** Forgets what was said of an argument that is closed. */
  forget(uri: string): void {
    this.cost.delete(uri);
    this.numeric.delete(uri);
  }

  private told(uri: string): Diagnostic[] {
    const { snapshot } = this.world;
    if (this.evaluations.ready(uri)) {
      this.numeric.set(uri, toldNow(snapshot, uri));
      return diagnostics(snapshot, uri);
    }
    const last = this.numeric.get(uri);
    const { text } = snapshot.tree(uri);
    return [...diagnostics(snapshot, uri, 'structure'), ...(last ? carriedOver(last, text) : [])];
  }

  /** Pushes what makes no sense in a `steelman.json`: no client asks a language server of its own about that file. */
  config(uri: string, text: string, problems: readonly ConfigProblem[]): void {
    if (problems.length === 0 && !this.pushed.has(uri)) return;
    const lines = new LineIndex(text, this.world.units);
    const items = problems.map((problem): LspDiagnostic => {
      const place = range(lines, placeOfProblem(text, problem));
      return {
        range: place,
        severity: DiagnosticSeverity.Warning,
        source: 'steelman',
        message: problem.message,
      };
    });
    if (items.length === 0) this.pushed.delete(uri);
    else this.pushed.set(uri, JSON.stringify(items));
    void this.connection.sendDiagnostics({ uri: this.world.documents.written(uri), diagnostics: items });
  }

  stop(): void {
    for (const { timer } of this.waiting.values()) clearTimeout(timer);
  }

  private soon(uri: string, answer?: (items: LspDiagnostic[]) => void): void {
    let waiting = this.waiting.get(uri);
    if (!waiting) {
      waiting = { timer: undefined as never, since: this.world.host.now(), answers: [] };
      this.waiting.set(uri, waiting);
    }
    if (answer) waiting.answers.push(answer);
    this.arm(uri, waiting);
  }

  private arm(uri: string, waiting: Waiting): void {
    clearTimeout(waiting.timer);
    const left = waiting.since + LONGEST_WAIT - this.world.host.now();
    const rest = this.inBurst ? Math.min((this.cost.get(uri) ?? 0) / 2, LONGEST_PAUSE) : 0;
    const pause = Math.min(rest, Math.max(0, left));
    waiting.timer = setTimeout(() => this.run(uri, waiting), pause);
  }

  private run(uri: string, { answers }: Waiting): void {
    this.waiting.delete(uri);
    const items = this.now(uri);
    for (const resolve of answers) resolve(items);
    if (answers.length > 0) return;
    const document = this.world.documents.get(uri);
    const text = JSON.stringify(items);
    if (!document || this.pushed.get(uri) === text) return;
    // Most Markdown has no fences, and then nothing is said of it.
    if (items.length === 0 && document.languageId === 'markdown' && !this.pushed.has(uri)) return;
    this.pushed.set(uri, text);
    void this.connection.sendDiagnostics({
      uri: document.uri,
      version: document.version,
      diagnostics: items,
    });
  }
}
