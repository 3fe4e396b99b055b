/** How far a page has zoomed out, in bands: each shows less text, in larger letters. */

/** The least scale of each band. Below the last one, boxes are bars without text. */
export const BANDS = { near: 0.82, close: 0.61, middle: 0.42, far: 0.34, farther: 0.26 } as const;

/** Between near and bars, how large text is: 9 px on the screen at the least; how far apart lines are, and how near at least. */
export const LETTERS = {
  close: { size: 14.8, line: 15.4, least: 14.6 },
  middle: { size: 21.5, line: 20.8, least: 20.2 },
  far: { size: 27, line: 28, least: 25.8 },
  farther: { size: 35, line: 36, least: 33.5 },
} as const;
export type Lettered = keyof typeof LETTERS;
export const LETTERED = Object.keys(LETTERS) as Lettered[];

/** Parts of the size of a text: what is above its line, and half of that; what reaches below it. */
export const ABOVE = 0.73;
export const HALF = ABOVE / 2;
export const BELOW = 0.22;

/** How much larger the badge of findings is, of which the upper right corner stays in its place. */
export const BADGE_SCALE: Readonly<Record<Lettered, number>> = {
  close: 1.35,
  middle: 1.8,
  far: 1.5,
  farther: 1.8,
};

/** The band of a scale. */
export function bandOf(scale: number): keyof typeof BANDS | 'bars' {
  const bands = Object.keys(BANDS) as (keyof typeof BANDS)[];
  return bands.find((band) => scale >= BANDS[band]) ?? 'bars';
}
