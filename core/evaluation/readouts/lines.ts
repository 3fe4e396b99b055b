/** What each line of support of a claim carries by itself, and what the claim would lose without it. */
import type { Argument, Statement, Step } from '../../model/argument.ts';
import type { Slices } from '../../text/slices.ts';
import type { WhatIf } from './what-if.ts';

export interface LineReading {
  readonly step: Step;
  /** How often the step alone would establish the claim, attacks on the claim itself left out; in [0, 1]. */
  readonly support: number;
  /** How much less support the claim would have without it; 0 for an idle line. */
  readonly loss: number;
}

/** Statements looked at in all for the lines of one claim, two looks at the argument each: some tenths of a second. */
const MOST_LOOKS = 60_000;

/** Whether a claim has so many lines that to compare them one by one would take too long. */
export function hasTooManyLines({ steps }: Statement, { statements }: Argument): boolean {
  return steps.length > 1 && 2 * steps.length * statements.length > MOST_LOOKS;
}

/** The lines of a claim in the order written; none where there are too many, or diagrams too large for an exact result. */
export function* linesOf(
  claim: Statement,
  { outcomeInSlices: outcome }: WhatIf,
  argument: Argument,
): Slices<LineReading[]> {
  if (hasTooManyLines(claim, argument)) return [];
  const whole = yield* outcome([claim]);
  if (!whole) return [];
  const lines: LineReading[] = [];
  const unmasked = new Set([claim]);
  for (const step of claim.steps) {
    const others = new Set([...claim.steps.filter((other) => other !== step), ...claim.rebuttals]);
    const alone = yield* outcome([claim], { without: others, unmasked });
    const rest = yield* outcome([claim], { without: new Set([step]) });
    if (!alone || !rest) return [];
    lines.push({ step, support: alone.support, loss: Math.max(0, whole.support - rest.support) });
  }
  return lines;
}
