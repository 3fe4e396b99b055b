/**
 * How fast pictures are laid out and how readable they come out, beside ELK, dagre and Graphviz with their defaults on the
 * same boxes and lines.
 */
import { readFileSync } from 'node:fs';
import { bench, describe } from 'vitest';
import type { Graph, PlacedGraph, Point } from '../../core/graph/graph.ts';
import { Fronts } from '../../core/layout/fronts.ts';
import { layout, WINDOW } from '../../core/layout/layout.ts';
import { generatedText, graphOf } from '../support/pictures.ts';
import { type Drawn, inputOf, RIVALS } from './rivals.ts';

/** Lines longer than this are hard to follow, in px. */
const LONG = 600;

const CASES: Readonly<Record<string, string>> = {
  '60 generated': generatedText(60, 7),
  '150 generated': generatedText(150, 7),
  '200 generated': generatedText(200, 7),
  '400 generated': generatedText(400, 7),
  'persona-training': readFileSync('examples/persona-training.steelman', 'utf8'),
  'scheming-inability': readFileSync('examples/scheming-inability.steelman', 'utf8'),
};

function drawnOf(placed: PlacedGraph): Drawn {
  return {
    size: placed.size,
    boxes: placed.nodes.filter((n) => n.kind !== 'step').map((n) => n.size),
    lines: placed.edges,
  };
}

/** How often ours is measured, to be told from what else the machine does; the others take too long for it. */
const TIMES = 12;

/** The least processor time of some runs, each of which is made ready before. */
async function timed<R, T>(
  ready: () => R,
  action: (ready: R) => T | Promise<T>,
  times = 1,
): Promise<{ readonly value: T; readonly ms: number }> {
  let ms = Number.POSITIVE_INFINITY;
  let value: T;
  for (let i = 0; i < times; i++) {
    const given = ready();
    const start = process.cpuUsage();
    value = await action(given);
    const { user, system } = process.cpuUsage(start);
    ms = Math.min(ms, (user + system) / 1000);
  }
  return { value: value!, ms };
}

function row(name: string, { size, boxes, lines }: Drawn, ms: number, owned: boolean): string {
  const zoom = Math.min(WINDOW.width / size.width, WINDOW.height / size.height);
  const area = boxes.reduce((sum, box) => sum + box.width * box.height, 0);
  const covered = area / (size.width * size.height);
  const long = owned ? 0 : lines.filter(({ points }) => lengthOf(points) > LONG).length;
  return [
    name.padEnd(14),
    `${ms.toFixed(1)} ms`.padStart(11),
    `${Math.round(size.width)} × ${Math.round(size.height)}`.padStart(14),
    `zoom ${(zoom * 100).toFixed(0)} %`.padStart(10),
    `covered ${(covered * 100).toFixed(0)} %`.padStart(13),
    `${long} of ${lines.length} lines long`.padStart(22),
    `${crossings(lines)} crossings`,
  ].join('  ');
}

function lengthOf(points: readonly Point[]): number {
  return points.slice(1).reduce((sum, p, i) => sum + Math.hypot(p.x - points[i].x, p.y - points[i].y), 0);
}

/** How many pairs of lines to different ends go through each other. */
function crossings(lines: Drawn['lines']): number {
  const pieces = lines.flatMap(({ to, points }, line) =>
    points.slice(1).map((b, i) => ({ line, to, a: points[i], b })),
  );
  const side = (p: Point, q: Point, r: Point) => (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
  const pairs = new Set<string>();
  pieces.forEach((s, i) => {
    for (const t of pieces.slice(i + 1)) {
      if (s.line === t.line || s.to === t.to) continue;
      const apart =
        side(s.a, s.b, t.a) * side(s.a, s.b, t.b) < -1 && side(t.a, t.b, s.a) * side(t.a, t.b, s.b) < -1;
      if (apart) pairs.add(`${s.line} ${t.line}`);
    }
  });
  return pairs.size;
}

/** Writes the figures of one argument: ours cold and after one more premise, then the others'. */
async function print(title: string, text: string, graph: Graph): Promise<void> {
  const rows = [];
  const ours = await timed(
    () => graph,
    (each) => layout(each),
    TIMES,
  );
  rows.push(row('ours', drawnOf(ours.value), ours.ms, true));
  const edited = graphOf(
    `${text.replace(/credence/, 'given added\n  credence')}\nassumption added "Something new"\n`,
  );
  // Each time from what is known before the edit: what the edit itself has brought is not to be found again.
  const before = () => {
    const fronts = new Fronts();
    const { arrangement } = layout(graph, { fronts });
    return { fronts, previous: layout(graph, { fronts, previous: arrangement }).arrangement };
  };
  const after = await timed(before, (known) => layout(edited, known), TIMES);
  rows.push(row('after an edit', drawnOf(after.value), after.ms, true));
  for (const [name, rival] of Object.entries(RIVALS)) {
    const input = inputOf(graph);
    await rival(inputOf(graphOf('claim c "C" because a\nassumption a "A"')));
    const { value, ms } = await timed(
      () => input,
      (each) => rival(each),
    );
    rows.push(row(name, value, ms, false));
  }
  process.stderr.write(`\n${title}\n${rows.join('\n')}\n`);
}

for (const [title, text] of Object.entries(CASES)) {
  describe(title, async () => {
    const graph = graphOf(text);
    await print(title, text, graph);
    bench('layout', () => void layout(graph), { time: 300 });
  });
}
