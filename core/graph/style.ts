/** The picture's stylesheet: what a class looks like, written once for the editor's page and for exports. */

import { onDemand, remembered } from '../text/remembered.ts';
import { BADGE_SCALE, LETTERS } from './bands.ts';
import { DARK, EDITOR, GOAL_COLOURS, LIGHT, type Palette, PERSONA_COLOURS, type Theme } from './palette.ts';
import { px } from './xml.ts';

/** How large text, and the badge of findings, are in each band. */
const SIZES = [
  ...Object.entries(LETTERS).map(([band, { size }]) => `.steelman .${band} { font-size: ${size}px; }`),
  ...Object.entries({ ...BADGE_SCALE, bars: BADGE_SCALE.farther }).map(
    ([band, scale]) => `[data-band="${band}"] .steelman .box-badge { transform: scale(${scale}); }`,
  ),
].join('\n');

/** `$name` stands for a colour of the palette. All rules but one hold inside a picture only. */
const RULES = `
.steelman { font-family: $font; background: $ground; }
.steelman text { fill: $ink; font-size: 13px; white-space: pre; }
.steelman :is(.meta, .label) { font-size: 11px; fill: $mutedInk; }
.steelman .band-label { fill: $mutedInk; }
.steelman .number { font-size: 12px; font-weight: 600; }
.steelman .heading { font-size: 18px; font-weight: 600; }
.steelman .thesis .text { font-size: 15px; font-weight: 700; }
.steelman .called { fill: $ink; }
.steelman .inside { fill: $ink; }
.steelman .plate .meta { font-weight: 600; fill: $ink; }
.steelman .ground { fill: $ground; }
.behind-steelman { background: $ground; }

.steelman .fill { fill: $box; }
.steelman .outline { fill: none; stroke: $outline; stroke-width: 1.4; stroke-linejoin: round; }
.steelman .thesis .outline { stroke: $ink; stroke-width: 2.6; }
.steelman .thesis .inner { stroke-width: 1; }
.steelman .inner { fill: none; stroke: $outline; stroke-width: 1; }
.steelman .objection .fill { fill: $againstTint; }
.steelman .missing .outline { stroke: $against; stroke-dasharray: 5 4; }
.steelman .gap { stroke: $ground; stroke-width: 4; fill: none; }
.steelman .sign { fill: none; stroke: $outline; stroke-width: 1.3; stroke-linecap: round; stroke-linejoin: round; }
.steelman .sign .solid { fill: $outline; stroke: none; }
.steelman .quote { fill: $mutedInk; }

.steelman .weak .outline { stroke: $weak; stroke-width: 2.6; }
.steelman .thesis.weak .outline { stroke-width: 3.2; }
.steelman .weak .inner { stroke: $weak; }
.steelman .weak :is(.number, .label, .band-label) { fill: $weakInk; font-weight: 600; }
.steelman .unsupported .outline { stroke: $weak; }
.steelman :is(.weak, .unsupported) .status { fill: $weakInk; }
.steelman .strike { fill: none; stroke: $against; stroke-width: 1.8; stroke-linecap: round; }
.steelman .defeated .status { fill: $againstInk; }
.steelman .objection .outline { stroke: $against; }
.steelman .undecided .outline { stroke: $undecidedInk; stroke-width: 1.6; stroke-dasharray: 0.1 4; stroke-linecap: round; }
.steelman .undecided .inner { stroke: $undecidedInk; stroke-width: 1.6; stroke-dasharray: 0.1 4; stroke-linecap: round; }
.steelman .undecided .status { fill: $undecidedInk; }
.steelman .circular .outline, .steelman .loop { stroke: $circularInk; }
.steelman .loop { fill: $ground; stroke-width: 1.4; stroke-linecap: round; }
.steelman .circular .status { fill: $circularInk; }

.steelman .track { fill: $track; }
.steelman .range { fill: $range; }
.steelman .bar { fill: $bar; }
.steelman .weak .bar { fill: $weak; }

.steelman .wire { fill: none; stroke: $line; stroke-width: 1.5; stroke-linecap: round; }
.steelman .head { fill: $line; }
.steelman .open-head { fill: none; stroke: $line; stroke-width: 1.3; stroke-linecap: round; }
.steelman .stop { stroke: $line; stroke-width: 3; stroke-linecap: round; }
.steelman .rebut .wire, .steelman .undercut .wire { stroke: $against; stroke-width: 1.9; }
.steelman .rebut .stop, .steelman .undercut .stop { stroke: $against; }
.steelman :is(.rebut, .undercut) :is(.label, .band-label) { fill: $againstInk; }
.steelman .kind-sign { fill: none; stroke: $against; stroke-width: 1.6; stroke-linecap: round; }
.steelman .kind-gap { fill: $ground; }
.steelman .unless .kind-sign { fill: $ground; stroke: $line; }
.steelman .unless .wire { stroke-dasharray: 6 4; stroke-width: 1.2; }
.steelman .given .wire { stroke-dasharray: 0.1 4.5; stroke-width: 1.8; }
.steelman .until .wire { stroke-width: 1.1; stroke-dasharray: 8 3 1 3; }
.steelman .asks .wire, .steelman .answers .wire { stroke-dasharray: 1 3; }
.steelman .question .outline { stroke-dasharray: 4 3; }
.steelman .inert .wire { stroke-dasharray: 2.5 4; stroke-width: 1.2; }
.steelman .inert .head { fill: $ground; stroke: $line; }
.steelman .inert :is(.label, .band-label) { fill: $againstInk; }
.steelman .dot { fill: $ink; stroke: $ground; stroke-width: 1.5; }
.steelman .weak .dot { fill: $weak; }
.steelman .inert .dot { fill: $ground; stroke: $against; }
.steelman .boundary { fill: none; stroke: $outline; stroke-width: 2; stroke-linecap: round; }
.steelman .junction { fill: $against; stroke: $ground; stroke-width: 1.5; }
.steelman .warrant { fill: $mutedInk; }
.steelman .legend .rule { stroke: $track; stroke-width: 1; }

.steelman .below { fill: none; stroke: $outline; stroke-width: 1.2; }
.steelman .chip-fill { fill: $box; stroke: $outline; stroke-width: 1; }
.steelman .chip .meta { fill: $ink; }
.steelman .chip-against .chip-fill { stroke: $against; }
.steelman .chip, .steelman .toggle { cursor: pointer; }
[data-band] .steelman .step .dot, [data-band] .steelman .step .label { cursor: ew-resize; }
.steelman .toggle-fill { fill: $box; stroke: $outline; stroke-width: 1.2; }
.steelman .toggle-sign { fill: none; stroke: $ink; stroke-width: 1.4; stroke-linecap: round; }
.steelman .crux-sign { fill: $weak; }
.steelman .finding-fill { fill: $undecidedInk; }
.steelman .finding.warning .finding-fill { fill: $weakInk; }
.steelman .finding.error .finding-fill { fill: $againstInk; }
.steelman .finding-count { font-size: 11px; font-weight: 700; fill: $ground; }

.steelman .tag .plate-fill { fill: $modelTint; }
.steelman :is(.close, .middle, .far, .farther, .bars, .afar, .whose) { display: none; }
${SIZES}
.steelman .band-name { font-weight: 600; }
.steelman :is(.band-name, .band-text, .band-label) { font-size: inherit; }
.steelman .thesis .band-text { font-weight: 600; }
.steelman .band-arrow { fill: none; stroke: $ink; stroke-width: 2.4; stroke-linecap: round; stroke-linejoin: round; }
.steelman .box-badge { transform-box: fill-box; transform-origin: 100% 0; }
.steelman .whose { fill: none; stroke-width: 5; stroke-linecap: round; }
.steelman .far-bar { fill: $bar; opacity: 0.2; }
.steelman .weak .far-bar { fill: $weak; opacity: 0.35; }
.steelman .objection .far-bar { fill: $against; }
[data-band="close"] .steelman .close, [data-band="middle"] .steelman .middle, [data-band="far"] .steelman .far, [data-band="farther"] .steelman .farther, [data-band="bars"] .steelman .bars { display: inline; }
:is([data-band="far"], [data-band="farther"], [data-band="bars"]) .steelman .afar, [data-band]:not([data-band="near"]) .steelman .whose { display: inline; }
[data-band]:not([data-band="near"]) .steelman :is(.near, .meta, .badge, .toggle) { display: none; }
:is([data-band="middle"], [data-band="far"]) .steelman .chip > .chip-fill { display: none; }
[data-band="far"] .steelman .chip-against .band-text { fill: $againstInk; }
[data-band="close"] .steelman :is(.kind-sign, .kind-gap) { transform: scale(1.35); }
[data-band="middle"] .steelman :is(.kind-sign, .kind-gap) { transform: scale(1.96); }
[data-band="far"] .steelman :is(.kind-sign, .kind-gap) { transform: scale(2.3); }
[data-band="farther"] .steelman :is(.kind-sign, .kind-gap) { transform: scale(2.7); }
[data-band="bars"] .steelman :is(.kind-sign, .kind-gap) { transform: scale(3.4); }
:is([data-band="far"], [data-band="farther"], [data-band="bars"]) .steelman :is(.finding-count, .track, .range, .bar) { display: none; }
:is([data-band="far"], [data-band="farther"], [data-band="bars"]) .steelman :is(.finding.error, .finding.warning) .finding-fill { rx: 2px; }

.steelman .badge .plate-fill, .steelman .plate .plate-fill { stroke: $outline; stroke-width: 1; }
`;

