import { expect, test } from 'vitest';
import { STAGES } from '../../cli/stages.ts';
import { inFolder, steelman } from '../support/cli.ts';

const RAIN = `thesis wet "The street\\"s wet"
  because rain (80%) unless roof since "Rain wets"
assumption rain "It rained"
  credence 50%..70%
claim roof "There is a roof"
objection dry "It is dry" rebuts wet
  because missing
`;

function lines(stage: string, text = RAIN): string[] {
  const { out, code, err } = steelman(['debug', stage, '-'], '.', text);
  expect([code, err]).toEqual([0, '']);
  return out.trimEnd().split('\n');
}

test('tokens: position, kind and text of each', () => {
  expect(lines('tokens').slice(0, 7)).toEqual([
    '1:1     Word        thesis',
    '1:8     Word        wet',
    '1:12    String      "The street\\"s wet"',
    '2:3     Word        because',
    '2:11    Word        rain',
    '2:16    Open        (',
    '2:17    Number      80',
  ]);
});

test('tree: declarations, clauses with their parts, and errors', () => {
  expect(lines('tree', `${RAIN}frobnicate x "?"\n`)).toEqual([
    '1:1     thesis name="wet" text="The street\\"s wet"',
    '2:3       because refs=[rain] strength=0.8 since=["Rain wets"] unless=[[roof]]',
    '3:1     assumption name="rain" text="It rained"',
    '4:3       credence credence=0.5..0.7',
    '5:1     claim name="roof" text="There is a roof"',
    '6:1     objection name="dry" text="It is dry"',
    '6:27      rebuts refs=[wet]',
    '7:3       because refs=[missing]',
    '8:1     broken name="x" text="?" damaged=true',
    '8:1     ! unknown-keyword word="frobnicate"',
  ]);
});

test('model: what each name leads to, and what leads nowhere', () => {
  expect(lines('model')).toEqual([
    '0  thesis  wet  -:1:1',
    '    wet#1  from rain  unless roof',
    '1  assumption  rain  -:3:1',
    '2  claim  roof  -:5:1',
    '3  objection  dry  -:6:1',
    '    dry#1  from ?missing',
    '    attack dry>wet',
    '4  placeholder  ?missing  -:7:11',
    '! unresolved-name  {name: "missing", wanted: "statement", clause: "because"}  -:7:11',
  ]);
});

test('program: facts and rules', () => {
  expect(lines('program')).toEqual([
    'fact 0  wet#1  p=0.8',
    'fact 1  rain  p=0.6  0.5..0.7',
    'fact 2  roof  p=1  unassessed',
    'fact 3  ?missing  p=1  unassessed',
    'rule 0  wet  step(fact 0 rules 1 unless 2)  rebuttal(rule 3)',
    'rule 1  rain  leaf(fact 1)',
    'rule 2  roof  leaf(fact 2)  bare',
    'rule 3  dry  step(rules 4)',
    'rule 4  ?missing  leaf(fact 3)',
  ]);
});

test('timing: each stage with what it made', () => {
  const stages = lines('timing').map((line) =>
    line.replace(/ +\d+\.\d ms/, '').replace(/\d+ (?=findings)/, ''),
  );
  expect(stages).toEqual([
    'parse  57 tokens, 4 declarations',
    'model  4 statements, 2 steps; imports included',
    'program  4 facts, 5 rules',
    'evaluation  0 of 5 statements simulated',
    'rules  findings on the structure',
    'numbers  findings on the numbers',
    'graph  7 nodes, 6 edges',
    'layout  7 nodes visible',
  ]);
});

test('nothing of a document reaches the terminal or a CI log as a command', () => {
  const hostile = 'claim a "\u001b]0;x\u0007"\n::error::x\n##[group]\nclaim b "\u202ex" // \u001b[2J\n';
  for (const stage of STAGES) {
    const out = lines(stage, hostile).join('\n');
    expect(out).not.toMatch(/[\u001b\u0007\u202e]|^\s*::|##\[/m);
  }
});

test('an unknown stage is refused, with those there are', () => {
  const { code, err } = steelman(['debug', 'bytes', '-']);
  expect(code).toBe(2);
  expect(err).toMatch(/Allowed choices are tokens, tree, model, program, timing/);
});

test('a missing file ends with 2', () => {
  inFolder(RAIN, (folder) => {
    expect(steelman(['debug', 'tree', 'none.steelman'], folder).code).toBe(2);
  });
});
