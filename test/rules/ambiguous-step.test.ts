/** `ambiguous-step` */
import { expect, test } from 'vitest';
import { checkFindings, checkFix, fixTitles } from '../support/check.ts';

const rest = 'assumption p "P"\nassumption q "Q"\n';

test('an undercut of a claim with several steps says which', () => {
  checkFindings(`claim a "A" because one: p because q
objection o "O" undercuts a
                          ^ ambiguous-step error: \`a\` has 2 steps and this does not say which of them it undercuts
claim b "B" because p
objection r "R" credence 40% undercuts b, a#one, a#2
${rest}`);
});

test('each step is offered, by its label or number', () => {
  const before = `claim a "A" because one: p because p, q\nobjection o "O" undercuts $0a (50%)\n${rest}`;
  expect(fixTitles(before)).toEqual(['Undercut the step from `p`', 'Undercut the step from `p` and `q`']);
  checkFix(before, before.replace('$0a', 'a#one'), 'Undercut the step from `p`');
  checkFix(before, before.replace('$0a', 'a#2'), 'Undercut the step from `p` and `q`');
});
