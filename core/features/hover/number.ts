/** Hover on a credence or strength: what the number is, and what the theses would be if it were another one. */

import type { Argument, Attack, Statement, Step } from '../../model/argument.ts';
import { isOpinion } from '../../model/assessed.ts';
import { middle } from '../../syntax/interval.ts';
import type { Declaration, Interval } from '../../syntax/tree.ts';
import { code, codes } from '../../text/markdown.ts';
import { percent, percentRange } from '../../text/percent.ts';
import type { Slices } from '../../text/slices.ts';
import { type Span, touches } from '../../text/span.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { declarationAt, declaredBy } from '../navigation/names.ts';
import type { Numbers } from '../shared/numbers.ts';
import { describeObservation, priorWords } from './evidence.ts';

/** How many theses are listed. */
const MOST_THESES = 3;

/** What the number under the cursor is; undefined elsewhere. */
export function* numberHover(
  snapshot: Snapshot,
  uri: string,
  offset: number,
  numbers: Numbers,
): Slices<{ readonly text: string; readonly span: Span } | undefined> {
  const declaration = declarationAt(snapshot, uri, offset);
  const statement = declaration && declaredBy(snapshot, uri, declaration);
  if (!declaration || statement?.type !== 'statement') return undefined;
  const argument = snapshot.argument(uri);
  const evidence = evidenceHover(argument, statement, declaration, offset, numbers);
  if (evidence) return evidence;
  for (const clause of declaration.clauses) {
    if (clause.kind === 'credence' && clause.credence && touches(clause.credence.span, offset)) {
      const credence = argument.credence(statement);
      if (!credence) return undefined;
      const text = isOpinion(statement)
        ? statedWords(statement, credence, numbers)
        : [credenceWords(statement, credence), ...(yield* whatIf(argument, statement, numbers))].join('\n\n');
      return { text, span: clause.credence.span };
    }
    if (!('strength' in clause) || !clause.strength || !touches(clause.strength.span, offset)) continue;
    const keyword = clause.keyword.start;
    const parts = [...statement.steps, ...statement.attacks];
    const part = parts.find((each) => argument.span(each).start === keyword);
    const strength = part && argument.strength(part);
    if (!part || !strength) return undefined;
    const text = [strengthWords(part, strength), ...(yield* whatIf(argument, part, numbers))].join('\n\n');
    return { text, span: clause.strength.span };
  }
  return undefined;
}

/** On a prior or a ratio: what they are, and what becomes of the statement by them. */
function evidenceHover(
  argument: Argument,
  statement: Statement,
  { clauses }: Declaration,
  offset: number,
  numbers: Numbers,
): { readonly text: string; readonly span: Span } | undefined {
  for (const clause of clauses) {
    if (clause.kind === 'prior' && clause.credence && touches(clause.credence.span, offset)) {
      const prior = argument.prior(statement);
      const text =
        prior &&
        `**Prior ${percentRange(prior)}**: how probable the author thinks ${code(statement.name)} was before any of its observations.${middleWords(prior)}`;
      return text
        ? {
            text: [text, ...priorWords(argument, statement, numbers)].join('\n\n'),
            span: clause.credence.span,
          }
        : undefined;
    }
    if (clause.kind !== 'seeing' || !clause.ratio || !touches(clause.ratio.span, offset)) continue;
    const observation = statement.observations.find(
      (o) => argument.clause(o).keyword.start === clause.keyword.start,
    );
    return (
      observation && { text: describeObservation(argument, observation, numbers), span: clause.ratio.span }
    );
  }
  return undefined;
}

function credenceWords({ name, given }: Statement, credence: Interval): string {
  const condition =
    given.length > 0
      ? ` where ${codes(given.map((s) => s.name))} ${given.length === 1 ? 'holds' : 'hold'}`
      : '';
  return `**Credence ${percentRange(credence)}**: how probable the author thinks ${code(name)} is${condition}.${middleWords(credence)}`;
}

function statedWords(statement: Statement, credence: Interval, numbers: Numbers): string {
  const reading = numbers.reading(statement);
  const support = reading ? ` (${percent(reading.support)})` : '';
  return `**Stated ${percentRange(credence)}**: how probable the author thinks ${code(statement.name)} is. It is only compared with the support${support}: nothing is computed from it.`;
}

function strengthWords(part: Step | Attack, strength: Interval): string {
  const meaning =
    part.type === 'step'
      ? `how often ${code(part.conclusion.name)} follows where the premises of this step hold`
      : `how often this attack succeeds where ${code(part.attacker.name)} holds`;
  return `**Strength ${percentRange(strength)}**: ${meaning}.${middleWords(strength)}`;
}

function middleWords(strength: Interval): string {
  const { lo, hi } = strength;
  return lo === hi ? '' : ` Support is computed with the middle, ${percent(middle(strength))}.`;
}

/** A line for each thesis that the number bears on. Support is linear in the probability of a single fact. */
function* whatIf(argument: Argument, element: Statement | Step | Attack, numbers: Numbers): Slices<string[]> {
  const lines: string[] = [];
  for (const thesis of argument.statements) {
    if (thesis.kind !== 'thesis' || lines.length === MOST_THESES) continue;
    yield* numbers.readied(thesis);
    const reading = numbers.reading(thesis);
    const crux = numbers.cruxes(thesis).find((each) => each.element === element);
    if (!reading || !crux) continue;
    const at = (p: number) =>
      percent(Math.min(1, Math.max(0, reading.support + crux.importance * (p - crux.credence))));
    lines.push(
      `- The support of thesis ${code(thesis.name)} is ${percent(reading.support)}. If this number were 100 %, it would be ${at(1)}; if it were 50 %, ${at(0.5)}.`,
    );
  }
  if (lines.length > 0) return [lines.join('\n')];
  return numbers.state === 'current' ? ['No thesis depends on it.'] : [];
}
