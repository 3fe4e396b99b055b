/** In which settings statements hold: by their own marks, or by those of what they rest on. */
import type { Setting, Statement, Step } from '../../model/argument.ts';
import { conditionsOf } from '../../model/boundary.ts';
import { type Lasting, lasting } from '../rule.ts';
import { countingSteps } from './bearing.ts';

/** Settings that something holds in, all of them. */
export type Carried = ReadonlySet<Setting>;

/** So many different ones are told apart; more would make the work grow with their product. */
const MOST_CARRIED = 20;

const NONE: readonly Carried[] = [];

/** What leads from premises to a conclusion: a step, or the `given` of a leaf. */
export type Inference = Pick<Step, 'conclusion' | 'premises' | 'negated'>;

/**
 * For each statement the settings that it carries. What has an `in` carries those; an unmarked claim carries the settings of
 * each of its premises separately, widened by the bridges of the step. Others carry none, and are left out.
 */
export const carriedSettings = lasting(
  ({ shape, boundaries }): ReadonlyMap<Statement, readonly Carried[]> => {
    const carried = new Map<Statement, Map<string, Carried>>();
    if (shape.settings.length === 0) return new Map();
    const users = new Map<Statement, Inference[]>();
    const waiting = new Set<Statement>();
    for (const statement of shape.statements) {
      if (statement.settings.length > 0) {
        const own = new Set(statement.settings);
        carried.set(statement, new Map([[keyOf(own), own]]));
        waiting.add(statement);
        continue;
      }
      const given = conditionalOf(statement, { shape, boundaries });
      for (const step of given ? [given] : countingSteps(statement, { shape, boundaries }))
        for (const premise of premisesOf(step)) {
          const known = users.get(premise);
          if (known) known.push(step);
          else users.set(premise, [step]);
        }
    }
    for (const premise of waiting) {
      waiting.delete(premise);
      for (const step of users.get(premise) ?? []) {
        const known = carried.get(step.conclusion) ?? new Map<string, Carried>();
        const before = known.size;
        for (const settings of carried.get(premise)!.values()) {
          const widened = widenedBy(settings, step);
          if (known.size < MOST_CARRIED) known.set(keyOf(widened), widened);
        }
        carried.set(step.conclusion, known);
        if (known.size > before) waiting.add(step.conclusion);
      }
    }
    return new Map([...carried].map(([statement, known]) => [statement, [...known.values()]]));
  },
);

/** A leaf as a conclusion of its `given`; undefined where it has none, or does not count with it. */
export function conditionalOf(leaf: Statement, { boundaries }: Lasting): Inference | undefined {
  const premises = conditionsOf(leaf);
  if (premises.length === 0 || !boundaries.leafCounts(leaf)) return undefined;
  return { conclusion: leaf, premises, negated: [] };
}

/** The premises of a step, those that it denies included. */
export function premisesOf({ premises, negated }: Inference): readonly Statement[] {
  return negated.length === 0 ? premises : [...premises, ...negated];
}

/** The first settings of the statement, widened by the step it is a premise of, that have nothing in common with these. */
export function disjointFrom(
  settings: readonly Setting[],
  carried: readonly Carried[] = NONE,
  step?: Inference,
): Carried | undefined {
  return carried.find((own) => {
    const widened = step ? widenedBy(own, step) : own;
    return !settings.some((setting) => widened.has(setting));
  });
}

/** Adds the settings of those premises that hold in some of these and in others: the bridges. */
function widenedBy(settings: Carried, step: Inference): Carried {
  const widened = new Set(settings);
  const open = new Set(premisesOf(step).filter((p) => p.settings.length > 0));
  for (let size = 0; size < widened.size; ) {
    size = widened.size;
    for (const premise of open) {
      if (!premise.settings.some((setting) => widened.has(setting))) continue;
      open.delete(premise);
      for (const setting of premise.settings) widened.add(setting);
    }
  }
  return widened;
}

function keyOf(settings: Carried): string {
  return [...settings]
    .map(({ id }) => id)
    .sort()
    .join();
}
