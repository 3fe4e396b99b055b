/** Which models statements are about, and where premises about one are used for a conclusion about another. */
import type { Entity, Statement } from '../../model/argument.ts';

export interface Shift {
  readonly premise: Statement;
  readonly from: Entity;
  readonly to: Entity;
}

/** The first model that the conclusion is about and no premise is, with a premise about another one. */
export function shiftAmong(premises: readonly Statement[], conclusion: Statement): Shift | undefined {
  // Nearly always what is concluded is about what a premise is about: no list is made to see that.
  const isKnown = (model: Entity) => premises.some((p) => p.about.some((each) => each.model === model));
  const to = conclusion.about.find(({ model }) => model && !isKnown(model))?.model;
  const premise = to && premises.find((p) => modelsOf(p).length > 0);
  return premise && { premise, from: modelsOf(premise)[0], to };
}

/** The models that a statement is marked as about, themselves or by a persona or goal of theirs. */
export function modelsOf({ about }: Statement): Entity[] {
  return [...new Set(about.flatMap(({ model }) => model ?? []))];
}
