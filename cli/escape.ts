/** Making text from documents and file names harmless for what shows it: terminals and the logs of CI. */

/**
 * What could move a cursor, set a title or turn the direction of reading: control characters but the line feed, line and
 * paragraph separators, and the marks that override the order of letters (Unicode TR 9, explicit formatting).
 */
const UNSAFE = /(?!\n)[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;

/** A line that GitHub Actions would run as a command: `::error::…` after any white space, and `##[…]` anywhere. */
const COMMAND = /:(?=:)(?<=^[^\S\n]*:)|##(?=\[)/gm;

/** Text of a document for a person at a terminal: what cannot be shown safely is written as its code point, `\u{1b}`. */
export function forTerminal(text: string): string {
  return text
    .replace(/\r\n|\t/g, (found) => (found === '\t' ? ' ' : '\n'))
    .replace(UNSAFE, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`);
}

/** The same on one line: for names of files. */
export function onOneLine(text: string): string {
  return forTerminal(text).replace(/\n/g, '\\n');
}

/** The same for a line of source under which something is underlined: every character keeps its place. */
export function inPlace(line: string): string {
  return line.replace(/\t/g, ' ').replace(UNSAFE, '\ufffd');
}

/** A finished report, colours included, of which no line is a command to what collects it. */
export function withoutCommands(report: string): string {
  return report.replace(COMMAND, (found) => (found === ':' ? '\\:' : '##\\'));
}

/** JSON in which nothing is left that a terminal or a CI log acts on; any reader of JSON gets the same value. */
export function asJson(value: unknown): string {
  const json = JSON.stringify(value, null, 2);
  const escaped = (c: string) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return `${json.replace(UNSAFE, escaped).replace(/#(?=\[)/g, escaped)}\n`;
}
