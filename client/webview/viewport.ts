/** Where a drawing stands in its window: all arithmetic of zoom and shift, without a page. */
import { BANDS } from '../../core/graph/bands.ts';
import { NARROW, READABLE } from '../../core/layout/layout.ts';
import type { View } from '../src/preview/messages.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}
export interface Point {
  readonly x: number;
  readonly y: number;
}
/** What a drawing begins with: the middle of its upper edge, and its size. */
type Top = Point & Size;

export const SMALLEST = 0.05;
export const LARGEST = 4;
const MARGIN = 12;
/** So much of a drawing's own margins, on both sides together, may lie outside. */
const SPARE = 19;
/** Of a drawing that is moved out of the window this much stays in it. */
const KEPT = 48;

/** The whole drawing in the window, in the middle, never larger than 100 %. */
export function whole(drawing: Size, window: Size): View {
  const scale = clampScale(
    Math.min(1, (window.width - 2 * MARGIN) / drawing.width, (window.height - 2 * MARGIN) / drawing.height),
  );
  return centred(scale, drawing, window);
}

/**
 * What one sees first: the whole of it where that can be read; else as much of it as can be read, from the left where `top` is
 * in sight then, else around it. It starts at its upper end, and the window is filled as far as the drawing goes.
 */
export function opening(drawing: Size, window: Size, top?: Top): View {
  const all = whole(drawing, window);
  return all.scale >= READABLE ? all : from(drawing, window, READABLE, top);
}

/**
 * What fits into the window: the whole drawing where its names can be read then; else its whole width, where that can be read,
 * from its upper end. A narrow window is read by scrolling: what is whole there has sentences, too, and so has what is wider.
 */
export function fitted(drawing: Size, window: Size, top?: Top): View {
  const all = whole(drawing, window);
  const isNarrow = window.width < NARROW;
  if (all.scale >= (isNarrow ? BANDS.close : BANDS.farther)) return all;
  const across = Math.min(1, window.width / drawing.width);
  const least = isNarrow ? BANDS.middle : BANDS.farther;
  return from(drawing, window, across >= BANDS.farther ? across : least, top);
}

/** At a scale, from its upper end, or that of `top` where that would not be in sight. */
function from(drawing: Size, window: Size, scale: number, top: Top | undefined): View {
  const { x, y } = centred(scale, drawing, window);
  const isBelow = top && MARGIN + (top.y + top.height) * scale > window.height;
  const start = isBelow ? MARGIN - top.y * scale : Math.max(y, MARGIN);
  const at = (left: number): View => ({ scale, x: left, y: start });
  if (!top || drawing.width * scale <= window.width + SPARE) return at(x);
  if (MARGIN + (top.x + top.width / 2) * scale <= window.width - MARGIN) return at(MARGIN);
  return at(Math.max(window.width - MARGIN - drawing.width * scale, window.width / 2 - top.x * scale));
}

function centred(scale: number, drawing: Size, window: Size): View {
  return {
    scale,
    x: (window.width - drawing.width * scale) / 2,
    y: (window.height - drawing.height * scale) / 2,
  };
}

/** Zoomed by a factor, with the point of the window `at` staying where it is. */
export function zoom(view: View, factor: number, at: Point): View {
  const scale = clampScale(view.scale * factor);
  const real = scale / view.scale;
  return { scale, x: at.x - (at.x - view.x) * real, y: at.y - (at.y - view.y) * real };
}

/** Shifted so that a box of the drawing is wholly in the window, where it fits; not at all when it is already. */
export function reveal(view: View, box: Point & Size, window: Size): View {
  return {
    scale: view.scale,
    x: view.x + into(view.x + box.x * view.scale, box.width * view.scale, window.width),
    y: view.y + into(view.y + box.y * view.scale, box.height * view.scale, window.height),
  };
}

function into(start: number, length: number, room: number): number {
  if (start >= 0 && start + length <= room) return 0;
  return (room - length) / 2 - start;
}

/** Pulled back so far that some of the drawing stays in the window. */
export function keepInside(view: View, drawing: Size, window: Size): View {
  const clamp = (at: number, length: number, room: number) =>
    Math.min(Math.max(at, KEPT - length), Math.max(room - KEPT, KEPT - length));
  return {
    scale: view.scale,
    x: clamp(view.x, drawing.width * view.scale, window.width),
    y: clamp(view.y, drawing.height * view.scale, window.height),
  };
}

function clampScale(scale: number): number {
  return Math.min(LARGEST, Math.max(SMALLEST, scale));
}
