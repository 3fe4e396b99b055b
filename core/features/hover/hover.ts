/** Hover: what the name, word, quote or step under the cursor is, what carries it, what it carries, what attacks it. */

import type {
  Argument,
  Attack,
  Entity,
  Import,
  Source,
  Statement,
  Step,
  Target,
} from '../../model/argument.ts';
import { credenceOfLeaf } from '../../model/assessed.ts';
import type { Boundaries } from '../../model/boundary.ts';
import { targetName } from '../../model/targets.ts';
import { TokenKind, tokenSpan } from '../../syntax/tokens.ts';
import { code, codes, inert, literal } from '../../text/markdown.ts';
import { percentRange } from '../../text/percent.ts';
import { drained, type Slices } from '../../text/slices.ts';
import { type Span, touches } from '../../text/span.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { declarationAt, declaredBy, identity, occurrenceAt, tokenUnder } from '../navigation/names.ts';
import type { Numbers } from '../shared/numbers.ts';
import { count } from '../shared/words.ts';
import {
  describeObservation,
  describeQuestion,
  describeSetting,
  describeTogether,
  observationWords,
  priorWords,
} from './evidence.ts';
import { helpOf } from './keyword-help.ts';
import { ledger } from './ledger.ts';
import { numberHover } from './number.ts';
import { quoteHover } from './quote.ts';
import { aboutWords, voidStepWords, voidWords } from './voice.ts';

export interface Hover {
  /** Markdown, inert. */
  readonly text: string;
  readonly span: Span;
}

/** What there is to say about the place; undefined in white space, comments and texts. */
export function hover(snapshot: Snapshot, uri: string, offset: number, numbers: Numbers): Hover | undefined {
  return drained(hoverInSlices(snapshot, uri, offset, numbers));
}

/** The same in slices. */
export function* hoverInSlices(
  snapshot: Snapshot,
  uri: string,
  offset: number,
  numbers: Numbers,
): Slices<Hover | undefined> {
  const named = occurrenceAt(snapshot, uri, offset);
  if (named) {
    if (named.target.type === 'statement') yield* numbers.readied(named.target);
    return { text: describe(snapshot, uri, named.target, numbers), span: named.span };
  }
  const quote = quoteHover(snapshot, uri, offset);
  if (quote) return quote;
  const word = wordHover(snapshot, uri, offset, numbers);
  const number = yield* numberHover(snapshot, uri, offset, numbers);
  // A word such as `likely` is a number with a meaning of its own.
  return number && word ? { ...number, text: `${number.text}\n\n${word.text}` } : (number ?? word);
}

/** On a keyword of a declaration, what it declares; on `because`, its step; on other words, what they mean. */
function wordHover(snapshot: Snapshot, uri: string, offset: number, numbers: Numbers): Hover | undefined {
  const tree = snapshot.tree(uri);
  const { text, tokens } = tree;
  const index = tokenUnder(tree, offset);
  if (index < 0 || tokens.kinds[index] !== TokenKind.Word) return undefined;
  const span = tokenSpan(tokens, index);
  const help = helpOf(text.slice(span.start, span.end));
  if (!help) return undefined;
  const parts = [help];
  const declaration = declarationAt(snapshot, uri, offset);
  const declared = declaration && declaredBy(snapshot, uri, declaration);
  if (declared?.type === 'statement') {
    const argument = snapshot.argument(uri);
    const step = declared.steps.find((s) => touches(argument.clause(s).keyword, offset));
    if (step) parts.push(describeStep(argument, step, snapshot.boundaries(uri), numbers));
    const observation = declared.observations.find((o) => touches(argument.clause(o).keyword, offset));
    if (observation) parts.push(describeObservation(argument, observation, numbers));
  }
  return { text: parts.join('\n\n'), span };
}

function describe(snapshot: Snapshot, uri: string, target: Target, numbers: Numbers): string {
  switch (target.type) {
    case 'statement':
      return describeStatement(snapshot, uri, target, numbers);
    case 'step':
      return describeStep(snapshot.argument(uri), target, snapshot.boundaries(uri), numbers);
    case 'entity':
      return describeEntity(snapshot, uri, target);
    case 'source':
      return describeSource(snapshot, uri, target);
    case 'import':
      return describeImport(snapshot, target);
    case 'observation':
      return describeObservation(snapshot.argument(uri), target, numbers);
    case 'attack':
      return `**${code(target.attacker.name)}** ${attackWords(snapshot.argument(uri), target)}`;
    case 'setting':
      return describeSetting(snapshot.argument(uri), target);
    case 'together':
      return describeTogether(snapshot.argument(uri), target);
    case 'question':
      return describeQuestion(snapshot.argument(uri), target);
  }
}

