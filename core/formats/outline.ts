/** An argument as running text: what Markdown and HTML exports have in common. */

import type { Evaluation } from '../evaluation/evaluation.ts';
import { quotientOf } from '../evaluation/program/weighed.ts';
import { isSame, strength } from '../graph/words.ts';
import type { Argument, Attack, Entity, Part, Question, Statement, Together } from '../model/argument.ts';
import { isAssessed, isOpinion } from '../model/assessed.ts';
import { ownerOf, partName } from '../model/targets.ts';
import { clausesOf } from '../syntax/tree.ts';
import { andMore } from '../text/list.ts';
import { percentRange, standing } from '../text/percent.ts';
import { factor } from '../text/ratio.ts';
import { mapInSlices, type Slices } from '../text/slices.ts';

/** A piece of a line: words, a statement or entity by its name, or a text that its author wrote in Markdown. */
export type Piece =
  | string
  | { readonly ref: Statement }
  | { readonly name: string }
  | { readonly text: string };
export type Line = readonly Piece[];

export interface Footnote {
  readonly quote: string;
  /** The source's title, or what was cited. */
  readonly source: string;
  /** The source's path or address as written. */
  readonly path: string;
}

export interface Entry {
  readonly statement: Statement;
  readonly text: string;
  /** Status and numbers in words; '' where there is nothing to say. */
  readonly numbers: string;
  readonly lines: readonly Line[];
  /** Numbers of its footnotes, from 1. */
  readonly footnotes: readonly number[];
}

export interface Outline {
  readonly title: string;
  /** Author and date. */
  readonly byline: string;
  readonly note: string;
  /** Models, personas, goals and settings. */
  readonly cast: readonly Line[];
  readonly ties: readonly Line[];
  readonly questions: readonly Line[];
  readonly entries: readonly Entry[];
  readonly footnotes: readonly Footnote[];
}

/** The argument's statements in source order, each with what carries it and what speaks against it. */
export function* outlineOf(argument: Argument, evaluation: Evaluation | undefined): Slices<Outline> {
  const head = argument.root.file.tree.greens.find((d) => d.kind === 'argument');
  const clause = (kind: 'author' | 'date' | 'note') => (head && clausesOf(head, kind)[0]?.text?.value) ?? '';
  const footnotes: Footnote[] = [];
  const entries = yield* mapInSlices(argument.statements, (statement): Entry => {
    const own = footnotesOf(argument, statement);
    const first = footnotes.length + 1;
    for (const each of own) footnotes.push(each);
    return {
      statement,
      text: argument.text(statement),
      numbers: numbersOf(argument, statement, evaluation),
      lines: linesOf(argument, statement),
      footnotes: own.map((_, i) => first + i),
    };
  });
  return {
    title: head?.text?.value ?? '',
    byline: [clause('author'), clause('date')].filter(Boolean).join(', '),
    note: clause('note'),
    cast: [
      ...argument.entities.map((entity) => castLine(argument, entity)),
      ...argument.settings.map((s): Line => [{ name: s.name }, ', setting', ...textOf(argument.text(s))]),
    ],
    ties: argument.together.map((together) => tieLine(argument, together)),
    questions: argument.questions.map((question) => questionLine(argument, question)),
    entries,
    footnotes,
  };
}

function castLine(argument: Argument, entity: Entity): Line {
  const of = entity.model && entity.model !== entity ? [' of ', { name: entity.model.name }] : [];
  return [{ name: entity.name }, `, ${entity.kind}`, ...of, ...textOf(argument.text(entity))];
}

function tieLine(argument: Argument, together: Together): Line {
  const probability = argument.probability(together);
  const chance = probability ? `, with probability ${percentRange(probability)}` : '';
  const ties = [...refs(together.leaves), ` stand or fall together${chance}`];
  return [{ name: together.name }, ': ', ...ties, ...textOf(argument.text(together))];
}

function questionLine(argument: Argument, { name, asks, answered, ...rest }: Question): Line {
  const about = asks.flatMap((target, i): Piece[] => [
    i > 0 ? ', ' : ', about ',
    { ref: target.type === 'statement' ? target : ownerOf(target) },
    target.type === 'statement' ? '' : `, ${PART_WORDS[target.type]} ${partName(target) ?? ''}`.trimEnd(),
  ]);
  const answer = answered.length > 0 ? ['; answered by ', ...refs(answered)] : ['; open'];
  return [{ name }, ...about, ...answer, ...textOf(argument.text({ name, asks, answered, ...rest }))];
}

function textOf(text: string): Piece[] {
  return text ? [': ', { text }] : [];
}

function footnotesOf(argument: Argument, statement: Statement): Footnote[] {
  const quotes = statement.quotes
    .map((quote) => ({ clause: argument.clause(quote), source: quote.source }))
    .filter(({ clause }) => clause.text)
    .map(({ clause, source }) => ({
      quote: clause.text!.value,
      source: (source && argument.title(source)) ?? source?.name ?? clause.ref?.text ?? '',
      path: source ? argument.path(source) : '',
    }));
  const cites = clausesOf(argument.declaration(statement), 'cite').map((c) => ({
    quote: '',
    source: c.text?.value ?? '',
    path: '',
  }));
  return [...quotes, ...cites];
}

