/** Completion: `$0` is the cursor. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { complete, FILL_IN } from '../../core/features/completion/completion.ts';
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
  expect(labels(`thesis t "T"\nclaim c "C"\n  because $0\n${BASE}`)).toEqual(['a', 'b', 't', 'not']);
  expect(labels('claim c "C"\n  because we$0\nassumption so-wet "S"\nassumption wet "W"\n')).toEqual([
    'wet',
    'so-wet',
  ]);
});

describe('nothing is offered where what is typed is complete', () => {
  const world = `model M "M"\npersona Pip "P" of M\nsource post "p.md"\nassumption wet "W"\n  tag rain\nassumption so-wet "S"
claim c "C"\n  because one: wet\n  because so-wet\n`;
  test.each([
    'claim d "D"\n  because wet$0',
    'claim d "D"\n  because so-wet, wet$0',
    'claim d "D"\n  about M$0',
    'objection o "O"\n  rebuts c$0',
    'objection o "O"\n  undercuts c#one$0',
    'objection o "O"\n  undercuts c#2$0',
    'persona Q "Q" of M$0',
    'evidence e "E"\n  quote post$0',
    'assumption d "D"\n  credence likely$0',
    'assumption d "D"\n  credence certain$0',
    'assumption d "D"\n  credence 90$0',
    'assumption d "D"\n  credence 90%$0',
    'assumption d "D"\n  credence 90%.$0',
    'claim d "D"\n  because wet (80%$0',
    'claim d "D"\n  because$0',
    'claim d "D"\n  of$0',
    'model$0',
    'assumption d "D"\n  tag rain$0',
    '// steelman-ignore persona-boundary$0',
    'import "w.steelman$0"',
    'evidence e "E"\n  quote post "It rains.$0"',
  ])('%s', (text) => {
    const files = '--- w.steelman\nassumption x "X"\n--- p.md\nIt rains. It rains. All day.\n';
    expect(labels(`${world}${text}\n${files}`)).toEqual([]);
  });

  test('but the longer ones are while it may still become one of them', () => {
    expect(labels(`${world}claim d "D"\n  because we$0\n`)).toEqual(['wet', 'so-wet']);
    // An undercut has to say which of the two steps it means.
    expect(labels(`${world}objection o "O"\n  undercuts c$0\n`)).toEqual(['c#2', 'c#one']);
    // The cursor is in the word: it may become another.
    expect(labels(`${world}claim d "D"\n  because w$0et\n`)).toEqual(['so-wet']);
  });
});

test('where a line may end, no character that is typed opens a list', () => {
  const typed = (text: string) => {
    const m = marked(`source post "p.md"\n${text}\n${BASE}--- p.md\nIt rains.\n`);
    const character = m.files.get(m.uri)![m.offset - 1];
    return complete(m.snapshot, m.uri, m.offset, { character }).items.map((item) => item.label);
  };
  for (const text of [
    'evidence hp "Models lied"$0',
    'evidence hp "M"\n  credence 90%$0',
    'claim c "C"\n  because a,$0',
    'claim c "C"\n  because a (80%)$0',
    'claim c "C"\n  because one:$0',
    'claim c "Lied. $0 and"',
    'claim c "(#$0"',
    'claim c "C" // see (#$0',
  ])
    expect(typed(text), text).toEqual([]);
  expect(typed('claim c "C"\n  because a ($0)')).toContain('likely');
  expect(typed('claim c "C"\n  because a\nclaim d "D"\n  undercuts c#$0')).toEqual(['1']);
  expect(typed('evidence e "E"\n  quote post "$0"')).toEqual(['It rains.']);
});

test('asked for where a line may end, a clause comes after a blank', () => {
  checkCompletion(`evidence hp "H"$0`, 'credence', 'evidence hp "H" credence ');
  checkCompletion(`claim c "C"\n  because a,$0\n${BASE}`, 'b', `claim c "C"\n  because a, b\n${BASE}`);
  checkCompletion(
    `claim c "C"\n  because a (80%)$0\n${BASE}`,
    'unless',
    `claim c "C"\n  because a (80%) unless \n${BASE}`,
  );
});

test('a clause word brings its blank, and opens what may follow', () => {
  const opens = (text: string, label: string) => {
    const m = marked(text);
    const item = complete(m.snapshot, m.uri, m.offset).items.find((i) => i.label === label);
    return [item?.snippet ?? item?.insert, item?.opens ?? false];
  };
  expect(opens('assumption a "A"\n  cred$0', 'credence')).toEqual(['credence ', true]);
  expect(opens(`claim c "C"\n  beca$0\n${BASE}`, 'because')).toEqual(['because ', true]);
  expect(opens('claim c "C"\n  beca$0\n', 'because')).toEqual(['because ${1:premise}', false]);
  expect(opens('evidence e "E"\n  quo$0\nsource post "p.md"\n', 'quote')).toEqual([
    'quote post "${1:passage}"',
    false,
  ]);
  // What belongs to it is there already.
  expect(opens('assumption a "A"\n  cred$0 90%', 'credence')).toEqual(['credence', false]);
});

test('a place to fill in is offered names whatever holds it, and what there is one of is filled in', () => {
  const filled = (text: string) => {
    const m = marked(text);
    return complete(m.snapshot, m.uri, m.offset, { character: FILL_IN }).items.map((i) => [
      i.label,
      i.filter,
    ]);
  };
  expect(filled(`claim c "C"\n  because premise$0\n${BASE}`)).toEqual([
    ['a', 'premise'],
    ['b', 'premise'],
  ]);
  // It is filled in already.
  expect(filled(`claim c "C"\n  because a$0\n${BASE}`)).toEqual([]);
  expect(filled('claim c "the text$0"\n')).toEqual([]);
  checkCompletion('model M "M"\npers$0', 'persona', 'model M "M"\npersona ${1:name} "${2:description}" of M');
});

test('what the list already holds is not offered again', () => {
  expect(labels(`claim c "C"\n  because a, $0\n${BASE}`)).toEqual(['b', 'not']);
});

test('a premise may be denied once, in a step and nowhere else', () => {
  expect(labels(`claim c "C"\n  because n$0\n${BASE}`)).toEqual(['not']);
  checkCompletion(`claim c "C"\n  because a, n$0\n${BASE}`, 'not', `claim c "C"\n  because a, not \n${BASE}`);
  expect(labels(`claim c "C"\n  because not $0\n${BASE}`)).toEqual(['a', 'b']);
  expect(labels(`claim c "C"\n  because not$0\n${BASE}`)).toEqual([]);
  expect(labels(`objection o "O"\n  rebuts $0\n${BASE}`)).not.toContain('not');
});

test('never a premise that would make a circle', () => {
  const text = `claim c "C"\n  because $0\nclaim d "D"\n  because c\nclaim e "E"\n  because d\n${BASE}`;
  expect(labels(text)).toEqual(['a', 'b', 'not']);
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

test('names after a prefix, and prefixed names without one', () => {
  const other = '--- w.steelman\nassumption rain "R"\nassumption sun "S"\n';
  expect(labels(`import "w.steelman" as w\nclaim c "C" because w.$0\n${other}`)).toEqual(['rain', 'sun']);
  expect(labels(`import "w.steelman" as w\nclaim c "C" because $0\n${other}`)).toEqual([
    'w.rain',
    'w.sun',
    'not',
  ]);
});

test('steps of a claim', () => {
  const claim = `claim c "C"\n  because one: a\n  because b\n${BASE}`;
  expect(labels(`${claim}objection o "O" undercuts c#$0`)).toEqual(['one', '2']);
  expect(labels(`${claim}objection o "O" undercuts $0`)).toEqual(['c#2', 'c#one']);
});

test('credence words with their bands', () => {
  const m = marked('assumption a "A" credence $0');
  const { items } = complete(m.snapshot, m.uri, m.offset);
  // Beside every row, not only the selected one.
  expect(items.every((i) => i.aside && i.detail.includes(i.aside))).toBe(true);
  expect(items.find((i) => i.label === 'likely')?.detail).toContain('55–80\u00a0%, as in ICD-203');
  expect(items.find((i) => i.label === 'likely')?.aside?.replace('\u00a0', ' ')).toBe('55–80 %');
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
  expect(labels(`clam x "X" becuase (((\n\nclaim c "C"\n  because $0\n\n${BASE}`)).toEqual([
    'a',
    'b',
    'x',
    'not',
  ]);
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

test('beside a name is as much of its text as there is room for', () => {
  const details = (name: string, text: string) => {
    const { snapshot, uri, offset } = marked(`assumption ${name} "${text}"\nclaim c "C"\n  because $0`);
    return complete(snapshot, uri, offset).items.flatMap((item) => (item.label === name ? item.detail : []));
  };
  expect(details('a', 'Short')).toEqual(['assumption — Short']);
  expect(details('monitor-works', 'The monitor catches nine of ten plans')).toEqual([
    'assumption — The monitor catches nin…',
  ]);
  expect(details('a-name-of-thirty-five-characters-or-so', 'The monitor catches')).toEqual(['assumption']);
});
