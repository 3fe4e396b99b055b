/** Prints the parts of a declaration in their one layout: heads, clauses, and strings wrapped to the width. */

import type { Span } from '../text/span.ts';
import { CLAUSES, clauseWritten } from './clauses/table.ts';
import type { Clause, Declaration } from './tree.ts';
import { literal, slice } from './written.ts';

/**
 * Lines are wrapped to this many characters at spaces. A string is broken only if it was before: where editors wrap lines,
 * one writes a text on one line.
 */
export const WIDTH = 110;
const CLAUSE_INDENT = '  ';
const INNER_INDENT = '    ';

/** The declaration's first line: keyword, name, text, and what belongs beside them. `pad` widens keyword and name. */
export function printHead(source: string, declaration: Declaration, pad = { keyword: 0, name: 0 }): string {
  const keyword = source.slice(declaration.keyword.start, declaration.keyword.end).padEnd(pad.keyword);
  const parts = [keyword];
  if (declaration.name) parts.push(slice(source, declaration.name).padEnd(pad.name));
  if (declaration.text) parts.push(literal(source, declaration.text));
  for (const clause of headClauses(declaration)) parts.push(clauseWritten(source, clause).head);
  const { start } = declaration.keyword;
  const end = headClauses(declaration).at(-1)?.span.end ?? declaration.text?.span.end ?? start;
  return wrap(parts.join(' ').trimEnd(), INNER_INDENT, hasBrokenString(source.slice(start, end)));
}

/** The clauses that are on lines of their own. */
export function bodyClauses(declaration: Declaration): readonly Clause[] {
  return declaration.clauses.slice(headClauses(declaration).length);
}

/** Some clauses, such as `of`, stay beside the name when they come first. */
function headClauses(declaration: Declaration): readonly Clause[] {
  const first = declaration.clauses[0];
  return first && CLAUSES[first.kind].inHead ? [first] : [];
}

/**
 * A clause with its indentation, without a line break at the end. A `since` or `unless` that was on the clause's line
 * stays there if it fits.
 */
export function printClause(source: string, clause: Clause): string {
  const { head, parts } = clauseWritten(source, clause);
  const broken = hasBrokenString(slice(source, clause));
  const lines: string[] = [];
  let line = CLAUSE_INDENT + head;
  let end = clause.keyword.start;
  for (const part of parts) {
    const same = !/[\r\n]/.test(source.slice(end, part.start)) && lines.length === 0;
    if (same && line.length + 1 + part.text.length <= WIDTH) line += ` ${part.text}`;
    else {
      lines.push(wrap(line, INNER_INDENT, broken));
      line = INNER_INDENT + part.text;
    }
    end = part.start;
  }
  lines.push(wrap(line, lines.length > 0 ? `${INNER_INDENT}  ` : INNER_INDENT, broken));
  return lines.join('\n');
}

const STRAIGHT = /"(?:[^"\\]|\\.)*"/sy;
const CURLY = /“(?:[^”\\]|\\.)*”/sy;

/** The strings, from left to right. Where one has no end, none of its kind after it has, and none is sought. */
function* stringsIn(source: string): Generator<Span> {
  const unclosed = new Set<RegExp>();
  const opening = /["“]/g;
  for (let mark = opening.exec(source); mark; mark = opening.exec(source)) {
    const string = mark[0] === '"' ? STRAIGHT : CURLY;
    if (unclosed.has(string)) continue;
    string.lastIndex = mark.index;
    if (string.test(source)) yield { start: mark.index, end: (opening.lastIndex = string.lastIndex) };
    else unclosed.add(string);
  }
}

function hasBrokenString(source: string): boolean {
  for (const { start, end } of stringsIn(source)) if (/[\r\n]/.test(source.slice(start, end))) return true;
  return false;
}

/**
 * Breaks a line at spaces so that it keeps to the width. A line break with its indentation reads as one space, inside a
 * string and outside, so that only single spaces may be broken at; those in a string and before the first only if `inStrings`.
 */
function wrap(line: string, indent: string, inStrings: boolean): string {
  if (line.length <= WIDTH) return line;
  const strings = inStrings ? [] : [...stringsIn(line)];
  // Names come after the first string, and the words before it belong to it.
  const first = strings[0]?.end ?? 0;
  const isBreak = (at: number) =>
    at >= first && isGap(line, at) && !strings.some(({ start, end }) => at > start && at < end);
  const lines: string[] = [];
  let from = 0;
  let lead = '';
  // Nothing is broken off the line's own indentation.
  let least = line.length - line.trimStart().length;
  while (lead.length + line.length - from > WIDTH) {
    const limit = from + WIDTH - lead.length;
    let at = limit;
    while (at > least && !isBreak(at)) at--;
    if (at <= least) for (at = limit; at < line.length && !isBreak(at); ) at++;
    if (at >= line.length) break;
    lines.push(lead + line.slice(from, at));
    from = at + 1;
    least = from;
    lead = indent;
  }
  return [...lines, lead + line.slice(from)].join('\n');
}

/** A single space with something on both sides; not after `of`, `as` or `not`, which would be left at the end of a line. */
function isGap(line: string, at: number): boolean {
  if (line[at] !== ' ' || /\s/.test(line[at - 1] ?? ' ') || /\s/.test(line[at + 1] ?? ' ')) return false;
  return !/\b(of|as|not)$/.test(line.slice(Math.max(at - 4, 0), at));
}
