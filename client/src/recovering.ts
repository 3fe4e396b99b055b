/** What the client does when the server ends: it starts it again, later and later as long as it ends soon after. */
import type { LogOutputChannel } from 'vscode';
import { CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient';

/** A server that has run for so long was well, in milliseconds. */
const WELL = 20_000;
/** The pause before the second start in a row, which doubles with each, and the longest one. */
const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 5000;

/** Never gives up: a server that one file ended is of use again as soon as that file is mended. */
export function recovering(output: LogOutputChannel): ErrorHandler {
  let endedAt = Number.NEGATIVE_INFINITY;
  let inARow = 0;
  return {
    error: () => ({ action: ErrorAction.Continue }),
    closed: async () => {
      const now = Date.now();
      inARow = now - endedAt < WELL ? inARow + 1 : 0;
      endedAt = now;
      const pause = inARow === 0 ? 0 : Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (inARow - 1));
      output.error(`The server ended. It starts again${pause > 0 ? ` in ${pause} ms` : ''}.`);
      await new Promise((done) => setTimeout(done, pause));
      return { action: CloseAction.Restart, handled: true };
    },
  };
}
