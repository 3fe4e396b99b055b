/** Builds attacks: from `rebuts` and `undercuts` clauses to arrows that end on statements, steps, observations or attacks. */
import type { Origin, OriginSpan } from '../syntax/green.ts';
import type { StepRef } from '../syntax/tree.ts';
import { forEachInSlices, type Slices } from '../text/slices.ts';
import type { Attack, AttackTarget, Observation, Place, Question, Statement, Step } from './argument.ts';
import { labelsOf } from './labels.ts';
import { begin, occurs, type Resolver, report, resolve, resolveStatements } from './resolve.ts';
import { type Building, NONE, withItem } from './scope.ts';

/** One clause with its arrows; a label names all of them. */
interface AttackClause {
  readonly resolver: Resolver;
  readonly attacker: Building<Statement>;
  readonly clauseIndex: number;
  readonly label: string | undefined;
  readonly labelSpan: OriginSpan | undefined;
  readonly unless: Statement[];
  readonly slots: Slot[];
  readonly arrows: Building<Attack>[];
}

/** What one name in a clause leads to: something, or all arrows of another clause. */
interface Slot {
  readonly at: OriginSpan;
  readonly target: Exclude<AttackTarget, Attack> | AttackClause;
}

type ClausesOf = ReadonlyMap<Statement, readonly AttackClause[]>;

/** What a reference to a part of a statement leads to. */
export type Found = Exclude<AttackTarget, Attack> | readonly Attack[];

/** The attacks of an argument, and how a reference such as `claim#label` finds what it names. */
export interface Attacks {
  /** In source order. */
  readonly attacks: Building<Attack>[];
  find(resolver: Resolver, target: Origin<StepRef>, clause: string): Found | undefined;
}

/** Builds all attacks of the argument; steps and observations must be known. */
export function* attacksInSlices(resolvers: readonly Resolver[]): Slices<Attacks> {
  const clauses: AttackClause[] = [];
  const owned = new Map<Statement, AttackClause[]>();
  const named: [place: Place, clause: AttackClause][] = [];
  for (const resolver of resolvers) {
    yield* forEachInSlices(resolver.scope.declared, (thing) => {
      if (thing.type !== 'statement') return;
      const own = attackClauses(resolver, thing);
      if (own.length === 0) return;
      for (const clause of own) clauses.push(clause);
      owned.set(thing, own);
    });
  }
  yield* forEachInSlices(clauses, (clause) => {
    clause.resolver.position = clause.attacker.position;
    for (const slot of slotsOf(clause, owned, named)) clause.slots.push(slot);
  });
  yield;
  yield* forEachInSlices(inOrder(clauses), addArrows);
  yield;
  closeCircles(clauses);
  const attacks = clauses.flatMap((clause) => clause.arrows);
  yield;
  const ids = new Map<string, number>();
  yield* forEachInSlices(clauses, (clause) => nameArrows(clause, ids));
  for (const [place, { arrows, resolver }] of named)
    if (arrows.length > 0)
      resolver.scope.occurrences.push({ ...place, target: arrows[0], role: 'reference' });
  return {
    attacks,
    find(resolver, target, clause) {
      const found = findPart(resolver, target, clause, owned);
      if (!found || !('arrows' in found)) return found;
      if (target.step && found.arrows.length > 0)
        occurs(resolver, target.step.span, found.arrows[0], 'reference');
      return found.arrows;
    },
  };
}

function attackClauses(resolver: Resolver, attacker: Building<Statement>): AttackClause[] {
  const { clauses } = begin(resolver, attacker);
  if (!clauses.some((c) => c.kind === 'rebuts' || c.kind === 'undercuts')) return NONE;
  const labels = labelsOf(clauses);
  return [...clauses.entries()].flatMap(([clauseIndex, clause]): AttackClause[] => {
    if (clause.kind !== 'rebuts' && clause.kind !== 'undercuts') return [];
    const refs = clause.unless.length === 0 ? NONE : clause.unless.flatMap((u) => u.refs);
    const unless = resolveStatements(resolver, refs, 'unless');
    const label = labels[clauseIndex];
    const labelSpan = clause.label?.span;
    return [{ resolver, attacker, clauseIndex, label, labelSpan, unless, slots: [], arrows: [] }];
  });
}

function slotsOf(
  { resolver, attacker, clauseIndex }: AttackClause,
  owned: ClausesOf,
  named: [Place, AttackClause][],
): Slot[] {
  const { uri, position } = attacker;
  const clause = resolver.scope.origins[position].clauses[clauseIndex];
  const slots: Slot[] = [];
  if (clause.kind === 'rebuts') {
    for (const ref of clause.refs) {
      const target = resolve(resolver, ref, 'statement', 'rebuts');
      if (target) slots.push({ at: ref.span, target });
    }
  } else if (clause.kind === 'undercuts') {
    for (const ref of clause.targets) {
      const target = findPart(resolver, ref, 'undercuts', owned);
      if (!target) continue;
      if ('arrows' in target && ref.step) named.push([{ uri, position, at: ref.step.span }, target]);
      slots.push({ at: ref.span, target });
    }
  }
  return slots;
}

/**
 * What `claim#label` or `claim#2` names; of `claim` alone, the statement for a question, else its only step, its only
 * observation or its only attack clause.
 */
