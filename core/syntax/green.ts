/** Green nodes: declarations as they were parsed, shared by every version of a file that holds them, wherever they are. */
import type { Span } from '../text/span.ts';
import type { Clause, Declaration } from './tree.ts';

declare const green: unique symbol;

/** An offset in a green node. Not a number: only a version of the file, a `Tree`, knows where the node is in its text. */
export interface GreenOffset {
  readonly [green]: never;
}
export interface GreenSpan {
  readonly start: GreenOffset;
  readonly end: GreenOffset;
}

/** A node whose spans are of another type. */
type WithSpans<T, S> = T extends Span
  ? S
  : T extends object
    ? { readonly [K in keyof T]: WithSpans<T[K], S> }
    : T;

export type Green<T> = WithSpans<T, GreenSpan>;
export type GreenDeclaration = Green<Declaration>;

declare const origin: unique symbol;

/**
 * A span, the object, of a green declaration to which later versions of the declaration are compared: `counterpart` finds
 * what it is in them.
 */
export interface OriginSpan {
  readonly [origin]: never;
}
export type Origin<T> = WithSpans<T, OriginSpan>;
export type OriginDeclaration = Origin<Declaration>;
export type OriginClause = Origin<Clause>;

/** A function of nodes that looks at no span, as one of green nodes. */
export function onGreens<T, A extends readonly unknown[], R>(
  f: (node: T, ...rest: A) => R,
): (node: Green<T>, ...rest: A) => Green<R> {
  return f as unknown as (node: Green<T>, ...rest: A) => Green<R>;
}

/** The same as one of nodes to which later ones are compared. */
export function onOrigins<T, A extends readonly unknown[], R>(
  f: (node: T, ...rest: A) => R,
): (node: Origin<T>, ...rest: A) => Origin<R> {
  return f as unknown as (node: Origin<T>, ...rest: A) => Origin<R>;
}

/** What is known of each declaration, all in one map: each map of ten thousand keys makes collecting garbage slower. */
const known = new WeakMap<GreenDeclaration, unknown[]>();
let computations = 0;

/** Computes something once for each green declaration, for all versions of the file that hold it. */
export function perGreen<T extends NonNullable<unknown>>(
  compute: (declaration: GreenDeclaration) => T,
): (declaration: GreenDeclaration) => T {
  const index = computations++;
  return (declaration) => {
    let values = known.get(declaration);
    if (!values) known.set(declaration, (values = []));
    return (values[index] ??= compute(declaration)) as T;
  };
}

/** Takes declarations as those to which later versions are compared. */
export function originsOf(declarations: readonly GreenDeclaration[]): readonly OriginDeclaration[] {
  return declarations as unknown as readonly OriginDeclaration[];
}

/** Whether the declaration is still what it was. */
export function isOriginal(origin: OriginDeclaration, now: GreenDeclaration): boolean {
  return (origin as unknown) === now;
}

/** The span of a declaration that is still what it was. */
export function unchanged(span: OriginSpan): GreenSpan {
  return span as unknown as GreenSpan;
}

/** Takes a declaration as the parser made it. From here on it must not be used as one with places in a text. */
export function greenOf(declaration: Declaration): GreenDeclaration {
  return declaration as unknown as GreenDeclaration;
}

/** Where the span is in a text in which its declaration has moved `by` UTF-16 units since it was parsed. */
export function placedSpan(span: GreenSpan, by: number): Span {
  const { start, end } = span as unknown as Span;
  return { start: start + by, end: end + by };
}

/** The declaration with places in a text in which it has moved `by` UTF-16 units since it was parsed. */
export function placed(declaration: GreenDeclaration, by: number): Declaration {
  return (by === 0 ? declaration : moved(declaration, by)) as Declaration;
}

/** Negative where `a` starts before `b`; both are of one declaration. */
export function compareStarts(a: OriginSpan, b: OriginSpan): number {
  return (a as unknown as Span).start - (b as unknown as Span).start;
}

/** A copy with all spans moved; nodes nest only as deep as the grammar. */
function moved(node: object, by: number): object {
  if (Array.isArray(node)) return node.length === 0 ? node : node.map((item) => moved(item, by));
  if (isSpan(node)) return { start: node.start + by, end: node.end + by };
  // Cloned and then overwritten, which is several times faster than built up.
  const copy: Record<string, unknown> = { ...node };
  for (const key in copy) {
    const value = copy[key];
    if (typeof value === 'object' && value !== null) copy[key] = moved(value, by);
  }
  return copy;
}

function isSpan(node: object): node is Span {
  return 'start' in node && 'end' in node;
}
