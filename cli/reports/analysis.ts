/** What the two forms of an analysis are made from. */
import type { Crux, Evaluation } from '../../core/evaluation/evaluation.ts';
import type { Argument, Statement } from '../../core/model/argument.ts';
import type { Boundaries } from '../../core/model/boundary.ts';
import { partName, premiseNames, targetName } from '../../core/model/targets.ts';
import { list } from '../../core/text/list.ts';

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
  /** What a statement is called in the file that is analysed. */
  readonly nameOf: (statement: Statement) => string;
  /** Whether the order in which to repair each thesis is told as well. */
  readonly agenda: boolean;
  /** At most so many cruxes of each thesis, and so many claims if set; all claims and a few cruxes otherwise. */
  readonly top?: number;
}

/** How a crux is identified: a leaf by its id, a step by its claim and its label or number, an attack by both its ends. */
export function cruxName({ element }: Pick<Crux, 'element'>): {
  name: string;
  step: string | null;
  attack: string | null;
} {
  switch (element.type) {
    case 'statement':
      return { name: element.placeholder ? element.name : element.id, step: null, attack: null };
    case 'step':
      return { name: element.conclusion.id, step: partName(element) ?? null, attack: null };
    case 'attack':
      return { name: element.attacker.id, step: null, attack: element.target.id };
  }
}

/** How a crux is called in the file: `claim`, `claim#label`, or for an attack `attacker → target`. */
export function elementName(element: Crux['element'], nameOf: Analysis['nameOf']): string {
  if (element.type !== 'attack') return targetName(element, nameOf);
  return `${nameOf(element.attacker)} → ${targetName(element.target, nameOf)}`;
}

/** What a crux says: a leaf's or attacker's own text, a step's warrant or else what it leads from. */
export function cruxText({ element }: Crux, argument: Argument): string {
  switch (element.type) {
    case 'statement':
      return argument.text(element);
    case 'step':
      return argument.warrant(element) ?? `from ${list(premiseNames(element))}`;
    case 'attack':
      return argument.text(element.attacker);
  }
}
