/** Fits text into the lines of a terminal. */
import type { Span } from '../../core/text/span.ts';

/** Lines of at most `width` characters, broken at spaces; a longer word keeps a line of its own. */
export function wrapWords(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/ +/)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

/**
 * The part of a line round a mark that takes at most `width` characters, with an ellipsis at each end where something is
 * left out, and where the mark is in it.
 */
export function clip(line: string, mark: Span, width: number): Span & { readonly text: string } {
  if (line.length <= width) return { text: line, ...mark };
  const length = Math.min(mark.end - mark.start, width - 2);
  const before = Math.floor((width - length) / 2);
  // Near an end of the line there is less to show on one side, and so more on the other.
  const from = Math.max(0, Math.min(mark.start - before, line.length - width));
  const part = line.slice(from, from + width);
  const isCut = from + width < line.length;
  const head = from > 0 ? `…${part.slice(1)}` : part;
  const text = isCut ? `${head.slice(0, -1)}…` : head;
  const start = mark.start - from;
  return {
    // Half of a pair of surrogates is no character.
    text: text.replace(/\p{Surrogate}/gu, ' '),
    start,
    end: Math.max(start + 1, Math.min(mark.end - from, isCut ? width - 1 : width)),
  };
}
