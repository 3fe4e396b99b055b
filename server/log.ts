/** The server's log, which the client shows in its output: each problem once or a few times, however often it occurs. */

/** Where problems are reported that no answer can tell of. Never throws. */
export interface Log {
  /** `what` is one sentence for the user; `error` is what was caught, if anything. */
  error(what: string, error?: unknown): void;
  info(what: string): void;
}

/** So often the same text is logged; a hostile or broken client could repeat it without end. */
const MOST_ALIKE = 3;
/** So many different texts are told apart. */
const MOST_KNOWN = 1000;

/** A log that writes through `send`, which may reject or throw; types are those of `window/logMessage`. */
export function makeLog(send: (type: 1 | 3, message: string) => unknown): Log {
  const counts = new Map<string, number>();
  const write = (type: 1 | 3, text: string) => {
    const count = (counts.get(text) ?? 0) + 1;
    if (counts.size >= MOST_KNOWN && !counts.has(text)) counts.clear();
    counts.set(text, count);
    if (count > MOST_ALIKE) return;
    const message = count === MOST_ALIKE ? `${text}\n(Further reports of this are left out.)` : text;
    try {
      Promise.resolve(send(type, message)).catch(() => {});
    } catch {
      // There is nowhere left to report to.
    }
  };
  return {
    error: (what, error) => write(1, error === undefined ? what : `${what}\n${described(error)}`),
    info: (what) => write(3, what),
  };
}

/** An error with its stack, cut to a length that a log can show; whatever was thrown. */
function described(error: unknown): string {
  try {
    return String((error instanceof Error && error.stack) || error).slice(0, 4000);
  } catch {
    return 'an error that cannot be shown';
  }
}
