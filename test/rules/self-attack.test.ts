/** `self-attack` */
import { test } from 'vitest';
import { checkFindings, checkFix } from '../support/check.ts';

test('a rebuttal, an undercut and an exception of its own', () => {
  checkFindings(`claim a "A"
  because b unless a
                   ^ self-attack error: \`a\` is an exception to its own step
  rebuts a
         ^ self-attack error: \`a\` rebuts itself
  undercuts a
            ^ self-attack error: \`a\` undercuts a step that supports it
assumption b "B"
`);
});

test('it is taken out', () => {
  checkFix(
    'objection a "A"\n  rebuts b, $0a (50%)\nassumption b "B"\n',
    'objection a "A"\n  rebuts b (50%)\nassumption b "B"\n',
  );
  checkFix(
    'objection a "A"\n  rebuts $0a, b (50%)\nassumption b "B"\n',
    'objection a "A"\n  rebuts b (50%)\nassumption b "B"\n',
  );
  checkFix(
    'claim a "A"\n  because b\n  rebuts $0a\nassumption b "B"\n',
    'claim a "A"\n  because b\nassumption b "B"\n',
  );
  checkFix(
    'claim a "A"\n  because b\n    unless $0a\nassumption b "B"\n',
    'claim a "A"\n  because b\nassumption b "B"\n',
  );
});
