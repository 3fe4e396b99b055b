/** Syntax nodes, the model and the program of an argument as lines of text: `steelman debug`. */
import type { ReadProgram } from '../../core/evaluation/program/program.ts';
import type { Bite, Rule } from '../../core/evaluation/program/rules.ts';
import type { Argument, Place, Statement } from '../../core/model/argument.ts';
import type { Span } from '../../core/text/span.ts';

/** A field of a syntax node without its spans (the nesting of these is fixed by the grammar): names and numbers as they are written, texts as JSON. */
export function brief(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(brief).join(', ')}]`;
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value !== 'object' || value === null) return String(value);
  if ('lo' in value && 'hi' in value)
    return value.lo === value.hi ? `${value.lo}` : `${value.lo}..${value.hi}`;
  if ('value' in value) return brief(value.value);
  if ('text' in value && 'name' in value) return `${'not' in value && value.not ? 'not ' : ''}${value.text}`;
  const fields = Object.entries(value).filter(
    ([name, field]) => name !== 'span' && name !== 'keyword' && field !== undefined,
  );
  return fields.length === 1
    ? brief(fields[0][1])
    : `{${fields.map(([n, f]) => `${n}: ${brief(f)}`).join(', ')}}`;
}

/** Every statement with its steps, observations and attacks by their ids, then the other declarations and the problems. */
export function modelLines(argument: Argument, place: (uri: string, span: Span) => string): string[] {
  const where = (it: Place) => place(it.uri, argument.span(it));
  const lines: string[] = [];
  for (const statement of [...argument.statements, ...argument.placeholders]) {
    const { index, kind, id, placeholder, about, settings, given, steps, observations, attacks } = statement;
    const head = [`${index}`, placeholder ? 'placeholder' : kind, id];
    lines.push(
      [
        ...head,
        ...list('about', about),
        ...list('in', settings),
        ...list('given', given),
        where(statement),
      ].join('  '),
    );
    for (const step of steps)
      lines.push(
        `    ${[step.id, ...list('from', step.premises), ...list('not', step.negated), ...list('unless', step.unless)].join('  ')}`,
      );
    for (const seen of observations)
      lines.push(
        `    ${[seen.id, ...list('seeing', [seen.observed]), ...list('given', seen.given), ...list('unless', seen.unless)].join('  ')}`,
      );
    for (const attack of attacks)
      lines.push(`    ${[`attack ${attack.id}`, ...list('unless', attack.unless)].join('  ')}`);
  }
  const { entities, settings, sources, together, questions } = argument;
  for (const thing of [...entities, ...settings, ...sources, ...together, ...questions])
    lines.push(`${'kind' in thing ? thing.kind : thing.type}  ${thing.id}  ${where(thing)}`);
  for (const { file, problems } of argument.scopes.values())
    for (const { code, span, args } of problems)
      lines.push(`! ${code}  ${brief(args)}  ${place(file.uri, span)}`);
  return lines;
}

/** The random facts with their probabilities, then the rule of each statement; the parts of a rule by number. */
export function programLines(argument: Argument, { program, elements }: ReadProgram): string[] {
  const { facts, rules } = program;
  const statements: readonly Statement[] = [...argument.statements, ...argument.placeholders];
  const lines: string[] = [];
  for (let f = 0; f < facts.count; f++) {
    const [lo, hi] = [facts.lo[f], facts.hi[f]];
    const range = facts.unassessed[f] ? 'unassessed' : lo === hi ? '' : `${lo}..${hi}`;
    lines.push(
      [`fact ${f}`, elements[f]?.id ?? '(part of a leaf)', `p=${facts.p[f]}`, range].join('  ').trimEnd(),
    );
  }
  for (const [r, rule] of rules.entries())
    lines.push([`rule ${r}`, statements[r]?.id ?? '(part)', ...ruleParts(rule)].join('  '));
  return lines;
}

function ruleParts(rule: Rule): string[] {
  const { leaf, own, given, steps, rebuttals, bare, weighing } = rule;
  return [
    ...(leaf >= 0 ? [`leaf(fact ${leaf})`] : []),
    ...(own === undefined ? [] : [`own(rule ${own})`]),
    ...numbers('given', given),
    ...steps.map(
      ({ fact, premises, negated, exceptions, undercuts }) =>
        `step(${[...factOf(fact), ...numbers('rules', premises), ...numbers('not', negated), ...numbers('unless', exceptions), ...undercuts.map((bite) => biteOf('undercut', bite))].join(' ')})`,
    ),
    ...rebuttals.map((bite) => biteOf('rebuttal', bite)),
    ...(weighing?.weights.map(({ speaks, quotient }) => `weight(rule ${speaks} ratio ${quotient})`) ?? []),
    ...(bare ? ['bare'] : []),
  ];
}

function biteOf(word: string, { fact, attacker, exceptions }: Bite): string {
  return `${word}(${[...factOf(fact), `rule ${attacker}`, ...numbers('unless', exceptions)].join(' ')})`;
}

/** A strength of 100 % has no fact. */
function factOf(fact: number): string[] {
  return fact < 0 ? [] : [`fact ${fact}`];
}

function numbers(word: string, rules: readonly number[]): string[] {
  return rules.length === 0 ? [] : [`${word} ${rules.join(',')}`];
}

function list(word: string, things: readonly { readonly id: string }[]): string[] {
  return things.length === 0 ? [] : [`${word} ${things.map(({ id }) => id).join(', ')}`];
}
