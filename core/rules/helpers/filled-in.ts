/** Declarations that a fix adds for the author to fill in: as plain text, and as a snippet with places that Tab leads to. */
import type { SourceFile } from '../../model/argument.ts';
import type { Declaration } from '../../syntax/tree.ts';
import type { TextEdit } from '../rule.ts';
import { indentation, insertDeclaration, lineBreak } from './edits.ts';
import { textFromName } from './words.ts';

/** A declaration of that name; `rest` follows its text, such as ` of Heron`. */
export interface Wanted {
  readonly kind: string;
  readonly name: string;
  readonly rest: string;
}

/** The clause that each kind needs most, with the place to fill in. */
const NEEDED: ReadonlyMap<string, readonly [clause: string, place: string]> = new Map([
  ['assumption', ['credence', '50%']],
  ['claim', ['because', 'premise']],
]);

/** Adds the declarations after another one, as plain text: what they lack is reported where it is. */
export function declare(file: SourceFile, after: Declaration, wanted: readonly Wanted[]): TextEdit {
  const eol = lineBreak(file);
  const heads = wanted.map(({ kind, name, rest }) => `${kind} ${name} "${textFromName(name)}"${rest}`);
  return insertDeclaration(file, after, [heads.join(eol + eol)]);
}

/**
 * The same as one edit in the snippet syntax of LSP, with the clause that each needs. Tab leads through texts and clauses, and
 * then to `back`, an offset in `after` or before it. The edit opens at the start of a line: editors indent what follows in a snippet
 * as the line is that it is put into.
 */
export function declareFilledIn(
  file: SourceFile,
  after: Declaration,
  wanted: readonly Wanted[],
  back: number,
): TextEdit {
  const { text } = file.tree;
  const plain = declare(file, after, wanted);
  const end = plain.span.start;
  const start = Math.max(text.lastIndexOf('\n', back - 1), text.lastIndexOf('\r', back - 1)) + 1;
  const eol = lineBreak(file);
  const indent = indentation(file, after);
  let place = 0;
  const heads = wanted.map(({ kind, name, rest }) => {
    const head = `${kind} ${name} "\${${++place}:${escaped(textFromName(name))}}"${rest}`;
    const needed = NEEDED.get(kind);
    return needed ? `${head}${eol}${indent}${needed[0]} \${${++place}:${needed[1]}}` : head;
  });
  // Apart from what follows on the same line.
  const tail = /\S/.test(text.charAt(end)) ? eol : '';
  const before = `${escaped(text.slice(start, back))}$0${escaped(text.slice(back, end))}`;
  return {
    uri: file.uri,
    span: { start, end },
    text: `${before}${eol}${eol}${heads.join(eol + eol)}${tail}`,
  };
}

function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
