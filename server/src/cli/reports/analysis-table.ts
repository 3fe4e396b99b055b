/** An analysis as tables that a person reads: every claim with a bar, then what each thesis hangs on. */
import type { Reading } from '../../evaluation/evaluation.ts';
import { list } from '../../graph/words.ts';
import type { Statement } from '../../model/argument.ts';
import { percent, percentRange } from '../../text/percent.ts';
import { type Analysis, cruxName } from './analysis.ts';
import type { Paint } from './paint.ts';

const BAR = 20;
const MOST_CRUXES = 12;
const MOST_NAMES = 12;

export function analysisTable(analysis: Analysis, paint: Paint): string {
  const { argument, path, evaluation, theses, shown, errors } = analysis;
  const title = argument.root.file.tree.declarations.find((d) => d.kind === 'argument')?.text?.value;
  const lines = [title ? `${paint.bold(title)} ${paint.dim(path)}` : paint.bold(path), ''];
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
  const unassessed = shown.filter((s) => evaluation.readings[s.index].unassessed.length > 0);
  for (const thesis of unassessed.filter((s) => theses.includes(s))) {
    const names = evaluation.readings[thesis.index].unassessed.map((leaf) => leaf.id);
    lines.push(
      `${thesis.id}: its support holds only if ${list(names, MOST_NAMES)} ${names.length === 1 ? 'does' : 'do'}; nobody has said how likely that is.`,
    );
  }
  for (const thesis of theses) lines.push(...cruxes(thesis));
  return lines.join('\n') + '\n';

  function row(statement: Statement, reading: Reading): string[] {
    const silent = statement.steps.length === 0 && !statement.credence;
    const name = statement.kind === 'thesis' ? paint.bold(statement.id) : statement.id;
    const about = reading.method === 'simulated' ? ` ± ${percent(reading.standardError)}` : '';
    const bound = reading.unassessed.length > 0 ? (reading.unassessedAttacks ? '≈ ' : '≤ ') : '';
    const undecided =
      reading.supportWithUndecided - reading.support > 1e-9
        ? ` … ${percent(reading.supportWithUndecided)}`
        : '';
    return [
      paint.dim(statement.kind),
      name,
      silent ? paint.dim('–') : bound + percent(reading.support) + undecided + about,
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
        percent(crux.credence),
        signed(crux.importance),
        signed(crux.gain),
        signed(-crux.loss),
      ];
    });
    out.push(...columns([heads.map(paint.dim), ...rows]));
    if (all.length > MOST_CRUXES) out.push(paint.dim(`  and ${all.length - MOST_CRUXES} more`));
    const single = evaluation.singlePointsOfFailure(thesis).map((leaf) => leaf.id);
    if (single.length > 0) out.push(`  It cannot hold without ${list(single, MOST_NAMES)}.`);
    return out;
  }
}

/** A difference between two probabilities, in percentage points. */
function signed(p: number): string {
  return `${p < 0 ? '−' : '+'}${percent(Math.abs(p)).replace('%', 'pts')}`;
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
