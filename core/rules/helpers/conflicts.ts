/** Where version control left both sides of a change in a file. */
import type { Span } from '../../text/span.ts';

const MARKER = /^(?<mark><{7}|\|{7}|={7}|>{7})(?![^ \t\r\n])[^\r\n]*/gm;

export interface Conflict extends Span {
  /** The lines with marks, first and last included. */
  readonly markers: readonly Span[];
}

/** The conflicts of a text, each from `<<<<<<<` to the end of the line with `>>>>>>>`; what lacks either is none. */
export function conflictsIn(text: string): Conflict[] {
  const conflicts: Conflict[] = [];
  let markers: Span[] = [];
  if (!text.includes('<<<<<<<')) return conflicts;
  for (const { 0: line, index, groups } of text.matchAll(MARKER)) {
    const span = { start: index, end: index + line.length };
    const mark = groups!.mark[0];
    if (mark === '<') markers = [span];
    else if (markers.length > 0) markers.push(span);
    if (mark !== '>' || markers.length === 0) continue;
    conflicts.push({ start: markers[0].start, end: span.end, markers });
    markers = [];
  }
  return conflicts;
}
