/** `steelman analyze`: how strong an argument is, as a table or as JSON. */
import type { Statement } from '../../core/model/argument.ts';
import { writtenNames } from '../../core/model/written.ts';
import { nearest } from '../../core/text/near.ts';
import { readInput } from '../inputs.ts';
import { analysisJson } from '../reports/analysis-json.ts';
import { analysisTable } from '../reports/analysis-table.ts';
import { paint } from '../reports/paint.ts';
import { UsageError } from '../usage.ts';

interface Options {
  readonly format: 'pretty' | 'json';
  readonly thesis?: string;
  readonly top?: number;
  readonly agenda?: boolean;
  readonly color: 'auto' | 'always' | 'never';
}

/** Evaluates the argument of a file and prints what comes out. Gives the exit code. */
export function analyze(path: string, options: Options): number {
  const { file, snapshot } = readInput(path);
  const argument = snapshot.argument(file.uri);
  const theses =
    options.thesis === undefined
      ? argument.statements.filter((s) => s.kind === 'thesis')
      : [named(options.thesis)];
  const shown =
    options.thesis === undefined ? argument.statements : bearingOn(theses[0], argument.statements);
  const input = {
    path: file.path,
    argument,
    evaluation: snapshot.evaluation(file.uri),
    boundaries: snapshot.boundaries(file.uri),
    theses,
    shown,
    errors: snapshot.findings(file.uri, 'structure').filter((f) => f.severity === 'error').length,
    nameOf: writtenNames(argument),
    agenda: options.agenda ?? false,
    top: options.top,
  };
  process.stdout.write(
    options.format === 'json' ? analysisJson(input) : analysisTable(input, paint(options.color)),
  );
  return 0;

  function named(name: string): Statement {
    const found = argument.root.names.get(name) ?? argument.byId.get(name);
    if (found?.type === 'statement' && !found.placeholder) return found;
    const near = nearest(name, argument.root.names.keys());
    throw new UsageError(`${file.path} has no claim ${name}.${near ? ` Did you mean ${near}?` : ''}`);
  }
}

/** The statement and all that supports or attacks it, at any depth, in source order. */
function bearingOn(thesis: Statement, all: readonly Statement[]): Statement[] {
  const found = new Set([thesis]);
  for (const statement of found) {
    const attacks = [...statement.rebuttals, ...statement.steps.flatMap((step) => step.undercuts)];
    const parts = [
      ...statement.given,
      ...statement.steps.flatMap((step) => [...step.premises, ...step.unless]),
    ];
    for (const part of [...parts, ...attacks.flatMap((attack) => [attack.attacker, ...attack.unless])])
      found.add(part);
  }
  return all.filter((statement) => found.has(statement));
}
