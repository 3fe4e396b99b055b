/** The shapes that tell kinds apart, and the small signs for personas, goals, models and quotes. */
import type { GraphNode, Size } from './graph.ts';
import { px } from './xml.ts';

const CUT = 9;
export const FOLD = 13;
export const NOTCH = 9;

/** The closed outline of a statement's box, as path data; `inset` draws it that much smaller. */
export function outline(kind: GraphNode['kind'], size: Size, inset = 0): string {
  const [x, y] = [inset, inset];
  const [r, b] = [size.width - inset, size.height - inset];
  if (kind === 'assumption') {
    return polygon([
      [x + CUT, y],
      [r - CUT, y],
      [r, y + CUT],
      [r, b - CUT],
      [r - CUT, b],
      [x + CUT, b],
      [x, b - CUT],
      [x, y + CUT],
    ]);
  }
  if (kind === 'evidence') {
    return polygon([
      [x, y],
      [r - FOLD, y],
      [r, y + FOLD],
      [r, b],
      [x, b],
    ]);
  }
  if (kind === 'objection') {
    const middle = (y + b) / 2;
    return polygon([
      [x, y],
      [r, y],
      [r, b],
      [x, b],
      [x, middle + NOTCH],
      [x + NOTCH, middle],
      [x, middle - NOTCH],
    ]);
  }
  const c = 9 - inset / 2;
  const arc = (dx: number, dy: number) => `a${px(c)} ${px(c)} 0 0 1 ${px(dx)} ${px(dy)}`;
  return `M${px(x + c)} ${px(y)}H${px(r - c)}${arc(c, c)}V${px(b - c)}${arc(-c, c)}H${px(x + c)}${arc(-c, -c)}V${px(y + c)}${arc(c, -c)}Z`;
}

function polygon(points: readonly (readonly [number, number])[]): string {
  return `M${points.map(([x, y]) => `${px(x)} ${px(y)}`).join('L')}Z`;
}

/** The fold of an evidence's corner. */
export function fold(size: Size): string {
  const x = size.width - FOLD;
  return `M${px(x)} 0V${FOLD}H${px(size.width)}`;
}

/** Signs are drawn in a square of 12 px. */
export const SIGNS = {
  /** A theatre mask: what is played. */
  persona:
    '<path d="M1.2 2.2C4 1 8 1 10.8 2.2V6c0 3-2.4 5-4.8 5.3C3.6 11 1.2 9 1.2 6z"/><path class="solid" d="M2.9 4.6q1.2-1.2 2.3 0q-1.1 1-2.3 0zM6.8 4.6q1.1-1.2 2.3 0q-1.2 1-2.3 0z"/><path d="M4.2 7.6q1.8 1.4 3.6 0"/>',
  /** A face: what is meant. */
  sincere:
    '<circle cx="6" cy="6" r="5"/><circle class="solid" cx="4.2" cy="4.8" r=".9"/><circle class="solid" cx="7.8" cy="4.8" r=".9"/><path d="M3.6 7.4q2.4 2.2 4.8 0"/>',
  goal: '<circle cx="6" cy="6" r="4.9"/><circle cx="6" cy="6" r="2.6"/><circle class="solid" cx="6" cy="6" r="1"/>',
  model:
    '<rect x="2.6" y="2.6" width="6.8" height="6.8" rx="1.2"/><rect class="solid" x="4.7" y="4.7" width="2.6" height="2.6" rx=".4"/><path d="M4.4 2.6V.8M7.6 2.6V.8M4.4 9.4v1.8M7.6 9.4v1.8M2.6 4.4H.8M2.6 7.6H.8M9.4 4.4h1.8M9.4 7.6h1.8"/>',
} as const;

/** A pair of quotation marks, 10 px wide, standing on y = 9. */
export const QUOTE =
  'M0 5.5C0 3.2 1.4 1.6 3.6 1l.5 1C3 2.5 2.4 3.3 2.3 4.1H4.3V9H0zM5.5 5.5C5.5 3.2 6.9 1.6 9.1 1l.5 1C8.5 2.5 7.9 3.3 7.8 4.1H9.8V9H5.5z';

/** A sign as an element, `scale` times its 12 px. */
export function sign(name: keyof typeof SIGNS, x: number, y: number, scale = 1): string {
  const size = scale === 1 ? '' : ` scale(${px(scale)})`;
  return `<g class="sign" transform="translate(${px(x)} ${px(y)})${size}">${SIGNS[name]}</g>`;
}
