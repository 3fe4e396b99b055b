/** What is written beside a dot or over a box, and the marks of cruxes and findings. */
import { drawLabelBands, type LabelRoom } from './draw-afar.ts';
import { findingsOf } from './fold.ts';
import {
  type Box,
  badgeWidth,
  CRUX_WIDTH,
  type Labelled,
  LINE_HEIGHT,
  marksWidth,
  STEP_BADGE,
  signsWidth,
} from './measure.ts';
import { signOf } from './severity.ts';
import { at, escapeText, px, textAt } from './xml.ts';

/**
 * A label's lines, the first after three dots where there is a warrant to read, and after what is marked.
 * @param room how wide they may be when a page has zoomed out and they want so much; without a page, undefined
 */
export function drawLabel(
  lines: readonly string[],
  x: number,
  y: number,
  labelled: Labelled,
  room: LabelRoom['room'] | undefined,
): string {
  const signs = signsWidth(labelled);
  const middle = y + LINE_HEIGHT / 2;
  const marks = (left: number, scale: number) => drawMarks(labelled, left, middle, scale);
  const near = [
    labelled.label === '' ? '' : because(x + 1, y + 4),
    marks(x + signs - marksWidth(labelled), 1),
    ...lines.map((line, i) => textAt(x + (i === 0 ? signs : 0), y + 11 + i * LINE_HEIGHT, 'label', line)),
  ].join('');
  if (room === undefined) return near;
  return `<g class="near">${near}</g>${drawLabelBands(lines, { x, y, room, marks, marked: marksWidth(labelled) })}`;
}

/** The signs in a label of a crux and of findings, around a height. */
function drawMarks(labelled: Labelled, x: number, y: number, scale: number): string {
  if (marksWidth(labelled) === 0) return '';
  const { crux = null, findings = [], id } = labelled;
  const left = crux === null ? 0 : CRUX_WIDTH;
  const right = left + badgeWidth(findings.length, STEP_BADGE);
  const badge = drawFindings(findingsOf({ id, findings }, null), right, -STEP_BADGE / 2, STEP_BADGE);
  return `<g transform="translate(${px(x)} ${px(y)}) scale(${px(scale)})">${crux === null ? '' : drawCrux(0, 0)}${badge}</g>`;
}

/** The sign for "because": there is a warrant, in the title. */
export function because(x: number, y: number): string {
  return `<path class="warrant" ${at(x, y)} d="M3.5 0h2v2h-2zM0 5h2v2h-2zM7 5h2v2h-2z"/>`;
}

/** The sign of a crux: a diamond from `x` on, around `y`. */
export function drawCrux(x: number, y: number): string {
  return `<path class="crux-sign" d="M${px(x)} ${px(y)}l4.5 -5l4.5 5l-4.5 5z"/>`;
}

/** How many findings there are, in the colour of the most severe, with the upper right corner there; a click opens that one. */
export function drawFindings(
  { count, worst }: Box['findings'],
  right: number,
  top: number,
  height: number,
): string {
  if (!worst) return '';
  const { id, severity } = worst;
  const text = count === 1 ? signOf(severity) : String(count);
  const wide = badgeWidth(count, height);
  return (
    `<g class="finding ${severity}" data-finding="${escapeText(id)}" ${at(right - wide, top)}>` +
    `<rect class="finding-fill" width="${wide}" height="${height}" rx="${height / 2}"/>` +
    textAt(wide / 2, height / 2 + 4, 'finding-count', text, 'middle') +
    '</g>'
  );
}
