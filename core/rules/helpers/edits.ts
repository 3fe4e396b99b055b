/** Edits that fixes are made of. They keep to the file's own line breaks and indentation. */
import type { FileScope, SourceFile } from '../../model/argument.ts';
import { asText, forgottenText } from '../../syntax/forgotten.ts';
import { stringLiteral } from '../../syntax/strings.ts';
import type { Declaration } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';
import type { Fix, TextEdit } from '../rule.ts';

export function replace({ uri }: SourceFile, span: Span, text: string): TextEdit {
  return { uri, span, text };
}

export function insert({ uri }: SourceFile, at: number, text: string): TextEdit {
  return { uri, span: { start: at, end: at }, text };
}

/** The fix that makes a text of the words from `at` on whose quotation marks were forgotten. */
export function inQuotes(file: SourceFile, at: number): Fix | undefined {
  const { text } = file.tree;
  const words = forgottenText(text, at);
  if (!words) return undefined;
  const written = asText(text.slice(words.start, words.end));
  return { title: 'Put the words in quotes', edits: [replace(file, words, written)], preferred: true };
}

/**
 * The edits in the order in which editors take them: by place, insertions before what replaces the text after them.
 * Undefined where two change the same text, which no editor takes.
 */
export function inOrder(edits: readonly TextEdit[]): TextEdit[] | undefined {
  const sorted = [...edits].sort(
    (a, b) => Number(a.uri > b.uri) - Number(a.uri < b.uri) || compareSpans(a.span, b.span),
  );
  const collides = sorted.some((edit, i) => {
    const before = sorted[i - 1];
    return before?.uri === edit.uri && before.span.end > edit.span.start;
  });
  return collides ? undefined : sorted;
}

/** The line break that the file uses. */
export function lineBreak({ tree }: SourceFile): string {
  return /\r\n|\n|\r/.exec(tree.text)?.[0] ?? '\n';
}

/** What a declaration's clauses are indented by: as the first that starts a line, else two spaces. */
export function indentation({ tree }: SourceFile, declaration: Declaration): string {
  for (const { span } of declaration.clauses) {
    const line = tree.text.slice(lineStart(tree.text, span.start), span.start);
    if (/^[ \t]+$/.test(line)) return line;
  }
  return '  ';
}

/** Adds a clause on a line of its own at the end of the declaration. */
export function insertClause(file: SourceFile, declaration: Declaration, clause: string): TextEdit {
  return insertBehind(file, declaration, `${lineBreak(file)}${indentation(file, declaration)}${clause}`);
}

/** Adds a declaration after another, a blank line between them. `lines` are its lines, clauses unindented. */
export function insertDeclaration(file: SourceFile, after: Declaration, lines: readonly string[]): TextEdit {
  const eol = lineBreak(file);
  const body = lines.join(`${eol}${indentation(file, after)}`);
  return insertBehind(file, after, `${eol}${eol}${body}`);
}

/** Adds text after a declaration, apart from the next one where that follows without a space. */
function insertBehind(file: SourceFile, { span }: Declaration, text: string): TextEdit {
  const at = afterComment(file.tree.text, span.end);
  return insert(file, at, /\S/.test(file.tree.text.charAt(at)) ? `${text}${lineBreak(file)}` : text);
}

/** Adds an import after those that are there, else after the `argument`, else at the top. */
export function insertImport(file: SourceFile, path: string): TextEdit {
  const eol = lineBreak(file);
  const { declarations, text } = file.tree;
  const before =
    declarations.findLast((d) => d.kind === 'import') ?? declarations.find((d) => d.kind === 'argument');
  const written = `import ${stringLiteral(path)}`;
  if (!before) return insert(file, top(text), `${written}${eol}${eol}`);
  const gap = before.kind === 'import' ? eol : eol + eol;
  return insert(file, afterComment(text, before.span.end), `${gap}${written}`);
}

