/** An analysis as a person reads it in a terminal: each thesis and what it depends on, then every claim with a bar. */
import type { Crux, Reading } from '../../core/evaluation/evaluation.ts';
import type { Argument, Statement } from '../../core/model/argument.ts';
import { list } from '../../core/text/list.ts';
import { percent, percentChange, percentRange } from '../../core/text/percent.ts';
import { onOneLine, withoutCommands } from '../escape.ts';
import { type Analysis, cruxName, cruxText } from './analysis.ts';
import { columns, shorten, TERMINAL, totalWidth } from './columns.ts';
import type { Paint } from './paint.ts';
import { wrapWords } from './wrap.ts';

const BAR = 20;
const MOST_CRUXES = 8;
const MOST_NAMES = 12;
const LONGEST_NAME = 28;
const INDENT = '  ';
/** What is set down, and so takes a credence; all else takes steps. */
const PREMISES: ReadonlySet<string> = new Set(['assumption', 'evidence', 'objection']);

/** The report: lines of at most 80 characters. */
export function analysisTable(analysis: Analysis, paint: Paint): string {
  const { argument, path, evaluation, theses, shown, errors, top } = analysis;
  const title = argument.root.file.tree.declarations.find((d) => d.kind === 'argument')?.text?.value;
  const lines = title
    ? [...wrapWords(onOneLine(title), TERMINAL).map(paint.bold), paint.dim(onOneLine(path))]
    : [paint.bold(onOneLine(path))];
  if (errors > 0) {
    const count = `${errors} ${errors === 1 ? 'error' : 'errors'}`;
    lines.push(
      '',
      ...prose(`${count} in this file: the numbers are those of the rest. See \`steelman check\`.`).map(
        paint.red,
      ),
    );
  }
  if (shown.length === 0)
    return withoutCommands([...lines, '', 'Nothing is claimed here yet.', ''].join('\n'));
  for (const thesis of theses) lines.push('', ...thesisLines(thesis));
  const others = shown.filter((statement) => !theses.includes(statement));
  if (others.length > 0) lines.push('', ...claims(others));
  return withoutCommands(lines.join('\n') + '\n');

  function thesisLines(thesis: Statement): string[] {
    const reading = evaluation.readings[thesis.index];
    const [first, ...more] = prose(
      argument.text(thesis) ? `${thesis.id}: ${onOneLine(argument.text(thesis))}` : thesis.id,
    );
    const out = [first.replace(thesis.id, paint.bold(thesis.id)), ...more.map((line) => INDENT + line)];
    const parts = [`${INDENT}support ${paint.bold(supportOf(reading))}`, bar(reading, BAR)];
    parts.push(`range ${percentRange(reading.range)}`);
    if (reading.stated) parts.push(`stated ${percentRange(reading.stated)}`);
    out.push([...parts, status(reading.status)].join('  '));
    if (reading.unassessed.length > 0) out.push(...indented(takenForGranted(reading)));
    return [...out, ...cruxes(thesis, reading)];
  }

  function cruxes(thesis: Statement, { support }: Reading): string[] {
    const all = evaluation.cruxes(thesis);
    if (all.length === 0) return indented('Nothing that it depends on could be otherwise.').map(paint.dim);
    const shownHere = all.slice(0, top ?? MOST_CRUXES);
    const figures = shownHere.map((crux) => [
      isUnassessed(crux.element, argument) ? '–' : percent(crux.credence),
      percentChange(support, clamp(support + crux.gain)),
      percentChange(support, clamp(support - crux.loss)),
    ]);
    const heads = ['now', 'if true', 'if false'];
    const room = TERMINAL - totalWidth([heads, ...figures]) - 2 * INDENT.length;
    const rows = shownHere.map((crux, i) => [
      INDENT + shorten(described(crux, argument), room),
      ...figures[i],
    ]);
    const out = columns([[`${INDENT}most depends on`, ...heads].map(paint.dim), ...rows]);
    const left = all.length - shownHere.length;
    if (left > 0) out.push(paint.dim(`${INDENT}and ${left} more (--top ${all.length} shows all)`));
    const single = evaluation.singlePointsOfFailure(thesis).map(nameOf);
    if (single.length > 0) out.push(...indented(`It cannot hold without ${list(single, MOST_NAMES, 'or')}.`));
    return out;
  }

  function claims(others: readonly Statement[]): string[] {
    const some = top === undefined ? others : byImportance(others).slice(0, top);
    const table = (barWidth: number) => [
      ['claims', '', 'support', ...(barWidth > 0 ? [''] : []), 'range', ''].map(paint.dim),
      ...some.map((statement) => row(statement, evaluation.readings[statement.index], barWidth)),
    ];
    // The bar takes what room there is, and none where it could not be read.
    const room = TERMINAL - totalWidth(table(0)) - 2;
    const barWidth = room < 5 ? 0 : Math.min(BAR, room);
    const out = columns(table(barWidth));
    if (some.length < others.length) out.push(paint.dim(`and ${others.length - some.length} more`));
    const legend = '█ support: how often the text establishes it if its facts are independent';
    const range = '░ range: however the facts depend on each other';
    return [...out, '', ...(barWidth > 0 ? [...prose(legend), ...prose(range)].map(paint.dim) : [])];
  }

  function row(statement: Statement, reading: Reading, barWidth: number): string[] {
    const silent = statement.steps.length === 0 && !argument.credence(statement);
    return [
      paint.dim(statement.kind),
      shorten(statement.id, LONGEST_NAME),
      silent ? paint.dim('–') : supportOf(reading),
      ...(barWidth > 0
        ? [silent ? paint.dim(shorten('not assessed', barWidth)) : bar(reading, barWidth)]
        : []),
      silent ? '' : percentRange(reading.range),
      status(reading.status),
    ];
  }

  /** Those on which a thesis depends most first; the others as they stand. */
  function byImportance(statements: readonly Statement[]): readonly Statement[] {
    const importance = new Map<Statement, number>();
    for (const crux of theses.flatMap((thesis) => evaluation.cruxes(thesis))) {
      const { element } = crux;
      const of =
        element.type === 'step' ? element.conclusion : element.type === 'attack' ? element.attacker : element;
      importance.set(of, Math.max(importance.get(of) ?? 0, Math.abs(crux.importance)));
    }
    return [...statements].sort((a, b) => (importance.get(b) ?? 0) - (importance.get(a) ?? 0));
  }

  function bar({ support, range }: Reading, cells: number): string {
    const cell = (p: number) => Math.round(p * cells);
    const full = cell(support);
    const reach = Math.max(full, cell(range.hi));
    return paint.cyan('█'.repeat(full) + '░'.repeat(reach - full) + '·'.repeat(cells - reach));
  }

  function status(word: Reading['status']): string {
    if (word === 'supported') return paint.green(word);
    return word === 'doubtful' || word === 'undecided' ? paint.yellow(word) : paint.red(word);
  }
}

