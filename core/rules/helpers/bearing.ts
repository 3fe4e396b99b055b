/** Which statements bear on which: as support, for and against, with all that counts for nothing left out. */
import type { Attack, Statement, Step } from '../../model/argument.ts';
import { namedConditions } from '../../model/assessed.ts';
import { clausesOf } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';
import { type Lasting, lasting, type RuleContext } from '../rule.ts';
import { refTo } from './places.ts';

/** The steps of a statement that count: those that cross no boundary without a licence. */
export function countingSteps({ steps }: Statement, { boundaries }: Lasting): readonly Step[] {
  return steps.every(boundaries.stepCounts) ? steps : steps.filter(boundaries.stepCounts);
}

/** The theses of the argument, those of imported files included. */
export const thesesOf = lasting(({ shape }): readonly Statement[] =>
  shape.statements.filter((s) => s.kind === 'thesis'),
);

/** Whether a claim could be a thesis as it is: one that a persona speaks for has to say what it is about. */
export function mayBeThesis(claim: Statement, { boundaries }: RuleContext): boolean {
  return claim.marked || boundaries.voices(claim).size === 0;
}

/** How a statement supports something: what it leads up to, and where the file that is checked first names the way. */
export interface Support {
  readonly top: Statement;
  /** For what is declared in another file, where the way to it leaves the file that is checked. */
  readonly entry?: Entry;
}

/** That the statement `above` rests on another file's `below`. */
interface Entry {
  readonly above: Statement;
  readonly below: Statement;
}

/** Where the file that is checked names what is below. */
export function entrySpan({ above, below }: Entry, context: RuleContext): Span | undefined {
  const step = countingSteps(above, context).find(({ premises }) => premises.includes(below));
  const refs = step
    ? context.argument.clause(step).refs
    : clausesOf(context.argument.declaration(above), 'credence').flatMap((c) => c.given);
  return refTo(context, refs, below)?.span;
}

/** What supports the theses. */
export const supportOfTheses = lasting((shaped) => supportOf(thesesOf(shaped), shaped));

/** All that supports one of `tops` at any depth, themselves included, through premises and conditions. */
export function supportOf(tops: readonly Statement[], shaped: Lasting): Map<Statement, Support> {
  const { uri } = shaped.shape.root;
  const found = new Map<Statement, Support>();
  for (const top of tops) found.set(top, { top });
  const add = (below: Statement, above: Statement) => {
    if (found.has(below)) return;
    const known = found.get(above)!;
    const leaves = !known.entry && above.uri === uri && below.uri !== uri;
    // What supports the same in the same way shares one object.
    found.set(below, leaves ? { top: known.top, entry: { above, below } } : known);
  };
  for (const statement of found.keys()) {
    for (const { premises } of countingSteps(statement, shaped))
      for (const premise of premises) add(premise, statement);
    if (shaped.boundaries.leafCounts(statement))
      for (const condition of namedConditions(statement)) add(condition, statement);
  }
  return found;
}

/** What is for and what is against the statements that an argument is made for; some are both. */
export interface Sides {
  readonly pro: ReadonlySet<Statement>;
  readonly con: ReadonlySet<Statement>;
}

/**
 * Follows support, attacks and exceptions down from `tops`: what attacks something for them is against them, what
 * attacks that is for them again.
 */
export function sidesOf(tops: readonly Statement[], context: RuleContext): Sides {
  const { boundaries } = context;
  const pro = new Set<Statement>();
  const con = new Set<Statement>();
  const work: [Statement, Set<Statement>][] = [];
  const add = (statement: Statement, side: Set<Statement>) => {
    if (side.has(statement)) return;
    side.add(statement);
    work.push([statement, side]);
  };
  for (const top of tops) add(top, pro);
  for (let next = work.pop(); next; next = work.pop()) {
    const [statement, same] = next;
    const other = same === pro ? con : pro;
    const attacked = (attacks: readonly Attack[]) => {
      // What undercuts an attack is on the other side again.
      const waiting = attacks.map((attack) => ({ attack, by: other, against: same }));
      const seen = new Set<Attack>();
      for (const { attack, by, against } of waiting) {
        if (seen.has(attack) || !boundaries.attackCounts(attack)) continue;
        seen.add(attack);
        add(attack.attacker, by);
        for (const exception of attack.unless) add(exception, against);
        for (const undercut of attack.undercuts) waiting.push({ attack: undercut, by: against, against: by });
      }
    };
    if (boundaries.leafCounts(statement))
      for (const condition of namedConditions(statement)) add(condition, same);
    for (const { premises, negated, unless, undercuts } of countingSteps(statement, context)) {
      for (const premise of premises) add(premise, same);
      for (const denied of negated) add(denied, other);
      for (const exception of unless) add(exception, other);
      attacked(undercuts);
    }
    for (const observation of statement.observations) {
      const { ifTrue, ifFalse } = context.argument.ratio(observation);
      const [tells, spares] = ifTrue >= ifFalse ? [same, other] : [other, same];
      for (const part of [observation.observed, ...observation.given]) add(part, tells);
      for (const exception of observation.unless) add(exception, spares);
      for (const { attacker } of observation.undercuts) add(attacker, spares);
    }
    attacked(statement.rebuttals);
    for (const mask of boundaries.masks(statement)) add(mask, other);
  }
  return { pro, con };
}

/** What nothing rests on and what speaks against nothing: where an argument ends, whether it is called a thesis or not. */
export const endsOf = lasting(({ shape }): readonly Statement[] => {
  const used = new Set<Statement>();
  for (const { premises, negated, unless } of shape.steps) {
    for (const list of [premises, negated, unless]) for (const each of list) used.add(each);
  }
  for (const { attacker, unless } of shape.attacks) {
    used.add(attacker);
    for (const exception of unless) used.add(exception);
  }
  for (const { observed, given, unless } of shape.observations)
    for (const part of [observed, ...given, ...unless]) used.add(part);
  for (const statement of shape.statements) {
    for (const condition of namedConditions(statement)) used.add(condition);
    if (statement.until) used.add(statement.until);
  }
  return shape.statements.filter((s) => !used.has(s));
});

/** The statements that support something of another file, by `supports`. */
export const supportersIn = lasting(
  ({ shape }): ReadonlySet<Statement> =>
    new Set(shape.steps.filter((s) => s.uri !== s.conclusion.uri).flatMap((s) => s.premises)),
);
