/** Claims whose author states a credence that can be held against what the argument gives. */
import type { Reading } from '../../evaluation/evaluation.ts';
import type { Attack, Statement } from '../../model/argument.ts';
import { clausesOf, type Interval } from '../../syntax/tree.ts';
import { percent } from '../../text/percent.ts';
import type { Span } from '../../text/span.ts';
import { once, type RuleContext } from '../rule.ts';
import { countingSteps } from './bearing.ts';
import type { Measure } from './measure.ts';
import { nameSpan, ownStatements } from './places.ts';

export interface Stated {
  readonly claim: Statement;
  /** As the author wrote it. */
  readonly stated: Interval;
  /** What rounds to that: each end further out by half a unit of its last digit as written. */
  readonly rounded: Interval;
  readonly reading: Reading;
}

/** The file's claims with a credence and with steps, unless nothing supports them: then that is the report. */
export const statedClaims = once((context): readonly Stated[] => {
  const { readings } = context.evaluation;
  const claims: Stated[] = [];
  for (const claim of ownStatements(context)) {
    const reading = readings[claim.index];
    const { stated, status } = reading;
    if (stated && status !== 'unsupported' && status !== 'circular')
      claims.push({ claim, stated, rounded: roundedOut(claim, stated, context), reading });
  }
  return claims;
});

function roundedOut(claim: Statement, { lo, hi }: Interval, context: RuleContext): Interval {
  const { start, end } = credenceSpan(claim, context);
  const [first, last = first] = context.scope.file.tree.text.slice(start, end).split('..');
  return { lo: Math.max(0, lo - halfUnit(first)), hi: Math.min(1, hi + halfUnit(last)) };
}

/** Half a unit of the last digit of a number as written; of whole ones and of words, half a percentage point. */
function halfUnit(written: string): number {
  const decimals = /\.(\d+)/.exec(written)?.[1].length ?? 0;
  const unit = written.includes('%') || decimals === 0 ? 0.01 : 1;
  return (unit / 2) * 10 ** -decimals;
}

/** Whether a number is less than another by more than what rounding and simulation may do. */
export function isLess(a: number, b: number, error = 0): boolean {
  return a + 3 * error < b - 1e-9 && percent(a) !== percent(b);
}

/** Where the credence of a statement is written. */
export function credenceSpan(statement: Statement, { argument }: RuleContext): Span {
  const declaration = argument.declaration(statement);
  return clausesOf(declaration, 'credence')[0]?.credence?.span ?? nameSpan(declaration);
}

/**
 * Whether the claim would have what it states if each premise that states too much were right: then that premise is what
 * is wrong, and is reported.
 */
export function isRepeat({ claim, rounded }: Stated, measure: Measure, context: RuleContext): boolean {
  const { readings } = context.evaluation;
  const { argument, boundaries } = context;
  let overstated = false;
  const left = (attacks: readonly Attack[]) =>
    attacks.filter(boundaries.attackCounts).map((a) => measure.against(a.attacker, argument.strength(a)));
  const given = countingSteps(claim, context).map((step) => {
    const premises = step.premises.map((premise) => {
      const own = readings[premise.index].stated;
      const tooMuch = own !== undefined && isLess(measure.premise(premise), own.lo);
      overstated ||= tooMuch;
      return tooMuch ? own.hi : measure.premise(premise);
    });
    const exceptions = step.unless.filter((e) => boundaries.exceptionCounts(step, e));
    return measure.all([
      measure.strength(argument.strength(step)),
      ...premises,
      ...exceptions.map((e) => measure.against(e, undefined)),
      ...left(step.undercuts),
    ]);
  });
  const whole = measure.all([measure.any(given), ...left(claim.rebuttals)]);
  return overstated && rounded.lo <= whole + 1e-9;
}
