/** Organize: a file before → the file in argument order. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { organize } from '../support/at-once.ts';
import { findingsOf } from '../support/check.ts';
import { documents, textOf } from '../support/documents.ts';
import { applied, joined, marked } from '../support/features.ts';
import { runs } from '../support/runs.ts';
import { ROOT, snapshotOf } from '../support/world.ts';

function checkOrganize(before: string, first: 'premises' | 'conclusions', after: string): void {
  const m = marked(before);
  expect(joined(applied(m.files, organize(m.snapshot, m.uri, first)))).toBe(after);
  expect(findingsOf(after).map((f) => f.code)).toEqual(findingsOf(before).map((f) => f.code));
}

test('organize: premises before conclusions, or after; comments move along', () => {
  const up =
    '// About rain.\n\nargument "T"\n\nassumption a "A"\n\n// why b\nassumption b "B"\n\nthesis t "T"\n  because a, b // all\n';
  const down =
    '// About rain.\n\nargument "T"\n\nthesis t "T"\n  because a, b // all\n\nassumption a "A"\n\n// why b\nassumption b "B"\n';
  checkOrganize(down, 'premises', up.replace('"A"\n\n// why', '"A"\n\n// why'));
  checkOrganize(up, 'conclusions', down);
  checkOrganize(up, 'premises', up);
});

test('a file with a syntax error is not reordered', () => {
  checkOrganize(
    'thesis t "T" because a (((\nassumption a "A"\n',
    'premises',
    'thesis t "T" because a (((\nassumption a "A"\n',
  );
});

test('a name that is declared twice means the first one, and so nothing is reordered', () => {
  const text = 'thesis a "A" because b\nassumption a "Another"\nassumption b "B"\n';
  checkOrganize(text, 'premises', text);
});

test('support decides; an attack that closes a circle with it does not', () => {
  checkOrganize(
    'thesis t "T" because a\n\nclaim a "A" because b\n\nassumption b "B"\n\nobjection o "O" because a rebuts b\n',
    'premises',
    'assumption b "B"\n\nclaim a "A" because b\n\nthesis t "T" because a\n\nobjection o "O" because a rebuts b\n',
  );
});

test('an objection comes after what it attacks', () => {
  checkOrganize(
    'objection o "O" rebuts a\n\nthesis t "T" because a\n\nassumption a "A"\n',
    'conclusions',
    'thesis t "T" because a\n\nassumption a "A"\n\nobjection o "O" rebuts a\n',
  );
});

const orders = fc.constantFrom('premises' as const, 'conclusions' as const);

test('ordering twice changes nothing more, and keeps every number', () => {
  fc.assert(
    fc.property(documents(8), orders, (document, first) => {
      const files = new Map([[ROOT, textOf(document, 6)]]);
      const once = applied(files, organize(snapshotOf(files), ROOT, first));
      expect(organize(snapshotOf(once), ROOT, first)).toEqual([]);
      expect(supports(once)).toEqual(supports(files));
    }),
    { numRuns: runs(300) },
  );
});

function supports(files: ReadonlyMap<string, string>): Map<string, string> {
  const { readings } = snapshotOf(files).evaluation(ROOT);
  return new Map(
    readings
      .map((r) => [r.statement.name, r.support.toFixed(9)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

test('in a file without circles of support premises come before what rests on them', () => {
  fc.assert(
    fc.property(acyclicSupport, (text) => {
      const files = new Map([[ROOT, text]]);
      const once = applied(files, organize(snapshotOf(files), ROOT, 'premises'));
      const { statements } = snapshotOf(once).argument(ROOT);
      for (const { index, steps } of statements)
        for (const { premises } of steps) for (const p of premises) expect(p.index).toBeLessThan(index);
    }),
    { numRuns: runs(300) },
  );
});

/** Claims in any order that rest on those of a lower number only, and attack anything. */
const acyclicSupport = fc
  .array(fc.record({ rests: fc.option(fc.nat()), rebuts: fc.option(fc.nat()), place: fc.nat() }), {
    minLength: 2,
    maxLength: 9,
  })
  .map((all) =>
    all
      .map(({ rests, rebuts, place }, i) => {
        const because = rests === null || i === 0 ? '' : `\n  because s${rests % i}`;
        const attack = rebuts === null ? '' : `\n  rebuts s${rebuts % all.length}`;
        return { place, text: `claim s${i} "S"${because}${attack}\n` };
      })
      .sort((a, b) => a.place - b.place)
      .map(({ text }) => text)
      .join('\n'),
  );
