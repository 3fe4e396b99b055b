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
