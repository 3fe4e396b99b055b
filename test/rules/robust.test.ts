/** What rules do with broken files: they never throw, fix only what is there, and report each mistake once. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runRules } from '../../core/rules/all.ts';
import { messageOf } from '../../core/rules/catalog.ts';
import { DEFAULT_CONFIG } from '../../core/rules/config.ts';
import { checkFindings } from '../support/check.ts';
import { ROOT, snapshotOf } from '../support/world.ts';

const texts = ['mistakes', 'persona-training'].map((name) =>
  readFileSync(`examples/${name}.steelman`, 'utf8'),
);

test('ten mistakes in ten declarations are ten findings, each on its own name or clause', () => {
  checkFindings(`model M "The model"

persona P "Has no model"
        ^ missing-clause error

asumption a "Misspelt" credence 50%
^^^^^^^^^ unknown-keyword error

claim b "Rests on what is not there" because nowhere
                                             ^^^^^^^ unresolved-name error

claim c "Rests on a model" because M
                                   ^ wrong-kind error

assumption d "Too sure" credence 140%
                                 ^^^^ invalid-credence error

assumption a "The name is taken" credence 50%
           ^ duplicate-name error

objection e "Objects to nothing"
          ^ missing-clause error

claim f "Has no reason"
      ^ unsupported-claim warning

claim g "Is its own reason" because g
      ^ circular-support error

assumption h "Is not closed
             ^^^^^^^^^^^^^^ unterminated-string error

assumption i "Says twice how sure it is" credence 50% credence 60%
                                                      ^^^^^^^^ duplicate-clause error
`);
});

test('a file that is cut off, or from which a piece is cut out, is checked and fixed without trouble', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...texts),
      fc.nat(),
      fc.nat({ max: 200 }),
      fc.boolean(),
      (whole, at, length, off) => {
        const start = at % whole.length;
        const text = off ? whole.slice(0, start) : whole.slice(0, start) + whole.slice(start + length);
        const snapshot = snapshotOf(new Map([[ROOT, text]]));
        for (const found of runRules(snapshot.ruleContext(ROOT), DEFAULT_CONFIG).findings('structure')) {
          expect(
            0 <= found.span.start && found.span.start <= found.span.end && found.span.end <= text.length,
          ).toBe(true);
          expect(messageOf(found)).not.toMatch(/undefined|[{}]/);
          for (const { edits } of snapshot.fixes(ROOT, found)) {
            for (const { span } of edits)
              expect(span.start <= span.end && span.end <= text.length).toBe(true);
          }
        }
      },
    ),
    { numRuns: 60, seed: 7 },
  );
});
