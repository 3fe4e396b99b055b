/** `unsure-observation`: what is weighed as an observation is itself in doubt. */
import { percent } from '../../text/percent.ts';
import { finding } from '../catalog.ts';
import { observedSpan, quotientOf, weighed } from '../helpers/observations.ts';
import { nameIn } from '../helpers/places.ts';
import type { Rule } from '../rule.ts';

/** What is as credible as this may be said to have happened. */
const SURE = 0.9;

export const unsureObservation: Rule = {
  code: 'unsure-observation',
  numbers: true,
  *check(context) {
    for (const observation of weighed(context)) {
      const { observed, statement } = observation;
      const { support } = context.evaluation.readings[observed.index];
      // What weighs nothing, or is declared nowhere, has its own report.
      if (observed.placeholder || quotientOf(observation, context) === 1 || support >= SURE - 1e-9) continue;
      yield finding('unsure-observation', observedSpan(observation, context), {
        observed: nameIn(context, observed),
        name: statement.name,
        support: percent(support),
      });
    }
  },
};