function describeStatement(snapshot: Snapshot, uri: string, s: Statement, numbers: Numbers): string {
  if (s.placeholder) return `${code(s.name)} is not declared.`;
  const argument = snapshot.argument(uri);
  const boundaries = snapshot.boundaries(uri);
  const [text, credence] = [argument.text(s), credenceOfLeaf(s, argument)];
  const settings = s.settings.length > 0 ? ` in ${codes(s.settings.map((each) => each.name))}` : '';
  const lines = [`${s.kind} **${code(s.name)}**${aboutWords(s, boundaries)}${settings}`];
  if (text) lines.push(inert(text));
  if (s.of || s.serves) lines.push(linkWords(s));
  if (credence) {
    const given = s.given.length > 0 ? ` given ${codes(s.given.map((g) => g.name))}` : '';
    lines.push(`Credence ${percentRange(credence)}${given}.`);
  }
  if (s.prior) lines.push(...priorWords(argument, s, numbers));
  lines.push(...ledger(argument, s, numbers), ...voidWords(s, boundaries));
  const list: string[] = [];
  for (const step of s.steps) list.push(`- because ${stepWords(argument, step)}`);
  for (const observation of s.observations) list.push(`- seeing ${observationWords(argument, observation)}`);
  for (const attack of s.attacks) list.push(`- ${attackWords(argument, attack)}`);
  const { supports, attacked } = usesIn(snapshot, uri, s);
  if (supports.length > 0) list.push(`- supports ${codes(supports)}`);
  if (attacked.length > 0) list.push(`- attacked by ${attacked.join(', ')}`);
  if (list.length > 0) lines.push(list.join('\n'));
  const quote = s.quotes.map((q) => argument.clause(q)).find((q) => q.text);
  if (quote) lines.push(`> “${literal(quote.text!.value)}” — ${code(quote.ref?.text ?? '')}`);
  return lines.join('\n\n');
}

function linkWords(s: Statement): string {
  const parts = [];
  if (s.of) parts.push(`of ${code(s.of.name)}`);
  if (s.serves) parts.push(`serves ${code(s.serves.name)}`);
  if (s.until) parts.push(`until ${code(s.until.name)}`);
  return parts.join(', ');
}

/** What rests on it, and what attacks it or one of its steps. */
function usesIn(snapshot: Snapshot, uri: string, s: Statement): { supports: string[]; attacked: string[] } {
  const argument = snapshot.argument(uri);
  const supports = new Set<string>();
  for (const { premises, conclusion } of argument.steps) {
    if (premises.includes(s)) supports.add(conclusion.name);
  }
  const attacked = s.rebuttals.map((a) => code(a.attacker.name) + strength(argument, a));
  for (const step of s.steps) {
    const on = s.steps.length > 1 ? ` (on ${code(step.label ?? `#${step.number}`)})` : ' (on its step)';
    for (const attack of step.undercuts)
      attacked.push(code(attack.attacker.name) + strength(argument, attack) + on);
    for (const exception of step.unless) attacked.push(`${code(exception.name)} (an exception)`);
  }
  return { supports: [...supports], attacked };
}

function strength(argument: Argument, thing: Step | Attack): string {
  const written = argument.strength(thing);
  return written ? ` (${percentRange(written)})` : '';
}

function stepWords(argument: Argument, step: Step): string {
  const label = step.label === undefined ? '' : `${code(step.label)}: `;
  const premises = [
    ...step.premises.map((p) => code(p.name)),
    ...step.negated.map((p) => `not ${code(p.name)}`),
  ];
  return label + premises.join(', ') + strength(argument, step) + conditions(argument, step);
}

function attackWords(argument: Argument, attack: Attack): string {
  const { target } = attack;
  const what =
    target.type === 'statement' ? `rebuts ${code(target.name)}` : `undercuts ${code(targetName(target))}`;
  return what + strength(argument, attack) + conditions(argument, attack);
}

