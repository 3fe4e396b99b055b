/** Evaluates an argument given as text, for tests that speak of statements by name. */
import { type Evaluation, evaluate, type Reading } from '../../core/evaluation/evaluation.ts';
import type { Argument, Setting, Statement } from '../../core/model/argument.ts';
import { type Boundaries, boundaries } from '../../core/model/boundary.ts';
import { buildArgument } from '../../core/model/build.ts';
import { parse } from '../../core/syntax/parser.ts';

export interface Evaluated {
  readonly argument: Argument;
  readonly evaluation: Evaluation;
  statement(name: string): Statement;
  reading(name: string): Reading;
}

/** The argument of one text without imports; `settings` are those in which some of its statements hold, by name. */
export function argumentOf(
  text: string,
  settings: ReadonlyMap<string, readonly string[]> = new Map(),
): { argument: Argument; bounds: Boundaries } {
  const argument = buildArgument(
    { uri: 'test.steelman', tree: parse(text) },
    { load: () => undefined, relative: (_, uri) => uri },
  );
  settle(argument, settings);
  return { argument, bounds: boundaries(argument) };
}

/** Puts statements into settings, as an `in` clause does. */
function settle({ statements }: Argument, settings: ReadonlyMap<string, readonly string[]>): void {
  const known = new Map<string, Setting>();
  for (const statement of statements as Writable<Statement>[]) {
    statement.settings = (settings.get(statement.name) ?? []).map((name) => {
      const { uri, position, at } = statement;
      const made = known.get(name) ?? { type: 'setting', id: name, name, uri, position, at, intact: true };
      known.set(name, made);
      return made;
    });
  }
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

export function evaluated(
  text: string,
  nodeBudget?: number,
  settings?: ReadonlyMap<string, readonly string[]>,
): Evaluated {
  const { argument, bounds } = argumentOf(text, settings);
  const evaluation = evaluate(argument, bounds, { nodeBudget });
  const statement = (name: string) => argument.byId.get(name) as Statement;
  return { argument, evaluation, statement, reading: (name) => evaluation.readings[statement(name).index] };
}
