/** Hovers on what weighs evidence and on what has no number of its own: observations, settings, ties, questions. */

import { quotientOf } from '../../evaluation/program/weighed.ts';
import type { Argument, Observation, Question, Setting, Statement, Together } from '../../model/argument.ts';
import { targetName } from '../../model/targets.ts';
import type { Likelihoods } from '../../syntax/tree.ts';
import { code, codes, inert } from '../../text/markdown.ts';
import { percentRange } from '../../text/percent.ts';
import { factor, likelier } from '../../text/ratio.ts';
import type { Numbers } from '../shared/numbers.ts';
import { count } from '../shared/words.ts';

/** An observation: the claim it weighs on, how much, and how sure it is that it was made. */
export function describeObservation(argument: Argument, observation: Observation, numbers: Numbers): string {
  const { number, statement, observed } = observation;
  const text = argument.text(observed);
  return [
    `observation ${number} of **${code(statement.name)}**: ${weightWords(argument.ratio(observation))}`,
    `- ${code(observed.name)}${supportOf(observed, numbers)}${text ? `: ${inert(text)}` : ''}`,
    ...under(observation),
  ].join('\n\n');
}

/** Where a statement that weighs evidence started, and where that leads: "10 % → 57 %". */
export function priorWords(argument: Argument, statement: Statement, numbers: Numbers): string[] {
  const prior = argument.prior(statement);
  if (!prior) return [];
  const given = statement.prior?.given ?? [];
  const reading = numbers.reading(statement);
  const now =
    reading && statement.observations.length > 0
      ? percentRange({ lo: reading.support, hi: reading.support })
      : '';
  const condition = given.length > 0 ? ` given ${codes(given.map((s) => s.name))}` : '';
  return [`Prior ${percentRange(prior)}${condition}${now ? ` → ${now}` : ''}.`];
}

/** What a statement's hover says of an observation, after "seeing". */
export function observationWords(argument: Argument, observation: Observation): string {
  const { label, observed, given, unless } = observation;
  const warrant = argument.warrant(observation);
  return [
    `${label === undefined ? '' : `${code(label)}: `}${code(observed.name)} (${factor(quotientOf(argument.ratio(observation)))})`,
    ...(given.length > 0 ? [`given ${codes(given.map((s) => s.name))}`] : []),
    ...(unless.length > 0 ? [`unless ${codes(unless.map((s) => s.name))}`] : []),
    ...(warrant === undefined ? [] : [`since “${inert(warrant)}”`]),
  ].join(', ');
}

function under({ given, unless, undercuts }: Observation): string[] {
  return [
    ...(given.length > 0 ? [`It weighs as much given ${codes(given.map((s) => s.name))}.`] : []),
    ...(unless.length > 0 ? [`It says nothing if ${codes(unless.map((s) => s.name))} holds.`] : []),
    ...(undercuts.length > 0 ? [`Undercut by ${codes(undercuts.map((a) => a.attacker.name))}.`] : []),
  ];
}

function supportOf(statement: Statement, numbers: Numbers): string {
  const reading = numbers.reading(statement);
  return reading ? ` ${percentRange({ lo: reading.support, hi: reading.support })}` : '';
}

/** How much an observation weighs: "4 times likelier if this is true than if it is not (×4)". */
export function weightWords(ratio: Likelihoods): string {
  const quotient = quotientOf(ratio);
  return `${likelier(quotient)} (${factor(quotient)})`;
}

/** A setting, with what holds in it. */
export function describeSetting(argument: Argument, setting: Setting): string {
  const text = argument.text(setting);
  const inside = argument.statements.filter((s) => s.settings.includes(setting)).length;
  return [
    `setting **${code(setting.name)}**`,
    ...(text ? [inert(text)] : []),
    inside > 0
      ? `${count(inside, 'statement holds', 'statements hold')} in it.`
      : 'No statement holds in it yet.',
  ].join('\n\n');
}

/** A tie between leaves. */
export function describeTogether(argument: Argument, together: Together): string {
  const clause = argument.declaration(together).clauses.find((c) => c.kind === 'of');
  const probability = clause?.kind === 'of' ? clause.strength?.value : undefined;
  const text = argument.text(together);
  return [
    `together **${code(together.name)}**`,
    ...(text ? [inert(text)] : []),
    `${codes(together.leaves.map((s) => s.name))} stand or fall together${
      probability ? ` with probability ${percentRange(probability)}` : ''
    }, and are independent otherwise. Their own credences do not change.`,
  ].join('\n\n');
}

/** A question: what it is about and whether it is answered. */
export function describeQuestion(argument: Argument, question: Question): string {
  const { asks, answered } = question;
  const text = argument.text(question);
  return [
    `question **${code(question.name)}**${asks.length > 0 ? ` about ${codes(asks.map((t) => targetName(t)))}` : ''}`,
    ...(text ? [inert(text)] : []),
    answered.length > 0 ? `Answered by ${codes(answered.map((s) => s.name))}.` : 'It is open.',
  ].join('\n\n');
}
