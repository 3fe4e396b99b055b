/** `duplicate-name` */
import { test } from 'vitest';
import { checkFindings, checkFix } from '../support/check.ts';

test('declarations, aliases and labels', () => {
  checkFindings(`assumption a "A"
claim a "B" because x: a because x: a
      ^ duplicate-name error: The name \`a\` already belongs to an assumption
                                 ^ duplicate-name error: The name \`x\` already belongs to a step of this claim
import "o.steelman" as a
                       ^ duplicate-name
--- o.steelman
`);
});

test('names that are the same letters are the same', () => {
  checkFindings(`assumption \u00e9 "A"
assumption e\u0301 "B"
           ^^ duplicate-name
`);
});

test('names that mean something to objects are ordinary', () => {
  checkFindings(`assumption constructor "A"
claim __proto__ "B" because constructor
claim toString "C" because __proto__
`);
});

test('the later one is renamed, and references stay with the first', () => {
  checkFix(
    'assumption a "A"\nassumption a-2 "A"\nassumption $0a "B"\nclaim c "C" because a\n',
    'assumption a "A"\nassumption a-2 "A"\nassumption a-3 "B"\nclaim c "C" because a\n',
  );
});
