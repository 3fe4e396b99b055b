/** Numbers off the typing path: computed in slices between messages, given up when the text moves on. */
import type { CancellationToken } from 'vscode-languageserver';
import type { Evaluation } from '../../core/evaluation/evaluation.ts';
import { type Numbers, numbersOf } from '../../core/features/shared/numbers.ts';
import type { Slices } from '../../core/text/slices.ts';
import type { Scheduler } from '../scheduler.ts';
import type { World } from './world.ts';

/** How long a request may wait for numbers before it does with earlier ones, in milliseconds. */
const PATIENCE = 10;
/** What took longer the last time is not even begun while someone waits. */
const HOPELESS = 20;
/** And in the background only once so long nothing was typed or answered, so that it does not hold up who types. */
const REST = 120;
/** Answers count for that so long after a change: whoever goes on asking would never get numbers. */
const LONGEST_HOLD = 300;
/** How long slices run before messages get their turn, in milliseconds. */
const TURN = 10;

interface Running {
  /** Milliseconds spent so far. */
  spent: number;
  readonly slices: Slices<Evaluation>;
}

export class Evaluations {
  private readonly running = new Map<string, Running>();
  private readonly last = new Map<string, Evaluation>();
  /** How long the numbers of each file took the last time, in milliseconds. */
  private readonly cost = new Map<string, number>();
  /** Files whose numbers were shown before they were there. */
  private readonly awaited = new Set<string>();
  private heldOffAt = 0;
  private arrived: (uri: string) => void = () => {};

  constructor(
    private readonly world: World,
    private readonly scheduler: Scheduler,
  ) {}

  /** Calls `listener` with an argument's uri when its numbers are there that were missed before. */
  onArrived(listener: (uri: string) => void): void {
    this.arrived = listener;
  }

  /** The best numbers to be had now; where they are not the text's own, `onArrived` follows. */
  numbers(uri: string, patience = PATIENCE): Numbers {
    // Imports of an old version may have changed since, so that its numbers would be nobody's.
    if (this.world.isView(uri)) return numbersOf(this.world.snapshot, uri);
    this.advance(uri, this.isSlow(uri) ? 0 : patience);
    const numbers = numbersOf(this.world.snapshot, uri, this.last.get(uri));
    if (numbers.state !== 'current') {
      this.awaited.add(uri);
      this.schedule();
    }
    return numbers;
  }

  /** Whether the numbers of the text as it is are there, after at most `patience` milliseconds of work. */
  ready(uri: string, patience = PATIENCE): boolean {
    return this.numbers(uri, patience).state === 'current';
  }

  /** Computes the numbers to the end, messages let through in between; false when they are no longer wanted. */
  async complete(uri: string, token: CancellationToken): Promise<boolean> {
    for (;;) {
      // Also where the numbers are there: who asks for one file after the other would let nobody else have a turn.
      await this.scheduler.turn();
      if (token.isCancellationRequested) return false;
      this.advance(uri, TURN);
      if (this.world.snapshot.evaluationIfReady(uri)) return true;
    }
  }

  /** An edit is being answered: slow numbers wait until that is over, or they would take half of the time. */
  holdOff(): void {
    this.heldOffAt = this.world.host.now();
  }

  /** Forgets a closed file. */
  forget(uri: string): void {
    this.running.delete(uri);
    this.last.delete(uri);
    this.cost.delete(uri);
    this.awaited.delete(uri);
  }

  private schedule(): void {
    if (this.awaited.size === 0 || this.scheduler.has('evaluate')) return;
    const slow = this.firstAwaited((uri) => !this.isSlow(uri)) === undefined;
    this.scheduler.once('evaluate', slow ? Math.max(0, REST - this.rested) : 0, () => this.turn());
  }

  /** Works on one of the files that are waited for. */
  private turn(): void {
    const resting = this.rested < REST;
    const uri = this.firstAwaited((each) => !(resting && this.isSlow(each)));
    let isOver = true;
    try {
      if (uri === undefined) return;
      this.advance(uri, TURN);
      isOver = this.world.snapshot.evaluationIfReady(uri) !== undefined;
      if (isOver) this.arrived(uri);
    } finally {
      // One that fails must not keep the others from their turn.
      if (uri !== undefined && isOver) this.awaited.delete(uri);
      this.schedule();
    }
  }

  private firstAwaited(is: (uri: string) => boolean): string | undefined {
    for (const uri of this.awaited) if (is(uri)) return uri;
    return undefined;
  }

  /** How long nothing was typed or answered, in milliseconds. */
  private get rested(): number {
    const { changedAt, host } = this.world;
    return host.now() - Math.max(changedAt, Math.min(this.heldOffAt, changedAt + LONGEST_HOLD));
  }

  private isSlow(uri: string): boolean {
    return (this.cost.get(uri) ?? this.running.get(uri)?.spent ?? 0) > HOPELESS;
  }

  /** Parses the file and builds its argument for one turn, without which there is no answer at all; whether that is done. */
  private build(uri: string): boolean {
    const { snapshot, host } = this.world;
    const work = snapshot.builtInSlices(uri);
    const start = host.now();
    while (!work.next().done) if (host.now() - start > TURN) return false;
    return true;
  }

  /** Works on the file's numbers for so many milliseconds, from where it was left if nothing has changed since. */
  private advance(uri: string, patience: number): void {
    const { snapshot, host } = this.world;
    const begun = host.now();
    if (!this.build(uri)) return;
    const ready = snapshot.evaluationIfReady(uri);
    if (ready) {
      this.last.set(uri, ready);
      this.running.delete(uri);
      return;
    }
    const slices = snapshot.evaluationInSlices(uri);
    let running = this.running.get(uri);
    if (running?.slices !== slices) {
      // What was not done before the text moved on is slow until it is done once.
      if (running) this.cost.set(uri, Infinity);
      running = { spent: 0, slices };
      this.running.set(uri, running);
    }
    const start = host.now();
    // What came before may have taken as long already.
    while (host.now() - begun < patience) {
      const slice = running.slices.next();
      if (!slice.done) continue;
      this.last.set(uri, slice.value);
      const cost = running.spent + host.now() - start;
      this.cost.set(uri, cost);
      host.log.debug(`Computed the numbers of ${uri} in ${cost.toFixed(1)} ms.`);
      this.running.delete(uri);
      return;
    }
    running.spent += host.now() - start;
  }
}
