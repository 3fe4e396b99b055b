/** A text to which many small edits are made one after the other, each at lines and columns of the text as it then is. */
import { type Encoding, LineIndex, type Position } from './lines.ts';

export interface LineEdit {
  readonly range: { readonly start: Position; readonly end: Position };
  readonly text: string;
}

/**
 * The text after the edits. It is held in lines meanwhile, so that an edit costs what it changes and not what the whole text
 * is long. Ends before their starts, and places past the end of a line or of the text, are pulled back.
 */
export function edited(text: string, edits: readonly LineEdit[], encoding: Encoding): string {
  const lines = linesOf(text);
  for (const { range, text: inserted } of edits) {
    const [start, end] = [place(lines, range.start, encoding), place(lines, range.end, encoding)];
    const isBehind = end.line > start.line || (end.line === start.line && end.at > start.at);
    const to = isBehind ? end : start;
    const joined = lines[start.line].slice(0, start.at) + inserted + lines[to.line].slice(to.at);
    const meets = joined.startsWith('\n') && lines[start.line - 1]?.endsWith('\r');
    const keepsLines = start.line === to.line && !meets && !/[\r\n]/.test(inserted);
    if (keepsLines) lines[start.line] = joined;
    else replaceLines(lines, start.line, to.line, joined);
  }
  return lines.join('');
}

/** Each with its line break; the last has none. */
function linesOf(text: string): string[] {
  const index = new LineIndex(text);
  return Array.from({ length: index.count }, (_, i) => text.slice(index.start(i), index.start(i + 1)));
}

/** A call takes no more arguments than some ten thousand. */
const MOST_AT_ONCE = 10_000;

/** Puts a text in the place of lines. Where it meets the one before, two line breaks may become one. */
function replaceLines(lines: string[], first: number, last: number, text: string): void {
  const from = first > 0 && text.startsWith('\n') && lines[first - 1].endsWith('\r') ? first - 1 : first;
  const fresh = linesOf(lines.slice(from, first).join('') + text);
  // The last line of the text may be empty; any other ends with a line break.
  if (last + 1 < lines.length) fresh.pop();
  for (let at = 0; at === 0 || at < fresh.length; at += MOST_AT_ONCE)
    lines.splice(from + at, at === 0 ? last + 1 - from : 0, ...fresh.slice(at, at + MOST_AT_ONCE));
}

function place(
  lines: readonly string[],
  { line, character }: Position,
  encoding: Encoding,
): { readonly line: number; readonly at: number } {
  if (line >= lines.length) return { line: lines.length - 1, at: lines[lines.length - 1].length };
  const row = Math.max(Math.trunc(line), 0);
  // Nearly all are in the unit that texts are held in, and need no walk over the line.
  const width = lines[row].length - (/\r?\n$|\r$/.exec(lines[row].slice(-2))?.[0].length ?? 0);
  if (encoding === 'utf-16') return { line: row, at: Math.min(Math.max(Math.trunc(character), 0), width) };
  return { line: row, at: new LineIndex(lines[row], encoding).offset({ line: 0, character }) };
}