/** The warrant of a step or an attack, and its exceptions. */
function conditions(argument: Argument, holder: Step | Attack): string {
  const { unless } = holder;
  const warrant = argument.warrant(holder);
  const since = warrant === undefined ? '' : `, since “${inert(warrant)}”`;
  return unless.length > 0 ? `${since}, unless ${codes(unless.map((s) => s.name))}` : since;
}

function describeStep(argument: Argument, step: Step, boundaries: Boundaries, numbers: Numbers): string {
  const lines = [
    `step ${step.number} of **${code(step.conclusion.name)}**`,
    `because ${stepWords(argument, step)}`,
  ];
  lines.push(...voidStepWords(step, boundaries));
  const carried = [...step.premises, ...step.negated].map((p) => {
    const reading = numbers.reading(p);
    return `- ${step.negated.includes(p) ? 'not ' : ''}${code(p.name)}${reading ? ` ${percentRange({ lo: reading.support, hi: reading.support })}` : ''}${
      argument.text(p) ? `: ${inert(argument.text(p))}` : ''
    }`;
  });
  lines.push(carried.join('\n'));
  if (step.undercuts.length > 0) {
    lines.push(`Undercut by ${codes(step.undercuts.map((a) => a.attacker.name))}.`);
  }
  return lines.join('\n\n');
}

function describeEntity(snapshot: Snapshot, uri: string, entity: Entity): string {
  const of = entity.model && entity.model !== entity ? ` of ${code(entity.model.name)}` : '';
  const lines = [`${entity.kind} **${code(entity.name)}**${of}`];
  const argument = snapshot.argument(uri);
  const { statements, entities } = argument;
  if (argument.text(entity)) lines.push(inert(argument.text(entity)));
  const links = statements.filter((s) => s.of === entity || s.serves === entity);
  const list = links.map(
    (s) => `- ${s.kind} ${code(s.name)}${argument.text(s) ? `: ${inert(argument.text(s))}` : ''}`,
  );
  const others = entities.filter((e) => e.model === entity && e !== entity);
  for (const other of others) list.push(`- ${other.kind} ${code(other.name)}`);
  if (list.length > 0) lines.push(list.join('\n'));
  else if (entity.kind === 'persona') lines.push('No link says yet whether it is sincere or instrumental.');
  const about = statements.filter((s) => s.about.includes(entity) && !links.includes(s)).length;
  if (about > 0) lines.push(`${count(about, 'statement is', 'statements are')} about it.`);
  return lines.join('\n\n');
}

/** A source: what it is called, whether it can be read, and how many words of it the argument quotes. */
function describeSource(snapshot: Snapshot, uri: string, source: Source): string {
  const lines = [`source **${code(source.name)}**`];
  const argument = snapshot.argument(uri);
  const [title, path] = [argument.title(source), argument.path(source)];
  if (title) lines.push(inert(title));
  lines.push(literal(path));
  const text = snapshot.sourceText(source.uri, path);
  const quotes = argument.statements
    .flatMap((s) => s.quotes)
    .filter((q) => q.source && identity(q.source) === identity(source));
  const quoted = `Quoted ${quotes.length === 1 ? 'once' : `${quotes.length} times`}`;
  if ('trouble' in text) lines.push(`${quoted}. Its text is not read: ${text.trouble}.`);
  else {
    const words = (t: string) => t.split(/\s+/).filter(Boolean).length;
    const taken = quotes.reduce((sum, q) => sum + words(argument.clause(q).text?.value ?? ''), 0);
    lines.push(`${quoted}: ${taken} of its ${words(text.text)} words.`);
  }
  return lines.join('\n\n');
}

function describeImport(snapshot: Snapshot, { alias, path, target }: Import): string {
  const names = target === undefined ? 0 : snapshot.tree(target).greens.filter((d) => d.name).length;
  const lines = [`import **${code(alias ?? path)}**`, literal(path)];
  lines.push(target !== undefined ? `Brings in ${count(names, 'name')}.` : 'The file cannot be read.');
  return lines.join('\n\n');
}

/** The same for a thing by its id, as completion shows it; undefined when it is gone. */
export function describeById(
  snapshot: Snapshot,
  uri: string,
  id: string,
  numbers: Numbers,
): string | undefined {
  const thing = snapshot.argument(uri).byId.get(id);
  return thing && describe(snapshot, uri, thing, numbers);
}
