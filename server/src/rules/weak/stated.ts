/** Claims whose author states a credence that can be held against what the argument gives. */
import type { Reading } from '../../evaluation/evaluation.ts';
import type { Statement } from '../../model/argument.ts';
import { clausesOf, type Interval } from '../../syntax/tree.ts';
import { percent } from '../../text/percent.ts';
import type { Span } from '../../text/span.ts';
import { countingSteps } from '../bearing.ts';
import { nameSpan, ownStatements } from '../places.ts';
import { once, type RuleContext } from '../rule.ts';

export interface Stated {
  readonly claim: Statement;
  readonly stated: Interval;
  readonly reading: Reading;
}

/** The file's claims with a credence and with steps, unless nothing supports them: then that is the report. */
export const statedClaims = once((context): readonly Stated[] => {
  const { readings } = context.evaluation;
  const claims: Stated[] = [];
  for (const claim of ownStatements(context)) {
    const reading = readings[claim.index];
    const { stated, status } = reading;
    if (stated && status !== 'unsupported' && status !== 'circular') claims.push({ claim, stated, reading });
  }
  return claims;
});

/** Whether a number is less than another by more than what rounding and simulation may do. */
export function isLess(a: number, b: number, error = 0): boolean {
  return a + 3 * error < b - 1e-9 && percent(a) !== percent(b);
}

/** Where the credence of a statement is written. */
export function credenceSpan({ declaration }: Statement): Span {
  return clausesOf(declaration, 'credence')[0]?.credence?.span ?? nameSpan(declaration);
}

/**
 * Whether the steps would give what a claim states if each premise that states too much were right: then that premise
 * is what is wrong, and is reported. `value` is what a premise gives, `both` what two together give.
 */
export function isRepeat(
  { claim, stated }: Stated,
  value: (reading: Reading) => number,
  both: (a: number, b: number) => number,
  context: RuleContext,
): boolean {
  const { readings } = context.evaluation;
  let given = 0;
  let overstated = false;
  for (const { premises, strength } of countingSteps(claim, context)) {
    let together = strength?.hi ?? 1;
    for (const { index } of premises) {
      const reading = readings[index];
      const tooMuch = reading.stated !== undefined && isLess(value(reading), reading.stated.lo);
      overstated ||= tooMuch;
      together = both(together, tooMuch ? reading.stated!.hi : value(reading));
    }
    given += together;
  }
  return overstated && stated.lo <= given + 1e-9;
}
