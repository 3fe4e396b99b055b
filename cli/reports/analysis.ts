/** What the two forms of an analysis are made from. */
import type { Crux, Evaluation } from '../../core/evaluation/evaluation.ts';
import type { Argument, Statement } from '../../core/model/argument.ts';
import type { Boundaries } from '../../core/model/boundary.ts';

export interface Analysis {
  readonly path: string;
  readonly argument: Argument;
  readonly evaluation: Evaluation;
  readonly boundaries: Boundaries;
  /** Those whose cruxes are told. */
  readonly theses: readonly Statement[];
  /** Those whose numbers are told, in source order. */
  readonly shown: readonly Statement[];
  /** How many errors the file has; the numbers are those of the rest. */
  readonly errors: number;
}

/** How a crux is called: a leaf by its name, a step by its claim and its label or number, an attack by both its ends. */
export function cruxName({ element }: Crux): { name: string; step: string | null; attack: string | null } {
  switch (element.type) {
    case 'statement':
      return { name: element.id, step: null, attack: null };
    case 'step':
      return { name: element.conclusion.id, step: element.label ?? String(element.number), attack: null };
    case 'attack':
      return { name: element.attacker.id, step: null, attack: element.target.id };
  }
}
