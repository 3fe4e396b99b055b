/** An analysis as tables that a person reads: every claim with a bar, then what each thesis hangs on. */
import type { Crux, Reading } from '../../core/evaluation/evaluation.ts';
import type { Statement } from '../../core/model/argument.ts';
import { list } from '../../core/text/list.ts';
import { percent, percentRange } from '../../core/text/percent.ts';
import { forTerminal, onOneLine, withoutCommands } from '../escape.ts';
import { type Analysis, cruxName } from './analysis.ts';
import type { Paint } from './paint.ts';

const BAR = 20;
const MOST_CRUXES = 12;
const MOST_NAMES = 12;
/** What is set down, and so takes a credence; all else takes steps. */
const PREMISES: ReadonlySet<string> = new Set(['assumption', 'evidence', 'objection']);

export function analysisTable(analysis: Analysis, paint: Paint): string {
  const { argument, path, evaluation, theses, shown, errors } = analysis;
  const title = argument.root.file.tree.declarations.find((d) => d.kind === 'argument')?.text?.value;
  const lines = [
    title ? `${paint.bold(forTerminal(title))} ${paint.dim(onOneLine(path))}` : paint.bold(onOneLine(path)),
    '',
  ];
  if (errors > 0) {
    lines.push(
      paint.red(
        `${errors} ${errors === 1 ? 'error' : 'errors'} in this file: the numbers are those of the rest. See \`steelman check\`.`,
      ),
      '',
    );
  }
  if (shown.length === 0) return [...lines, 'Nothing is claimed here yet.', ''].join('\n');
  const rows = shown.map((statement) => row(statement, evaluation.readings[statement.index]));
  const heads = ['', '', 'support', '', 'range', 'stated', 'status'];
  lines.push(...columns([heads.map(paint.dim), ...rows]), '');
  lines.push(
    paint.dim(
      '█ support: how often this text establishes it, its facts taken as independent   ░ the range, however they depend',
    ),
  );
  for (const thesis of theses) {
    const reading = evaluation.readings[thesis.index];
    if (reading.unassessed.length > 0) lines.push(takenForGranted(thesis, reading));
  }
  for (const thesis of theses) lines.push(...cruxes(thesis));
  return withoutCommands(lines.join('\n') + '\n');

  function row(statement: Statement, reading: Reading): string[] {
    const silent = statement.steps.length === 0 && !statement.credence;
    const name = statement.kind === 'thesis' ? paint.bold(statement.id) : statement.id;
    const about = reading.method === 'simulated' ? ` ± ${percent(reading.standardError)}` : '';
    const undecided =
      reading.supportWithUndecided - reading.support > 1e-9
        ? ` … ${percent(reading.supportWithUndecided)}`
        : '';
    return [
      paint.dim(statement.kind),
      name,
      silent ? paint.dim('–') : boundOf(reading) + percent(reading.support) + undecided + about,
      silent ? paint.dim('not assessed') : bar(reading),
      silent ? '' : percentRange(reading.range),
      reading.stated ? percentRange(reading.stated) : '',
      status(reading.status),
    ];
  }

  function bar({ support, range }: Reading): string {
    const cell = (p: number) => Math.round(p * BAR);
    let text = '';
    for (let i = 0; i < BAR; i++) {
      if (i < cell(support)) text += '█';
      else text += i < cell(range.hi) ? '░' : '·';
    }
    return paint.cyan(text);
  }

  function status(word: Reading['status']): string {
    if (word === 'supported') return paint.green(word);
    return word === 'doubtful' || word === 'undecided' ? paint.yellow(word) : paint.red(word);
  }

  function cruxes(thesis: Statement): string[] {
    const all = evaluation.cruxes(thesis);
    const out = ['', `${paint.bold(thesis.id)} hangs on`];
    if (all.length === 0) return [...out, paint.dim('  nothing that could be otherwise')];
    const heads = ['', 'credence', 'importance', 'if it held', 'if it failed'];
    const rows = all.slice(0, MOST_CRUXES).map((crux) => {
      const { name, step, attack } = cruxName(crux);
      const called = step !== null ? `${name}#${step}` : attack !== null ? `${name} → ${attack}` : name;
      return [
        `  ${called}`,
        isUnassessed(crux.element) ? '–' : percent(crux.credence),
        signed(crux.importance),
        signed(crux.gain),
        signed(-crux.loss),
      ];
    });
    out.push(...columns([heads.map(paint.dim), ...rows]));
    if (all.length > MOST_CRUXES) out.push(paint.dim(`  and ${all.length - MOST_CRUXES} more`));
    const single = evaluation.singlePointsOfFailure(thesis).map((leaf) => leaf.id);
    if (single.length > 0) out.push(`  It cannot hold without ${list(single, MOST_NAMES, 'or')}.`);
    return out;
  }
}

/** Support counts what is unassessed as certain: all of it may carry a statement, all may speak against it, or some of each. */
function boundOf({ unassessed, unassessedAgainst, unassessedAttacks }: Reading): string {
  if (unassessed.length === 0) return '';
  if (!unassessedAttacks) return '≤ ';
  return unassessedAgainst.length === unassessed.length ? '≥ ' : '≈ ';
}

/** What the support of a thesis takes for granted, which way that cuts, and what to do about it. */
function takenForGranted(thesis: Statement, reading: Reading): string {
  const { support, unassessed, unassessedAgainst: against } = reading;
  const names = (leaves: readonly Statement[]) =>
    list(
      leaves.map((leaf) => `\`${leaf.id}\``),
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
  const set = unassessed.filter(({ kind, placeholder }) => !placeholder && PREMISES.has(kind)).length;
  const todo = [
    set > 0 ? `give ${one ? `${names(unassessed)} a credence` : 'them credences'}` : '',
    set < unassessed.length ? (set > 0 ? 'support' : `support ${one ? names(unassessed) : 'them'}`) : '',
  ];
  return `${thesis.id}: ${percent(support)} if ${names(unassessed)} ${one ? 'holds' : 'hold'}${cut}; nobody has said how likely that is: ${todo.filter(Boolean).join(' or ')}.`;
}

/** Whether nobody has said how likely a leaf is: the 100 % it counts with are not its author's. */
function isUnassessed(element: Crux['element']): boolean {
  return element.type === 'statement' && !element.credence;
}

/** A difference between two probabilities, in percentage points; one that is too small to write has no sign. */
function signed(p: number): string {
  const points = percent(Math.abs(p)).replace('%', 'pts');
  return points.startsWith('<') || p === 0 ? points : `${p < 0 ? '−' : '+'}${points}`;
}

/** Cells padded to columns; colours take no room. */
function columns(rows: readonly (readonly string[])[]): string[] {
  const width = (cell: string) => [...cell.replace(/\u001b\[\d+m/g, '')].length;
  const widths = rows[0].map((_, i) => Math.max(...rows.map((row) => width(row[i]))));
  return rows.map((row) =>
    row
      .map((cell, i) => cell + ' '.repeat(widths[i] - width(cell)))
      .join('  ')
      .trimEnd(),
  );
}
