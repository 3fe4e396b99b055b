/** When diagnostics are made: pushed after a pause in typing, or answered once for all who asked meanwhile. */
import {
  type CancellationToken,
  DiagnosticSeverity,
  type Diagnostic as LspDiagnostic,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver';
import { placeOfProblem } from '../../core/features/display/config-problems.ts';
import {
  carriedOver,
  type Diagnostic,
  diagnostics,
  type Reported,
  reportedNow,
} from '../../core/features/display/diagnostics.ts';
import { LineIndex } from '../../core/text/lines.ts';
import { diagnostic, range } from '../convert.ts';
import type { Parts } from './parts.ts';
import type { ConfigReport } from './settings.ts';

/**
 * Changes that follow each other faster, and faster than they can be answered, are a burst, whose end is waited for. In
 * milliseconds, as all times here.
 */
const BURST = 50;
/** The longest pause that is waited for in a burst, and the longest that anyone waits. */
const LONGEST_PAUSE = 30;
const LONGEST_WAIT = 600;

/** So long files are worked on before messages get their turn. */
const TURN = 10;
/** Where diagnostics are pushed, messages then get so many times as long: each may make all that was computed out of date. */
const SHARE = 4;

interface Waiting {
  readonly since: number;
  readonly answers: Set<Answer>;
}

/** How to answer one request that waits. */
interface Answer {
  readonly resolve: (items: LspDiagnostic[]) => void;
  readonly reject: (error: unknown) => void;
}

export class Diagnosing {
  private readonly waiting = new Map<string, Waiting>();
  /** How long the last round took for each file: what is quick need not wait. */
  private readonly cost = new Map<string, number>();
  /** How long this round has been prepared for. */
  private readonly spent = new Map<string, number>();
  /** Files whose diagnostics are to be pushed, and until when messages have their turn, in the host's time. */
  private readonly pushing = new Set<string>();
  private restUntil = 0;
  private changedAt = 0;
  private inBurst = false;
  /** What the numbers of each argument last gave reason to say. */
  private readonly numeric = new Map<string, Reported>();
  /** What was pushed last, so that nothing is pushed twice. */
  private readonly pushed = new Map<string, string>();

  constructor(private readonly parts: Parts) {}

  /** Pushes the file's diagnostics once typing pauses. */
  push(uri: string): void {
    this.pushing.add(uri);
    if (this.parts.scheduler.has('push')) return;
    const pause = Math.max(this.restUntil - this.parts.world.host.now(), this.restOf(uri), 0);
    this.parts.scheduler.once('push', pause, () => this.pushSome());
  }

  /** Takes back what was pushed for a file. */
  clear(uri: string): void {
    this.pushing.delete(uri);
    if (this.pushed.delete(uri)) this.send({ uri: this.parts.world.documents.written(uri), diagnostics: [] });
  }

  /** The file's diagnostics as of the last change before the answer; asked for in a burst, computed once. */
  pull(uri: string, token: CancellationToken): Promise<LspDiagnostic[]> {
    return new Promise((resolve, reject) => {
      const waiting = this.soon(uri);
      const answer = { resolve, reject };
      waiting.answers.add(answer);
      token.onCancellationRequested(() => {
        resolve([]);
        waiting.answers.delete(answer);
        if (waiting.answers.size > 0 || this.waiting.get(uri) !== waiting) return;
        this.parts.scheduler.cancel(taskOf(uri));
        this.waiting.delete(uri);
      });
    });
  }

  /** The text of a file has changed just now: a request that waits for it waits for the pause after this change. */
  changed(uri: string): void {
    const now = this.parts.world.changedAt;
    this.inBurst = now - this.changedAt < Math.min(BURST, this.cost.get(uri) ?? 0);
    this.changedAt = now;
    const waiting = this.waiting.get(uri);
    if (waiting) this.arm(uri, waiting);
  }

  /** All that is to be said of a document. As long as numbers are not there, what the last ones said stays. */
  now(uri: string): LspDiagnostic[] {
    const { world, client, evaluations } = this.parts;
    const start = world.host.now();
    const items = world
      .argumentsIn(uri)
      .flatMap((each) => this.reportedOf(each).map((d) => diagnostic(world, each, d, client.rulePages)));
    this.cost.set(uri, (this.spent.get(uri) ?? 0) + world.host.now() - start);
    this.spent.delete(uri);
    evaluations.holdOff();
    return items;
  }

  /** Works for a moment on what is to be said of a document; whether all of it is known, so that `now` takes no time. */
  prepare(uri: string): boolean {
    const { world, evaluations } = this.parts;
    const start = world.host.now();
    const isOver = world.argumentsIn(uri).every((each) => {
      const part = evaluations.ready(each) ? 'all' : 'structure';
      if (world.host.now() - start > TURN) return false;
      const work = world.snapshot.findingsInSlices(each, part);
      while (!work.next().done) if (world.host.now() - start > TURN) return false;
      return true;
    });
    this.spent.set(uri, (this.spent.get(uri) ?? 0) + world.host.now() - start);
    evaluations.holdOff();
    return isOver;
  }

  /** Forgets what was said of an argument that is closed. */
  forget(uri: string): void {
    this.cost.delete(uri);
    this.spent.delete(uri);
    this.numeric.delete(uri);
  }

  private reportedOf(uri: string): Diagnostic[] {
    const { snapshot } = this.parts.world;
    // As it was prepared, no more work is done here.
    if (this.parts.evaluations.ready(uri, 0)) {
      this.numeric.set(uri, reportedNow(snapshot, uri));
      return diagnostics(snapshot, uri);
    }
    const last = this.numeric.get(uri);
    const { text } = snapshot.tree(uri);
    return [...diagnostics(snapshot, uri, 'structure'), ...(last ? carriedOver(last, text) : [])];
  }

  /** Pushes what makes no sense in a `steelman.json`: no client asks a language server of its own about that file. */
  config({ uri, text, problems }: ConfigReport): void {
    if (problems.length === 0 && !this.pushed.has(uri)) return;
    const { world } = this.parts;
    const lines = new LineIndex(text, world.units);
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
    this.send({ uri: world.documents.written(uri), diagnostics: items });
  }

  private soon(uri: string): Waiting {
    let waiting = this.waiting.get(uri);
    if (!waiting) {
      waiting = { since: this.parts.world.host.now(), answers: new Set() };
      this.waiting.set(uri, waiting);
    }
    this.arm(uri, waiting);
    return waiting;
  }

  private arm(uri: string, waiting: Waiting): void {
    const left = waiting.since + LONGEST_WAIT - this.parts.world.host.now();
    const pause = Math.min(this.restOf(uri), Math.max(0, left));
    this.parts.scheduler.restart(taskOf(uri), pause, () => this.run(uri, waiting));
  }

  /** How long the end of a burst is waited for. */
  private restOf(uri: string): number {
    return this.inBurst ? Math.min((this.cost.get(uri) ?? 0) / 2, LONGEST_PAUSE) : 0;
  }

  private run(uri: string, waiting: Waiting): void {
    const { answers } = waiting;
    let items: LspDiagnostic[];
    try {
      if (!this.prepare(uri)) {
        this.parts.scheduler.restart(taskOf(uri), 0, () => this.run(uri, waiting));
        return;
      }
      this.waiting.delete(uri);
      items = this.now(uri);
    } catch (error) {
      this.waiting.delete(uri);
      for (const { reject } of answers) reject(error);
      throw error;
    }
    for (const { resolve } of answers) resolve(items);
  }

  private pushSome(): void {
    const { world, scheduler } = this.parts;
    const start = world.host.now();
    try {
      for (const uri of this.pushing) {
        // First, so that one that fails keeps no other from its turn.
        this.pushing.delete(uri);
        if (world.documents.get(uri) && !this.prepare(uri)) {
          this.pushing.add(uri);
          break;
        }
        this.pushOne(uri);
        if (world.host.now() - start > TURN) break;
      }
    } finally {
      const spent = world.host.now() - start;
      this.restUntil = start + spent + SHARE * spent;
      if (this.pushing.size > 0) scheduler.once('push', SHARE * spent, () => this.pushSome());
    }
  }

  private pushOne(uri: string): void {
    const document = this.parts.world.documents.get(uri);
    if (!document) return;
    const items = this.now(uri);
    const text = JSON.stringify(items);
    if (this.pushed.get(uri) === text) return;
    // Most Markdown has no fences, and then nothing is said of it.
    if (items.length === 0 && document.languageId === 'markdown' && !this.pushed.has(uri)) return;
    this.pushed.set(uri, text);
    this.send({ uri: document.uri, version: document.version, diagnostics: items });
  }

  private send(params: PublishDiagnosticsParams): void {
    const { connection, scheduler } = this.parts;
    scheduler.background('Sending diagnostics', connection.sendDiagnostics(params));
  }
}

/** The scheduler's key for the diagnostics of a file. */
function taskOf(uri: string): string {
  return `diagnostics of ${uri}`;
}
