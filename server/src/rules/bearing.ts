/** Which statements bear on which: as support, for and against, with all that counts for nothing left out. */
import type { Attack, Entity, Statement, Step } from '../model/argument.ts';
import type { Span } from '../text/span.ts';
import { refTo } from './places.ts';
import type { RuleContext } from './rule.ts';

/** The steps of a statement that count: those that cross no boundary without a licence. */
export function countingSteps({ steps }: Statement, { boundaries }: RuleContext): readonly Step[] {
  return steps.length === 0 ? steps : steps.filter((step) => boundaries.stepCounts(step));
}

/** The theses of the argument, those of imported files included. */
export function thesesOf({ argument }: RuleContext): Statement[] {
  return argument.statements.filter((s) => s.kind === 'thesis');
}

/** How a statement supports something: what it leads up to, and where the file that is checked first names the way. */
export interface Support {
  readonly top: Statement;
  /** For what is declared in another file, where the way to it leaves the file that is checked. */
  readonly entry?: Span;
}

/** All that supports one of `tops` at any depth, themselves included, through premises and conditions. */
export function supportOf(tops: readonly Statement[], context: RuleContext): Map<Statement, Support> {
  const { file } = context.scope;
  const found = new Map(tops.map((top): [Statement, Support] => [top, { top }]));
  for (const [statement, { top, entry }] of found) {
    const add = (below: Statement, span: () => Span | undefined) => {
      if (found.has(below)) return;
      const leaves = entry === undefined && statement.file === file && below.file !== file;
      found.set(below, { top, entry: leaves ? span() : entry });
    };
    for (const { premises, clause } of countingSteps(statement, context))
      for (const premise of premises) add(premise, () => refTo(context, clause.refs, premise)?.span);
    for (const condition of statement.given) {
      const refs = statement.declaration.clauses.flatMap((c) => (c.kind === 'credence' ? c.given : []));
      add(condition, () => refTo(context, refs, condition)?.span);
    }
  }
  return found;
}

/** For each persona its instrumental links, which rebut its sincere ones. */
export function masksOf({ argument }: RuleContext): Map<Entity, Statement[]> {
  const masks = new Map<Entity, Statement[]>();
  for (const statement of argument.statements) {
    if (statement.kind !== 'instrumental' || !statement.of) continue;
    const known = masks.get(statement.of);
    if (known) known.push(statement);
    else masks.set(statement.of, [statement]);
  }
  return masks;
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
  const masks = masksOf(context);
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
      for (const attack of attacks) {
        if (!boundaries.attackCounts(attack)) continue;
        add(attack.attacker, other);
        for (const exception of attack.unless) add(exception, same);
      }
    };
    for (const condition of statement.given) add(condition, same);
    for (const { premises, unless, undercuts } of countingSteps(statement, context)) {
      for (const premise of premises) add(premise, same);
      for (const exception of unless) add(exception, other);
      attacked(undercuts);
    }
    attacked(statement.rebuttals);
    if (statement.kind === 'sincere' && statement.of)
      for (const mask of masks.get(statement.of) ?? []) add(mask, other);
  }
  return { pro, con };
}

/** What nothing rests on and what speaks against nothing: where an argument ends, whether it is called a thesis or not. */
export function endsOf({ argument }: RuleContext): Statement[] {
  const used = new Set<Statement>();
  for (const { premises, unless } of argument.steps) {
    for (const premise of premises) used.add(premise);
    for (const exception of unless) used.add(exception);
  }
  for (const { attacker, unless } of argument.attacks) {
    used.add(attacker);
    for (const exception of unless) used.add(exception);
  }
  for (const { given, until } of argument.statements) {
    for (const condition of given) used.add(condition);
    if (until) used.add(until);
  }
  return argument.statements.filter((s) => !used.has(s));
}
