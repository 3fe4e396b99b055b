/** The numbers of one statement as lines of Markdown: what they are, what they hang on, what speaks against it. */

import type { Reading } from '../../evaluation/evaluation.ts';
import type { Argument, Attack, Statement, Step } from '../../model/argument.ts';
import { targetName } from '../../model/targets.ts';
import { code, codes } from '../../text/markdown.ts';
import { percent, percentRange } from '../../text/percent.ts';
import type { Numbers } from '../shared/numbers.ts';
import { isDerived, isReckoned, statusSentence, supportWords } from '../shared/words.ts';

const NOT_ASSESSED = 'It has no credence yet: what rests on it takes it for granted.';

/** How many culprits a hover names. */
const MOST_DOUBTS = 3;

/** The ledger of a statement; empty where nothing is known yet. */
export function ledger(argument: Argument, statement: Statement, numbers: Numbers): string[] {
  const reading = numbers.reading(statement);
  if (!reading) return [];
  if (!isReckoned(statement)) {
    // Nothing but its author speaks of it, so there is nothing to reckon.
    if (argument.credence(statement)) return [];
    return [reading.status === 'supported' ? NOT_ASSESSED : statusSentence(reading.status, statement)];
  }
  const lines = [headline(reading, numbers.state === 'previous')];
  if (reading.unassessed.length > 0) lines.push(takenForGranted(reading));
  if (reading.supportWithUndecided - reading.support > 1e-9) {
    lines.push(
      `Attacks run in a circle: up to ${percent(reading.supportWithUndecided)} with what they leave undecided.`,
    );
  }
  if (isDerived(statement)) {
    const best = bestStep(argument, statement, numbers);
    if (best && statement.steps.length > 1) lines.push(`Best line of support: ${stepName(best)}.`);
    const doubts = doubtsOf(statement, numbers);
    if (doubts) lines.push(doubts);
  }
  const defeaters = defeatersOf(statement, numbers);
  if (defeaters.length > 0) lines.push(`Defeated by ${codes(defeaters)}.`);
  return lines;
}

function headline(reading: Reading, previous: boolean): string {
  const { range, stated, standardError, status, statement } = reading;
  const parts = [`**Support ${supportWords(reading)}**`];
  if (standardError > 0) parts.push(`simulated, ± ${percent(standardError)}`);
  parts.push(`range ${percentRange(range)}`);
  if (stated) parts.push(`stated ${percentRange(stated)}`);
  if (previous) parts.push('numbers of an earlier version, new ones are on their way');
  return `${parts.join(' · ')}  \n${statusSentence(status, statement)}`;
}

function takenForGranted({ unassessed, unassessedAttacks, unassessedAgainst }: Reading): string {
  const granted = `Takes for granted, without a credence: ${codes(unassessed.map((s) => s.name))}.`;
  if (!unassessedAttacks) return granted;
  const against =
    unassessedAgainst.length === 0 ? 'Some of them' : codes(unassessedAgainst.map((s) => s.name));
  return `${granted} ${against} speak${unassessedAgainst.length === 1 ? 's' : ''} against it.`;
}

/** What costs most: by how much support would rise if one leaf, step or attack stood the other way. */
function doubtsOf(statement: Statement, numbers: Numbers): string {
  const costs = numbers
    .cruxes(statement)
    .map((crux) => ({ crux, cost: crux.importance > 0 ? crux.gain : -crux.loss }))
    .filter(({ cost }) => cost >= 0.005)
    .sort((a, b) => b.cost - a.cost)
    .slice(0, MOST_DOUBTS);
  if (costs.length === 0) return '';
  const named = costs.map(({ crux, cost }) => `${code(elementName(crux.element))} ${points(cost)}`);
  return `What doubt costs it most: ${named.join(', ')}.`;
}

/** A difference of two probabilities: 7 % of 100 % and 7 points are not the same. */
function points(difference: number): string {
  const n = Math.round(difference * 100);
  return n === 1 ? '1 point' : `${n} points`;
}

/** How a crux is called: `rlvr`, `valence#from-rl`, `no-goals ⊣ wants-more`. */
export function elementName(element: Statement | Step | Attack): string {
  if (element.type !== 'attack') return targetName(element);
  return `${element.attacker.name} ⊣ ${targetName(element.target)}`;
}

function stepName(step: Step): string {
  return `${code(step.label ?? `#${step.number}`)} (${codes(step.premises.map((p) => p.name))})`;
}

/** The step that would carry most alone, its premises taken as independent. */
function bestStep(argument: Argument, statement: Statement, numbers: Numbers): Step | undefined {
  let best: Step | undefined;
  let most = 0;
  for (const step of statement.steps) {
    const strength = argument.strength(step);
    let carries = strength ? (strength.lo + strength.hi) / 2 : 1;
    for (const premise of step.premises) carries *= numbers.reading(premise)?.support ?? 1;
    if (carries > most) {
      best = step;
      most = carries;
    }
  }
  return best;
}

/** Where it is defeated: the attackers, of it or of its steps, that stand. */
function defeatersOf(statement: Statement, numbers: Numbers): string[] {
  if (numbers.reading(statement)?.status !== 'defeated') return [];
  const attacks = [...statement.rebuttals, ...statement.steps.flatMap((s) => s.undercuts)];
  const attackers = attacks.map((a) => a.attacker);
  const exceptions = statement.steps.flatMap((s) => s.unless);
  const standing = [...attackers, ...exceptions].filter((s) => numbers.reading(s)?.status === 'supported');
  return [...new Set(standing.map((s) => s.name))];
}