function findPart(
  resolver: Resolver,
  target: Origin<StepRef>,
  clause: string,
  owned: ClausesOf,
): Exclude<AttackTarget, Attack> | AttackClause | undefined {
  const statement = resolve(resolver, target.ref, 'statement', clause);
  if (!statement) return undefined;
  const { steps, observations } = statement;
  const attacks = owned.get(statement) ?? NONE;
  const name = target.ref.text;
  const wanted = target.step;
  if (wanted) {
    const part: Step | Observation | undefined =
      [...steps, ...observations].find((p) => p.label === wanted.value) ??
      [...steps, ...observations].find((p) => String(p.number) === wanted.value);
    if (part) occurs(resolver, wanted.span, part, 'reference');
    const found = part ?? attacks.find((a) => a.label === wanted.value);
    if (!found) report(resolver, 'unresolved-step', wanted.span, { name, step: wanted.value });
    return found;
  }
  if (clause === 'asks') return statement;
  const parts = steps.length > 0 ? steps : observations.length > 0 ? observations : attacks;
  if (parts.length === 1) return parts[0];
  if (parts.length === 0) report(resolver, 'unresolved-step', target.span, { name, step: '' });
  else report(resolver, 'ambiguous-step', target.span, { name });
  return undefined;
}

/** The clauses whose arrows can be made one after another, those that others end on first; not those in circles. */
function inOrder(clauses: readonly AttackClause[]): AttackClause[] {
  const waiting = new Map<AttackClause, number>();
  const waitingFor = new Map<AttackClause, AttackClause[]>();
  const ready: AttackClause[] = [];
  for (const clause of clauses) {
    const others = clause.slots.flatMap(({ target }) => ('arrows' in target ? [target] : []));
    if (others.length === 0) ready.push(clause);
    else waiting.set(clause, others.length);
    for (const other of others) {
      const known = waitingFor.get(other);
      if (known) known.push(clause);
      else waitingFor.set(other, [clause]);
    }
  }
  for (const clause of ready) {
    for (const waiter of waitingFor.get(clause) ?? NONE) {
      const left = waiting.get(waiter)! - 1;
      waiting.set(waiter, left);
      if (left === 0) ready.push(waiter);
    }
  }
  return ready;
}

function addArrows(clause: AttackClause): void {
  for (const { at, target } of clause.slots) {
    for (const end of 'arrows' in target ? target.arrows : [target])
      clause.arrows.push(arrow(clause, at, end));
  }
}

/** Attacks that undercut each other, at any remove: each name gets an arrow before it is known what that ends on. */
function closeCircles(clauses: readonly AttackClause[]): void {
  const open = clauses.filter(({ arrows, slots }) => arrows.length === 0 && slots.length > 0);
  const isOpen = new Set(open);
  const unsettled: [arrow: Building<Attack>, clause: AttackClause, target: AttackClause][] = [];
  for (const clause of open) {
    for (const { at, target } of clause.slots) {
      if (!('arrows' in target)) clause.arrows.push(arrow(clause, at, target));
      else if (!isOpen.has(target))
        for (const end of target.arrows) clause.arrows.push(arrow(clause, at, end));
      else {
        const made = arrow(clause, at, clause.attacker);
        clause.arrows.push(made);
        unsettled.push([made, clause, target]);
      }
    }
  }
  const ends = unsettled.map(([, , target]) => [...target.arrows]);
  for (const [i, [made, clause]] of unsettled.entries()) {
    const [first, ...others] = ends[i];
    made.target = first;
    for (const end of others) clause.arrows.push(arrow(clause, made.at, end));
  }
}

function arrow(clause: AttackClause, at: OriginSpan, target: AttackTarget): Building<Attack> {
  const { attacker, clauseIndex, label, unless } = clause;
  const { uri, position } = attacker;
  return {
    type: 'attack',
    uri,
    position,
    at,
    clauseIndex,
    index: -1,
    id: '',
    attacker,
    label,
    target,
    unless,
    undercuts: NONE,
  };
}

/** Gives the arrows of a clause their ids, and lets both ends know of them; `ids` has how often each was given. */
function nameArrows({ resolver, attacker, labelSpan, arrows }: AttackClause, ids: Map<string, number>): void {
  resolver.position = attacker.position;
  if (labelSpan && arrows.length > 0) occurs(resolver, labelSpan, arrows[0], 'declaration');
  for (const made of arrows) {
    const { target } = made;
    const end = target.type === 'attack' ? `${target.attacker.id}#${target.label ?? ''}` : target.id;
    const pair = `${attacker.id}>${end}`;
    const repeat = (ids.get(pair) ?? 0) + 1;
    ids.set(pair, repeat);
    made.id = repeat > 1 ? `${pair}/${repeat}` : pair;
    attacker.attacks = withItem(attacker.attacks, made);
    if (target.type === 'statement') {
      const rebutted = target as Building<Statement>;
      rebutted.rebuttals = withItem(rebutted.rebuttals, made);
    } else {
      const undercut = target as Building<Step | Observation | Attack>;
      undercut.undercuts = withItem(undercut.undercuts, made);
    }
  }
}

/** What a question asks about. */
export function fillQuestion(resolver: Resolver, question: Building<Question>, { find }: Attacks): void {
  const { clauses } = begin(resolver, question);
  for (const [clauseIndex, clause] of clauses.entries()) {
    if (clause.kind === 'asks') {
      for (const target of clause.targets) {
        const found = find(resolver, target, 'asks');
        if (found) question.asks = [...question.asks, ...('type' in found ? [found] : found)];
      }
    } else if (clause.kind === 'answered') {
      question.answered = [...question.answered, ...resolveStatements(resolver, clause.refs, 'answered')];
    } else if (clause.kind === 'quote') {
      const source = resolve(resolver, clause.ref, 'source', 'quote');
      const { uri, position } = question;
      question.quotes = withItem(question.quotes, {
        type: 'quote' as const,
        uri,
        position,
        at: clause.span,
        clauseIndex,
        source,
      });
    }
  }
}
