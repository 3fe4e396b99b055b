/** The legend: what the signs of this one picture mean, and of no other. */
import { drawEnd, drawKind, endOf, rounded } from './draw-edge.ts';
import { because, drawCrux } from './draw-label.ts';
import type { NodeContext } from './draw-node.ts';
import type { EdgeKind, PlacedGraph } from './graph.ts';
import { isPlate, META, statusWord } from './measure.ts';
import { QUOTE, sign } from './shapes.ts';
import { textWidth } from './text.ts';
import { figure, isDot, isWeak } from './words.ts';
import { at, px, textAt } from './xml.ts';

const ROW = 20;
const GAP = 20;
const SPACE = 7;
const WIDE = 34;

export interface Item {
  readonly text: string;
  /** Drawn in a field of `width` by 16 px. */
  readonly sample: string;
  readonly width: number;
}

export interface Legend {
  /** Of the widest row; more than was asked for only where a single item needs it. */
  readonly width: number;
  readonly height: number;
  readonly svg: string;
}

/** Lays out the items in rows of at most `width` px; nothing at all where there is nothing to explain. */
export function drawLegend(graph: PlacedGraph, context: NodeContext, width: number): Legend {
  let x = 0;
  let y = 0;
  let widest = 0;
  const parts: string[] = [];
  for (const item of itemsOf(graph, context)) {
    const before = item.width + (item.width > 0 ? SPACE : 0);
    const wide = before + textWidth(item.text, META);
    if (x > 0 && x + wide > width) {
      x = 0;
      y += ROW;
    }
    parts.push(`<g ${at(x, y)}>${item.sample}${textAt(before, 12, 'meta', item.text)}</g>`);
    widest = Math.max(widest, Math.ceil(x + wide));
    x += Math.ceil(wide) + GAP;
  }
  return { width: widest, height: parts.length > 0 ? y + ROW : 0, svg: parts.join('') };
}

