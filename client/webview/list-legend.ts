/** The legend of the outline and the table: what the signs in their rows mean, and of no others. */
import { insides, isFoldable } from '../../core/graph/fold.ts';
import type { GraphNode } from '../../core/graph/graph.ts';
import { CRUX, isPlate, statusWord } from '../../core/graph/measure.ts';
import { signOf } from '../../core/graph/severity.ts';
import { speaksAgainst } from '../../core/graph/tree.ts';
import { isDot, isWeak, shortFigure } from '../../core/graph/words.ts';
import { element, meter } from './dom.ts';
import { quoteMark } from './marks.ts';
import type { Model } from './model.ts';
import type { Outline } from './outline.ts';

/** Undefined where there is nothing to explain. */
export function listLegend(model: Model, outline: Outline): HTMLElement | undefined {
  const { picture, tree, folded, mode } = model;
  if (!picture || !tree) return undefined;
  const isOutline = mode === 'outline';
  const places = isOutline ? outline.places() : [];
  const nodes = isOutline ? places.flatMap(({ node }) => node ?? []) : picture.graph.nodes;
  const inside = places.flatMap((place) =>
    isFoldable(place) && folded.has(place.key) ? [insides(tree).get(place.key)!] : [],
  );
  const boxes = nodes.filter((node) => !isDot(node) && !isPlate(node));
  const figures = boxes.map(shortFigure);
  const hasFinding = (sign: string) =>
    [...nodes.flatMap(({ findings }) => findings), ...inside.flatMap(({ worst }) => worst ?? [])].some(
      ({ severity }) => signOf(severity) === sign,
    );
  const range = ({ support, range: of }: GraphNode) => support !== null && of !== null && of.hi > of.lo;
  const items: [boolean, Node | string, string][] = [
    [figures.some((words) => words.includes('⊢')), '⊢', 'follows from the rest'],
    [figures.some((words) => words.startsWith('≤')), '≤', 'if unassessed premises hold'],
    [nodes.some(({ prior }) => prior), '→', 'before and after what is observed'],
    [nodes.some(({ kind }) => kind === 'observation'), '× ÷', 'multiplies or divides the odds'],
    [boxes.some(({ support }) => support !== null), meter(0, 0.6), 'how often the document establishes it'],
    [
      boxes.some(range),
      meter(0, 0.6, { lo: 0.3, hi: 0.85 }),
      'its range, however the premises depend on each other',
    ],
    [nodes.some(isWeak), marked('weak-figure', '40 %'), 'weak: carries a thesis, but is under 50 %'],
    [
      nodes.some(({ crux }) => crux !== null) || inside.some(({ cruxes }) => cruxes > 0),
      marked('row-crux', CRUX),
      'what a thesis depends on most',
    ],
    [hasFinding('!'), marked('finding-badge badge-warning', '!'), 'errors and warnings'],
    [hasFinding('i'), marked('finding-badge badge-info', 'i'), 'remarks'],
    [isOutline && boxes.some(({ quoted }) => quoted), quoteMark(), 'quotes a source'],
    [places.some(({ type }) => type === 'chip'), '↗', 'stands elsewhere, with what it says'],
    [places.some(speaksAgainst), marked('legend-against', ''), 'speaks against the thesis'],
    [
      boxes.some((node) => statusWord(node) === 'doubtful'),
      '',
      'doubtful: rests on what is weak or does not hold',
    ],
    [inside.length > 0, '▸', 'more below, folded away'],
  ];
  const rows = items
    .filter(([when]) => when)
    .map(([, sign, words]) => element('li', {}, element('span', { class: 'legend-sign' }, sign), words));
  return rows.length > 0
    ? element('ul', { class: 'legend-list', 'aria-label': 'Legend' }, ...rows)
    : undefined;
}

function marked(className: string, sign: string): HTMLElement {
  return element('span', { class: className }, sign);
}