/** `deep: Corrections reach the preference`, or of a step `squeezed#1: from rollbacks, grown`. */
function described(crux: Crux, argument: Argument): string {
  const { name, step, attack } = cruxName(crux);
  const called = step !== null ? `${name}#${step}` : attack !== null ? `${name} → ${attack}` : name;
  const text = onOneLine(cruxText(crux, argument));
  return text ? `${called}: ${text}` : called;
}

/** `≤ 42 %`, with the error of a simulation, and what attacks in a circle leave open. */
function supportOf(reading: Reading): string {
  const { support, supportWithUndecided, method, standardError } = reading;
  const undecided = supportWithUndecided - support > 1e-9 ? ` … ${percent(supportWithUndecided)}` : '';
  const about = method === 'simulated' ? ` ± ${percent(standardError)}` : '';
  return boundOf(reading) + percent(support) + undecided + about;
}

/** Support counts what is unassessed as certain: all of it may carry a statement, all may speak against it, or some of each. */
function boundOf({ unassessed, unassessedAgainst, unassessedAttacks }: Reading): string {
  if (unassessed.length === 0) return '';
  if (!unassessedAttacks) return '≤ ';
  return unassessedAgainst.length === unassessed.length ? '≥ ' : '≈ ';
}

/** What the support of a thesis takes for granted, which way that cuts, and what to do about it. */
function takenForGranted(reading: Reading): string {
  const { support, unassessed, unassessedAgainst: against } = reading;
  const names = (leaves: readonly Statement[]) =>
    list(
      leaves.map((leaf) => `\`${nameOf(leaf)}\``),
      MOST_NAMES,
    );
  const one = unassessed.length === 1;
  const speak = (leaves: readonly Statement[]) => (leaves.length === 1 ? 'speaks' : 'speak');
  const cut =
    against.length === 0
      ? ''
      : against.length === unassessed.length
        ? `, which ${speak(against)} against it`
        : `, of which ${names(against)} ${speak(against)} against it`;
  const undeclared = unassessed.filter(({ placeholder }) => placeholder);
  const premises = unassessed.filter(({ kind, placeholder }) => !placeholder && PREMISES.has(kind));
  const claims = unassessed.filter((leaf) => !undeclared.includes(leaf) && !premises.includes(leaf));
  const todo = [
    undeclared.length > 0 ? `declare ${names(undeclared)}` : '',
    premises.length > 0 ? `give ${names(premises)} a credence` : '',
    claims.length > 0 ? `support ${names(claims)}` : '',
  ].filter(Boolean);
  return `${percent(support)} if ${names(unassessed)} ${one ? 'holds' : 'hold'}${cut}. Nobody has said how likely that is: ${list(todo)}.`;
}

/** As the document writes it, declared or not. */
function nameOf({ placeholder, name, id }: Statement): string {
  return placeholder ? name : id;
}

/** Whether nobody has said how likely a leaf is: the 100 % it counts with are not its author's. */
function isUnassessed(element: Crux['element'], argument: Argument): boolean {
  return element.type === 'statement' && !argument.credence(element);
}

function clamp(p: number): number {
  return Math.min(1, Math.max(0, p));
}

function prose(text: string): string[] {
  return wrapWords(text, TERMINAL - INDENT.length);
}

function indented(text: string): string[] {
  return prose(text).map((line) => INDENT + line);
}
