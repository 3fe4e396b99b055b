/** Spans: ranges of the text of a file. */

/** Half-open, `start` inclusive and `end` exclusive, in UTF-16 units from the start of the file. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The span from the start of `a` to the end of `b`. */
export function cover(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** Whether `offset` lies in the span or at its end, as a cursor that touches a word does. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** Whether `inner` lies wholly in `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
