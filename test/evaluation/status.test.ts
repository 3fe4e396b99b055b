import { expect, test } from 'vitest';
import { evaluated } from '../support/evaluate.ts';

function checkStatus(document: string, expected: Record<string, string>): void {
  const { reading } = evaluated(document);
  expect(Object.fromEntries(Object.keys(expected).map((name) => [name, reading(name).status]))).toEqual(
    expected,
  );
}

test('a fact of 50 % is true in the likeliest world, one of less is not', () => {
  checkStatus(
    `assumption a "…" credence 50% assumption b "…" credence 30%..70% assumption c "…" credence 49%
     claim x "…" because a, b claim y "…" because c`,
    { a: 'supported', b: 'supported', c: 'doubtful', x: 'supported', y: 'doubtful' },
  );
});

test('unassessed premises are presumed, bare claims are not', () => {
  checkStatus(
    `assumption a "…" evidence e "…" claim x "…" because a, e claim bare "…" thesis t "…" because a, bare`,
    { a: 'supported', e: 'supported', x: 'supported', bare: 'unsupported', t: 'unsupported' },
  );
});

test('support that runs only through itself is circular', () => {
  checkStatus(`claim a "…" because b claim b "…" because a claim c "…" because a`, {
    a: 'circular',
    b: 'circular',
    c: 'unsupported',
  });
});

test('a circle with a way in is supported', () => {
  checkStatus(`claim a "…" because b because x claim b "…" because a assumption x "…" credence 90%`, {
    a: 'supported',
    b: 'supported',
  });
});

test('mutual attack leaves both undecided, and what rests on them', () => {
  checkStatus(`objection a "…" rebuts b objection b "…" rebuts a claim c "…" because a`, {
    a: 'undecided',
    b: 'undecided',
    c: 'undecided',
  });
});

test('an attack defeats, a defence reinstates', () => {
  const attacked = `assumption w "…" claim c "…" because w claim above "…" because c objection o "…" rebuts c`;
  checkStatus(attacked, { c: 'defeated', above: 'doubtful', o: 'supported' });
  checkStatus(`${attacked} objection reply "…" rebuts o`, {
    c: 'supported',
    above: 'supported',
    o: 'defeated',
  });
});

test('undercutters and exceptions defeat a step', () => {
  checkStatus(
    `assumption w "…" claim c "…" because first: w claim d "…" because w unless o objection o "…" undercuts c#first`,
    { c: 'defeated', d: 'defeated' },
  );
});

test('an attack that does not bear on it does nothing', () => {
  checkStatus(
    `assumption w "…" assumption fine "…" claim c "…" because w objection o "…" rebuts c unless fine`,
    {
      c: 'supported',
    },
  );
});

test('a persona that is only played is no evidence, and its word alone supports nothing', () => {
  const said = `model M persona P of M goal G of M evidence word "…" about P
    claim is-so "…" about M because word, honest`;
  checkStatus(`${said} sincere honest of P credence 90%`, { 'is-so': 'supported' });
  checkStatus(`${said} sincere honest of P credence 90% instrumental mask of P serves G credence 80%`, {
    honest: 'defeated',
    'is-so': 'doubtful',
  });
  checkStatus(`model M persona P of M evidence word "…" about P claim is-so "…" about M because word`, {
    'is-so': 'unsupported',
  });
});
