/** Where an annotation can go: the arguments that name the text or a new one, and the statements it can bear on. */
import type { Statement } from '../../model/argument.ts';
import { format } from '../../syntax/format.ts';
import { isName } from '../../syntax/keywords.ts';
import { parse } from '../../syntax/parser.ts';
import { stringLiteral } from '../../syntax/strings.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { titleOf } from './passage.ts';

/** An argument file that does not exist yet, with all that is to be in it. */
export interface NewArgument {
  readonly uri: string;
  readonly text: string;
  /** What the text is called as a source. */
  readonly source: string;
}

const LONGEST_SOURCE_NAME = 20;

/** What a text is called as a source where nothing has that name yet: after its file if that is short, else `text`. */
export function sourceName(uri: string, taken: { has(name: string): boolean }): string {
  const slug = stem(uri)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  const wish = isName(slug) && slug.length <= LONGEST_SOURCE_NAME ? slug : 'text';
  let name = wish;
  for (let n = 2; taken.has(name); n++) name = `${wish}-${n}`;
  return name;
}

/** The line that names a text as a source. */
export function sourceLine(name: string, path: string, title: string | undefined): string {
  return `source ${name} ${stringLiteral(path)}${title === undefined ? '' : ` title ${stringLiteral(title)}`}`;
}

/** An argument about the text, beside it and called like it, that says only what it is read from. */
export function newArgument(snapshot: Snapshot, uri: string, text: string): NewArgument {
  const known = new Set(snapshot.files());
  const base = uri.slice(0, uri.length - fileName(uri).length) + stem(uri);
  let there = `${base}.steelman`;
  for (let n = 2; known.has(there); n++) there = `${base}-${n}.steelman`;
  const title = titleOf(uri, text);
  const source = sourceName(uri, new Set());
  const lines = [
    `argument ${stringLiteral(title ?? stem(uri))}`,
    '',
    sourceLine(source, snapshot.relative(there, uri), title),
  ];
  return { uri: there, text: format(parse(`${lines.join('\n')}\n`)), source };
}

/** The argument files an annotation can go to, the likeliest first: those that name the text, then `preferred`. */
export function targetsOf(snapshot: Snapshot, text: string, preferred: readonly string[]): string[] {
  const files = new Set(snapshot.files());
  const naming = snapshot.naming(text).filter((uri) => files.has(uri));
  // Where the text could not be named there is no place for what is quoted from it.
  const open = preferred.filter(
    (uri) => files.has(uri) && snapshot.resolve(uri, snapshot.relative(uri, text)) === text,
  );
  const first = open.filter((uri) => naming.includes(uri));
  return [...new Set([...first, ...naming, ...open])];
}

/** The statements of a file that an annotation can support or attack: those it declares itself, in their order. */
export function relatable(snapshot: Snapshot, uri: string): Statement[] {
  return snapshot.argument(uri).statements.filter((s) => s.uri === uri);
}

function fileName(uri: string): string {
  return uri.slice(uri.lastIndexOf('/') + 1);
}

/** The file's name without its ending, decoded. */
function stem(uri: string): string {
  return decodeURIComponent(fileName(uri)).replace(/(?<=.)\.[^.]*$/, '');
}
