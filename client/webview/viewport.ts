/** Where a drawing stands in its window: all arithmetic of zoom and shift, without a page. */
import type { View } from '../src/preview/messages.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}
export interface Point {
  readonly x: number;
  readonly y: number;
}

export const SMALLEST = 0.05;
export const LARGEST = 4;
/** At first a picture is shown no smaller: its text of 13 px then has 11. */
const LEGIBLE = 0.85;
const MARGIN = 12;
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
 * What one sees first: the whole of it where that can be read; else as much of it as can be read, around `top`. It starts
 * at its upper end, and the window is filled as far as the drawing goes.
 */
export function opening(drawing: Size, window: Size, top?: Point): View {
  const all = whole(drawing, window);
  if (all.scale >= LEGIBLE) return all;
  const scale = LEGIBLE;
  const { x, y } = centred(scale, drawing, window);
  const isNarrow = drawing.width * scale <= window.width - 2 * MARGIN;
  const least = window.width - MARGIN - drawing.width * scale;
  const around = top ? Math.min(MARGIN, Math.max(least, window.width / 2 - top.x * scale)) : x;
  return { scale, x: isNarrow ? x : around, y: Math.max(y, MARGIN) };
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
