/** An argument as running text: what Markdown and HTML exports have in common. */

import type { Evaluation } from '../evaluation/evaluation.ts';
import { isSame, strength } from '../graph/words.ts';
import type { Argument, Attack, Entity, Statement, Step } from '../model/argument.ts';
import { ownerOf, partName } from '../model/targets.ts';
import { clausesOf } from '../syntax/tree.ts';
import { percentRange, standing } from '../text/percent.ts';

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
  readonly cast: readonly Line[];
  readonly entries: readonly Entry[];
  readonly footnotes: readonly Footnote[];
}

/** The argument's statements in source order, each with what carries it and what speaks against it. */
export function outlineOf(argument: Argument, evaluation: Evaluation | undefined): Outline {
  const head = argument.root.file.tree.greens.find((d) => d.kind === 'argument');
  const clause = (kind: 'author' | 'date' | 'note') => (head && clausesOf(head, kind)[0]?.text?.value) ?? '';
  const footnotes: Footnote[] = [];
  const entries = argument.statements.map((statement): Entry => {
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
    cast: argument.entities.map((entity) => castLine(argument, entity)),
    entries,
    footnotes,
  };
}

function castLine(argument: Argument, entity: Entity): Line {
  const of = entity.model && entity.model !== entity ? [' of ', { name: entity.model.name }] : [];
  const written = argument.text(entity);
  const text = written ? [': ', { text: written }] : [];
  return [{ name: entity.name }, `, ${entity.kind}`, ...of, ...text];
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
  const derived = statement.steps.length > 0;
  const open = !derived && !credence;
  const parts: string[] = [];
  if (reading) parts.push(open ? reading.status : standing(reading.status, reading.support));
  if (open) parts.push('without a credence');
  const asWritten = !derived && reading && credence && isSame(credence, reading.range);
  if (reading && !open && !asWritten) {
    const conditions = reading.unassessed.map((s) => s.name);
    const atMost = conditions.length > 0 && !reading.unassessedAttacks;
    const [support, ...range] = strength(reading.support, reading.range, atMost, conditions);
    parts.push(support + (reading.method === 'simulated' ? ' (simulated)' : ''), ...range);
  }
  if (credence) parts.push(`${derived ? 'the author states' : 'credence'} ${percentRange(credence)}`);
  return parts.join('; ');
}

function linesOf(argument: Argument, s: Statement): Line[] {
  const lines: Line[] = [];
  if (s.of)
    lines.push(['of ', { name: s.of.name }, ...(s.serves ? [', serves ', { name: s.serves.name }] : [])]);
  if (s.until) lines.push(['until ', { ref: s.until }, ': ', { text: argument.text(s.until) }]);
  if (s.marked && !s.of && s.about.length > 0) lines.push(['about ', ...names(s.about)]);
  if (s.given.length > 0) lines.push(['given ', ...refs(s.given)]);
  for (const step of s.steps) {
    const label = step.label ? ` (${step.label})` : '';
    lines.push([`because${label} `, ...refs(step.premises), ...details(argument, step)]);
    for (const attack of step.undercuts)
      lines.push([`undercut${label} by `, { ref: attack.attacker }, ...details(argument, attack)]);
  }
  for (const attack of s.rebuttals)
    lines.push(['rebutted by ', { ref: attack.attacker }, ...details(argument, attack)]);
  for (const attack of s.attacks) lines.push(attackLine(argument, attack));
  return lines;
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

/** Strength, warrant and exceptions of a step or attack. */
function details(argument: Argument, holder: Step | Attack): Piece[] {
  const [strength, warrant] = [argument.strength(holder), argument.warrant(holder)];
  return [
    ...(strength ? [`, strength ${percentRange(strength)}`] : []),
    ...(holder.unless.length > 0 ? [', unless ', ...refs(holder.unless)] : []),
    ...(warrant === undefined ? [] : ['; since ', { text: warrant }]),
  ];
}

function refs(statements: readonly Statement[]): Piece[] {
  return statements.flatMap((ref, i): Piece[] => [i > 0 ? ', ' : '', { ref }]);
}

function names(entities: readonly Entity[]): Piece[] {
  return entities.flatMap((e, i): Piece[] => [i > 0 ? ', ' : '', { name: e.name }]);
}
