/** `circular-support`: a circle of support. */
import { finding } from '../catalog.ts';
import { type Arrow, circlesOf, circularObservations, shortestCircle } from '../helpers/circles.ts';
import { namedAt, nameIn } from '../helpers/places.ts';
import type { Rule } from '../rule.ts';

/** A message names at most so many claims of a circle; the related places have all. */
const MOST_NAMED = 6;

export const circularSupport: Rule = {
  code: 'circular-support',
  *check(context) {
    const { scope } = context;
    for (const circle of circlesOf(context)) {
      const first = circle.find((s) => s.uri === scope.uri);
      if (!first) continue;
      const arrows = shortestCircle(first, circle, context.argument);
      yield finding(
        'circular-support',
        namedAt(context, first),
        { name: first.name, circle: described(arrows) },
        {
          related: arrows.map(({ from, to, span }) => ({
            uri: from.uri,
            span,
            message: `\`${from.name}\` rests on \`${to.name}\``,
          })),
        },
      );
    }
    for (const { uri, statement, observed, clauseIndex } of circularObservations(context)) {
      if (uri !== scope.uri) continue;
      const { keyword } = context.argument.declaration(statement).clauses[clauseIndex];
      const circle = `on the observation of \`${nameIn(context, observed)}\`, which an attack or an exception makes depend on it`;
      yield finding('circular-support', keyword, { name: statement.name, circle });
    }
  },
};

function described(arrows: readonly Arrow[]): string {
  if (arrows.length === 1) return 'it is its own premise';
  const shown = arrows.slice(1, MOST_NAMED).map(({ from }) => `\`${from.name}\``);
  const left = arrows.length - 1 - shown.length;
  if (left > 0) shown.push(`${left} more`);
  return `on ${[...shown, `\`${arrows[0].from.name}\``].join(', that on ')}`;
}
