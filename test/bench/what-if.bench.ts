/** What one step of a what-if costs: the numbers in the core, and drawing them anew where they are. */

import { bench, describe } from 'vitest';
import { evaluate } from '../../core/evaluation/evaluation.ts';
import { Trials } from '../../core/features/arguing/what-if.ts';
import { buildGraph } from '../../core/graph/build.ts';
import { renumberedGraph, renumberedPicture, renumberedTree } from '../../core/graph/numbers.ts';
import { renderParts } from '../../core/graph/svg.ts';
import { treeOf } from '../../core/graph/tree.ts';
import { layout } from '../../core/layout/layout.ts';
import { drained } from '../../core/text/slices.ts';
import { argumentOf } from '../support/evaluate.ts';
import { generatedText } from '../support/pictures.ts';

const TIMES = 25;

/** The median processor time of some runs, in ms, once the code is warm: a bar that is dragged takes many steps. */
function median(run: (turn: number) => void): number {
  for (let turn = 0; turn < 2 * TIMES; turn++) run(turn);
  const times = Array.from({ length: TIMES }, (_, turn) => {
    const start = process.cpuUsage();
    run(turn);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return times.sort((a, b) => a - b)[TIMES >> 1];
}

for (const size of [300, 1000]) {
  describe(`${size} statements`, () => {
    const { argument, bounds } = argumentOf(generatedText(size, 7));
    const evaluation = evaluate(argument, bounds);
    const graph = buildGraph(argument, bounds, evaluation);
    const tree = treeOf(graph);
    const placed = layout(graph, { tree });
    const trials = new Trials(argument, bounds, evaluation);
    const leaf = argument.statements.findLast((s) => s.kind === 'assumption')!;
    const ask = (turn: number) => drained(trials.numbers([{ id: leaf.id, value: (turn % 21) / 20 }]))!;
    const draw = (turn: number) => {
      const other = renumberedGraph(graph, ask(turn));
      const after = renumberedPicture(placed, other, renumberedTree(tree, other));
      if (!after) throw new Error('A leaf that has a number needs no more room for another.');
      renderParts(after, {
        nodes: after.nodes.filter((node, i) => node !== placed.nodes[i]),
        chips: after.chips.filter((chip, i) => chip !== placed.chips[i]),
        edges: after.edges.filter((edge, i) => edge !== placed.edges[i]),
      });
    };
    const numbers = median((turn) => void ask(turn));
    const all = median(draw);
    process.stderr.write(
      `\nwhat if, ${size} statements: numbers ${numbers.toFixed(1)} ms, drawn ${all.toFixed(1)} ms\n`,
    );
    let turn = 0;
    bench('a step', () => draw(turn++), { time: 300 });
  });
}