/** What there is to explain in a picture, in the order of the legend. */
function itemsOf(graph: PlacedGraph, context: NodeContext): Item[] {
  const { nodes, edges } = graph;
  const items: Item[] = [];
  const add = (when: boolean, text: string, sample: string, width = WIDE) => {
    if (when) items.push({ text, sample, width });
  };
  const steps = nodes.filter((n) => n.kind === 'step');
  const boxes = nodes.filter((n) => !isDot(n) && !isPlate(n));
  const has = (kind: EdgeKind) => edges.some((e) => e.kind === kind);

  const perClaim = new Set(edges.filter((e) => e.kind === 'conclusion').map((e) => e.to)).size;
  const convergent = perClaim < steps.length;
  add(
    steps.length > 0,
    convergent
      ? 'step: all its premises are needed, one step is enough'
      : 'step: all its premises are needed',
    `<g class="edge conclusion">${line('conclusion', [12, 8], [33, 8])}<path class="wire" d="M1 3Q8 3 12 8Q8 13 1 13"/></g>` +
      '<g class="node"><circle class="dot" cx="13" cy="8" r="4.5"/></g>',
  );
  add(
    [...steps, ...edges].some((e) => e.label !== ''),
    'has a warrant',
    because(1, 4),
    11,
  );
  add(has('rebut'), 'rebuts', edgeSample('rebut'));
  add(has('undercut'), 'undercuts a step', edgeSample('undercut'));
  add(has('unless'), 'unless: an exception', edgeSample('unless'));
  add(has('given'), 'counts only given that', edgeSample('given'));
  add(has('until'), 'lasts until', edgeSample('until'));
  add(has('asks'), 'asks', edgeSample('asks'));
  add(
    nodes.some((n) => n.kind === 'observation'),
    'observation: multiplies (×) or divides (÷) the odds',
    '<g class="node observation"><path class="dot" d="M6 3l5 5l-5 5l-5 -5z"/></g>',
    12,
  );
  add(
    boxes.some((n) => n.quoted),
    'quotes a source',
    `<path class="quote" ${at(0, 3)} d="${QUOTE}"/>`,
    10,
  );
  for (const kind of ['model', 'persona', 'goal'] as const) {
    const first = nodes.find((n) => n.kind === kind);
    if (first) add(true, kind, `<g class="${context.classes.get(first.id)}">${sign(kind, 0, 2)}</g>`, 12);
  }
  for (const licensed of [true, false]) {
    const crossing = steps.flatMap((n) => n.crossings).find((c) => c.licensed === licensed);
    if (!crossing) continue;
    const mark = licensed ? 'M4 12H30M7 12a10 10 0 0 1 20 0' : 'M4 4v8M4 8H10M24 8H30M30 4v8';
    const dot = `<g class="node${licensed ? '' : ' inert'}"><circle class="dot" cx="17" cy="8" r="4"/></g>`;
    add(
      true,
      licensed
        ? 'crosses a persona’s boundary, licensed'
        : 'crosses a persona’s boundary unlicensed: counts for nothing',
      `<path class="boundary ${context.classes.get(crossing.persona) ?? ''}" d="${mark}"/>${dot}`,
    );
  }
  add(
    boxes.some((n) => n.support !== null),
    'support: how often the document establishes it',
    rects([
      ['track', 0, 34, 3],
      ['bar', 0, 20, 4],
    ]),
  );
  add(
    boxes.some((n) => figure(n).includes('⊢')),
    '⊢ follows from the rest',
    '',
    0,
  );
  add(
    boxes.some((n) => figure(n).startsWith('≤')),
    '≤ if unassessed premises hold',
    '',
    0,
  );
  add(
    boxes.some((n) => n.prior !== null),
    '→ before and after what is observed',
    '',
    0,
  );
  add(
    boxes.some((n) => n.range !== null && n.range.hi > n.range.lo),
    'its range, however the premises depend on each other',
    rects([
      ['track', 0, 34, 3],
      ['range', 8, 20, 9],
    ]),
  );
  add(
    nodes.some(isWeak),
    'weak: carries a thesis, but is under 50 %',
    `<g class="weak">${outlined('outline')}</g>`,
  );
  add(
    nodes.some((n) => n.crux !== null || n.inside?.cruxes),
    'crux: what a thesis depends on most',
    drawCrux(1.5, 8),
    11,
  );
  add(
    graph.chips.length > 0,
    '↗ drawn elsewhere',
    '<rect class="chip-fill" x="1" y="2" width="32" height="12" rx="6"/>',
  );
  add(
    nodes.some((n) => n.findings.length > 0 || n.inside?.worst),
    'has findings',
    `<g class="finding warning"><rect class="finding-fill" y="0" width="16" height="16" rx="8"/>${textAt(8, 12, 'finding-count', '!', 'middle')}</g>`,
    16,
  );
  add(
    boxes.some((n) => statusWord(n) === 'doubtful'),
    'doubtful: rests on what is weak or does not hold',
    '',
    0,
  );
  add(
    boxes.some((n) => n.open || n.status === 'unsupported'),
    'open: nothing holds it up yet',
    `${outlined('outline')}<path class="gap" d="M10 15H26"/>`,
  );
  add(
    boxes.some((n) => n.status === 'defeated'),
    'defeated',
    `${outlined('outline')}<path class="strike" d="M1 12l5-8M28 12l5-8"/>`,
  );
  add(
    boxes.some((n) => n.status === 'undecided'),
    'undecided',
    `<g class="undecided">${outlined('outline')}<rect class="inner" x="8" y="5" width="18" height="6" rx="2"/></g>`,
  );
  add(
    boxes.some((n) => n.status === 'circular'),
    'circular',
    `<g class="circular">${outlined('outline')}<path class="loop" d="M18 15a5 5 0 1 1 8 0"/></g>`,
  );
  add(
    boxes.some((n) => n.inside !== null),
    '▸ more below, folded away',
    '',
    0,
  );
  return items;
}

function outlined(className: string): string {
  return `<rect class="${className}" x="3" y="1" width="28" height="14" rx="4"/>`;
}

function rects(parts: readonly (readonly [string, number, number, number])[]): string {
  return parts
    .map(
      ([name, x, width, height]) =>
        `<rect class="${name}" x="${x}" y="${px(8 - height / 2)}" width="${width}" height="${height}" rx="1"/>`,
    )
    .join('');
}

function edgeSample(kind: EdgeKind): string {
  const end = endOf(kind) === 'bar' ? 30 : 33;
  const dot =
    kind === 'undercut' || kind === 'unless'
      ? '<g class="node"><circle class="dot" cx="30" cy="8" r="4"/></g>'
      : '';
  return `<g class="edge ${kind}">${line(kind, [1, 8], [dot ? 22 : end, 8])}</g>${dot}`;
}

function line(kind: EdgeKind, [x1, y1]: [number, number], [x2, y2]: [number, number]): string {
  const points = [
    { x: x1, y: y1 },
    { x: x2, y: y2 },
  ];
  return `<path class="wire" d="${rounded(points)}"/>${drawEnd({ kind, points })}${drawKind({ kind, points })}`;
}
