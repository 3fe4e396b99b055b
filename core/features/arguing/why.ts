/**
 * Why a number is what it is, in sentences: the best line, the doubts that cost most, what would change it most; of a thesis
 * also what is worth finding out, and in which order to raise it.
 */

import type { Crux, Evaluation } from '../../evaluation/evaluation.ts';
import { hasTooManyLines } from '../../evaluation/readouts/lines.ts';
import { costliest, LEAST, worthOf } from '../../evaluation/readouts/measures.ts';
import type { Argument, Statement } from '../../model/argument.ts';
import { credenceOfLeaf } from '../../model/assessed.ts';
import { targetName } from '../../model/targets.ts';
import { middle } from '../../syntax/interval.ts';
import { percent, percentRange, points } from '../../text/percent.ts';
import type { Slices } from '../../text/slices.ts';
import { elementName } from '../hover/ledger.ts';

/** Words, or a statement or step to go to by its id. */
export type Segment = string | { readonly id: string; readonly text: string };
export type Sentence = readonly Segment[];

/** How many doubts are named. */
const NAMED = 2;
const LEAST_WORTH = 1e-6;
/** How many repairs are named. */
const MOST_ITEMS = 4;

/** The sentences that there is something to say for: up to three, for a thesis up to five. */
export function* whySentences(
  argument: Argument,
  evaluation: Evaluation,
  statement: Statement,
): Slices<Sentence[]> {
  const { inSlices } = evaluation;
  yield* inSlices.cruxes(statement);
  yield* inSlices.lines(statement);
  yield* inSlices.caseAgainst(statement);
  if (statement.kind === 'thesis') yield* inSlices.agenda(statement);
  const cruxes = evaluation.cruxes(statement).filter((crux) => crux.element !== statement);
  return [
    bestLine(argument, evaluation, statement),
    costs(evaluation, statement, cruxes),
    pivot(evaluation, statement, cruxes),
    ...(statement.kind === 'thesis' ? [worthwhile(cruxes), agenda(evaluation, statement)] : []),
  ].filter((sentence) => sentence.length > 0);
}

function bestLine(argument: Argument, evaluation: Evaluation, statement: Statement): Sentence {
  if (statement.steps.length === 0) {
    const prior = argument.prior(statement);
    const { support } = evaluation.readings[statement.index];
    if (prior && statement.observations.length > 0)
      return [`What is observed takes it from ${percent(middle(prior))} to ${percent(support)}.`];
    const own = prior ?? credenceOfLeaf(statement, argument);
    if (!own) return ['Nobody has assessed it: it is taken for granted.'];
    const counts = own.lo === own.hi ? '' : `, which counts as ${percent(middle(own))}`;
    return [`Its author gives it ${percentRange(own)}${counts}.`];
  }
  if (hasTooManyLines(statement, argument))
    return [
      `It has ${statement.steps.length} lines of support, too many to compare in an argument this large.`,
    ];
  const lines = [...evaluation.lines(statement)].sort((a, b) => b.support - a.support);
  const best = lines[0];
  if (!best) return [];
  const premises = best.step.premises.flatMap((premise, i): Segment[] => [
    i === 0 ? '' : ', ',
    link(premise),
  ]);
  const others = lines.length > 1 ? `, ahead of ${lines.length - 1} other${lines.length > 2 ? 's' : ''}` : '';
  return [
    'Its best line is ',
    { id: best.step.id, text: targetName(best.step) },
    ...(premises.length > 0 ? [' from ', ...premises] : []),
    `${others}: by itself it gives ${percent(best.support)}.`,
  ];
}

function costs(evaluation: Evaluation, statement: Statement, cruxes: readonly Crux[]): Sentence {
  const doubts = cruxes
    .filter(({ gain, importance }) => importance > 0 && gain > LEAST)
    .sort((a, b) => b.gain - a.gain)
    .slice(0, NAMED);
  const worst = costliest(evaluation.caseAgainst(statement).objections);
  const found: Segment[][] = doubts.map((crux) => [
    ...['doubt about ', goTo(crux)],
    ` (${percent(crux.credence)}), which takes ${points(crux.gain).replace('+', '')}`,
  ]);
  if (worst)
    found.push([
      `the ${worst.role} `,
      link(worst.objection),
      `, which takes ${points(-worst.asWritten).replace('+', '')}`,
    ]);
  if (found.length === 0) return [];
  return [
    'What costs it most is ',
    ...found.flatMap((cost, i) => (i === 0 ? cost : ['; then ', ...cost])),
    '.',
  ];
}

function pivot(evaluation: Evaluation, statement: Statement, cruxes: readonly Crux[]): Sentence {
  const crux = cruxes[0];
  if (!crux || Math.abs(crux.importance) < LEAST) return [];
  const { support } = evaluation.readings[statement.index];
  const words = `: it would be ${percent(bounded(support + crux.gain))} if that held, ${percent(bounded(support - crux.loss))} if not.`;
  return ['What would change it most is ', goTo(crux), words];
}

/** What is worth finding out, if there is anything to choose between. */
function worthwhile(cruxes: readonly Crux[]): Sentence {
  const best = cruxes
    .filter((crux) => worthOf(crux) > LEAST_WORTH)
    .sort((a, b) => worthOf(b) - worthOf(a))
    .slice(0, NAMED + 1);
  if (best.length < 2) return [];
  return ['Worth finding out first: ', ...listed(best.map((crux) => [goTo(crux)])), '.'];
}

/** In which order to raise it, and to what. */
function agenda(evaluation: Evaluation, thesis: Statement): Sentence {
  const items = evaluation.agenda(thesis).slice(0, MOST_ITEMS);
  if (items.length === 0) return [];
  const steps = items.map(({ element, fatal, against, support }): Segment[] => [
    ...(against ? ['refute '] : []),
    goTo({ element }),
    `${fatal ? ', fatal as it stands,' : ''} →\u00a0${percent(support)}`,
  ]);
  return ['To raise it, in this order: ', ...listed(steps), '.'];
}

function listed(parts: readonly Segment[][]): Segment[] {
  return parts.flatMap((part, i) => (i === 0 ? part : [', ', ...part]));
}

function bounded(value: number): number {
  return Math.min(1, Math.max(0, value));
}

function link({ id, name }: Statement): Segment {
  return { id, text: name };
}

function goTo({ element }: Pick<Crux, 'element'>): Segment {
  return { id: element.type === 'attack' ? element.attacker.id : element.id, text: elementName(element) };
}
