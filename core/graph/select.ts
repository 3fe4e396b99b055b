/** Which statements belong to a picture: all of them, what is near one claim, or what one range of text declares. */
import type { Argument, Attack, Statement } from '../model/argument.ts';
import { namedConditions } from '../model/assessed.ts';
import { attackedStatement, attackedThing, isPart, ownerOf } from '../model/targets.ts';
import { contains, type Span } from '../text/span.ts';

export interface SelectOptions {
  /** A name or id; what is near it is drawn, and nothing else. */
  readonly focus?: string;
  /** How many arrows away from the focus; 2 when not given. */
  readonly depth?: number;
  /** Only what the root file declares in this range is drawn, and what that refers to. Comes before a focus. */
  readonly within?: Span;
}

/** How many statements a focus shows at most. */
const MOST = 150;
const DEPTH = 2;

/** What bears on each statement, and what each bears on. By `Statement.index`. */
interface Neighbours {
  readonly below: readonly (readonly Statement[])[];
  readonly above: readonly (readonly Statement[])[];
}

/** Chooses what belongs to the picture; an unknown focus is no focus. */
export function select(argument: Argument, options: SelectOptions = {}): ReadonlySet<Statement> {
  if (options.within) return declaredIn(argument, options.within);
  const focus = options.focus === undefined ? [] : focusOf(argument, options.focus);
  return focus.length > 0
    ? around(focus, options.depth ?? DEPTH, neighboursOf(argument))
    : new Set([...argument.statements, ...argument.placeholders]);
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

function declaredIn(argument: Argument, within: Span): Set<Statement> {
  const own = argument.statements.filter(
    (s) => s.uri === argument.root.uri && contains(within, argument.span(s)),
  );
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
    ...s.steps.flatMap((step) => [...step.premises, ...step.negated, ...step.unless]),
    ...s.observations.flatMap((seen) => [seen.observed, ...seen.given, ...seen.unless]),
    ...namedConditions(s),
    ...(s.until ? [s.until] : []),
    ...s.attacks.flatMap(attacked),
  ];
}

function neighboursOf(argument: Argument): Neighbours {
  const all = [...argument.statements, ...argument.placeholders];
  const below = all.map(belowOf);
  const above: Statement[][] = all.map(() => []);
  for (const s of all) for (const lower of below[s.index]) above[lower.index].push(s);
  return { below, above };
}

function belowOf(s: Statement): Statement[] {
  const out = new Set<Statement>();
  const add = (statements: readonly Statement[]) => {
    for (const other of statements) out.add(other);
  };
  const addAttacks = (attacks: readonly Attack[]) => {
    const stack = [...attacks];
    while (stack.length > 0) {
      const { attacker, unless, undercuts } = stack.pop()!;
      add([attacker, ...unless]);
      stack.push(...undercuts);
    }
  };
  for (const step of s.steps) {
    add([...step.premises, ...step.negated, ...step.unless]);
    addAttacks(step.undercuts);
  }
  for (const { observed, given, unless, undercuts } of s.observations) {
    add([observed, ...given, ...unless]);
    addAttacks(undercuts);
  }
  addAttacks(s.rebuttals);
  add(namedConditions(s));
  if (s.until) out.add(s.until);
  out.delete(s);
  return [...out];
}

function around(focus: readonly Statement[], depth: number, { below, above }: Neighbours) {
  const drawn = new Set(focus.slice(0, MOST));
  let ring = [...drawn];
  for (let i = 0; i < depth && ring.length > 0; i++) {
    const next: Statement[] = [];
    for (const s of ring) {
      for (const other of [...above[s.index], ...below[s.index]]) {
        if (drawn.has(other) || drawn.size >= MOST) continue;
        drawn.add(other);
        next.push(other);
      }
    }
    ring = next;
  }
  return drawn;
}
