/** The numbers of one statement as lines of Markdown: what they are, what they depend on, what speaks against it. */

import type { Reading } from '../../evaluation/evaluation.ts';
import type { LineReading } from '../../evaluation/readouts/lines.ts';
import { shareOf, worthOf } from '../../evaluation/readouts/measures.ts';
import type { Argument, Attack, Statement, Step } from '../../model/argument.ts';
import { credenceOfLeaf } from '../../model/assessed.ts';
import { premiseNames, targetName } from '../../model/targets.ts';
import type { Interval } from '../../syntax/tree.ts';
import { code, codes } from '../../text/markdown.ts';
import { percent, percentRange, points } from '../../text/percent.ts';
import type { Numbers } from '../shared/numbers.ts';
import { isDerived, isReckoned, statusSentence, supportWords, unfinishedWords } from '../shared/words.ts';

const NOT_ASSESSED = 'It has no credence yet: what rests on it takes it for granted.';

/** A line that a claim would lose less by than half a point is idle. */
const IDLE = 0.005;
/** Support under which the share of it counts, and not points. */
const RARE = 0.05;
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
  const defeaters = defeatersOf(statement, numbers);
  const lines = [headline(reading, numbers.state === 'previous', defeaters)];
  if (reading.unassessed.length > 0 && !reading.unassessed.includes(statement))
    lines.push(takenForGranted(reading));
  if (reading.supportWithUndecided - reading.support > 1e-9) {
    lines.push(
      `Attacks run in a circle: up to ${percent(reading.supportWithUndecided)} with what they leave undecided.`,
    );
  }
  if (isDerived(statement)) {
    if (statement.steps.length > 1) {
      const carried = numbers.lines(statement).map(lineWords);
      if (carried.length > 0) lines.push(`Lines of support: ${carried.join('; ')}.`);
    }
    const share = shareWords(statement, numbers);
    if (share) lines.push(share);
    const doubts = doubtsOf(statement, numbers);
    if (doubts) lines.push(doubts);
    const worth = worthWords(statement, numbers);
    if (worth) lines.push(worth);
    const against = caseWords(statement, numbers);
    if (against) lines.push(against);
  }
  return lines;
}

function headline(reading: Reading, previous: boolean, defeaters: readonly string[]): string {
  const { range, stated, standardError, status, statement, support } = reading;
  const unfinished = unfinishedWords(reading);
  if (unfinished) return `**${unfinished.charAt(0).toUpperCase()}${unfinished.slice(1)}**`;
  const parts = [`**Support ${supportWords(reading)}**`];
  if (standardError > 0) parts.push(`simulated, ± ${percent(standardError)}`);
  parts.push(`range ${percentRange(range)}`);
  if (stated) parts.push(`stated ${percentRange(stated)}`);
  if (previous) parts.push('numbers of an earlier version, new ones are on their way');
  const sentence = statusSentence(status, statement, support, codes(defeaters));
  return `${parts.join(' · ')}  \n${sentence}`;
}

function takenForGranted({ unassessed, unassessedAttacks, unassessedAgainst }: Reading): string {
  const granted = `Takes for granted, without a credence: ${codes(unassessed.map((s) => s.name))}.`;
  if (!unassessedAttacks) return granted;
  const against =
    unassessedAgainst.length === 0 ? 'Some of them' : codes(unassessedAgainst.map((s) => s.name));
  return `${granted} ${against} speak${unassessedAgainst.length === 1 ? 's' : ''} against it.`;
}

/** What costs most: by how much support would rise if one leaf, step or attack were the other way. */
function doubtsOf(statement: Statement, numbers: Numbers): string {
  const costs = numbers
    .cruxes(statement)
    .map((crux) => ({ crux, cost: crux.importance > 0 ? crux.gain : -crux.loss }))
    .filter(({ cost }) => cost >= 0.005)
    .sort((a, b) => b.cost - a.cost)
    .slice(0, MOST_DOUBTS);
  if (costs.length === 0) return '';
  const named = costs.map(({ crux, cost }) => `${code(elementName(crux.element))} ${points(cost).slice(1)}`);
  return `What doubt costs it most: ${named.join(', ')}.`;
}

/** What a line carries by itself, and what would be lost without it: `probe` 44 %, −20 points without it. */
function lineWords({ step, support, loss }: LineReading): string {
  const change = points(-loss);
  const without = loss < IDLE ? `idle${change === 'no change' ? '' : `: ${change}`}` : `${change} without it`;
  return `${stepName(step)} ${percent(support)}, ${without}`;
}

/** For an improbable thesis, of which points tell little: what share of its support goes by what. */
function shareWords(statement: Statement, numbers: Numbers): string {
  const support = numbers.reading(statement)?.support ?? 1;
  if (statement.kind !== 'thesis' || support >= RARE || support <= 0) return '';
  const shares = numbers
    .cruxes(statement)
    .map((crux) => ({ crux, share: shareOf(crux, support) }))
    .filter(({ share }) => share >= IDLE)
    .sort((a, b) => b.share - a.share || b.crux.gain - a.crux.gain)
    .slice(0, MOST_DOUBTS);
  const named = shares.map(
    ({ crux, share }) => `${code(elementName(crux.element))} ${percent(Math.min(1, share))}`,
  );
  return named.length > 0 ? `Share of its support that is gone without it: ${named.join(', ')}.` : '';
}

/** For a thesis: what to learn first. */
function worthWords(statement: Statement, numbers: Numbers): string {
  if (statement.kind !== 'thesis') return '';
  const cruxes = numbers.cruxes(statement).filter((crux) => worthOf(crux) > 1e-6);
  if (cruxes.length < 2) return '';
  const [first] = [...cruxes].sort((a, b) => worthOf(b) - worthOf(a));
  return `Worth finding out first: ${code(elementName(first.element))}.`;
}

/** For a thesis: what all that speaks against it costs, and what it would cost unanswered. */
function caseWords(statement: Statement, numbers: Numbers): string {
  const against = statement.kind === 'thesis' ? numbers.caseAgainst(statement) : undefined;
  if (!against || against.count === 0) return '';
  return `The case against it: as written ${points(against.asWritten)}, unanswered ${points(against.unanswered)}.`;
}

/** How a crux is called: `rlvr`, `valence#from-rl`, `no-goals ⊣ wants-more`. */
export function elementName(element: Statement | Step | Attack): string {
  if (element.type !== 'attack') return targetName(element);
  return `${element.attacker.name} ⊣ ${targetName(element.target)}`;
}

/** What its author writes of a crux; null for a leaf that evidence is weighed on, as what it comes out at is what counts. */
export function writtenOf(element: Statement | Step | Attack, argument: Argument): Interval | null {
  const written =
    element.type === 'statement' ? credenceOfLeaf(element, argument) : argument.strength(element);
  return written ?? null;
}

function stepName(step: Step): string {
  return `${code(step.label ?? `#${step.number}`)} (${codes(premiseNames(step))})`;
}

/** Where it is defeated: the attackers, of it or of its steps, that hold. */
function defeatersOf(statement: Statement, numbers: Numbers): string[] {
  if (numbers.reading(statement)?.status !== 'defeated') return [];
  const attacks = [...statement.rebuttals, ...statement.steps.flatMap((s) => s.undercuts)];
  const attackers = attacks.map((a) => a.attacker);
  const exceptions = statement.steps.flatMap((s) => s.unless);
  const standing = [...attackers, ...exceptions].filter((s) => numbers.reading(s)?.status === 'supported');
  return [...new Set(standing.map((s) => s.name))];
}
