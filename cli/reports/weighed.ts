/** What an analysis says of evidence that is weighed: where each leaf started, where it is now, and by how much each observation moved it. */
import { quotientOf } from '../../core/evaluation/program/weighed.ts';
import type { Observation, Statement } from '../../core/model/argument.ts';
import { list } from '../../core/text/list.ts';
import { percent, percentRange } from '../../core/text/percent.ts';
import { likelier } from '../../core/text/ratio.ts';
import { onOneLine } from '../escape.ts';
import type { Analysis } from './analysis.ts';
import { columns, shorten, TERMINAL, totalWidth } from './columns.ts';
import type { Paint } from './paint.ts';

const INDENT = '  ';

/** The weighed leaves among some statements, as lines of at most 80 characters; nothing where there are none. */
export function weighedEvidence(
  statements: readonly Statement[],
  { argument, evaluation, nameOf }: Analysis,
  paint: Paint,
): string[] {
  const leaves = statements.filter((s) => argument.prior(s) && s.observations.length > 0);
  if (leaves.length === 0) return [];
  return [paint.dim('evidence weighed'), ...leaves.flatMap(leafLines)];

  function leafLines(leaf: Statement): string[] {
    const { support } = evaluation.readings[leaf.index];
    const rows = leaf.observations.map((observation) => ({
      name: seen(observation),
      weight: likelier(quotientOf(argument.ratio(observation))),
    }));
    const room = TERMINAL - totalWidth(rows.map(({ weight }) => [weight])) - 3 * INDENT.length;
    const change = `${percentRange(argument.prior(leaf)!)} → ${percent(support)}`;
    return [
      `${INDENT}${onOneLine(nameOf(leaf))}  ${change}`,
      ...columns(rows.map(({ name, weight }) => [INDENT + INDENT + shorten(name, room), weight])),
    ];
  }

  function seen({ label, observed, given, unless }: Observation): string {
    const parts = [`${label ? `${label}: ` : ''}${nameOf(observed)}`];
    if (given.length > 0) parts.push(`given ${list(given.map(nameOf))}`);
    if (unless.length > 0) parts.push(`unless ${list(unless.map(nameOf))}`);
    return parts.join(' ');
  }
}