/** The rules of one kind of entity, in its own colours. */
function entityRules(name: string, colour: string, tinted: boolean): string {
  return `
.steelman .${name} .plate-fill { fill: ${colour}Tint; stroke: ${colour}; }
.steelman .${name} .sign, .steelman .${name} .boundary, .steelman .${name}.boundary { stroke: ${colour}; }
.steelman .${name} .sign .solid { fill: ${colour}; }${
    tinted
      ? `\n.steelman .about-${name} .fill { fill: ${colour}Tint; }\n.steelman .about-${name} .whose { stroke: ${colour}; }`
      : ''
  }`;
}

const ENTITIES = [
  entityRules('model', '$model', false),
  ...Array.from({ length: PERSONA_COLOURS }, (_, i) => entityRules(`persona-${i}`, `$persona${i}`, true)),
  ...Array.from({ length: GOAL_COLOURS }, (_, i) => entityRules(`goal-${i}`, `$goal${i}`, true)),
].join('');

const SHEET = (RULES + ENTITIES).trim();
const FONT = '"Segoe UI", "Helvetica Neue", Helvetica, Arial, "Liberation Sans", sans-serif';

/** The stylesheet with each colour put in by `colour`. */
function sheet(font: string, colour: (name: keyof Palette) => string): string {
  return SHEET.replace(/\$(\w+)/g, (_, name) => (name === 'font' ? font : colour(name as keyof Palette)));
}

