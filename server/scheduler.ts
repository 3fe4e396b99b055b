/** The server's one clock: every task that runs later runs here, one per key, and an error in one costs that task only. */
import type { Slices } from '../core/text/slices.ts';
import type { Log } from '../host/log.ts';

/** So long a task that nobody waits for lets messages go first, in milliseconds. */
const LONGEST_COURTESY = 500;

/** Then it looks again whether any wait, in milliseconds. */
const COURTESY = 5;

/** How long work in slices goes on before messages have their turn, in milliseconds. */
const LONGEST_TURN = 10;

/** After a task that took longer than this, messages have their turn before the next one, in milliseconds. */
const SHORT = 5;

interface Task {
  /** When it is to run, and until when it lets messages go first, as `performance.now` tells the time. */
  due: number;
  readonly latest: number;
  task: () => void;
  timer: ReturnType<typeof setTimeout>;
}

function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** Does work that comes in slices, in turns of some milliseconds. */
export async function inTurns<T>(work: Slices<T>): Promise<T> {
  for (;;) {
    for (const start = performance.now(); performance.now() - start < LONGEST_TURN; ) {
      const slice = work.next();
      if (slice.done) return slice.value;
    }
    await turn();
  }
}

export class Scheduler {
  private readonly waiting = new Map<string, Task>();
  private stopped = false;
  /** Whether a task that took long has run since messages had their turn. */
  private isOver = false;

  /** `messagesWait` says whether messages have arrived that no handler has seen, or may be on their way. */
  constructor(
    private readonly log: Log,
    private readonly messagesWait: () => boolean,
  ) {}

  /**
   * Runs a task that nobody waits for in so many milliseconds, after the messages that have arrived by then; where one waits
   * under this key already, that one runs, at its own time.
   */
  once(key: string, delay: number, task: () => void): void {
    if (!this.waiting.has(key)) this.start(key, { delay, courtesy: LONGEST_COURTESY, task });
  }

  /** Runs the task in so many milliseconds from now, in place of one that waits under this key. */
  restart(key: string, delay: number, task: () => void): void {
    const waiting = this.waiting.get(key);
    const due = performance.now() + delay;
    if (waiting && waiting.due <= due) {
      // To set a timer anew takes longer than most of what is done for a message: the one that is set looks at the time.
      waiting.due = due;
      waiting.task = task;
      return;
    }
    this.cancel(key);
    this.start(key, { delay, courtesy: 0, task });
  }

  /** Whether a task waits under this key. */
  has(key: string): boolean {
    return this.waiting.has(key);
  }

  cancel(key: string): void {
    clearTimeout(this.waiting.get(key)?.timer);
    this.waiting.delete(key);
  }

  /** Lets messages that have arrived have their turn. */
  turn(): Promise<void> {
    return turn();
  }

  /** Does work that comes in slices; messages have their turn in between. */
  work<T>(work: Slices<T>): Promise<T> {
    return inTurns(work);
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

  private start(
    key: string,
    { delay, courtesy, task }: { delay: number; courtesy: number; task: () => void },
  ): void {
    if (this.stopped) return;
    const due = performance.now() + delay;
    const timer = setTimeout(() => this.run(key), delay);
    this.waiting.set(key, { due, latest: due + courtesy, task, timer });
  }

  /** Runs the task whose timer has ended, unless it is not due yet, or messages go first: timers that end together run together. */
  private run(key: string): void {
    const waiting = this.waiting.get(key)!;
    const now = performance.now();
    const wait = now < waiting.due ? waiting.due - now : this.isOver ? 0 : undefined;
    const isCourteous = now < waiting.latest && this.messagesWait();
    if (wait !== undefined || isCourteous) {
      waiting.timer = setTimeout(() => this.run(key), wait ?? COURTESY);
      return;
    }
    this.waiting.delete(key);
    try {
      waiting.task();
    } catch (error) {
      this.log.error(`A task in the background failed (${key}).`, error);
    }
    if (performance.now() - now < SHORT) return;
    this.isOver = true;
    setTimeout(() => {
      this.isOver = false;
    }, 0);
  }
}
