/** `relies-on-independence`: the support depends on the facts being independent. */
import type { Statement } from '../../model/argument.ts';
import { percent, percentRange } from '../../text/percent.ts';
import { finding } from '../catalog.ts';
import { freeName, insertDeclaration } from '../helpers/edits.ts';
import { relyingOnIndependence, tieable } from '../helpers/independence.ts';
import { namedAt, nameIn, ownSteps, statementAt } from '../helpers/places.ts';
import { listed } from '../helpers/words.ts';
import { numbered, type Rule } from '../rule.ts';

export const reliesOnIndependence: Rule = {
  code: 'relies-on-independence',
  numbers: true,
  *check(context) {
    for (const claims of siblings(context)) {
      const readings = claims.map(({ index }) => context.evaluation.readings[index]);
      const supports = readings.map(({ support }) => support);
      const [first, ...others] = claims;
      yield finding(
        'relies-on-independence',
        namedAt(context, first),
        {
          name: listed(claims.map((claim) => claim.name)),
          support: percentRange({ lo: Math.min(...supports), hi: Math.max(...supports) }),
          least: percent(Math.min(...readings.map(({ range }) => range.lo))),
        },
        {
          related: others.map((claim) => ({
            uri: claim.uri,
            span: namedAt(context, claim),
            message: `\`${claim.name}\`, too`,
          })),
        },
      );
    }
  },
  fixes({ span }, context) {
    const { argument, scope } = context;
    const claim = statementAt(context, span);
    const group = siblings(context).find(([first]) => first === claim);
    // What is reported of several claims is fixed by hand: a tie of all their leaves would say too much.
    if (!claim || group?.length !== 1) return [];
    const leaves = tieable(claim, context);
    if (leaves.length < 2 || leaves.length > MOST_TIED) return [];
    const name = freeName(scope, `${claim.name}-together`);
    const names = leaves.map((leaf) => nameIn(context, leaf));
    const line = `together ${name} "What brings down one of these brings down the others" of ${names.join(', ')} (50%)`;
    return [
      {
        title: `Tie ${listed(names)} with \`together\``,
        edits: [insertDeclaration(scope.file, argument.declaration(claim), [line])],
      },
    ];
  },
};

/** More would be no common cause that one can name. */
const MOST_TIED = 8;

/** The claims, those together that are premises of one step: what is built alike is reported once. */
const siblings = numbered((context): readonly (readonly Statement[])[] => {
  const open = new Set(relyingOnIndependence(context));
  const groups: Statement[][] = [];
  if (open.size > 1)
    for (const { premises } of ownSteps(context)) {
      if (!premises.some((p) => open.has(p))) continue;
      const together = [...new Set(premises)].filter((p) => open.has(p));
      if (together.length < 2) continue;
      for (const claim of together) open.delete(claim);
      groups.push(together.sort((a, b) => a.index - b.index));
    }
  return [...groups, ...[...open].map((claim) => [claim])].sort(([a], [b]) => a.index - b.index);
});
