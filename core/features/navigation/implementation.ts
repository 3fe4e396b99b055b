/** Go to implementation, which here is "what supports this", and to type definition: "what is this about". */
import type { Statement, Target } from '../../model/argument.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { identity, occurrenceAt, type Place, placeOf, statementAt } from './names.ts';

/**
 * What carries the thing at the cursor: the premises of a claim or step, the conditions of a leaf, the links of a
 * persona or goal, what is about a model, what quotes a source.
 */
export function implementations(snapshot: Snapshot, uri: string, offset: number): Place[] {
  const target = occurrenceAt(snapshot, uri, offset)?.target ?? statementAt(snapshot, uri, offset);
  if (!target) return [];
  const carrying = supporters(snapshot, uri, target).filter((s) => !s.placeholder);
  const argument = snapshot.argument(uri);
  return [...new Set(carrying)].map((statement) => placeOf(argument, statement));
}

function supporters(snapshot: Snapshot, uri: string, target: Target): readonly Statement[] {
  switch (target.type) {
    case 'statement':
      return [...target.steps.flatMap((step) => step.premises), ...target.given];
    case 'step':
      return target.premises;
    case 'observation':
      return [target.observed, ...target.given];
    case 'attack':
      return [target.attacker];
    case 'together':
      return target.leaves;
    case 'question':
      return target.answered;
    case 'setting':
      return snapshot
        .argument(uri)
        .statements.filter((s) => s.settings.some((setting) => identity(setting) === identity(target)));
    case 'import':
      return [];
    default: {
      const wanted = identity(target);
      const same = (other: Target | undefined) => other !== undefined && identity(other) === wanted;
      return snapshot
        .argument(uri)
        .statements.filter((s) =>
          target.type === 'source'
            ? s.quotes.some((q) => same(q.source))
            : same(s.of) || same(s.serves) || s.about.some((e) => e.kind === target.kind && same(e)),
        );
    }
  }
}

/** What the thing at the cursor is about, or belongs to: entities of a statement, the model of a persona or goal. */
export function typeDefinitions(snapshot: Snapshot, uri: string, offset: number): Place[] {
  const target = occurrenceAt(snapshot, uri, offset)?.target ?? statementAt(snapshot, uri, offset);
  const argument = snapshot.argument(uri);
  if (target?.type === 'entity') return target.model ? [placeOf(argument, target.model)] : [];
  if (target?.type !== 'statement') return [];
  const entities = [target.of, target.serves, ...target.about].filter((entity) => entity !== undefined);
  return [...new Set(entities)].map((entity) => placeOf(argument, entity));
}
