/** What is asked of a long file in the editor: in how many slices it is done. */
import { expect, test } from 'vitest';
import { fixAllInSlices, quickFixesInSlices } from '../../core/features/actions/code-actions.ts';
import { organizeInSlices } from '../../core/features/actions/organize.ts';
import { goalsOf } from '../../core/features/arguing/goals.ts';
import { Trials } from '../../core/features/arguing/what-if.ts';
import { whySentences } from '../../core/features/arguing/why.ts';
import { lensTitleInSlices } from '../../core/features/display/code-lens.ts';
import { graphOf } from '../../core/features/display/graph-view.ts';
import { semanticTokensInSlices } from '../../core/features/display/semantic-tokens.ts';
import { formattingInSlices, formattingOnTypeInSlices } from '../../core/features/editing/formatting.ts';
import { hoverInSlices } from '../../core/features/hover/hover.ts';
import { refactoringsInSlices } from '../../core/features/refactor/refactor.ts';
import { numbersOf } from '../../core/features/shared/numbers.ts';
import type { ExportFormat } from '../../core/formats/catalog.ts';
import { writeInSlices } from '../../core/formats/writers.ts';
import { drained, type Slices } from '../../core/text/slices.ts';
import type { Snapshot } from '../../core/workspace/snapshot.ts';
import { ROOT, snapshotOf } from '../support/world.ts';

const lines = (line: (i: number) => string) => Array.from({ length: 1000 }, (_, i) => line(i)).join('');
const CHAIN = lines((i) => `claim c${i} "C"\n  because c${i + 1}\n\n`);
const TWICE = lines((i) => `assumption a${i} "A"\n  credence 90%\n  credence 80%\n`);
const ONE_CLAIM = `claim c "C"\n${lines((i) => `  note "Note ${i}"\n`)}`;
const FEW = 'claim c "Rain and snow fall"\n  about m\nmodel m "M"\n';
/** The same with a net of claims, in which it takes many slices to find all numbers. */
const NET = Array.from({ length: 190 }, (_, i) =>
  i < 120
    ? `claim n${i} "N" because n${i + 1}, n${i + 2} (80%) because n${i + 3} (60%)\n`
    : `assumption n${i} "N" credence ${10 + ((7 * i) % 80)}%\n`,
).join('');

/** How often work on a file gives way, once all is known that is asked for more often. */
function slicesOf(text: string, work: (snapshot: Snapshot) => Slices<unknown>): number {
  const snapshot = snapshotOf(new Map([[ROOT, text]]));
  snapshot.findings(ROOT);
  let slices = 1;
  for (const slice = work(snapshot); !slice.next().done; ) slices++;
  return slices;
}

const statement = (snapshot: Snapshot, name: string) =>
  snapshot.argument(ROOT).statements.find((each) => each.name === name)!;
const trialsOf = (snapshot: Snapshot) =>
  new Trials(snapshot.argument(ROOT), snapshot.boundaries(ROOT), snapshot.evaluation(ROOT));

function exportOf(snapshot: Snapshot, format: ExportFormat): Slices<string> {
  const relative = (uri: string) => uri;
  return writeInSlices(format, {
    argument: snapshot.argument(ROOT),
    evaluation: snapshot.evaluation(ROOT),
    graph: drained(graphOf(snapshot, ROOT, numbersOf(snapshot, ROOT))),
    theme: 'light',
    pathOf: relative,
    lines: snapshot.lines,
    relative,
    page: '<!--title--><!--data-->',
  });
}

/** One picture of two thousand boxes and dots, as nothing in it can be folded. */
const WIDE = `thesis t "T"\n${lines((i) => `  because a${i}\n`)}${lines((i) => `assumption a${i} "A"\n`)}`;
const hovered = (s: Snapshot) => hoverInSlices(s, ROOT, FEW.length + 7, numbersOf(s, ROOT));

const whole = (text: string) => ({ start: 0, end: text.length });

test.each<[string, string, (snapshot: Snapshot) => Slices<unknown>, number]>([
  // To line up, print, parse again and compare.
  ['formatting', CHAIN, (s) => formattingInSlices(s, ROOT), 31 + 31 + 22 + 4],
  ['formatting one claim', ONE_CLAIM, (s) => formattingInSlices(s, ROOT), 31],
  ['formatting what was typed', CHAIN, (s) => formattingOnTypeInSlices(s, ROOT, CHAIN.length), 88],
  ['fixing all', TWICE, (s) => fixAllInSlices(s, ROOT, s.findings(ROOT)), 1000],
  ['quick fixes', TWICE, (s) => quickFixesInSlices(s, ROOT, whole(TWICE), s.findings(ROOT)), 100],
  ['ordering the file', CHAIN, (s) => organizeInSlices(s, ROOT, 'premises'), 6],
  ['refactorings', CHAIN, (s) => refactoringsInSlices(s, ROOT, { start: 7, end: 7 }), 7],
  ['the picture', CHAIN, (s) => graphOf(s, ROOT, numbersOf(s, ROOT)), 13],
  ['why', FEW + NET, (s) => whySentences(s.argument(ROOT), s.evaluation(ROOT), statement(s, 'n0')), 1000],
  ['goals', FEW + NET, (s) => goalsOf(s.argument(ROOT), s.evaluation(ROOT), statement(s, 'n0'), 0.5), 100],
  ['another number', FEW + NET, (s) => trialsOf(s).numbers([{ id: 'n150', value: 0.5 }]), 10],
  ['an export as Markdown', CHAIN, (s) => exportOf(s, 'markdown'), 1000],
  ['an export as SVG', WIDE, (s) => exportOf(s, 'svg'), 150],
  ['an export as HTML', WIDE, (s) => exportOf(s, 'html'), 60],
  ['an export as JSON', WIDE, (s) => exportOf(s, 'json'), 200],
  ['an export as DOT', WIDE, (s) => exportOf(s, 'dot'), 60],
  ['an export as Mermaid', WIDE, (s) => exportOf(s, 'mermaid'), 60],
  ['an export as GraphML', WIDE, (s) => exportOf(s, 'graphml'), 100],
  ['semantic tokens', CHAIN, (s) => semanticTokensInSlices(s, ROOT, numbersOf(s, ROOT)), 11],
  ['a hover', FEW + NET, hovered, 1000],
  [
    'a lens',
    FEW + NET.replace('claim', 'thesis'),
    (s) => lensTitleInSlices(s, ROOT, 'n0', numbersOf(s, ROOT)),
    1000,
  ],
  [
    'refactorings whose numbers are checked',
    FEW,
    (s) => refactoringsInSlices(s, ROOT, { start: 18, end: 18 }),
    20,
  ],
  [
    'refactorings whose numbers are checked to the end',
    FEW + NET,
    (s) => refactoringsInSlices(s, ROOT, { start: 18, end: 18 }),
    100,
  ],
])('%s', (_, text, work, least) => {
  expect(slicesOf(text, work)).toBeGreaterThanOrEqual(least);
});
