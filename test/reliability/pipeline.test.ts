/** Everything that is made of an argument, on real arguments that are bent: nothing throws, and no rule fails. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EXPORT_FORMATS, type ExportFormat } from '../../core/formats/catalog.ts';
import { write } from '../../core/formats/writers.ts';
import { buildGraph } from '../../core/graph/build.ts';
import { messageOf } from '../../core/rules/catalog.ts';
import { format } from '../../core/syntax/format.ts';
import { parse } from '../../core/syntax/parser.ts';
import { nodeFindings } from '../../core/workspace/node-findings.ts';
import { saysTheSame } from '../support/at-once.ts';
import { bent } from '../support/bent.ts';
import { runs } from '../support/runs.ts';
import { snapshotOf } from '../support/world.ts';
import { FEATURES } from './features.ts';

/** HTML is made of the built page, which has tests of its own. */
const FORMATS = (Object.keys(EXPORT_FORMATS) as ExportFormat[]).filter((name) => name !== 'html');

test('every feature, format and export', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 31 - 1 }), fc.nat(), (seed, place) => {
      const { files, uri } = bent(seed);
      const text = files.get(uri)!;
      const snapshot = snapshotOf(files);
      for (const feature of Object.values(FEATURES)) feature(snapshot, uri, place % (text.length + 1));
      const failed = snapshot
        .findings(uri)
        .map(messageOf)
        .filter((message) => message.includes('failed on this file'));
      expect(failed).toEqual([]);
      const argument = snapshot.argument(uri);
      const evaluation = snapshot.evaluation(uri);
      for (const { support, range } of evaluation.readings) {
        expect(support >= range.lo - 1e-9 && support <= range.hi + 1e-9).toBe(true);
      }
      const findings = nodeFindings(snapshot, uri);
      const graph = buildGraph(argument, snapshot.boundaries(uri), evaluation, { findings });
      const { lines } = snapshot;
      const relative = (other: string) => snapshot.relative(uri, other);
      for (const name of FORMATS) {
        const exported = {
          argument,
          evaluation,
          graph,
          theme: 'light',
          pathOf: relative,
          lines,
          relative,
        } as const;
        expect(write(name, { ...exported, page: undefined }).length).toBeGreaterThan(0);
      }
      const tree = parse(text);
      const formatted = format(tree);
      expect(saysTheSame(tree, parse(formatted))).toBe(true);
      expect(format(parse(formatted))).toBe(formatted);
    }),
    { numRuns: runs(40) },
  );
});