/**
 * How much heavier lines, and outlines, are where a page has zoomed out: what is thinner than a pixel fades, and dashes run
 * together. Lines may be next to each other, outlines are not.
 */
const HEAVIER = {
  close: [1.25, 1.25],
  middle: [1.7, 1.7],
  far: [2, 2.2],
  farther: [2.4, 2.8],
  bars: [2.8, 3.8],
} as const;

/** The rules of lines and outlines for each of these bands. */
function heavierRules(rules: string, within = ''): string[] {
  const lines = rules
    .split('\n')
    .filter(
      (rule) =>
        /\.(wire|outline|chip-fill|stop|boundary|strike) \{/.test(rule) && /stroke-width|dash/.test(rule),
    );
  return Object.entries(HEAVIER).flatMap(([band, [line, outline]]) =>
    lines.map((rule) => {
      const [selectors, declarations] = rule.split(' { ');
      const times = /outline$/.test(selectors) ? outline : line;
      const scaled = declarations
        .replace(' }', '')
        .split('; ')
        .filter((each) => /^stroke-(width|dasharray)/.test(each))
        .map((each) => each.replace(/[\d.]+/g, (n) => px(Number(n) * times)));
      const scoped = selectors.split(', ').map((selector) => `${within}[data-band="${band}"] ${selector}`);
      return `${scoped.join(', ')} { ${scaled.join('; ')} }`;
    }),
  );
}

/** For the editor's page, which loads it as a file: colours are custom properties, set from the theme. */
export const editorStyle = onDemand((): string => {
  const properties = Object.entries(EDITOR).map(([name, value]) => `  --sm-${name}: ${value};`);
  return [
    `.steelman, .behind-steelman {\n${properties.join('\n')}\n}`,
    [`${HIGH_CONTRAST} .steelman {`, ...CONTRAST, '}'].join('\n'),
    sheet('var(--vscode-font-family, sans-serif)', (name) => `var(--sm-${name})`),
    ...heavierRules(RULES),
    LENS,
    '@media print { .steelman .toggle { display: none; } }',
    ...CONTRAST_RULES.split('\n').map((rule) => `${HIGH_CONTRAST} ${rule}`),
    ...heavierRules(CONTRAST_RULES, `${HIGH_CONTRAST} `),
    '',
  ].join('\n');
});

/** Where colours say less, strokes say more. */
const CONTRAST_RULES = `
.steelman .kind { font-style: italic; }
.steelman .outline { stroke-width: 2; }
.steelman .thesis .outline { stroke-width: 3.4; }
.steelman .weak .outline { stroke-width: 3; }
.steelman .thesis.weak .outline { stroke-width: 3.8; }
`.trim();

/** Under the lens of a page, which says how much each node matters; text is then as strong as can be. */
const LENS = `
.lens .steelman { --sm-mutedInk: var(--vscode-editor-foreground); --sm-weakInk: var(--vscode-editor-foreground); --sm-heated: var(--sm-weak); }
.steelman [data-against] { --sm-heated: var(--sm-against); }
.steelman [data-heat] .fill { fill: color-mix(in srgb, var(--sm-heated) var(--heat), var(--sm-ground)); }
.steelman [data-heat] .dot { fill: var(--sm-heated); }
.steelman [data-heat] circle.dot { r: 6px; }
.steelman [data-heat="3"] circle.dot { r: 7px; }
.steelman [data-heat="4"] circle.dot { r: 8px; }
.steelman .lens-strip { fill: var(--sm-heated); stroke: var(--sm-ink); stroke-width: 0.5; }
`.trim();

const HIGH_CONTRAST = ':is(.vscode-high-contrast, .vscode-high-contrast-light)';
/** Tints are left out, and lines are as strong as text. */
const CONTRAST = [
  ...['line', 'outline', 'bar', 'mutedInk'].map((name) => `  --sm-${name}: var(--vscode-editor-foreground);`),
  ...Object.keys(EDITOR)
    .filter((name) => name.endsWith('Tint') || name === 'box')
    .map((name) => `  --sm-${name}: var(--vscode-editor-background);`),
];

/** For a file that stands alone, with a fixed palette. */
export const exportStyle = remembered((theme: Exclude<Theme, 'editor'>): string => {
  const palette = theme === 'dark' ? DARK : LIGHT;
  return sheet(FONT, (name) => palette[name]);
});
