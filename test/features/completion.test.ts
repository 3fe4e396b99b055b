/** Completion: `$0` is the cursor. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { complete } from '../../core/features/completion/completion.ts';
import { findingsOf } from '../support/check.ts';
import { checkCompletion, completionLabels as labels, marked } from '../support/features.ts';

const BASE = 'assumption a "A"\nassumption b "B"\n';

test('an empty file begins with declarations', () => {
  expect(labels('$0')).toEqual(expect.arrayContaining(['argument', 'claim', 'thesis', 'persona']));
});

test('a keyword brings its skeleton', () => {
  checkCompletion('cla$0', 'claim', 'claim ${1:name} "${2:text}"\n  because ${3:premise}');
});

test('clauses are those that the kind may still take', () => {
  const clauses = labels('assumption a "A"\n  credence 50%\n  $0');
  expect(clauses).toEqual(expect.arrayContaining(['given', 'about', 'rebuts', 'quote']));
  for (const wrong of ['credence', 'because', 'serves', 'author']) expect(clauses).not.toContain(wrong);
  expect(labels('persona P "P" $0')).toEqual(['of']);
  expect(labels('argument "T"\n  author "X"\n  $0').slice(0, 2)).toEqual(['date', 'note']);
  expect(labels('instrumental i "I" of P\n  $0')).toEqual(
    expect.arrayContaining(['serves', 'until', 'because']),
  );
});

test('premises come nearest and most usual first, names that fit what is typed before others', () => {
  expect(labels(`thesis t "T"\nclaim c "C"\n  because $0\n${BASE}`)).toEqual(['a', 'b', 't']);
  expect(labels('claim c "C"\n  because wet$0\nassumption so-wet "S"\nassumption wet "W"\n')).toEqual([
    'wet',
    'so-wet',
  ]);
});

test('what the list already holds is not offered again', () => {
  expect(labels(`claim c "C"\n  because a, $0\n${BASE}`)).toEqual(['b']);
});

test('never a premise that would make a circle', () => {
  const text = `claim c "C"\n  because $0\nclaim d "D"\n  because c\nclaim e "E"\n  because d\n${BASE}`;
  expect(labels(text)).toEqual(['a', 'b']);
  expect(
    labels('assumption a "A"\n  credence 50% given $0\nassumption b "B"\n  credence 50% given a\n'),
  ).toEqual([]);
});

test('an objection is not offered itself, nor what it rests on', () => {
  expect(labels(`objection o "O"\n  because a\n  rebuts $0\nclaim c "C"\n  because b\n${BASE}`)).toEqual([
    'c',
    'b',
  ]);
});

test('places call for their own kind of name', () => {
  const world = 'model M "M"\npersona P "P" of M\ngoal G "G" of M\nsource S "s.txt"\nclaim c "C"\n';
  expect(labels(`${world}instrumental i "I" of $0`)).toEqual(['P']);
  expect(labels(`${world}instrumental i "I" of P serves $0`)).toEqual(['G']);
  expect(labels(`${world}persona Q "Q" of $0`)).toEqual(['M']);
  expect(labels(`${world}claim d "D" about $0`).sort()).toEqual(['G', 'M', 'P']);
  expect(labels(`${world}evidence e "E" quote $0`)).toEqual(['S']);
});

test('names behind a prefix, and prefixed names without one', () => {
  const other = '--- w.steelman\nassumption rain "R"\nassumption sun "S"\n';
  expect(labels(`import "w.steelman" as w\nclaim c "C" because w.$0\n${other}`)).toEqual(['rain', 'sun']);
  expect(labels(`import "w.steelman" as w\nclaim c "C" because $0\n${other}`)).toEqual(['w.rain', 'w.sun']);
});

test('steps of a claim', () => {
  const claim = `claim c "C"\n  because one: a\n  because b\n${BASE}`;
  expect(labels(`${claim}objection o "O" undercuts c#$0`)).toEqual(['one', '2']);
  expect(labels(`${claim}objection o "O" undercuts $0`)).toEqual(['c#2', 'c#one']);
});

test('credence words with their bands', () => {
  const m = marked('assumption a "A" credence $0');
  const { items } = complete(m.snapshot, m.uri, m.offset);
  expect(items.find((i) => i.label === 'likely')?.detail.replace('\u00a0', ' ')).toBe('55–80 %');
  expect(labels(`claim c "C" because a ($0\n${BASE}`)).toContain('very-likely');
});

test('paths of imports', () => {
  expect(labels('import "$0"\n--- sub/b.steelman\n\n--- c.steelman\n\n')).toEqual([
    'c.steelman',
    'sub/b.steelman',
  ]);
  expect(labels('import "c.steelman"\nimport "$0"\n--- c.steelman\n\n')).toEqual([]);
  checkCompletion('import $0\n--- c.steelman\n\n', 'c.steelman', 'import "c.steelman"\n');
});

test('quotes go on from what is typed, to the end of the sentence', () => {
  const text = '--- p.txt\nIt rains. The "model"\ndevelops a valence. It ends.\n';
  checkCompletion(
    `source p "p.txt"\nevidence e "E" quote p "the $0"\n${text}`,
    'The "model" develops a valence.',
    'source p "p.txt"\nevidence e "E" quote p "The \\"model\\" develops a valence."\n',
  );
  expect(labels(`source p "p.txt"\nevidence e "E" quote p "$0"\n${text}`)[0]).toBe('It rains.');
});

test('a new name is proposed where one is used and declared nowhere', () => {
  expect(labels('claim c "C" because later, soon\nassumption $0')).toEqual(['later', 'soon']);
});

test('rules to ignore, in a comment that asks for it; nothing in other comments and texts', () => {
  expect(labels('// steelman-ignore pers$0\nclaim c "C"\n')).toContain('persona-boundary');
  expect(labels('// because $0\nclaim c "C"\n')).toEqual([]);
  expect(labels('claim c "because $0"\n')).toEqual([]);
});

test('a broken declaration elsewhere takes nothing away', () => {
  expect(labels(`clam x "X" becuase (((\n\nclaim c "C"\n  because $0\n\n${BASE}`)).toEqual(['a', 'b', 'x']);
});

test('whatever is chosen as a premise makes no circle', () => {
  const edges = fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 14 });
  fc.assert(
    fc.property(edges, fc.nat(7), (pairs, at) => {
      const premises = Array.from({ length: 8 }, () => new Set<number>());
      // Only from higher to lower numbers: no circle to begin with.
      for (const [x, y] of pairs) if (x !== y) premises[Math.max(x, y)].add(Math.min(x, y));
      const line = (i: number, more = '') => {
        const list = [...premises[i]].map((p) => `c${p}`).concat(more ? [more] : []);
        return `claim c${i} "C"${list.length > 0 ? ` because ${list.join(', ')}` : ''}\n`;
      };
      const text = (more: string) => premises.map((_, i) => line(i, i === at ? more : '')).join('');
      for (const name of labels(text('$0'))) {
        if (!/^c\d$/.test(name)) continue;
        expect(findingsOf(text(name), { only: 'circular-support' })).toEqual([]);
      }
    }),
    { numRuns: 150, seed: 7 },
  );
});
