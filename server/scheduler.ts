/** The server's one clock: every task that runs later runs here, one per key, and an error in one costs that task only. */
import type { Slices } from '../core/text/slices.ts';
import type { Log } from '../host/log.ts';

type Timer = ReturnType<typeof setTimeout>;

/** How long work in slices goes on before messages have their turn, in milliseconds. */
const LONGEST_TURN = 20;

export class Scheduler {
  private readonly waiting = new Map<string, Timer>();
  private stopped = false;

  constructor(private readonly log: Log) {}

  /** Runs the task in so many milliseconds; where one waits under this key already, that one runs, at its own time. */
  once(key: string, delay: number, task: () => void): void {
    if (!this.waiting.has(key)) this.start(key, delay, task);
  }

  /** Runs the task in so many milliseconds from now, in place of one that waits under this key. */
  restart(key: string, delay: number, task: () => void): void {
    this.cancel(key);
    this.start(key, delay, task);
  }

  /** Whether a task waits under this key. */
  has(key: string): boolean {
    return this.waiting.has(key);
  }

  cancel(key: string): void {
    clearTimeout(this.waiting.get(key));
    this.waiting.delete(key);
  }

  /** Lets messages that have arrived have their turn. */
  turn(): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, 0));
  }

  /** Does work that comes in slices; messages have their turn in between. */
  async work<T>(work: Slices<T>): Promise<T> {
    for (;;) {
      for (const start = performance.now(); performance.now() - start < LONGEST_TURN; ) {
        const slice = work.next();
        if (slice.done) return slice.value;
      }
      await this.turn();
    }
  }

  /** Watches over work that nobody awaits: should it fail, that is logged as `what`. */
  background(what: string, work: Promise<unknown>): void {
    work.catch((error: unknown) => this.log.error(`${what} failed.`, error));
  }

  /** Runs nothing more. */
  stop(): void {
    this.stopped = true;
    for (const key of [...this.waiting.keys()]) this.cancel(key);
  }

  private start(key: string, delay: number, task: () => void): void {
    if (this.stopped) return;
    const timer = setTimeout(() => {
      this.waiting.delete(key);
      try {
        task();
      } catch (error) {
        this.log.error(`A task in the background failed (${key}).`, error);
      }
    }, delay);
    this.waiting.set(key, timer);
  }
}
