/** Evaluates an argument given as text, for tests that speak of statements by name. */
import { type Evaluation, evaluate, type Reading } from '../../core/evaluation/evaluation.ts';
import type { Argument, Statement } from '../../core/model/argument.ts';
import { type Boundaries, boundaries } from '../../core/model/boundary.ts';
import { buildArgument } from '../../core/model/build.ts';
import { parse } from '../../core/syntax/parser.ts';

export interface Evaluated {
  readonly argument: Argument;
  readonly evaluation: Evaluation;
  statement(name: string): Statement;
  reading(name: string): Reading;
}

/** The argument of one text without imports. */
export function argumentOf(text: string): { argument: Argument; bounds: Boundaries } {
  const argument = buildArgument(
    { uri: 'test.steelman', tree: parse(text) },
    { load: () => undefined, relative: (_, uri) => uri },
  );
  return { argument, bounds: boundaries(argument) };
}

export function evaluated(text: string, nodeBudget?: number): Evaluated {
  const { argument, bounds } = argumentOf(text);
  const evaluation = evaluate(argument, bounds, { nodeBudget });
  const statement = (name: string) => argument.byId.get(name) as Statement;
  return { argument, evaluation, statement, reading: (name) => evaluation.readings[statement(name).index] };
}
