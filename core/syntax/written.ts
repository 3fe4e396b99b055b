/** Nodes as their author wrote them, in the spelling of the layout. */
import { foldLines } from '../text/blanks.ts';
import type { Span } from '../text/span.ts';
import { stringLiteral } from './strings.ts';
import type { Credence, Premise, Ref, StepRef, Text } from './tree.ts';

/** A node as it is in the source. */
export function slice(
  source: string,
  node: { readonly span: { readonly start: number; readonly end: number } },
): string {
  return source.slice(node.span.start, node.span.end);
}

/** A list of references, commas between them. */
export function refsWritten(source: string, refs: readonly Ref[]): string {
  return refs.map((ref) => slice(source, ref)).join(', ');
}

/** A premise as it is written, without its white space. */
export function premiseText({ not, text }: Premise): string {
  return not ? `not ${text}` : text;
}

/** Where a premise is, with the `not` before it. */
export function premiseSpan({ not, span }: Premise): Span {
  return not ? { start: not.span.start, end: span.end } : span;
}

/** `claim#step` without white space around the `#`. */
export function stepRefWritten(source: string, { ref, step }: StepRef): string {
  return slice(source, ref) + (step ? `#${slice(source, step)}` : '');
}

/** A credence without white space. A comment inside is printed with those of its clause; here it would swallow what follows it. */
export function credenceWritten(source: string, credence: Credence): string {
  return slice(source, credence).replace(/\/\/[^\r\n]*|\s+/g, '');
}

/** A string as its author escaped it, on one line; one in curly quotes is written anew with straight ones. */
export function literal(source: string, text: Text): string {
  const written = slice(source, text);
  return written[0] === '"' ? foldLines(written) : stringLiteral(text.value);
}
