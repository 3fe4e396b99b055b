/** Goal seek in the terms of a picture: what would have to change, by the ids and names of its nodes and lines. */
import type { Evaluation } from '../../evaluation/evaluation.ts';
import { goalsFor, type Move } from '../../evaluation/readouts/goal.ts';
import type { Argument, Statement } from '../../model/argument.ts';
import type { Slices } from '../../text/slices.ts';
import { elementName } from '../hover/ledger.ts';

/** A number, in [0, 1], by the id of what has it, and what it would have to be. */
export interface NamedMove {
  readonly id: string;
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** The least change of one number and of two that brings a statement's support to `target`; null where none does. */
export function* goalsOf(
  argument: Argument,
  { whatIf }: Evaluation,
  statement: Statement,
  target: number,
): Slices<{ one: NamedMove | null; two: NamedMove[] | null }> {
  const { one, two } = yield* goalsFor(statement, target, whatIf, argument);
  return { one: one ? named(one) : null, two: two ? two.map(named) : null };
}

function named({ element, from, to }: Move): NamedMove {
  return { id: element.id, name: elementName(element), from, to };
}
