/**
 * Whatever the document: a fix that is taken until none of its kind is left comes to an end, adds nothing more severe than
 * what it fixes, and touches nothing else; nor does a refactoring.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bent } from '../support/bent.ts';
import { exampleFiles } from '../support/corpus.ts';
import { documents, textOf } from '../support/documents.ts';
import { harmOfFixes, harmOfRefactorings } from '../support/fixing.ts';
import { runs, seed } from '../support/runs.ts';
import { ROOT } from '../support/world.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });

test('fixes in arguments of every shape', () => {
  fc.assert(
    fc.property(documents(6), (document) => {
      expect(harmOfFixes(new Map([[ROOT, textOf(document, 6)]]), ROOT)).toEqual([]);
    }),
    { numRuns: runs(40), seed: seed(5) },
  );
});

test.each([
  ['an objection that is an exception to its only attack', 'objection a "A"\n  rebuts a unless a\n'],
  ['the same beside another statement', 'objection a "A"\n  rebuts a unless a\nclaim b "B"\n  because a\n'],
  [
    'a name in a clause that its declaration cannot have',
    'thesis t "T"\n  because a\nassumption a "A"\n  credence 80%\n  until winter\n',
  ],
  [
    'an undercut that says which step in a way that cannot be read',
    'thesis t "T"\n  because a\n  because b\nassumption a "A"\n  credence 80%\nassumption b "B"\n  credence 80%\nobjection o "O"\n  credence 5%\n  undercuts t##1\n',
  ],
  [
    'a claim that a persona speaks for, and nothing else could be the thesis',
    'model M\npersona P of M\nclaim a "A"\n  about P\nclaim b "B"\n  because a\n',
  ],
  [
    'a crossing below the only sincere link',
    'model M\npersona P of M\nclaim a "A"\n  about M\n  because b\nclaim b "B"\n  about P\nsincere s of P\n  because a\n',
  ],
  [
    'a condition with the voice of a persona',
    'model M\npersona P of M\npersona Q of M\nclaim a "A"\n  about Q\nassumption b "B"\n  about P\n  credence 10% given a\nsincere s of P\n  because b\n',
  ],
])('fixes in %s', (_, text) => {
  expect(harmOfFixes(new Map([[ROOT, text]]), ROOT)).toEqual([]);
});

test('fixes in real arguments that are bent', () => {
  fc.assert(
    fc.property(seeds, (each) => {
      const { files, uri } = bent(each);
      expect(harmOfFixes(files, uri)).toEqual([]);
    }),
    { numRuns: runs(60), seed: seed(5) },
  );
});

test('refactorings in real arguments that are bent', () => {
  fc.assert(
    fc.property(seeds, fc.nat(), (each, at) => {
      const { files, uri } = bent(each);
      expect(harmOfRefactorings(files, uri, at)).toEqual([]);
    }),
    { numRuns: runs(400), seed: seed(5) },
  );
});

describe('fixes in the examples', () => {
  const all = [...exampleFiles(), ...exampleFiles('test/corpus')];
  const files = new Map(all.map(({ path, text }) => [path, text]));
  test.each(all)('$path', ({ path }) => {
    expect(harmOfFixes(files, path)).toEqual([]);
  });
});
