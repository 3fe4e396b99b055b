/** The picture's colours: fixed ones for exports, the editor's own in the editor. */

export type Theme = 'light' | 'dark' | 'editor';

/**
 * What a colour is for. `…Ink` is written with, and stands 4.5:1 or better against `ground` and every tint; the
 * others are drawn with, at 3:1; tints lie under text.
 */
export interface Palette {
  readonly ground: string;
  readonly box: string;
  readonly ink: string;
  readonly mutedInk: string;
  readonly line: string;
  readonly outline: string;
  readonly track: string;
  readonly range: string;
  readonly bar: string;
  readonly weak: string;
  readonly weakInk: string;
  readonly against: string;
  readonly againstInk: string;
  readonly againstTint: string;
  readonly undecidedInk: string;
  readonly circularInk: string;
  readonly model: string;
  readonly modelTint: string;
  readonly persona0: string;
  readonly persona0Tint: string;
  readonly persona1: string;
  readonly persona1Tint: string;
  readonly persona2: string;
  readonly persona2Tint: string;
  readonly goal0: string;
  readonly goal0Tint: string;
  readonly goal1: string;
  readonly goal1Tint: string;
}

/** Personas and goals beyond these share a colour; the name on the badge tells them apart. */
export const PERSONA_COLOURS = 3;
export const GOAL_COLOURS = 2;

export const LIGHT: Palette = {
  ground: '#ffffff',
  box: '#ffffff',
  ink: '#1c2127',
  mutedInk: '#56606b',
  line: '#6a7480',
  outline: '#59636e',
  track: '#e6e9ed',
  range: '#b9c2cc',
  bar: '#47525e',
  weak: '#c77700',
  weakInk: '#8a5200',
  against: '#c0332b',
  againstInk: '#a8241d',
  againstTint: '#fdf0ef',
  undecidedInk: '#1b5fa6',
  circularInk: '#8f2a73',
  model: '#59636e',
  modelTint: '#f0f2f4',
  persona0: '#6d48c9',
  persona0Tint: '#f3effc',
  persona1: '#b03a7f',
  persona1Tint: '#fceef6',
  persona2: '#2767b8',
  persona2Tint: '#ebf2fb',
  goal0: '#0b7a6b',
  goal0Tint: '#e8f6f3',
  goal1: '#4b7a1c',
  goal1Tint: '#eff6e6',
};

export const DARK: Palette = {
  ground: '#1e1f22',
  box: '#26282c',
  ink: '#e8eaed',
  mutedInk: '#a9b1ba',
  line: '#8c96a1',
  outline: '#8c96a1',
  track: '#3a3e44',
  range: '#626c77',
  bar: '#c3cad2',
  weak: '#e39a2d',
  weakInk: '#f0b35a',
  against: '#ef6a61',
  againstInk: '#ff958d',
  againstTint: '#3a2728',
  undecidedInk: '#7db8f5',
  circularInk: '#e493cd',
  model: '#a9b1ba',
  modelTint: '#303338',
  persona0: '#ab8ff5',
  persona0Tint: '#302b42',
  persona1: '#e584ba',
  persona1Tint: '#3d2935',
  persona2: '#74aef0',
  persona2Tint: '#243345',
  goal0: '#4cc0ae',
  goal0Tint: '#1f3835',
  goal1: '#98c75f',
  goal1Tint: '#2b361f',
};

function tint(colour: string): string {
  return `color-mix(in srgb, var(--vscode-charts-${colour}) 11%, var(--vscode-editor-background))`;
}
/** A chart colour is made to draw with; to write with, it is moved towards the text's own. */
function ink(colour: string): string {
  return `color-mix(in srgb, var(--vscode-charts-${colour}) 50%, var(--vscode-editor-foreground))`;
}
function chart(colour: string): string {
  return `var(--vscode-charts-${colour})`;
}
function faded(share: number): string {
  return `color-mix(in srgb, var(--vscode-editor-foreground) ${share}%, var(--vscode-editor-background))`;
}

/** The chart palette's own orange is half transparent in some themes and missing in others. */
const WARNING = 'var(--vscode-editorWarning-foreground)';

/** The editor's theme, by the variables it gives to a page. */
export const EDITOR: Palette = {
  ground: 'var(--vscode-editor-background)',
  box: faded(3),
  ink: 'var(--vscode-editor-foreground)',
  mutedInk: faded(76),
  line: faded(60),
  outline: faded(64),
  track: faded(13),
  range: faded(34),
  bar: faded(78),
  weak: WARNING,
  weakInk: `color-mix(in srgb, ${WARNING} 50%, var(--vscode-editor-foreground))`,
  against: chart('red'),
  againstInk: ink('red'),
  againstTint: tint('red'),
  undecidedInk: ink('blue'),
  circularInk: ink('purple'),
  model: faded(64),
  modelTint: faded(8),
  persona0: chart('purple'),
  persona0Tint: tint('purple'),
  persona1: `color-mix(in srgb, ${chart('red')} 50%, ${chart('purple')})`,
  persona1Tint: `color-mix(in srgb, ${tint('red')} 50%, ${tint('purple')})`,
  persona2: chart('blue'),
  persona2Tint: tint('blue'),
  goal0: chart('green'),
  goal0Tint: tint('green'),
  goal1: chart('yellow'),
  goal1Tint: tint('yellow'),
};
