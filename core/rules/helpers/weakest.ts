/** What holds a claim down: the weakest of its premises, its step, or what speaks against it. */
import type { Reading } from '../../evaluation/evaluation.ts';
import type { Attack, Statement, Step } from '../../model/argument.ts';
import type { Interval } from '../../syntax/tree.ts';
import { percent, percentRange } from '../../text/percent.ts';
import type { Related, RuleContext } from '../rule.ts';
import { countingSteps } from './bearing.ts';
import { nameIn, nameSpan } from './places.ts';

/** What is measured: how much a premise, a strength and an attack leave at most. */
export interface Measure {
  premise(statement: Statement): number;
  strength(strength: Interval | undefined): number;
  /** What is left where this speaks against it. */
  against(statement: Statement, strength: Interval | undefined): number;
  /** What is left where all of these must hold, and where one of them is enough. */
  all(parts: readonly number[]): number;
  any(parts: readonly number[]): number;
  /** The number of a premise, in words. */
  words(statement: Statement): string;
}

/** By the upper ends of ranges: more than this is not possible. */
export function byRange(readings: readonly Reading[]): Measure {
  return {
    premise: (s) => readings[s.index].range.hi,
    strength: (interval) => interval?.hi ?? 1,
    against: (s, interval) => 1 - (interval?.lo ?? 1) * readings[s.index].range.lo,
    // Fréchet's upper bounds.
    all: (parts) => Math.min(1, ...parts),
    any: (parts) =>
      Math.min(
        1,
        parts.reduce((sum, p) => sum + p, 0),
      ),
    words: (s) => atMost(readings[s.index].range),
  };
}

/** By support. */
export function bySupport(readings: readonly Reading[]): Measure {
  const middle = (interval: Interval | undefined) => (interval ? (interval.lo + interval.hi) / 2 : 1);
  return {
    premise: (s) => readings[s.index].support,
    strength: middle,
    against: (s, interval) => 1 - middle(interval) * readings[s.index].support,
    all: product,
    any: (parts) => 1 - product(parts.map((p) => 1 - p)),
    words: (s) => percent(readings[s.index].support),
  };
}

function product(parts: readonly number[]): number {
  return parts.reduce((all, p) => all * p, 1);
}

export interface Weakest {
  /** In words, to follow a colon: "the weakest is `costly` (50 %)". */
  readonly words: string;
  /** The way down to it, premise by premise. */
  readonly related: readonly Related[];
}

/** How many premises the way down names at most. */
const LONGEST_WAY = 6;

/** What holds down the strongest step of a claim that has any. */
export function weakestOf(claim: Statement, measure: Measure, context: RuleContext): Weakest | undefined {
  const first = lowest(claim, measure, context);
  if (!first) return undefined;
  const subject =
    first.steps > 1 ? `the weakest part of the strongest of its ${first.steps} steps` : 'the weakest';
  const related: Related[] = [];
  const seen = new Set([claim]);
  for (let next = first.premise; next && !seen.has(next) && related.length < LONGEST_WAY; ) {
    seen.add(next);
    const message = `\`${nameIn(context, next)}\`: ${measure.words(next)}`;
    related.push({ uri: next.file.uri, span: nameSpan(next.declaration), message });
    next = lowest(next, measure, context)?.premise;
  }
  return { words: `${subject} is ${first.words}`, related };
}

interface Part {
  readonly left: number;
  readonly words: string;
  /** Set where it is a premise. */
  readonly premise?: Statement;
}

function lowest(
  claim: Statement,
  measure: Measure,
  context: RuleContext,
): (Part & { readonly steps: number }) | undefined {
  const steps = countingSteps(claim, context);
  let best: Part | undefined;
  for (const step of steps) {
    const part = lowestPart(step, measure, context);
    if (!best || part.left > best.left) best = part;
  }
  if (!best) return undefined;
  for (const attack of claim.rebuttals) {
    const part = attackPart(attack, measure, context);
    if (part.left < best.left) best = part;
  }
  return { ...best, steps: steps.length };
}

function lowestPart(step: Step, measure: Measure, context: RuleContext): Part {
  let part: Part = {
    left: measure.strength(step.strength),
    words: `the strength of the step (${percentRange(step.strength ?? { lo: 1, hi: 1 })})`,
  };
  const consider = (other: Part) => {
    if (other.left < part.left) part = other;
  };
  for (const premise of step.premises) {
    const words = `\`${nameIn(context, premise)}\` (${measure.words(premise)})`;
    consider({ left: measure.premise(premise), words, premise });
  }
  for (const exception of step.unless) {
    if (!context.boundaries.exceptionCounts(step, exception)) continue;
    consider({
      left: measure.against(exception, undefined),
      words: `the exception \`${nameIn(context, exception)}\``,
    });
  }
  for (const attack of step.undercuts) consider(attackPart(attack, measure, context));
  return part;
}

function attackPart(attack: Attack, measure: Measure, context: RuleContext): Part {
  const { attacker, strength } = attack;
  const left = context.boundaries.attackCounts(attack) ? measure.against(attacker, strength) : 1;
  return { left, words: `what \`${nameIn(context, attacker)}\` leaves of it` };
}

function atMost({ lo, hi }: Interval): string {
  return percent(lo) === percent(hi) ? percent(hi) : `at most ${percent(hi)}`;
}
