/** `relies-on-independence`: the support hangs on the facts being independent. */
import type { Statement } from '../../model/argument.ts';
import { percent, percentRange } from '../../text/percent.ts';
import { finding } from '../catalog.ts';
import { relyingOnIndependence } from '../helpers/independence.ts';
import { namedAt, ownSteps } from '../helpers/places.ts';
import { listed } from '../helpers/words.ts';
import type { Rule, RuleContext } from '../rule.ts';

export const reliesOnIndependence: Rule = {
  code: 'relies-on-independence',
  numbers: true,
  *check(context) {
    for (const claims of siblings(relyingOnIndependence(context), context)) {
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
};

/** The claims, those together that are premises of one step: what is built alike is told of once. */
function siblings(claims: ReadonlySet<Statement>, context: RuleContext): Statement[][] {
  const open = new Set(claims);
  const groups: Statement[][] = [];
  if (open.size > 1)
    for (const { premises } of ownSteps(context)) {
      const together = [...new Set(premises)].filter((p) => open.has(p));
      if (together.length < 2) continue;
      for (const claim of together) open.delete(claim);
      groups.push(together.sort((a, b) => a.index - b.index));
    }
  return [...groups, ...[...open].map((claim) => [claim])].sort(([a], [b]) => a.index - b.index);
}
