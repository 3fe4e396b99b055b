/** Files that are set aside: nothing of them is read, and one finding says why. */
import { lex } from './lexer.ts';
import type { Tree } from './tree.ts';
import { Version } from './version.ts';

/** The longest file that is read, in UTF-16 units: some 60,000 statements. */
export const LONGEST_FILE = 4_000_000;

/** The tree of a file that is too long to be read. */
export function tooLong(text: string): Tree {
  const millions = (length: number) => (length / 1_000_000).toFixed(1);
  return asideTree(
    text,
    `This file has ${millions(text.length)} million characters, and at most ${millions(LONGEST_FILE)} million are read.`,
    'Split it into files that import each other; until then nothing in it is checked.',
  );
}

/** The tree of a file on which the program failed with an error. */
export function failedOn(text: string, error: unknown): Tree {
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return asideTree(
    text,
    `Steelman failed on this file and set it aside (${reason.slice(0, 200)}).`,
    'This is a bug in Steelman, not in your argument: please report it with the file.',
  );
}

function asideTree(text: string, problem: string, todo: string): Tree {
  const line = /[\r\n]/.exec(text.slice(0, 200))?.index ?? Math.min(text.length, 200);
  const span = { start: 0, end: line };
  const errors = [{ code: 'syntax', span, args: { problem, todo } }] as const;
  return Object.assign(new Version(text, lex(''), errors, [], new Int32Array(0)), { aside: true });
}
