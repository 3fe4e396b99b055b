/** `untested-break-condition`: no evidence bears on the condition under which a persona is dropped. */
import type { Statement } from '../../model/argument.ts';
import { clausesOf } from '../../syntax/tree.ts';
import { finding } from '../catalog.ts';
import { intactStatements, nameIn } from '../helpers/places.ts';
import type { Rule } from '../rule.ts';

export const untestedBreakCondition: Rule = {
  code: 'untested-break-condition',
  *check(context) {
    for (const link of intactStatements(context)) {
      const { kind, until, of: persona } = link;
      if (kind !== 'instrumental' || !until || until.placeholder || !persona) continue;
      if ([...bearingOn(until)].some((s) => s.kind === 'evidence')) continue;
      const [clause] = clausesOf(context.argument.declaration(link), 'until');
      yield finding('untested-break-condition', clause.ref!.span, {
        condition: nameIn(context, until),
        persona: nameIn(context, persona),
      });
    }
  },
};

/** The statement and all that speaks for or against it, at any depth. */
function bearingOn(statement: Statement): Set<Statement> {
  const found = new Set([statement]);
  const add = (statements: readonly Statement[]) => {
    for (const other of statements) found.add(other);
  };
  for (const { steps, given, rebuttals } of found) {
    add(given);
    add(rebuttals.map((a) => a.attacker));
    for (const { premises, undercuts } of steps) {
      add(premises);
      add(undercuts.map((a) => a.attacker));
    }
  }
  return found;
}
