/** `weak-premise`: a thesis rests on a premise that its author thinks improbable. */
import { percent } from '../../text/percent.ts';
import { finding } from '../catalog.ts';
import { entrySpan } from '../helpers/bearing.ts';
import { nameIn } from '../helpers/places.ts';
import { credenceSpan } from '../helpers/stated.ts';
import { weakPremises } from '../helpers/weak.ts';
import type { Rule } from '../rule.ts';

export const weakPremise: Rule = {
  code: 'weak-premise',
  numbers: true,
  *check(context) {
    const { scope, thresholds } = context;
    const starts = new Set<number>();
    for (const [leaf, { thesis, entry }] of weakPremises(context)) {
      const credence = context.argument.credence(leaf)!;
      const span = leaf.uri === scope.uri ? credenceSpan(leaf, context) : entry && entrySpan(entry, context);
      // A premise of another file is reported where the way to it leaves this one, the first of several there only.
      if (!span || starts.has(span.start)) continue;
      starts.add(span.start);
      yield finding('weak-premise', span, {
        thesis: nameIn(context, thesis),
        name: nameIn(context, leaf),
        credence: credence.lo === credence.hi ? percent(credence.hi) : `at most ${percent(credence.hi)}`,
        threshold: percent(thresholds.premise),
      });
    }
  },
};