function numbersOf(argument: Argument, statement: Statement, evaluation: Evaluation | undefined): string {
  const credence = argument.credence(statement);
  const reading = evaluation?.readings[statement.index];
  const stated = isOpinion(statement);
  const open = !isAssessed(statement, argument);
  const parts: string[] = [];
  if (reading) parts.push(open ? reading.status : standing(reading.status, reading.support));
  if (open) parts.push('without a credence');
  const asWritten = !stated && reading && credence && isSame(credence, reading.range);
  if (reading && !open && !asWritten) {
    const names = reading.granted.first.map((s) => s.name);
    const conditions = reading.granted.more ? andMore(names) : names;
    const atMost = conditions.length > 0 && !reading.unassessedAttacks;
    const [support, ...range] = strength(reading.support, reading.range, atMost, conditions);
    parts.push(support + (reading.method === 'simulated' ? ' (simulated)' : ''), ...range);
  }
  if (credence) parts.push(`${stated ? 'the author states' : 'credence'} ${percentRange(credence)}`);
  return parts.join('; ');
}

function linesOf(argument: Argument, s: Statement): Line[] {
  const lines: Line[] = [];
  if (s.of)
    lines.push(['of ', { name: s.of.name }, ...(s.serves ? [', serves ', { name: s.serves.name }] : [])]);
  if (s.until) lines.push(['until ', { ref: s.until }, ': ', { text: argument.text(s.until) }]);
  if (s.marked && !s.of && s.about.length > 0) lines.push(['about ', ...names(s.about)]);
  if (s.settings.length > 0) lines.push(['in ', ...names(s.settings)]);
  if (s.given.length > 0) lines.push(['given ', ...refs(s.given)]);
  const prior = argument.prior(s);
  if (prior) lines.push([`prior ${percentRange(prior)}`, ...given(s.prior?.given ?? [])]);
  for (const observation of s.observations) {
    lines.push([
      `seeing${labelOf(observation)} `,
      { ref: observation.observed },
      ` (${factor(quotientOf(argument.ratio(observation)))})`,
      ...given(observation.given),
      ...details(argument, observation),
    ]);
    lines.push(...undercutLines(argument, observation));
  }
  for (const step of s.steps) {
    const written = step.uri === step.conclusion.uri ? 'because' : 'supported by a reviewer';
    const denied = step.negated.flatMap((ref, i): Piece[] => [
      i + step.premises.length > 0 ? ', not ' : 'not ',
      { ref },
    ]);
    lines.push([
      `${written}${labelOf(step)} `,
      ...refs(step.premises),
      ...denied,
      ...details(argument, step),
    ]);
    lines.push(...undercutLines(argument, step));
  }
  for (const attack of s.rebuttals)
    lines.push(['rebutted by ', { ref: attack.attacker }, ...details(argument, attack)]);
  for (const attack of s.attacks)
    lines.push(attackLine(argument, attack), ...undercutLines(argument, attack));
  return lines;
}

/** What undercuts a step, an observation or an attack. */
function undercutLines(argument: Argument, part: Part): Line[] {
  return part.undercuts.map((attack) => [
    `undercut${labelOf(part)} by `,
    { ref: attack.attacker },
    ...details(argument, attack),
  ]);
}

function labelOf({ label }: Part): string {
  return label ? ` (${label})` : '';
}

function given(conditions: readonly Statement[]): Piece[] {
  return conditions.length > 0 ? [', given ', ...refs(conditions)] : [];
}

const PART_WORDS = { step: 'step', observation: 'observation', attack: 'attack' } as const;

function attackLine(argument: Argument, attack: Attack): Line {
  const target = attack.target;
  if (target.type === 'statement') return ['rebuts ', { ref: target }, ...details(argument, attack)];
  return [
    'undercuts ',
    { ref: ownerOf(target) },
    `, ${PART_WORDS[target.type]} ${partName(target) ?? ''}`.trimEnd(),
    ...details(argument, attack),
  ];
}

/** Strength, warrant and exceptions of a step or attack, and the latter two of an observation. */
function details(argument: Argument, holder: Part): Piece[] {
  const strength = holder.type === 'observation' ? undefined : argument.strength(holder);
  const warrant = argument.warrant(holder);
  return [
    ...(strength ? [`, strength ${percentRange(strength)}`] : []),
    ...(holder.unless.length > 0 ? [', unless ', ...refs(holder.unless)] : []),
    ...(warrant === undefined ? [] : ['; since ', { text: warrant }]),
  ];
}

function refs(statements: readonly Statement[]): Piece[] {
  return statements.flatMap((ref, i): Piece[] => [i > 0 ? ', ' : '', { ref }]);
}

function names(entities: readonly { readonly name: string }[]): Piece[] {
  return entities.flatMap((e, i): Piece[] => [i > 0 ? ', ' : '', { name: e.name }]);
}
