/** A log with levels, which limits how often it repeats a message: a broken or hostile peer may cause one without end. */

/** From the most severe to the least. */
const LEVELS = ['error', 'warning', 'info', 'debug'] as const;
export type Level = (typeof LEVELS)[number];

/** Where problems are reported that no answer can carry. No method throws. */
export interface Log {
  /** The least severe level that is written. */
  level: Level;
  /** Something failed. `what` is one sentence for the user; `error` is what was caught, if anything. */
  error(what: string, error?: unknown): void;
  /** Something of the client was refused or dropped, and the server goes on without it. */
  warn(what: string, error?: unknown): void;
  info(what: string): void;
  /** What the server does and how long it takes, for whoever looks for a fault in it. */
  debug(what: string): void;
}

/** How often the same text is written. */
const MAX_REPEATS = 3;
/** How many different texts are counted. */
const MAX_COUNTED = 1000;

/** A log that writes through `send`, which may reject or throw. It starts at the level `info`. */
export function makeLog(send: (level: Level, message: string) => unknown): Log {
  const counts = new Map<string, number>();
  const write = (level: Level, text: string) => {
    if (LEVELS.indexOf(level) > LEVELS.indexOf(log.level)) return;
    const count = (counts.get(text) ?? 0) + 1;
    if (counts.size >= MAX_COUNTED && !counts.has(text)) counts.clear();
    counts.set(text, count);
    if (count > MAX_REPEATS) return;
    const message = count === MAX_REPEATS ? `${text}\n(Further reports of this are left out.)` : text;
    try {
      Promise.resolve(send(level, message)).catch(() => {});
    } catch {
      // There is nowhere left to report to.
    }
  };
  const log: Log = {
    level: 'info',
    error: (what, error) => write('error', withError(what, error)),
    warn: (what, error) => write('warning', withError(what, error)),
    info: (what) => write('info', what),
    debug: (what) => write('debug', what),
  };
  return log;
}

function withError(what: string, error: unknown): string {
  return error === undefined ? what : `${what}\n${described(error)}`;
}

/** An error with its stack, cut to a length that a log can show; whatever was thrown. */
function described(error: unknown): string {
  try {
    return String((error instanceof Error && error.stack) || error).slice(0, 4000);
  } catch {
    return 'an error that cannot be shown';
  }
}
