/** `persona-after-break`: a step relies on a persona in the very case in which it is dropped. */
import type { Argument, Statement, Step } from '../../model/argument.ts';
import { clausesOf } from '../../syntax/tree.ts';
import { finding } from '../catalog.ts';
import { nameIn } from '../helpers/places.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';

export const personaAfterBreak: Rule = {
  code: 'persona-after-break',
  *check(context) {
    const { argument } = context;
    const links = argument.statements.filter((s) => s.kind === 'instrumental' && s.of && s.until);
    if (links.length === 0) return;
    const users = usersOf(argument);
    const reported = new Set<string>();
    for (const link of links) {
      for (const found of afterBreak(link, users, context)) {
        const key = `${found.span.start} ${found.args.persona}`;
        if (!reported.has(key)) yield found;
        reported.add(key);
      }
    }
  },
};

/** The steps in which each statement is a premise. */
function usersOf({ steps }: Argument): Map<Statement, Step[]> {
  const users = new Map<Statement, Step[]>();
  for (const step of steps) {
    for (const premise of step.premises) {
      const known = users.get(premise);
      if (known) known.push(step);
      else users.set(premise, [step]);
    }
  }
  return users;
}

function* afterBreak(
  link: Statement,
  users: ReadonlyMap<Statement, readonly Step[]>,
  context: RuleContext,
): Generator<Finding> {
  const { argument, scope } = context;
  const persona = link.of!;
  const condition = link.until!;
  // What is said of the mask is no word of the persona; nor is what the break itself is argued from.
  const masks = new Set<Statement>([condition]);
  for (const s of argument.statements) if (s.kind === 'instrumental' && s.of === persona) masks.add(s);
  const voices = argument.statements.filter(
    (s) => context.boundaries.voices(s).has(persona) && !masks.has(s),
  );
  const relying = restingOn(voices, users, masks);
  const breaking = restingOn([condition], users, new Set());
  const joins = new Set<Step>();
  for (const statement of relying.keys()) {
    for (const step of users.get(statement) ?? []) if (joinOf(step, relying, breaking)) joins.add(step);
  }
  // What rests on such a step only repeats it.
  const repeats = restingOn(
    [...joins].map((step) => step.conclusion),
    users,
    new Set(),
  );
  for (const step of joins) {
    if (step.uri !== scope.uri || step.premises.some((p) => repeats.has(p))) continue;
    const premise = joinOf(step, relying, breaking)!;
    const name = nameIn(context, premise);
    const { refs, keyword } = argument.clause(step);
    const span = refs.find((r) => r.text === name)?.span ?? keyword;
    const args = {
      premise: nameIn(context, relying.get(premise)!),
      persona: nameIn(context, persona),
      condition: nameIn(context, condition),
    };
    const [until] = clausesOf(argument.declaration(link), 'until');
    const related = [
      {
        uri: link.uri,
        span: until.span,
        message: `\`${persona.name}\` is played until \`${condition.name}\``,
      },
    ];
    yield finding('persona-after-break', span, args, { related });
  }
}

/** The statements that rest on one of these through premises, and on which; nothing goes through `barriers`. */
function restingOn(
  seeds: readonly Statement[],
  users: ReadonlyMap<Statement, readonly Step[]>,
  barriers: ReadonlySet<Statement>,
): Map<Statement, Statement> {
  const origin = new Map(seeds.map((s) => [s, s]));
  for (const [statement, seed] of origin) {
    for (const { conclusion } of users.get(statement) ?? []) {
      if (!origin.has(conclusion) && !barriers.has(conclusion)) origin.set(conclusion, seed);
    }
  }
  return origin;
}

/** The premise of the step that relies on the persona, if another one rests on the break condition. */
function joinOf(
  { premises }: Step,
  relying: ReadonlyMap<Statement, Statement>,
  breaking: ReadonlyMap<Statement, Statement>,
): Statement | undefined {
  return premises.find((p) => relying.has(p) && premises.some((other) => other !== p && breaking.has(other)));
}
