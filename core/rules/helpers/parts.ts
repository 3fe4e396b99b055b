/** The parts of a statement that can be undercut: its steps, its observations, or the attacks it makes. */
import type { Part } from '../../model/argument.ts';
import { partName } from '../../model/targets.ts';
import type { RuleContext } from '../rule.ts';
import { listed } from './words.ts';

/** What a bare name may mean: steps where there are any, else observations, else attacks, one of each clause. */
export function partsMeant({ scope }: RuleContext, name: string): readonly Part[] {
  const thing = scope.names.get(name);
  if (thing?.type !== 'statement') return [];
  if (thing.steps.length > 0) return thing.steps;
  if (thing.observations.length > 0) return thing.observations;
  return attackClauses(thing.attacks);
}

/** The labels and numbers by which parts of the statement can be named. */
export function handlesOf({ scope }: RuleContext, name: string): string[] {
  const thing = scope.names.get(name);
  if (thing?.type !== 'statement') return [];
  const parts = [...thing.steps, ...thing.observations, ...attackClauses(thing.attacks)];
  return parts.map(partName).filter((handle) => handle !== undefined);
}

/** What a part is, in words: "the step from `a` and `b`". */
export function partWords(part: Part): string {
  switch (part.type) {
    case 'step':
      return `the step from ${listed([...part.premises, ...part.negated].map((p) => p.name))}`;
    case 'observation':
      return `the observation \`${part.observed.name}\``;
    case 'attack':
      return `the attack \`${part.label}\``;
  }
}

/** One attack of each clause, which stands for all. */
function attackClauses<A extends { readonly clauseIndex: number }>(attacks: readonly A[]): A[] {
  return attacks.filter((attack, i) => attacks.findIndex((a) => a.clauseIndex === attack.clauseIndex) === i);
}
