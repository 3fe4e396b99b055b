/** Prints the parts of a declaration in their one layout: heads, clauses, and strings wrapped to the width. */
import { stringLiteral } from './strings.ts';
import type { Clause, Credence, Declaration, Ref, StepRef, Text, Unless } from './tree.ts';

/** Lines are wrapped to this many characters where they have a space or a comma to break at. */
export const WIDTH = 110;
const CLAUSE_INDENT = '  ';
const INNER_INDENT = '    ';

/** The declaration's first line: keyword, name, text, and what belongs beside them. `pad` widens keyword and name. */
export function printHead(source: string, declaration: Declaration, pad = { keyword: 0, name: 0 }): string {
  const keyword = source.slice(declaration.keyword.start, declaration.keyword.end).padEnd(pad.keyword);
  const parts = [keyword];
  if (declaration.name) parts.push(slice(source, declaration.name).padEnd(pad.name));
  if (declaration.text) parts.push(literal(source, declaration.text));
  for (const clause of headClauses(declaration)) parts.push(clauseParts(source, clause).join(' '));
  return wrap(parts.join(' ').trimEnd(), INNER_INDENT);
}

/** The clauses that stand on lines of their own. */
export function bodyClauses(declaration: Declaration): readonly Clause[] {
  return declaration.clauses.slice(headClauses(declaration).length);
}

/** `of`, `as` and `title` stay beside the name when they come first. */
function headClauses(declaration: Declaration): readonly Clause[] {
  const first = declaration.clauses[0];
  const beside = first && (first.kind === 'of' || first.kind === 'as' || first.kind === 'title');
  return beside ? [first] : [];
}

/**
 * A clause with its indentation, without a line break at the end. A `since` or `unless` that stood on the clause's line
 * stays there if it fits.
 */
export function printClause(source: string, clause: Clause): string {
  const lines: string[] = [];
  let line = CLAUSE_INDENT + clauseParts(source, clause).join(' ');
  if (clause.kind === 'because' || clause.kind === 'rebuts' || clause.kind === 'undercuts') {
    let end = clause.keyword.start;
    for (const part of inner(source, clause)) {
      const same = !/[\r\n]/.test(source.slice(end, part.start)) && lines.length === 0;
      if (same && line.length + 1 + part.text.length <= WIDTH) line += ` ${part.text}`;
      else {
        lines.push(wrap(line, INNER_INDENT));
        line = INNER_INDENT + part.text;
      }
      end = part.start;
    }
    lines.push(wrap(line, lines.length > 0 ? `${INNER_INDENT}  ` : INNER_INDENT));
    return lines.join('\n');
  }
  return wrap(line, INNER_INDENT);
}

/** `since` and `unless` in the order written. */
function inner(
  source: string,
  clause: { readonly since: readonly Text[]; readonly unless: readonly Unless[] },
): { start: number; text: string }[] {
  return [
    ...clause.since.map((text) => ({ start: text.span.start, text: `since ${literal(source, text)}` })),
    ...clause.unless.map((u) => ({ start: u.keyword.start, text: `unless ${refs(source, u.refs)}` })),
  ].sort((a, b) => a.start - b.start);
}

/** The clause up to its `since` and `unless`, in pieces that one space parts. */
function clauseParts(source: string, clause: Clause): string[] {
  switch (clause.kind) {
    case 'because': {
      const label = clause.label ? [`${slice(source, clause.label)}:`] : [];
      return ['because', ...label, refs(source, clause.refs), ...strength(source, clause.strength)];
    }
    case 'rebuts':
      return ['rebuts', refs(source, clause.refs), ...strength(source, clause.strength)];
    case 'undercuts':
      return [
        'undercuts',
        clause.targets.map((t) => stepRef(source, t)).join(', '),
        ...strength(source, clause.strength),
      ];
    case 'about':
      return ['about', refs(source, clause.refs)];
    case 'credence': {
      const given = clause.given.length > 0 ? ['given', refs(source, clause.given)] : [];
      return ['credence', ...(clause.credence ? [credence(source, clause.credence)] : []), ...given];
    }
    case 'of':
    case 'serves':
    case 'until':
      return [clause.kind, ...(clause.ref ? [slice(source, clause.ref)] : [])];
    case 'quote':
      return [
        'quote',
        ...(clause.ref ? [slice(source, clause.ref)] : []),
        ...(clause.text ? [literal(source, clause.text)] : []),
        ...(clause.after ? [`after ${literal(source, clause.after)}`] : []),
        ...(clause.before ? [`before ${literal(source, clause.before)}`] : []),
      ];
    case 'tag':
      return ['tag', clause.words.map((word) => slice(source, word)).join(', ')];
    case 'as':
      return ['as', ...(clause.name ? [slice(source, clause.name)] : [])];
    default:
      return [clause.kind, ...(clause.text ? [literal(source, clause.text)] : [])];
  }
}

function slice(
  source: string,
  node: { readonly span: { readonly start: number; readonly end: number } },
): string {
  return source.slice(node.span.start, node.span.end);
}

function refs(source: string, list: readonly Ref[]): string {
  return list.map((ref) => slice(source, ref)).join(', ');
}

function stepRef(source: string, target: StepRef): string {
  return slice(source, target.ref) + (target.step ? `#${slice(source, target.step)}` : '');
}

function strength(source: string, value: Credence | undefined): string[] {
  return value ? [`(${credence(source, value)})`] : [];
}

/** A comment inside is printed with those of its clause; here it would swallow what follows it. */
function credence(source: string, value: Credence): string {
  return slice(source, value).replace(/\/\/[^\r\n]*|\s+/g, '');
}

/** A string as it was escaped by its author, on one line; one in curly quotes is written anew with straight ones. */
function literal(source: string, text: Text): string {
  const written = slice(source, text);
  return written[0] === '"' ? written.replace(/[ \t]*(?:\r\n|\n|\r)[ \t]*/g, ' ') : stringLiteral(text.value);
}

/**
 * Breaks a line at spaces so that it keeps to the width. A line break with its indentation reads as one space, inside a
 * string and outside, so that only single spaces may be broken at.
 */
function wrap(line: string, indent: string): string {
  const lines: string[] = [];
  let from = 0;
  let lead = '';
  // Nothing is broken off the line's own indentation.
  let least = line.length - line.trimStart().length;
  while (lead.length + line.length - from > WIDTH) {
    const limit = from + WIDTH - lead.length;
    let at = limit;
    while (at > least && !isBreak(line, at)) at--;
    if (at <= least) for (at = limit; at < line.length && !isBreak(line, at); ) at++;
    if (at >= line.length) break;
    lines.push(lead + line.slice(from, at));
    from = at + 1;
    least = from;
    lead = indent;
  }
  return [...lines, lead + line.slice(from)].join('\n');
}

/** A single space with something on both sides; not behind `of` or `as`, which would be left at the end of a line. */
function isBreak(line: string, at: number): boolean {
  if (line[at] !== ' ' || /\s/.test(line[at - 1] ?? ' ') || /\s/.test(line[at + 1] ?? ' ')) return false;
  return !/\b(of|as)$/.test(line.slice(Math.max(at - 3, 0), at));
}
