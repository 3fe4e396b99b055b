/** Steps that need all that another step of the same claim needs, and are no stronger. */
import type { Statement, Step } from '../../model/argument.ts';
import type { RuleContext } from '../rule.ts';
import { countingSteps } from './bearing.ts';

const NONE: ReadonlyMap<Step, Step> = new Map();

/** The redundant steps of a claim, each with the one that makes it so; of steps that equal each other the first stays. */
export function redundantIn(claim: Statement, context: RuleContext): ReadonlyMap<Step, Step> {
  if (claim.steps.length < 2) return NONE;
  const redundant = new Map<Step, Step>();
  const steps = countingSteps(claim, context).filter((s) => s.premises.length > 0);
  const uses = new Map<Statement, number>();
  for (const { premises } of steps) for (const p of premises) uses.set(p, (uses.get(p) ?? 0) + 1);
  // A step that includes another one has its rarest premise, too: only those that share it need be compared.
  const byRarest = new Map<Statement, Step[]>();
  for (const step of steps) {
    const rarest = step.premises.reduce((a, b) => (uses.get(b)! < uses.get(a)! ? b : a));
    const known = byRarest.get(rarest);
    if (known) known.push(step);
    else byRarest.set(rarest, [step]);
  }
  for (const step of steps) {
    const premises = new Set(step.premises);
    const candidates = [...premises].flatMap((p) => byRarest.get(p) ?? []);
    const reason = candidates.find(
      (other) => other !== step && !redundant.has(other) && includes(step, premises, other, context),
    );
    if (reason) redundant.set(step, reason);
  }
  return redundant;
}

/** Whether `step` applies only where `other` does, which is no weaker. */
function includes(
  step: Step,
  premises: ReadonlySet<Statement>,
  other: Step,
  { argument }: RuleContext,
): boolean {
  // In support a denied premise is an exception, and is compared as one.
  const [own, others] = [step, other].map((s) => [...s.negated, ...s.unless]);
  if (!other.premises.every((p) => premises.has(p)) || !others.every((e) => own.includes(e))) return false;
  const [strength, least] = [step, other].map((s) => argument.strength(s) ?? CERTAIN);
  if (strength.lo > least.lo || strength.hi > least.hi) return false;
  const isCopy = new Set(other.premises).size === premises.size && own.every((e) => others.includes(e));
  // Copies are one step, attacks on either are attacks on it; else an attack on the other may leave only this one.
  if (!isCopy) return other.undercuts.length === 0;
  const isEqual = strength.lo === least.lo && strength.hi === least.hi;
  return !isEqual || other.number < step.number;
}

const CERTAIN = { lo: 1, hi: 1 };
