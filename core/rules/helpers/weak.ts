/** The premises and steps that are weaker than is asked of them, and the thesis that cannot do without each. */
import type { Statement, Step } from '../../model/argument.ts';
import { type Numbered, numbered } from '../rule.ts';
import { countingSteps, endsOf, type Support, supportOf, supportOfTheses, thesesOf } from './bearing.ts';

/** A weak part, and a thesis that depends on it. */
export interface Weak {
  readonly thesis: Statement;
}

/** Statements looked at in all while it is asked which theses do without a part: some tens of milliseconds. */
const MOST_LOOKS = 200_000;

/** The leaves under the threshold that a thesis cannot do without, with where they are entered from. */
export const weakPremises = numbered((context): ReadonlyMap<Statement, Weak & Support> => {
  const { argument } = context;
  const { premise: threshold } = context.thresholds;
  const found = new Map<Statement, Weak & Support>();
  const supporting = supportOfTheses(context);
  const weak = [...supporting].filter(
    ([leaf]) =>
      leaf.steps.length === 0 &&
      // Where evidence is weighed, a low prior is where one starts, and the credence only what comes of it.
      !leaf.prior &&
      leaf.observations.length === 0 &&
      leaf.kind !== 'thesis' &&
      (argument.credence(leaf)?.hi ?? 1) < threshold,
  );
  const hanging = hangingOn(supporting, threshold, weak.length, context);
  for (const [leaf, support] of weak) {
    const thesis = hanging(leaf);
    if (thesis) found.set(leaf, { ...support, thesis });
  }
  return found;
});

/**
 * The file's steps under the threshold that a thesis cannot do without; in an argument without a thesis what is at
 * its ends counts for one.
 */
export const weakSteps = numbered((context): ReadonlyMap<Step, Weak> => {
  const { step: threshold } = context.thresholds;
  const found = new Map<Step, Weak>();
  const supporting =
    thesesOf(context).length > 0 ? supportOfTheses(context) : supportOf(endsOf(context), context);
  const weak = [...supporting.keys()]
    .filter((claim) => claim.uri === context.shape.root.uri)
    .flatMap((claim) => countingSteps(claim, context))
    .filter((step) => (context.argument.strength(step)?.hi ?? 1) < threshold);
  const hanging = hangingOn(supporting, threshold, weak.length, context);
  for (const step of weak) {
    const thesis = hanging(step);
    if (thesis) found.set(step, { thesis });
  }
  return found;
});

/**
 * Which thesis depends on a weak part: its author does not state as little himself, and without the part its status would
 * be another. A low estimate is what such a thesis is made of, and a further line of support that is weak is no fault.
 */
function hangingOn(
  supporting: ReadonlyMap<Statement, Support>,
  threshold: number,
  parts: number,
  context: Numbered,
): (part: Statement | Step) => Statement | undefined {
  if (parts === 0) return () => undefined;
  const { readings, whatIf } = context.evaluation;
  const users = usersIn(supporting, context);
  const tops = new Set([...supporting.values()].map(({ top }) => top));
  const isAffordable = parts * readings.length <= MOST_LOOKS;
  return (part) => {
    const reached = new Set([part.type === 'step' ? part.conclusion : part]);
    for (const statement of reached) for (const user of users.get(statement) ?? []) reached.add(user);
    const open = [...reached].filter(
      (s) => tops.has(s) && !(s.steps.length > 0 && (context.argument.credence(s)?.hi ?? 1) < threshold),
    );
    if (open.length === 0) return undefined;
    if (!isAffordable) return open.find((s) => readings[s.index].status !== 'supported');
    const without = whatIf.statusesWithout(part);
    return open.find((s) => without[s.index] !== readings[s.index].status);
  };
}

/** For each of these statements those of them that rest on it directly. */
function usersIn(
  supporting: ReadonlyMap<Statement, Support>,
  context: Numbered,
): Map<Statement, Statement[]> {
  const users = new Map<Statement, Statement[]>();
  const add = (below: Statement, user: Statement) => {
    const known = users.get(below);
    if (known) known.push(user);
    else users.set(below, [user]);
  };
  for (const user of supporting.keys()) {
    for (const condition of user.given) add(condition, user);
    for (const step of countingSteps(user, context)) for (const premise of step.premises) add(premise, user);
  }
  return users;
}
