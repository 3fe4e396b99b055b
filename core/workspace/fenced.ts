/** Arguments written in the fences of Markdown documents: which fences make one, its text, its name, its edits. */

import type { RuleCode } from '../rules/catalog.ts';
import type { Config } from '../rules/config.ts';
import type { TextEdit } from '../rules/rule.ts';
import type { Span } from '../text/span.ts';
import { type Fence, fencesOf } from './fences.ts';

/** One argument of a document, in one or more pieces. */
export interface FencedArgument {
  /**
   * The document with everything but these fences blanked out, up to the end of the last: every place in it is a place
   * in the document.
   */
  readonly text: string;
  readonly fences: readonly Fence[];
}

/** The arguments of a Markdown document, in the order in which they begin. */
export function fencedArguments(markdown: string): FencedArgument[] {
  const all = SEPARATE.test(markdown) ? ['alone'] : [];
  const pieces = fencesOf(markdown).map((fence) => ({
    words: [...fence.words, ...all],
    text: fence.lines.map(({ start, end }) => markdown.slice(start, end)).join('\n'),
    fence,
  }));
  return piecesOf(pieces).map((group) => {
    const fences = group.map(({ fence }) => fence);
    return { text: blanked(markdown, fences), fences };
  });
}

/**
 * Which fences make one argument: a document is one, written piece by piece. A fence that opens with `argument "…"`
 * begins another, one marked `alone` is one by itself, one marked `ignore` is none. The comment
 * `<!-- steelman: alone -->` marks all fences of a document, such as a page of examples, alone.
 */
export function piecesOf<Piece extends { readonly words: readonly string[]; readonly text: string }>(
  fences: readonly Piece[],
): Piece[][] {
  const groups: Piece[][] = [];
  let current: Piece[] | undefined;
  for (const fence of fences) {
    if (fence.words.includes('ignore')) continue;
    if (fence.words.includes('alone')) groups.push([fence]);
    else if (current && !BEGINS.test(fence.text)) current.push(fence);
    else groups.push((current = [fence]));
  }
  return groups;
}

const SEPARATE = /<!--\s*steelman:\s*alone\s*-->/i;
const BEGINS = /^(?:\s|\/\/[^\r\n]*[\r\n])*argument(?=[\s"“]|$)/;

function blanked(markdown: string, fences: readonly Fence[]): string {
  let text = '';
  for (const { lines, span } of fences) {
    for (const line of lines) {
      text += blank(markdown.slice(text.length, line.start)) + markdown.slice(line.start, line.end);
    }
    text += blank(markdown.slice(text.length, span.end));
  }
  return text;
}

/** A Markdown document with its Steelman fences blanked out: what an essay says beside its arguments. */
export function withoutFences(markdown: string): string {
  let text = '';
  for (const { span } of fencesOf(markdown)) {
    text += markdown.slice(text.length, span.start) + blank(markdown.slice(span.start, span.end));
  }
  return text + markdown.slice(text.length);
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

/** What the nth argument of a document is called wherever a file's uri is asked for. */
export function fencedUri(document: string, n: number): string {
  return `${document}#argument-${n}`;
}

/** Whether a uri names an argument in fences. */
export function isFenced(uri: string): boolean {
  return documentOf(uri) !== uri;
}

/** The document in which a fenced argument is; any other uri is itself. */
export function documentOf(uri: string): string {
  return uri.replace(/#argument-\d+$/, '');
}

/** Rules that ask of a whole file what a piece in a text need not have. */
const OFF: readonly RuleCode[] = ['no-thesis', 'unreachable', 'unused-declaration'];

/** The settings for fenced arguments: rules for whole files are off where nobody has switched them on. */
export function fencedConfig(config: Config): Config {
  return { ...config, rules: new Map([...OFF.map((code) => [code, 'off'] as const), ...config.rules]) };
}

/**
 * The edit as it has to be made in the document, with the margin of its fence before every line; undefined when it
 * reaches over the end of a fence. What is put before all fences goes into the first, what is put after one into that.
 */
export function intoFence({ fences, text }: FencedArgument, edit: TextEdit): TextEdit | undefined {
  const fence = fences.findLast((f) => f.span.start <= edit.span.start) ?? fences[0];
  const start = Math.max(edit.span.start, fence.span.start);
  const end = Math.max(edit.span.end, start);
  if (end > fence.span.end) return undefined;
  return { ...edit, span: { start, end }, text: withMargin(edit.text, fence, { start, end }, text) };
}

function withMargin(text: string, { margin }: Fence, { start, end }: Span, document: string): string {
  const opensLine = (at: number) => at === 0 || /[\r\n]/.test(document[at - 1]);
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/);
  return lines
    .map((line, i) => {
      // What is after the edit has its own margin only where it opens a line.
      if (line === '' || (i === 0 && !opensLine(start))) return line;
      return (/^[\r\n]+$/.test(line) ? margin.trimEnd() : margin) + line;
    })
    .join('')
    .concat(/[\r\n]$/.test(text) && !opensLine(end) ? margin : '');
}
