/** From offsets in a form of a text back to offsets in the text it was made from, kept as runs. */
import type { Span } from '../text/span.ts';

export interface WayBack {
  /** The range of text that units `start`–`end` (not empty) of the form stand for. */
  span(start: number, end: number): Span;
}

/**
 * Runs that are copied unit by unit are merged, so a text of plain prose costs a few bytes per oddity rather than
 * per character.
 */
export class Mapping implements WayBack {
  /** Where each run starts in the normal form, and in the text. */
  private readonly from: number[] = [];
  private readonly origin: number[] = [];
  /** How many units of the text a run stands for as a whole; 0: it is copied unit by unit. */
  private readonly whole: number[] = [];
  private length = 0;

  /** Appends `count` units of normal form that stand for `start`–`end` of the text. */
  add(count: number, start: number, end: number): void {
    const last = this.from.length - 1;
    const copied = count === end - start;
    const goesOn =
      copied &&
      last >= 0 &&
      this.whole[last] === 0 &&
      start - this.length === this.origin[last] - this.from[last];
    if (!goesOn) {
      this.from.push(this.length);
      this.origin.push(start);
      this.whole.push(copied ? 0 : end - start);
    }
    this.length += count;
  }

  /** The range of text that units `start`–`end` (not empty) of the normal form stand for. */
  span(start: number, end: number): Span {
    return { start: this.unit(start).start, end: this.unit(end - 1).end };
  }

  private unit(at: number): Span {
    const run = lastAtMost(this.from, at);
    if (this.whole[run] > 0) return { start: this.origin[run], end: this.origin[run] + this.whole[run] };
    const start = this.origin[run] + at - this.from[run];
    return { start, end: start + 1 };
  }
}

/** The way from a form that was made of another form, back to the text that one was made of. */
export function through(outer: WayBack, inner: WayBack): WayBack {
  return {
    span(start, end) {
      const between = outer.span(start, end);
      return inner.span(between.start, between.end);
    },
  };
}

/** The units of a form of `length` units that stand for something within `span` of the text; empty where none do. */
export function within(way: WayBack, length: number, span: Span): Span {
  return {
    start: firstWhere(length, (at) => way.span(at, at + 1).end > span.start),
    end: firstWhere(length, (at) => way.span(at, at + 1).start >= span.end),
  };
}

/** The first of `length` positions for which `holds`, which holds for all after it as well; `length` where none. */
function firstWhere(length: number, holds: (at: number) => boolean): number {
  let lo = 0;
  let hi = length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (holds(mid)) hi = mid;
    else lo = mid + 1;
  }
  return lo;
}

/** The index of the last of the ascending `values` that is at most `limit`, or -1. */
function lastAtMost(values: readonly number[], limit: number): number {
  let lo = -1;
  let hi = values.length - 1;
  while (lo < hi) {
    const mid = (lo + hi + 1) >> 1;
    if (values[mid] <= limit) lo = mid;
    else hi = mid - 1;
  }
  return lo;
}
