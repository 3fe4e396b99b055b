/** A tree as a few lines of text, spans left out: what two files that mean the same have in common. */
import { type Clause, type Declaration, INNER_KEYWORDS, type Tree } from '../../core/syntax/tree.ts';
import type { Span } from '../../core/text/span.ts';

/** One line for each declaration, one for each clause. */
export function sketch({ text, declarations }: Tree): string {
  return declarations.map((declaration) => declared(text, declaration)).join('\n');
}

function declared(source: string, d: Declaration): string {
  const head = [d.kind, d.name?.value, d.text && JSON.stringify(d.text.value), d.damaged && '(damaged)'];
  return [head.filter(Boolean).join(' '), ...d.clauses.map((c) => `  ${clause(source, c)}`)].join('\n');
}

/** Field by field, told by their shape: a new kind of clause needs nothing here. */
function clause(source: string, { kind, keyword: _, span: __, ...fields }: Clause): string {
  const parts = Object.entries(fields).flatMap(([name, value]) => field(source, name, value));
  return [kind, ...parts].join(' ');
}

const INNER: readonly string[] = INNER_KEYWORDS;

function field(source: string, name: string, value: unknown): string[] {
  const values = [value].flat().filter((part) => part !== undefined);
  if (values.length === 0) return [];
  const list = (nodes: readonly unknown[]) => nodes.map((node) => written(source, node)).join(', ');
  if (name === 'label') return [`${list(values)}:`];
  if (name === 'strength' || name === 'ratio') return [`(${list(values)})`];
  if (!INNER.includes(name)) return [list(values)];
  // One `given` opens all its references, and each `since` and `unless` opens its own.
  return name === 'given' ? [`given ${list(values)}`] : values.map((part) => `${name} ${list([part])}`);
}

/** Any node of a clause, by what it has; one that has no value makes no sense. */
interface Node {
  readonly span: Span;
  readonly value?: string | { lo: number; hi: number } | { ifTrue: number; ifFalse: number };
  /** Of a reference. */
  readonly text?: string;
  readonly not?: object;
  /** Of a reference to a step. */
  readonly ref?: Node;
  readonly step?: Node;
  /** Of an `unless`. */
  readonly refs?: readonly Node[];
}

function written(source: string, node: unknown): string {
  const { span, value, text, not, ref, step, refs } = node as Node;
  if (refs) return refs.map((each) => written(source, each)).join(', ');
  if (ref) return written(source, ref) + (step ? `#${written(source, step)}` : '');
  if (text !== undefined) return (not ? 'not ' : '') + text;
  if (value === undefined) return 'invalid';
  // A text is in quotes, which a name cannot begin with.
  if (typeof value === 'string') return /["“”„]/.test(source[span.start]) ? JSON.stringify(value) : value;
  if ('ifTrue' in value) return `${value.ifTrue} : ${value.ifFalse}`;
  return value.lo === value.hi ? String(value.lo) : `${value.lo}..${value.hi}`;
}
