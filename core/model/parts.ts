/** Builds the steps and observations of statements. */
import type { OriginClause } from '../syntax/green.ts';
import type { ClauseOf } from '../syntax/tree.ts';
import type { Observation, Statement, Step } from './argument.ts';
import { labelIn } from './labels.ts';
import { begin, occurs, type Resolver, report, resolve, resolveStatements } from './resolve.ts';
import { type Building, NONE, withItem } from './scope.ts';

/** Which clause of its declaration it is, which of its kind, and the label that counts for it. */
interface Which {
  readonly clauseIndex: number;
  readonly number: number;
  readonly label: string | undefined;
}

/** A step as a `because` of its conclusion says it. */
export function buildStep(
  resolver: Resolver,
  conclusion: Building<Statement>,
  clause: ClauseOf<'because', OriginClause>,
  { clauseIndex, number, label }: Which,
): Building<Step> {
  const negated = clause.refs.filter((ref) => ref.not);
  const positive = negated.length === 0 ? clause.refs : clause.refs.filter((ref) => !ref.not);
  const step: Building<Step> = {
    type: 'step',
    uri: conclusion.uri,
    position: conclusion.position,
    at: clause.span,
    clauseIndex,
    index: -1,
    id: `${conclusion.id}#${label ?? number}`,
    conclusion,
    number,
    label,
    premises: resolveStatements(resolver, positive, 'because'),
    negated: resolveStatements(resolver, negated, 'because'),
    unless: exceptions(resolver, clause),
    undercuts: NONE,
  };
  if (clause.label) occurs(resolver, clause.label.span, step, 'declaration');
  return step;
}

/** An observation of the statement; undefined where the clause names nothing. */
export function buildObservation(
  resolver: Resolver,
  statement: Building<Statement>,
  clause: ClauseOf<'seeing', OriginClause>,
  { clauseIndex, number, label }: Which,
): Building<Observation> | undefined {
  const given = resolveStatements(resolver, clause.given, 'given');
  const unless = exceptions(resolver, clause);
  const [observed] = resolveStatements(resolver, clause.ref ? [clause.ref] : NONE, 'seeing');
  if (!observed) return undefined;
  const observation: Building<Observation> = {
    type: 'observation',
    uri: statement.uri,
    position: statement.position,
    at: clause.span,
    clauseIndex,
    index: -1,
    id: `${statement.id}#${label ?? number}`,
    statement,
    number,
    label,
    observed,
    given,
    unless,
    undercuts: NONE,
  };
  if (clause.label) occurs(resolver, clause.label.span, observation, 'declaration');
  return observation;
}

/**
 * Adds the steps that the statement's `supports` clauses make to statements of other files. Those of its own file say
 * themselves what supports them, and what is set down with a number would lose that to a step.
 */
export function addSupports(
  resolver: Resolver,
  supporter: Building<Statement>,
  steps: Building<Step>[],
): void {
  const { uri, position } = supporter;
  for (const [clauseIndex, clause] of begin(resolver, supporter).clauses.entries()) {
    if (clause.kind !== 'supports') continue;
    const unless = exceptions(resolver, clause);
    for (const ref of clause.refs) {
      const conclusion = resolve(resolver, ref, 'statement', 'supports');
      if (!conclusion || conclusion.uri === uri || isSetDown(conclusion)) continue;
      const number = (conclusion.steps.at(-1)?.number ?? 0) + 1;
      const wanted = clause.label?.value;
      const label = conclusion.steps.some((s) => s.label === wanted) ? undefined : wanted;
      const step: Building<Step> = {
        type: 'step',
        uri,
        position,
        at: clause.span,
        clauseIndex,
        index: -1,
        id: `${conclusion.id}#${label ?? number}`,
        conclusion,
        number,
        label,
        premises: [supporter],
        negated: NONE,
        unless,
        undercuts: NONE,
      };
      if (clause.label && ref === clause.refs[0]) occurs(resolver, clause.label.span, step, 'declaration');
      conclusion.steps = withItem(conclusion.steps, step);
      steps.push(step);
    }
  }
}

/** Whether a statement is a leaf by its kind or its evidence: assumed, observed or weighed, and not argued for. */
export function isSetDown({ kind, steps, prior, observations }: Statement): boolean {
  if (steps.length > 0) return false;
  return kind === 'assumption' || kind === 'evidence' || prior !== undefined || observations.length > 0;
}

function exceptions(
  resolver: Resolver,
  clause: ClauseOf<'because' | 'supports' | 'seeing', OriginClause>,
): Statement[] {
  const refs = clause.unless.length === 0 ? NONE : clause.unless.flatMap((u) => u.refs);
  return resolveStatements(resolver, refs, 'unless');
}

/** Reports labels that an earlier clause of the statement has; `labels` are those that count, by clause. */
export function reportTaken(
  resolver: Resolver,
  clauses: readonly OriginClause[],
  labels: readonly (string | undefined)[],
): void {
  if (labels.length === 0) return;
  for (const [i, clause] of clauses.entries()) {
    const label = labelIn(clause);
    if (!label || labels[i] !== undefined) continue;
    const first = labelIn(clauses[labels.indexOf(label.value)])!;
    const place = { uri: resolver.scope.uri, position: resolver.position, at: first.span };
    report(resolver, 'duplicate-name', label.span, { name: label.value, kind: 'step' }, [place]);
  }
}
