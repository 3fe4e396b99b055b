/** `unanswered-objection`: an attack succeeds, and nothing is said against it. */

import type { Attack, Statement } from '../../model/argument.ts';
import { isAssessed } from '../../model/assessed.ts';
import { attackedStatement, targetName } from '../../model/targets.ts';
import { stringLiteral } from '../../syntax/strings.ts';
import { finding } from '../catalog.ts';
import { endsOf, sidesOf, thesesOf } from '../helpers/bearing.ts';
import { bites } from '../helpers/biting.ts';
import { freeName, insertDeclaration } from '../helpers/edits.ts';
import { namedAt, nameIn, ownAttacks, statementAt } from '../helpers/places.ts';
import { listed, supportWords } from '../helpers/words.ts';
import { once, type Rule } from '../rule.ts';

export const unansweredObjection: Rule = {
  code: 'unanswered-objection',
  numbers: true,
  *check(context) {
    for (const [attacker, attacks] of unanswered(context)) {
      const targets = new Set(attacks.map((a) => nameIn(context, attackedStatement(a))));
      yield finding(
        'unanswered-objection',
        namedAt(context, attacker),
        {
          name: attacker.name,
          support: isAssessed(attacker, context.argument)
            ? supportWords(context.evaluation.readings[attacker.index])
            : 'without a credence it counts as certain',
          attack: isAssessed(attacker, context.argument) ? 'Attack' : 'Give it a `credence`, attack',
          targets: listed([...targets]),
        },
        {
          related: attacks.map((attack) => ({
            uri: attacker.uri,
            span: context.argument.span(attack),
            message: `It ${attack.target.type === 'statement' ? 'rebuts' : 'undercuts'} \`${targetName(attack.target, (s) => nameIn(context, s))}\``,
          })),
        },
      );
    }
  },
  fixes({ span }, context) {
    const { scope } = context;
    const attacker = statementAt(context, span);
    if (!attacker) return [];
    const { pro, con } = sidesOf([...thesesOf(context), ...endsOf(context)], context);
    // Else the answer would be an objection in its turn, and so on for ever.
    if (!con.has(attacker) || pro.has(attacker)) return [];
    // An answer to an answer is numbered, as `-answer-answer` would grow for ever.
    const answer = freeName(scope, `${attacker.name.replace(/-answer(?:-\d+)?$/, '')}-answer`);
    const lines = [
      `objection ${answer} ${stringLiteral(`Why this does not hold: ${context.argument.text(attacker) || attacker.name}`)}`,
      ...(attacker.about.length > 0
        ? [`about ${attacker.about.map((e) => nameIn(context, e)).join(', ')}`]
        : []),
      'credence roughly-even',
      `rebuts ${attacker.name}`,
    ];
    const edits = [insertDeclaration(scope.file, context.argument.declaration(attacker), lines)];
    return [{ title: `Answer it by a new objection \`${answer}\``, edits }];
  },
};

/** Whether the attack has an exception, or something attacks it, the attacker, or one of the attacker's steps or observations. */
function isAnswered({ attacker, undercuts, unless }: Attack): boolean {
  if (unless.length > 0) return true;
  return [
    attacker.rebuttals,
    undercuts,
    ...[...attacker.steps, ...attacker.observations].map((p) => p.undercuts),
  ].some((attacks) => attacks.length > 0);
}

/** The file's attackers that nothing attacks, with those of their attacks that bite what the argument is made for. */
export const unanswered = once((context): ReadonlyMap<Statement, readonly Attack[]> => {
  const found = new Map<Statement, Attack[]>();
  const open = ownAttacks(context).filter((attack) => bites(attack, context));
  if (open.length === 0) return found;
  const { pro, con } = sidesOf([...thesesOf(context), ...endsOf(context)], context);
  for (const attack of open) {
    const { attacker } = attack;
    // What undercuts an attack is on the side that the attack is against.
    const target = attack.target.type === 'attack' ? attack.target.attacker : attackedStatement(attack);
    // What only speaks against the argument is answered by this, not objected to.
    if (con.has(target) && !pro.has(target)) continue;
    if (isAnswered(attack) || context.boundaries.masks(attacker).length > 0) continue;
    const known = found.get(attacker);
    if (known) known.push(attack);
    else found.set(attacker, [attack]);
  }
  return found;
});
