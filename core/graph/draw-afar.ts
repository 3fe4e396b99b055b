/** What references, plates and labels show of themselves when a page has zoomed out. */
import { BETWEEN, BETWEENS, HALF } from './draw-bands.ts';
import type { Size } from './graph.ts';
import { AFAR_PAD, LINE_HEIGHT, META } from './measure.ts';
import { type Font, shorten, textWidth } from './text.ts';
import { at, textAt } from './xml.ts';

/** The first of some texts that fits; else the last one, cut. */
function fitting(texts: readonly string[], room: number, font: Font): string {
  const whole = texts.find((text) => textWidth(text, font) <= room);
  return whole ?? shorten(texts[texts.length - 1], room, font);
}

/**
 * What a reference says from some way off: as much of its own text as there is room for; from afar, an arrow.
 * @param texts the same in fewer and fewer words
 */
export function drawChipBands({ width, height }: Size, texts: readonly string[]): string {
  const named = BETWEENS.map((band) => {
    const font = { size: BETWEEN[band].size };
    const text = fitting(texts, width - 2 * AFAR_PAD, font);
    return `<g class="${band}">${textAt(AFAR_PAD, height / 2 + font.size * HALF, 'band-text', text)}</g>`;
  });
  const arrow = `<path class="band-arrow" ${at(width / 2, height / 2)} d="M-5.5 5.5L5.5 -5.5M-2.5 -5.5H5.5V2.5"/>`;
  return `${named.join('')}<g class="far">${arrow}</g>`;
}

/** What a plate says from some way off: its name, after its sign where there is room for both; from afar, the sign. */
export function drawPlateBands(
  name: string,
  { width, height }: Size,
  signAt: (x: number, y: number, scale: number) => string,
): string {
  const named = BETWEENS.map((band) => {
    const font = { size: BETWEEN[band].size, bold: true };
    const text = (x: number, words: string) => textAt(x, height / 2 + font.size * HALF, 'band-name', words);
    const drawn =
      textWidth(name, font) <= width - PLATE_TEXT - AFAR_PAD / 2
        ? signAt(10, height / 2 - 7, 1.15) + text(PLATE_TEXT, name)
        : text(AFAR_PAD, fitting([name], width - 2 * AFAR_PAD, font));
    return `<g class="${band}">${drawn}</g>`;
  });
  return `${named.join('')}<g class="far">${signAt(width / 2 - 11, height / 2 - 11, 1.8)}</g>`;
}

/** Where the name in a plate begins, after its sign. */
export const PLATE_TEXT = 28;

/** How much wider than its label a text may be that is read from some way off. */
const SLACK = 8;

interface LabelRoom {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** What is marked before the first line, from `x` on, and how wide that is at a scale of 1. */
  readonly marks: (x: number, scale: number) => string;
  readonly marked: number;
}

/** A label from some way off: what is marked, and of each line as much as there is room for, first of all its number. */
export function drawLabelBands(lines: readonly string[], { x, y, width, marks, marked }: LabelRoom): string {
  const between = BETWEENS.map((band) => {
    const font = { size: BETWEEN[band].size };
    const scale = font.size / META.size;
    // Larger lines would lie on each other.
    const shown = band === 'close' ? lines : lines.slice(0, 1);
    const drawn = shown.map((line, i) => {
      const left = i === 0 ? marked * scale : 0;
      const parts = line.split(' · ');
      const brief = parts.find((part) => /[%×÷]/.test(part)) ?? parts[0];
      const words = [line, brief].find((each) => textWidth(each, font) <= width + SLACK - left);
      const baseline = y + LINE_HEIGHT * (i + 0.5) + font.size * HALF;
      return words === undefined ? '' : textAt(x + left, baseline, 'band-label', words);
    });
    return `<g class="${band}">${marks(x, scale)}${drawn.join('')}</g>`;
  });
  return `${between.join('')}<g class="far">${marks(x, FAR_SCALE)}</g>`;
}

/** How much larger signs are from afar. */
const FAR_SCALE = 2.2;
