/** What holds a claim down: the premise or step it would lose most by, or the objection that costs it more. */

import type { Crux, Evaluation } from '../../evaluation/evaluation.ts';
import type { Statement, Step } from '../../model/argument.ts';
import { credenceOfLeaf } from '../../model/assessed.ts';
import { attackedStatement } from '../../model/targets.ts';
import { percent, percentRange } from '../../text/percent.ts';
import type { Related, RuleContext } from '../rule.ts';
import { namedAt, nameIn } from './places.ts';
import { listed } from './words.ts';

export interface Culprit {
  readonly crux: Crux;
  /** How much the claim would gain, in [0, 1], were it settled in its favour. */
  readonly rise: number;
  /** In words, to follow "it depends most on": "`costly` (50 %)". */
  readonly words: string;
  readonly related: readonly Related[];
}

/** Statements of an argument whose cruxes are looked at once more for each finding. */
const MOST_STATEMENTS = 2_000;

/**
 * The crux with the largest loss, as the table of cruxes has it. All parts of a single line tie in that: of those the one with
 * the smallest factor, a leaf's own credence or a strength. What speaks against the claim is compared as a factor as well: it
 * is the culprit where the claim would gain more without it. Undefined where nothing could be otherwise, and in large or
 * simulated arguments.
 */
export function culpritOf(claim: Statement, context: RuleContext): Culprit | undefined {
  const { evaluation } = context;
  if (evaluation.readings.length > MOST_STATEMENTS || evaluation.readings[claim.index].standardError > 0)
    return undefined;
  const cruxes = evaluation.cruxes(claim).filter((crux) => riseOf(crux) > 1e-12);
  if (cruxes.length === 0) return undefined;
  // First what carries the claim, so that an objection is held against the worst of that.
  const [first, ...others] = cruxes.sort((a, b) => Number(a.importance < 0) - Number(b.importance < 0));
  const crux = others.reduce((worst, other) => (isWorse(other, worst) ? other : worst), first);
  return { crux, rise: riseOf(crux), words: inWords(crux, context), related: [placeOf(crux, context)] };
}

/** The culprit as the middle of a sentence: ": it depends most on `costly` (50 %)"; '' where there is none. */
export function hangsOn(culprit: Culprit | undefined): string {
  return culprit ? `: it depends most on ${culprit.words}` : '';
}

/** The leaves that a claim would lose most by, all that tie; what it mostly comes from. */
export function mainstays(claim: Statement, evaluation: Evaluation): Statement[] {
  if (evaluation.readings.length > MOST_STATEMENTS) return [];
  const leaves = evaluation
    .cruxes(claim)
    .filter(({ element, importance }) => element.type === 'statement' && importance > 0);
  const most = Math.max(...leaves.map(({ loss }) => loss));
  return leaves.filter(({ loss }) => loss >= most - 1e-9).map(({ element }) => element as Statement);
}

/** What the claim would gain if this were settled in its favour. */
export function riseOf({ importance, gain, loss }: Crux): number {
  return importance > 0 ? gain : -loss;
}

function isWorse(crux: Crux, worst: Crux): boolean {
  const isAgainst = crux.importance < 0 || worst.importance < 0;
  const difference = isAgainst ? 0 : crux.loss - worst.loss;
  return Math.abs(difference) > 1e-9 ? difference > 0 : riseOf(crux) > riseOf(worst) + 1e-9;
}

function inWords({ element, importance, credence }: Crux, context: RuleContext): string {
  const name = (s: Statement) => `\`${nameIn(context, s)}\``;
  switch (element.type) {
    case 'statement': {
      const written = credenceOfLeaf(element, context.argument);
      const number = written ? percentRange(written) : percent(credence);
      const given =
        element.given.length > 0 ? ` given ${listed(element.given.map((g) => nameIn(context, g)))}` : '';
      return `${name(element)} (${number}${given})${importance > 0 ? '' : ', which speaks against it'}`;
    }
    case 'step':
      return `the strength of ${stepName(element, context)} (${percentRange(context.argument.strength(element)!)})`;
    case 'attack':
      return `how strongly ${name(element.attacker)} speaks against ${name(attackedStatement(element))} (${percentRange(context.argument.strength(element)!)})`;
  }
}

function placeOf({ element }: Crux, context: RuleContext): Related {
  const { argument } = context;
  const { uri } = element;
  const span = element.type === 'statement' ? namedAt(context, element) : argument.span(element);
  const what =
    element.type === 'statement'
      ? `\`${nameIn(context, element)}\``
      : element.type === 'step'
        ? 'This step'
        : 'This attack';
  const number =
    element.type === 'statement' ? credenceOfLeaf(element, argument) : argument.strength(element);
  return { uri, span, message: number ? `${what}: ${percentRange(number)}` : what };
}

/** "the step to `c`"; of several "`c#lead`" or "`c#2`". */
function stepName({ conclusion, label, number }: Step, context: RuleContext): string {
  const name = nameIn(context, conclusion);
  return conclusion.steps.length > 1 ? `\`${name}#${label ?? number}\`` : `the step to \`${name}\``;
}
