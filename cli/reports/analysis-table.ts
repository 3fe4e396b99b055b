/** An analysis as a person reads it in a terminal: each thesis and what it depends on, then every claim with a bar. */

import type { Crux, Reading } from '../../core/evaluation/evaluation.ts';
import { shareOf } from '../../core/evaluation/readouts/measures.ts';
import type { Argument, Statement } from '../../core/model/argument.ts';
import { credenceOfLeaf, isAssessed } from '../../core/model/assessed.ts';
import { list } from '../../core/text/list.ts';
import { contrast, percent, percentChange, percentRange } from '../../core/text/percent.ts';
import { onOneLine, withoutCommands } from '../escape.ts';
import { type Analysis, cruxText, elementName } from './analysis.ts';
import { columns, shorten, TERMINAL, totalWidth, width } from './columns.ts';
import type { Paint } from './paint.ts';
import { readOuts } from './read-outs.ts';
import { weighedEvidence } from './weighed.ts';
import { wrapWords } from './wrap.ts';

const BAR = 20;
const MOST_CRUXES = 8;
const MOST_NAMES = 12;
const LONGEST_NAME = 28;
const SHORTEST_NAME = 10;
const SHORTEST_BAR = 5;
/** Support under which what counts is the share of it, and not points. */
const RARE = 0.05;
const INDENT = '  ';
/** What is set down, and so takes a credence; all else takes steps. */
const PREMISES: ReadonlySet<string> = new Set(['assumption', 'evidence', 'objection']);

/** The report: lines of at most 80 characters. */
export function analysisTable(analysis: Analysis, paint: Paint): string {
  const { argument, path, evaluation, theses, shown, errors, top, nameOf } = analysis;
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
  const evidence = weighedEvidence(shown, analysis, paint);
  if (evidence.length > 0) lines.push('', ...evidence);
  if (others.length > 0) lines.push('', ...claims(others));
  return withoutCommands(lines.join('\n') + '\n');

  function thesisLines(thesis: Statement): string[] {
    const reading = evaluation.readings[thesis.index];
    const name = nameOf(thesis);
    const [first, ...more] = prose(
      argument.text(thesis) ? `${name}: ${onOneLine(argument.text(thesis))}` : name,
    );
    const out = [first.replace(name, paint.bold(name)), ...more.map((line) => INDENT + line)];
    if (reading.unassessed.includes(thesis))
      return [...out, ...indented('Nothing supports it yet: give a reason with `because`.')];
    const parts = [`${INDENT}support ${paint.bold(supportOf(reading))}`];
    const rest = [`range ${percentRange(reading.range)}`];
    if (reading.stated) rest.push(`stated ${percentRange(reading.stated)}`);
    rest.push(status(reading));
    // The bar takes what room there is, and none where it could not be read.
    const room = TERMINAL - width([...parts, ...rest].join('  ')) - 2;
    if (room >= SHORTEST_BAR) parts.push(bar(reading, Math.min(BAR, room)));
    out.push([...parts, ...rest].join('  '));
    if (reading.unassessed.length > 0) out.push(...indented(takenForGranted(reading, nameOf)));
    return [...out, ...cruxes(thesis, reading), ...readOuts(thesis, analysis, paint)];
  }

  function cruxes(thesis: Statement, { support }: Reading): string[] {
    const all = evaluation.cruxes(thesis);
    if (all.length === 0) return indented('Nothing that it depends on could be otherwise.').map(paint.dim);
    const shownHere = all.slice(0, top ?? MOST_CRUXES);
    const isRare = support < RARE;
    // Of what is improbable in any case points tell little: there the share comes first.
    const inOrder = (share: string, ...others: string[]) =>
      isRare ? [share, ...others] : [...others, share];
    const figures = shownHere.map((crux) => [
      isUnassessed(crux.element, argument) ? '–' : percent(crux.credence),
      ...inOrder(
        share(shareOf(crux, support)),
        percentChange(support, clamp(support + crux.gain)),
        percentChange(support, clamp(support - crux.loss)),
      ),
    ]);
    const heads = ['now', ...inOrder('share', 'if true', 'if false')];
    const room = TERMINAL - totalWidth([heads, ...figures]) - 2 * INDENT.length;
    const rows = shownHere.map((crux, i) => [
      INDENT + shorten(described(crux, analysis), room),
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
    const table = (barWidth: number, longest: number) => [
      ['claims', '', 'credence', 'support', ...(barWidth > 0 ? [''] : []), 'range', ''].map(paint.dim),
      ...some.map((statement) => row(statement, evaluation.readings[statement.index], barWidth, longest)),
    ];
    const longest = Math.min(LONGEST_NAME, Math.max(...some.map((statement) => width(nameOf(statement)))));
    const room = TERMINAL - totalWidth(table(0, longest)) - 2;
    const barWidth = room < SHORTEST_BAR ? 0 : Math.min(BAR, room);
    // Where it is still too wide, names give way.
    const out = columns(table(barWidth, Math.max(SHORTEST_NAME, longest + Math.min(0, room + 2))));
    if (some.length < others.length) out.push(paint.dim(`and ${others.length - some.length} more`));
    const legend = '█ support: how often the text establishes it if its facts are independent';
    const range = '░ range: however the facts depend on each other';
    return [...out, '', ...(barWidth > 0 ? [...prose(legend), ...prose(range)].map(paint.dim) : [])];
  }

  function row(statement: Statement, reading: Reading, barWidth: number, longest: number): string[] {
    const silent = !isAssessed(statement, argument);
    return [
      paint.dim(statement.kind),
      shorten(nameOf(statement), longest),
      credenceOf(statement, argument),
      silent ? paint.dim('–') : supportOf(reading),
      ...(barWidth > 0
        ? [silent ? paint.dim(shorten('not assessed', barWidth)) : bar(reading, barWidth)]
        : []),
      silent ? '' : percentRange(reading.range),
      status(reading, true),
    ];
  }

  /** Those on which a thesis depends most first; the others as they are. */
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

  /** In words that agree with the number, which stands on the same line; in a column in as few as can be. */
  function status({ statement, status: word, support }: Reading, isBrief = false): string {
    const but = isAssessed(statement, argument) ? contrast(word, support) : '';
    const text = [word, isBrief ? but.replace(/^(but|yet) (with )?/, '') : but].filter(Boolean).join(', ');
    if (word === 'supported' && !but) return paint.green(text);
    return word === 'doubtful' || word === 'undecided' || but ? paint.yellow(text) : paint.red(text);
  }
}

/** What a leaf starts from, which support may differ from: `95 % given` other claims, or `prior 10 %`. */
function credenceOf(statement: Statement, argument: Argument): string {
  const prior = argument.prior(statement);
  if (prior) return `prior ${percentRange(prior)}`;
  const credence = credenceOfLeaf(statement, argument);
  if (!credence) return '';
  return percentRange(credence) + (statement.given.length > 0 ? ' given' : '');
}

/** A share in [−1, …) as whole per cent. */
function share(value: number): string {
  return `${Math.round(100 * value)}\u00a0%`.replace('-', '−');
}

/** `deep: Corrections reach the preference`, or of a step `squeezed#1: from rollbacks, grown`. */
function described(crux: Crux, { argument, nameOf }: Analysis): string {
  const called = elementName(crux.element, nameOf);
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
function takenForGranted(reading: Reading, nameOf: Analysis['nameOf']): string {
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

/** Whether nobody has said how likely a leaf is: the 100 % it counts with are not its author's. */
function isUnassessed(element: Crux['element'], argument: Argument): boolean {
  return element.type === 'statement' && !isAssessed(element, argument);
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
