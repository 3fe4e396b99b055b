/** Which statements are drawn: all of a small argument, the upper levels of a large one, or what is near one claim. */

import type { Argument, Attack, Statement } from '../model/argument.ts';
import { attackedStatement, attackedThing, isPart, ownerOf } from '../model/targets.ts';
import { contains, type Span } from '../text/span.ts';

export interface SelectOptions {
  /** A name or id; what is near it is drawn, and nothing else. */
  readonly focus?: string;
  /** How many arrows away from the focus; 2 when not given. */
  readonly depth?: number;
  /** Only what the root file declares in this stretch is drawn, and what that refers to. Comes before a focus. */
  readonly within?: Span;
}

export interface Selection {
  readonly statements: ReadonlySet<Statement>;
  /** How many statements that are not drawn lie below one that is. */
  folded(statement: Statement): number;
}

/** Up to here everything is drawn; past it, a picture tells nothing. */
const LIMIT = 400;
/** What is drawn of a larger argument: an overview that one can still read. */
const OVERVIEW = 150;
const DEPTH = 2;

/** What bears on each statement, and what each bears on. By `Statement.index`. */
interface Neighbours {
  readonly all: readonly Statement[];
  readonly below: readonly (readonly Statement[])[];
  readonly above: readonly (readonly Statement[])[];
}

/** Chooses what to draw; an unknown focus is no focus. */
export function select(argument: Argument, options: SelectOptions = {}): Selection {
  const neighbours = neighboursOf(argument);
  const focus = options.focus === undefined ? [] : focusOf(argument, options.focus);
  const drawn = options.within
    ? declaredIn(argument, options.within)
    : focus.length > 0
      ? around(focus, options.depth ?? DEPTH, neighbours)
      : neighbours.all.length + argument.steps.length + argument.entities.length <= LIMIT
        ? new Set(neighbours.all)
        : upperLevels(neighbours);
  return { statements: drawn, folded: (s) => countHidden(s, drawn, neighbours) };
}

/** The statements that a name or an id means: a step's conclusion, what is about an entity. */
export function focusOf(argument: Argument, focus: string): Statement[] {
  const target = argument.byId.get(focus) ?? argument.root.names.get(focus);
  if (!target) return [];
  if (target.type === 'statement') return [target];
  if (isPart(target)) return [ownerOf(target)];
  if (target.type !== 'entity') return [];
  return argument.statements.filter(
    (s) => s.about.includes(target) || s.of === target || s.serves === target,
  );
}

function declaredIn({ root, statements }: Argument, within: Span): Set<Statement> {
  const own = statements.filter((s) => s.file === root.file && contains(within, s.declaration.span));
  return new Set(own.flatMap((s) => [s, ...named(s)]));
}

/** The statements that one names: what carries and conditions it, and what it attacks. */
function named(s: Statement): Statement[] {
  const attacked = ({ target, unless }: Attack) => {
    const thing = attackedThing(target);
    const carrying =
      thing.type === 'step' ? thing.premises : thing.type === 'observation' ? [thing.observed] : [];
    return [attackedStatement(thing), ...carrying, ...unless];
  };
  return [
    ...s.steps.flatMap((step) => [...step.premises, ...step.unless]),
    ...s.given,
    ...(s.until ? [s.until] : []),
    ...s.attacks.flatMap(attacked),
  ];
}

function neighboursOf(argument: Argument): Neighbours {
  const all = [...argument.statements, ...argument.placeholders];
  const below = all.map(belowOf);
  const above: Statement[][] = all.map(() => []);
  for (const s of all) for (const lower of below[s.index]) above[lower.index].push(s);
  return { all, below, above };
}

function belowOf(s: Statement): Statement[] {
  const out = new Set<Statement>();
  for (const step of s.steps) {
    for (const premise of step.premises) out.add(premise);
    for (const exception of step.unless) out.add(exception);
    for (const attack of step.undercuts) {
      out.add(attack.attacker);
      for (const exception of attack.unless) out.add(exception);
    }
  }
  for (const attack of s.rebuttals) {
    out.add(attack.attacker);
    for (const exception of attack.unless) out.add(exception);
  }
  for (const condition of s.given) out.add(condition);
  if (s.until) out.add(s.until);
  out.delete(s);
  return [...out];
}

function around(focus: readonly Statement[], depth: number, { below, above }: Neighbours) {
  const drawn = new Set(focus.slice(0, OVERVIEW));
  let ring = [...drawn];
  for (let i = 0; i < depth && ring.length > 0; i++) {
    const next: Statement[] = [];
    for (const s of ring) {
      for (const other of [...above[s.index], ...below[s.index]]) {
        if (drawn.has(other) || drawn.size >= OVERVIEW) continue;
        drawn.add(other);
        next.push(other);
      }
    }
    ring = next;
  }
  return drawn;
}

/** From the theses down, level by level, until the picture is full; a claim too broad for it stays folded. */
function upperLevels({ all, below, above }: Neighbours): Set<Statement> {
  const drawn = new Set<Statement>();
  let left = OVERVIEW;
  const tops = [all.filter((s) => s.kind === 'thesis'), all.filter((s) => above[s.index].length === 0), all];
  for (const roots of tops) {
    const queue: Statement[] = [];
    for (const root of roots) {
      if (left <= 0 || drawn.has(root)) continue;
      drawn.add(root);
      left--;
      queue.push(root);
    }
    // `queue` grows while it is walked.
    for (const s of queue) {
      let lower = below[s.index].filter((other) => !drawn.has(other));
      const cost = lower.length + s.steps.length;
      if (cost > left) lower = above[s.index].length === 0 ? lower.slice(0, Math.min(left, 40)) : [];
      if (lower.length === 0) continue;
      left -= lower.length + s.steps.length;
      for (const other of lower) {
        drawn.add(other);
        queue.push(other);
      }
    }
  }
  return drawn;
}

function countHidden(from: Statement, drawn: ReadonlySet<Statement>, { below }: Neighbours): number {
  const seen = new Set<Statement>();
  const stack = below[from.index].filter((s) => !drawn.has(s));
  while (stack.length > 0) {
    const s = stack.pop()!;
    if (seen.has(s)) continue;
    seen.add(s);
    for (const other of below[s.index]) if (!drawn.has(other)) stack.push(other);
  }
  return seen.size;
}
