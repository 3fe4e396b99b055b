/** `defeated`: a claim or thesis does not hold because of an objection or an exception. */

import { attackedStatement } from '../../model/targets.ts';
import { percent } from '../../text/percent.ts';
import { finding } from '../catalog.ts';
import { defeatersOf } from '../helpers/biting.ts';
import { namedAt, nameIn, ownStatements } from '../helpers/places.ts';
import { listed } from '../helpers/words.ts';
import type { Rule } from '../rule.ts';
import { unanswered } from './unanswered-objection.ts';

export const defeated: Rule = {
  code: 'defeated',
  numbers: true,
  *check(context) {
    const { readings } = context.evaluation;
    for (const statement of ownStatements(context)) {
      const { kind, name, index } = statement;
      const { status, support } = readings[index];
      if ((kind !== 'thesis' && kind !== 'claim') || status !== 'defeated') continue;
      const defeaters = [...defeatersOf(statement, context)];
      // What nothing answers is reported where it is, with what it speaks against.
      if (
        defeaters.every((s) =>
          unanswered(context)
            .get(s)
            ?.some((a) => attackedStatement(a) === statement),
        )
      )
        continue;
      yield finding(
        'defeated',
        namedAt(context, statement),
        {
          kind,
          name,
          attackers: listed(defeaters.map((s) => nameIn(context, s))),
          support: percent(support),
        },
        {
          related: defeaters.map((s) => ({
            uri: s.uri,
            span: namedAt(context, s),
            message: `\`${nameIn(context, s)}\` defeats it`,
          })),
        },
      );
    }
  },
};
