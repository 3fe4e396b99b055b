/** What an analysis says of a thesis beyond its cruxes: its lines, the case against it, what to find out and repair first. */

import type { AgendaItem } from '../../core/evaluation/readouts/agenda.ts';
import { hasTooManyLines } from '../../core/evaluation/readouts/lines.ts';
import { worthOf } from '../../core/evaluation/readouts/measures.ts';
import type { Statement, Step } from '../../core/model/argument.ts';
import { premiseNames } from '../../core/model/targets.ts';
import { list } from '../../core/text/list.ts';
import { percent, percentChange, points } from '../../core/text/percent.ts';
import { type Analysis, elementName } from './analysis.ts';
import { columns, shorten, TERMINAL, totalWidth } from './columns.ts';
import type { Paint } from './paint.ts';
import { wrapWords } from './wrap.ts';

const INDENT = '  ';
const MOST_ROWS = 8;
const MOST_WORTH = 3;
/** A line that a claim would lose less by than half a point is idle. */
const IDLE = 0.005;

/** The read-outs of a thesis as lines of at most 80 characters; nothing where there is nothing to say. */
export function readOuts(thesis: Statement, analysis: Analysis, paint: Paint): string[] {
  const { argument, evaluation, nameOf, agenda } = analysis;
  const { support } = evaluation.readings[thesis.index];
  return [
    ...worth(thesis),
    ...linesOfSupport(thesis),
    ...caseAgainst(thesis),
    ...(agenda ? agendaRows(evaluation.agenda(thesis)) : []),
  ];

  function worth(of: Statement): string[] {
    const names = evaluation
      .cruxes(of)
      .map((crux) => ({ name: elementName(crux.element, nameOf), worth: worthOf(crux) }))
      .filter((crux) => crux.worth > 1e-6)
      .sort((a, b) => b.worth - a.worth)
      .slice(0, MOST_WORTH)
      .map(({ name }) => name);
    if (names.length < 2) return [];
    return wrapWords(`Worth finding out first: ${list(names)}.`, TERMINAL - INDENT.length).map(
      (l) => INDENT + l,
    );
  }

  function linesOfSupport(claim: Statement): string[] {
    if (claim.steps.length < 2) return [];
    if (hasTooManyLines(claim, argument))
      return [
        `${INDENT}${claim.steps.length} lines of support, too many to compare in an argument this large.`,
      ];
    const rows = evaluation.lines(claim).map(({ step, support: alone, loss }) => ({
      name: stepName(step),
      figures: [
        percent(alone),
        loss < IDLE ? idle(loss) : percentChange(support, Math.max(0, support - loss)),
      ],
    }));
    return rows.length > 0 ? table('lines of support', ['alone', 'without it'], rows) : [];
  }

  function stepName(step: Step): string {
    return `${step.label ?? `#${step.number}`}: ${list(premiseNames(step, nameOf))}`;
  }

  function caseAgainst(of: Statement): string[] {
    const found = evaluation.caseAgainst(of);
    if (found.count === 0) return [];
    const rows = found.objections.slice(0, MOST_ROWS).map(({ objection, asWritten, unanswered }) => ({
      name: argument.text(objection)
        ? `${nameOf(objection)}: ${argument.text(objection)}`
        : nameOf(objection),
      figures: [points(asWritten), points(unanswered)],
    }));
    if (found.count > 1)
      rows.push({
        name: found.objections.length > 0 ? 'all together' : `all ${found.count} together`,
        figures: [points(found.asWritten), points(found.unanswered)],
      });
    return table('the case against', ['as written', 'unanswered'], rows);
  }

  function agendaRows(items: readonly AgendaItem[]): string[] {
    if (items.length === 0) return [];
    const rows = items.map(({ element, against, fatal, credence, support: then }) => ({
      name: `${against ? 'refute ' : 'establish '}${elementName(element, nameOf)}${fatal ? ' (fatal as it is)' : ''}`,
      figures: [percent(credence), percent(then)],
    }));
    return table('agenda, in this order', ['now', 'support then'], rows);
  }

  function table(
    title: string,
    heads: readonly string[],
    rows: readonly { readonly name: string; readonly figures: readonly string[] }[],
  ): string[] {
    const room = TERMINAL - totalWidth([heads, ...rows.map((row) => row.figures)]) - 2 * INDENT.length;
    return columns([
      [INDENT + title, ...heads].map(paint.dim),
      ...rows.map(({ name, figures }) => [INDENT + shorten(name, room), ...figures]),
    ]);
  }
}

function idle(loss: number): string {
  const change = points(-loss);
  return change === 'no change' ? 'idle' : `idle: ${change}`;
}