/** Takes a clause or a part of one away, with the line if nothing else is on it. */
export function remove(file: SourceFile, span: Span): TextEdit {
  const { text } = file.tree;
  const start = lineStart(text, span.start);
  const before = text.slice(start, span.start);
  const aloneBefore = before.trim() === '';
  const aloneBehind = text.slice(span.end, lineEnd(text, span.end)).trim() === '';
  if (aloneBefore && !aloneBehind) {
    const spaces = /^[ \t]*/.exec(text.slice(span.end, lineEnd(text, span.end)))![0].length;
    return replace(file, { start: span.start, end: span.end + spaces }, '');
  }
  if (!aloneBefore)
    return replace(file, { start: span.start - before.length + before.trimEnd().length, end: span.end }, '');
  if (start === 0) {
    const rest = /^[ \t]*(?:\r\n|\n|\r)?/.exec(text.slice(span.end))![0];
    return replace(file, { start: top(text), end: span.end + rest.length }, '');
  }
  const from = text.slice(0, start).endsWith('\r\n') ? start - 2 : start - 1;
  return replace(file, { start: from, end: span.end }, '');
}

/** Takes the last clause of a declaration away, where something is to be added after that on a new line. */
export function removeLast(file: SourceFile, { start, end }: Span): TextEdit {
  return replace(file, { start: file.tree.text.slice(0, start).trimEnd().length, end }, '');
}

/** Takes a declaration away, with a comment after it on its last line and, where it is between two, one blank line. */
export function removeDeclaration(file: SourceFile, { span }: Declaration): TextEdit {
  const { text } = file.tree;
  const after = afterComment(text, span.end);
  const line = Math.max(lineStart(text, span.start), top(text));
  if (text.slice(line, span.start).trim() !== '') {
    // Something else begins the line, and keeps its end.
    const blanks =
      lineEnd(text, after) === after ? /(?<![ \t])[ \t]*$/.exec(text.slice(line, span.start))![0].length : 0;
    return replace(file, { start: span.start - blanks, end: after }, '');
  }
  // The line above with the line break before it: a search through all that is above takes long in a long file.
  const from = Math.max(0, lineStart(text, line - (text.startsWith('\r\n', line - 2) ? 2 : 1)) - 2);
  const above = text.slice(from, line);
  const isApart = line === top(text) || /(?:^\ufeff?|[\r\n])[ \t]*(?:\r\n|\n|\r)$/.test(above);
  const lines = isApart ? /^[ \t]*(?:\r\n|\n|\r)?(?:[ \t]*(?:\r\n|\n|\r))?/ : /^[ \t]*(?:\r\n|\n|\r)?/;
  const end = after + lines.exec(text.slice(after))![0].length;
  // Of the last one in the file it is the blank line before it that goes.
  const blank = end === text.length ? /(?:\r\n|\n|\r)[ \t]*$/.exec(above) : null;
  const isBlank = blank !== null && /[\r\n][ \t]*$/.test(above.slice(0, blank.index));
  return replace(file, { start: isBlank ? from + blank.index : line, end }, '');
}

/** Takes one of several out of a list with its comma and its `not`. */
export function removeFromList(
  file: SourceFile,
  items: readonly { readonly span: Span; readonly not?: { readonly span: Span } }[],
  index: number,
): TextEdit {
  const startOf = (item: (typeof items)[number]) => item.not?.span.start ?? item.span.start;
  const { end } = items[index].span;
  if (index > 0) return replace(file, { start: items[index - 1].span.end, end }, '');
  return replace(file, { start: startOf(items[0]), end: items[1] ? startOf(items[1]) : end }, '');
}

/** The wished-for name, or if something has it already the name with the next number after it. */
export function freeName({ names }: FileScope, wish: string): string {
  let name = wish;
  const stem = wish.replace(/-\d+$/, '');
  for (let n = 2; names.has(name); n++) name = `${stem}-${n}`;
  return name;
}

/** After a comment that ends the line, so that it stays with what it is about; else `at` itself. */
export function afterComment(text: string, at: number): number {
  const end = lineEnd(text, at);
  return /^[ \t]*\/\//.test(text.slice(at, end)) ? end : at;
}

/** Where a file begins: after its byte order mark. */
function top(text: string): number {
  return text.charCodeAt(0) === 0xfeff ? 1 : 0;
}

function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}

function lineStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
  return start;
}

function lineEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
  return end;
}
