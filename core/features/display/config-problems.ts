/** What makes no sense in a `steelman.json`, at its place in the text. */
import type { ConfigProblem } from '../../rules/config.ts';
import type { Span } from '../../text/span.ts';

/** Where the setting that a problem is about is named; the start of the file where that cannot be told. */
export function placeOfProblem(text: string, { path, message }: ConfigProblem): Span {
  // The engine tells where in the text its parser gave up, and in words only.
  const gaveUp = /\bposition (\d+)/.exec(message);
  if (path.length === 0 && gaveUp) return { start: Number(gaveUp[1]), end: Number(gaveUp[1]) + 1 };
  let span = { start: 0, end: 0 };
  for (const key of path) {
    const written = JSON.stringify(key);
    const start = text.indexOf(written, span.end);
    if (start < 0) break;
    span = { start, end: start + written.length };
  }
  return span;
}
