/** What references, plates and labels show of themselves when a page has zoomed out. */
import { BELOW, HALF, LETTERED, LETTERS, type Lettered } from './bands.ts';
import type { Size } from './graph.ts';
import { AFAR_PAD, LINE_HEIGHT, WIDTH } from './measure.ts';
import { type Font, shorten, textWidth } from './text.ts';
import { at, px, textAt } from './xml.ts';

/** Letters that a reference, a plate or a label has no room for any more: there, only its signs are shown. */
const WITHOUT = 'farther bars';
const WORDED = LETTERED.filter((band) => band !== 'farther');

/** The first of some texts that fits; else the last one, cut. */
function fitting(texts: readonly string[], room: number, font: Font): string {
  const whole = texts.find((text) => textWidth(text, font) <= room);
  return whole ?? shorten(texts[texts.length - 1], room, font);
}

/** How much the pill of a reference grows, above and below, so that its text stands in it; where it cannot, it has none. */
const GROWN: Readonly<Partial<Record<Lettered, number>>> = { close: 0, middle: 2.5 };

/**
 * What a reference says from some way off: as much of its own text as there is room for; from afar, an arrow.
 * @param texts the same in fewer and fewer words
 * @param room how wide it may be where it has no pill, if it wants so much
 */
export function drawChipBands(
  { width, height }: Size,
  texts: readonly string[],
  room: (most: number) => number,
): string {
  const named = WORDED.map((band) => {
    const font = { size: LETTERS[band].size };
    const grown = GROWN[band];
    // What reaches below the line counts, too.
    const baseline = height / 2 + font.size * (HALF - BELOW / 4);
    if (grown === undefined) {
      const text = fitting(texts.slice(2), room(WIDTH), font);
      return `<g class="${band}">${textAt(0, baseline, 'band-text', text)}</g>`;
    }
    const pill = `<rect class="chip-fill" y="${px(-grown)}" width="${px(width)}" height="${px(height + 2 * grown)}" rx="${px(height / 2 + grown)}"/>`;
    const text = fitting(texts, width - 2 * AFAR_PAD, font);
    return `<g class="${band}">${pill}${textAt(AFAR_PAD, baseline, 'band-text', text)}</g>`;
  });
  const arrow = `<path class="band-arrow" ${at(width / 2, height / 2)} d="M-5.5 5.5L5.5 -5.5M-2.5 -5.5H5.5V2.5"/>`;
  return `${named.join('')}<g class="${WITHOUT}">${arrow}</g>`;
}

/** What a plate says from some way off: its name, after its sign where there is room for both; from afar, the sign. */
export function drawPlateBands(
  name: string,
  { width, height }: Size,
  signAt: (x: number, y: number, scale: number) => string,
): string {
  const named = WORDED.map((band) => {
    const font = { size: LETTERS[band].size, bold: true };
    const text = (x: number, words: string) => textAt(x, height / 2 + font.size * HALF, 'band-name', words);
    const spare = width - PLATE_TEXT - textWidth(name, font);
    const words = fitting([name], width - AFAR_PAD, font);
    const drawn =
      spare >= 2 * AFAR_PAD
        ? signAt(spare / 2, height / 2 - 7, 1.15) + text(spare / 2 + PLATE_TEXT, name)
        : text((width - textWidth(words, font)) / 2, words);
    return `<g class="${band}">${drawn}</g>`;
  });
  return `${named.join('')}<g class="${WITHOUT}">${signAt(width / 2 - 11, height / 2 - 11, 1.8)}</g>`;
}

/** From the sign in a plate to its name. */
export const PLATE_TEXT = 18;

export interface LabelRoom {
  readonly x: number;
  readonly y: number;
  /** How wide it may be, where it wants so much. */
  readonly room: (most: number) => number;
  /** What is marked before the first line, from `x` on, and how wide that is at a scale of 1. */
  readonly marks: (x: number, scale: number) => string;
  readonly marked: number;
}

/** How much larger marks are: larger ones would lie on what is below the label. */
const MARKS: Readonly<Record<Lettered, number>> = { close: 1.35, middle: 1.6, far: 1.6, farther: 1.9 };

/** A label from some way off: what is marked, and of each line as much as there is room for, first of all its number. */
export function drawLabelBands(lines: readonly string[], { x, y, room, marks, marked }: LabelRoom): string {
  const worded = WORDED.map((band) => {
    const font = { size: LETTERS[band].size };
    // Larger lines would lie on each other.
    const shown = band === 'close' ? lines : lines.slice(0, 1);
    const drawn = shown.map((line, i) => {
      const left = i === 0 ? marked * MARKS[band] : 0;
      const parts = line.split(' · ');
      const brief = parts.find((part) => /[%×÷]/.test(part)) ?? parts[0];
      const texts = band === 'far' ? [brief] : [line, brief];
      const most = room(left + textWidth(texts[0], font));
      const words = texts.find((each) => left + textWidth(each, font) <= most);
      // Larger letters grow upwards, clear of the box below.
      const middle = LINE_HEIGHT / 2 + font.size * HALF;
      const baseline = y + LINE_HEIGHT * i + Math.min(middle, LINE_HEIGHT - 2);
      return words === undefined ? '' : textAt(x + left, baseline, 'band-label', words);
    });
    return `<g class="${band}">${marks(x, MARKS[band])}${drawn.join('')}</g>`;
  });
  const bare = marked === 0 ? '' : `<g class="${WITHOUT}">${marks(x, MARKS.farther)}</g>`;
  return worded.join('') + bare;
}
