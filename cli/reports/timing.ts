/** How long each stage takes on one file, each run once in a new process: `steelman debug timing`. */
import { readProgram } from '../../core/evaluation/program/program.ts';
import { buildGraph } from '../../core/graph/build.ts';
import { treeOf } from '../../core/graph/tree.ts';
import { layout } from '../../core/layout/layout.ts';
import { opening } from '../../core/layout/opening.ts';
import { parse } from '../../core/syntax/parser.ts';
import type { Input, Inputs } from '../inputs.ts';

/** One line a stage, in milliseconds, with what it made; the stages before it are not counted again. */
export function timingLines({ file, snapshot }: Inputs & { readonly file: Input }): string[] {
  const { uri } = file;
  const lines: string[] = [];
  const timed = <T>(stage: string, run: () => T, made: (result: T) => string): T => {
    const start = performance.now();
    const result = run();
    const time = (performance.now() - start).toFixed(1);
    lines.push(`${stage.padEnd(12)}${time.padStart(9)} ms  ${made(result)}`);
    return result;
  };
  timed(
    'parse',
    () => parse(file.text),
    (tree) => `${tree.tokens.count} tokens, ${tree.greens.length} declarations`,
  );
  const argument = timed(
    'model',
    () => snapshot.argument(uri),
    ({ statements, steps }) => `${statements.length} statements, ${steps.length} steps; imports included`,
  );
  const boundaries = snapshot.boundaries(uri);
  timed(
    'program',
    () => readProgram(argument, boundaries),
    ({ program: { facts, rules } }) => `${facts.count} facts, ${rules.length} rules`,
  );
  const evaluation = timed(
    'evaluation',
    () => snapshot.evaluation(uri),
    ({ readings }) =>
      `${readings.filter(({ method }) => method === 'simulated').length} of ${readings.length} statements simulated`,
  );
  timed(
    'rules',
    () => snapshot.findings(uri, 'structure'),
    (found) => `${found.length} findings on the structure`,
  );
  timed(
    'numbers',
    () => snapshot.findings(uri, 'numbers'),
    (found) => `${found.length} findings on the numbers`,
  );
  const graph = timed(
    'graph',
    () => buildGraph(argument, boundaries, evaluation),
    ({ nodes, edges }) => `${nodes.length} nodes, ${edges.length} edges`,
  );
  timed(
    'layout',
    () => {
      const tree = treeOf(graph);
      return layout(graph, { tree, folded: opening(graph, { tree }) });
    },
    ({ nodes }) => `${nodes.length} nodes visible`,
  );
  return lines;
}
