import { expect, test } from 'vitest';
import { evaluated } from '../support/evaluate.ts';

function gaps(document: string, name: string): [string[], boolean] {
  const { unassessed, unassessedAttacks } = evaluated(document).reading(name);
  return [unassessed.map((s) => s.name), unassessedAttacks];
}

function against(document: string, name: string): string[] {
  return evaluated(document)
    .reading(name)
    .unassessedAgainst.map((s) => s.name);
}

test('support takes unassessed leaves for granted and names them, in source order', () => {
  const document = `claim c "…" because b, a, x assumption a "…" assumption x "…" credence 50% assumption b "…"`;
  expect(gaps(document, 'c')).toEqual([['a', 'b'], false]);
  expect(gaps(document, 'x')).toEqual([[], false]);
  expect(evaluated(document).reading('c').support).toBe(0.5);
});

test('a claim that nothing supports yet, and a name that nothing declares, are gaps', () => {
  expect(gaps('claim c "…" because later, missing claim later "…"', 'c')).toEqual([
    ['later', 'missing'],
    false,
  ]);
});

test('an unassessed attacker makes support no upper bound; a defender does not', () => {
  const attacked = 'assumption a "…" credence 50% claim c "…" because a objection o "…" rebuts c';
  expect(gaps(attacked, 'c')).toEqual([['o'], true]);
  expect(gaps(`${attacked} credence 20% objection d "…" rebuts o`, 'c')).toEqual([['d'], false]);
});

test('exceptions speak against, exceptions to attacks for', () => {
  expect(gaps('assumption a "…" credence 50% claim c "…" because a unless e assumption e "…"', 'c')).toEqual([
    ['e'],
    true,
  ]);
  expect(
    gaps(
      'assumption a "…" credence 50% claim c "…" because a objection o "…" credence 5% rebuts c unless e assumption e "…"',
      'c',
    ),
  ).toEqual([['e'], false]);
});

test('what does nothing but speak against a statement is told apart', () => {
  const document = 'claim c "…" because a assumption a "…" objection o "…" rebuts c';
  expect(against(document, 'c')).toEqual(['o']);
  expect(against(document, 'o')).toEqual([]);
  expect(against('claim c "…" because a, b unless b assumption a "…" assumption b "…"', 'c')).toEqual([]);
});

test('all statements at once: the first gaps in source order, whether there are more, and whether none is declared', () => {
  const granted = (document: string, name: string) => {
    const { first, more, areUndeclared } = evaluated(document).reading(name).granted;
    return { names: first.map((s) => s.name), more, areUndeclared };
  };
  const few = 'thesis t "…" because c, z claim c "…" because b, a assumption a "…" assumption b "…"';
  expect(granted(few, 't')).toEqual({ names: ['a', 'b', 'z'], more: false, areUndeclared: false });
  expect(granted('claim c "…" because z, y', 'c')).toEqual({
    names: ['z', 'y'],
    more: false,
    areUndeclared: true,
  });
  expect(granted('assumption a "…" credence 50%', 'a').names).toEqual([]);
  // Each rests on a gap of its own and on the next.
  const comb = Array.from(
    { length: 150 },
    (_, i) => `claim c${i} "…" because c${i + 1}, a${i} assumption a${i} "…"`,
  );
  const { names, more } = granted(comb.join('\n'), 'c0');
  expect([names.length, names[0], names[99], more]).toEqual([100, 'a0', 'a99', true]);
  expect(granted(comb.join('\n'), 'c50')).toMatchObject({ more: true });
  expect(granted(comb.join('\n'), 'c51')).toMatchObject({ more: false });
});

test('the first gaps are those of the whole list, with circles and attacks', () => {
  const evaluation = evaluated(`
    claim a "…" because b, g1 claim b "…" because a, g2 because c
    claim c "…" because g3 unless d
    objection d "…" because g1 rebuts b
    assumption g1 "…" assumption g2 "…" assumption g3 "…"`);
  for (const name of ['a', 'b', 'c', 'd', 'g1']) {
    const { granted, unassessed, unassessedAttacks, unassessedAgainst } = evaluation.reading(name);
    expect(granted.first).toEqual(unassessed);
    expect(unassessedAttacks || unassessedAgainst.length === 0).toBe(true);
  }
  expect(['a', 'b', 'c', 'd'].map((name) => evaluation.reading(name).unassessedAttacks)).toEqual([
    true,
    true,
    true,
    false,
  ]);
});
