/** Whose voice a statement speaks with, which inferences cross a persona's boundary, and what licenses a crossing. */
import { isLinkKind } from '../syntax/tree.ts';
import type { Attack, Entity, Observation, Setting, Shape, Statement, Step } from './argument.ts';
import { attackedStatement, attackedThing } from './targets.ts';

/** One crossing: what speaks with the voice of `persona` (carried by `via`) bears on something else. */
export interface Crossing {
  readonly persona: Entity;
  /** The premise, attacker or exception that speaks with the persona's voice. */
  readonly via: Statement;
  /**
   * The premise that licenses it: a sincere link of the persona, or, between personas, a statement about both. Attacks
   * and exceptions have none.
   */
  readonly licence?: Statement;
}

/** The boundaries of one argument. What it says of steps does not depend on credences and strengths. */
export interface Boundaries {
  /** The personas with whose voice a statement speaks. */
  voices(statement: Statement): ReadonlySet<Entity>;
  /** The instrumental links that attack a sincere link by themselves; none of anything else. */
  masks(link: Statement): readonly Statement[];
  /** The crossings of a step, of a leaf's `given`, of an attack or of an exception; none is an empty list. */
  ofStep(step: Inference): readonly Crossing[];
  ofGiven(leaf: Statement): readonly Crossing[];
  ofAttack(attack: Attack): readonly Crossing[];
  /** `holder` is what the `unless` belongs to. What a `seeing` observes, and its `given`, never cross. */
  ofException(holder: Holder, exception: Statement): readonly Crossing[];
  /** False when some crossing is not licensed: then the thing has no effect. */
  stepCounts(step: Step): boolean;
  /** Whether a leaf counts with its `given`; true for what has steps. */
  leafCounts(leaf: Statement): boolean;
  attackCounts(attack: Attack): boolean;
  exceptionCounts(holder: Holder, exception: Statement): boolean;
}

/** What an `unless` can belong to. */
export type Holder = Step | Attack | Observation;

/** What has premises and a conclusion: a step as it is or could be, or a leaf with its `given`. */
export interface Inference {
  readonly conclusion: Statement;
  readonly premises: readonly Statement[];
  /** The premises with a `not`: they speak as the others do, but license nothing. */
  readonly negated: readonly Statement[];
}

const NO_VOICE: ReadonlySet<Entity> = new Set();
const NO_CROSSINGS: readonly Crossing[] = [];

/** Finds the boundaries of an argument. The definitions are in docs/language.md, "Personas, exactly". */
export function boundaries(argument: Shape): Boundaries {
  const found = voicesIn(argument);
  const voices = (statement: Statement) => found.get(statement) ?? NO_VOICE;
  const played = instrumentalLinks(argument);

  function ofInference(inference: Inference): readonly Crossing[] {
    const { conclusion, premises, negated } = inference;
    if (found.size === 0 || (!isLinkKind(conclusion.kind) && !conclusion.marked)) return NO_CROSSINGS;
    const crossings: Crossing[] = [];
    const licences = new Map<Entity, Statement | undefined>();
    for (const via of [...premises, ...negated]) {
      for (const persona of voices(via)) {
        if (isAboutAlone(conclusion, persona)) continue;
        if (!licences.has(persona)) licences.set(persona, licenceOf(persona, inference));
        crossings.push({ persona, via, licence: licences.get(persona) });
      }
    }
    return crossings;
  }
  /**
   * What speaks against `target`. `isAnswer` is for what only answers an attack on it, or tells against an observation of
   * it: that may speak for a sincere link as well as against it.
   */
  function against(via: Statement, target: Statement, isAnswer: boolean): readonly Crossing[] {
    const speaking = voices(via);
    if (speaking.size === 0) return NO_CROSSINGS;
    const crosses = (persona: Entity) => {
      if (!isAnswer && isSincereLinkOf(target, persona)) return false;
      return target.marked ? !isAboutAlone(target, persona) : !voices(target).has(persona);
    };
    return [...speaking].filter(crosses).map((persona) => ({ persona, via }));
  }
  const ofGiven = (leaf: Statement) => {
    const premises = conditionsOf(leaf);
    return premises.length === 0 ? NO_CROSSINGS : ofInference({ conclusion: leaf, premises, negated: [] });
  };
  const ofAttack = ({ attacker, target }: Attack) => {
    const isAnswer = target.type === 'attack' || attackedThing(target).type === 'observation';
    return against(attacker, attackedStatement(target), isAnswer);
  };
  const ofException = (holder: Holder, exception: Statement) => {
    const target = attackedStatement(holder);
    return against(exception, target, holder.type !== 'step');
  };
  const licensed = (crossings: readonly Crossing[]) => crossings.every((c) => c.licence);
  return {
    voices,
    masks: (link) =>
      link.kind === 'sincere' && link.of
        ? (played.get(link.of) ?? []).filter((mask) => mayMeet(mask, link))
        : [],
    ofStep: ofInference,
    ofGiven,
    ofAttack,
    ofException,
    stepCounts: (step) => licensed(ofInference(step)),
    leafCounts: (leaf) => licensed(ofGiven(leaf)),
    attackCounts: (attack) => licensed(ofAttack(attack)),
    exceptionCounts: (holder, exception) => licensed(ofException(holder, exception)),
  };
}

/** For each persona its instrumental links. */
function instrumentalLinks({ statements }: Shape): Map<Entity, Statement[]> {
  const links = new Map<Entity, Statement[]>();
  for (const statement of statements) {
    if (statement.kind !== 'instrumental' || !statement.of) continue;
    const known = links.get(statement.of);
    if (known) known.push(statement);
    else links.set(statement.of, [statement]);
  }
  return links;
}

/** Whether the settings of two statements overlap; what names none holds in all. */
function mayMeet({ settings: one }: Statement, { settings: other }: Statement): boolean {
  return one.length === 0 || other.length === 0 || one.some((setting) => other.includes(setting));
}

/** The `given` that a leaf is computed with: that of its prior where it has one; none of what has steps. */
export function conditionsOf({ steps, prior, observations, given }: Statement): readonly Statement[] {
  if (steps.length > 0) return [];
  return prior ? prior.given : observations.length > 0 ? [] : given;
}

/** Whether the statement is a sincere link of the persona, and so licenses its word. */
export function isSincereLinkOf(statement: Statement, persona: Entity): boolean {
  return statement.kind === 'sincere' && statement.of === persona;
}

/**
 * Whether a statement is marked as about the model of the persona, or about a goal of that. Of a persona whose model is
 * not known (yet) any model may be it.
 */
export function isAboutModelOf({ about }: Pick<Statement, 'about'>, { model }: Entity): boolean {
  return about.some((e) => e.kind !== 'persona' && (!model || e.model === model));
}

/** Whether a statement is marked as about the persona, and about neither its model nor a goal of that. */
export function isAboutAlone(statement: Statement, persona: Entity): boolean {
  return statement.about.includes(persona) && !isAboutModelOf(statement, persona);
}

/** The premise by which what the persona says bears on the conclusion; undefined if there is none. */
function licenceOf(persona: Entity, inference: Inference): Statement | undefined {
  const { conclusion, premises } = inference;
  return (
    premises.find((p) => isSincereLinkOf(p, persona) && isWithin(p, inference)) ??
    premises.find((p) => isBridge(p, persona, conclusion))
  );
}

/**
 * Whether a sincere link licenses a conclusion as far as settings go: one with settings only what is marked with settings
 * that lie within its own, widened by premises with settings from both.
 */
function isWithin({ settings }: Statement, { conclusion, premises }: Inference): boolean {
  if (settings.length === 0) return true;
  if (conclusion.settings.length === 0) return false;
  const widened = new Set<Setting>(settings);
  for (const premise of premises)
    if (premise.settings.some((s) => settings.includes(s))) for (const s of premise.settings) widened.add(s);
  return conclusion.settings.every((s) => widened.has(s));
}

/** Whether a premise leads from the persona to a conclusion about personas only: it is about the one and one of those. */
function isBridge(premise: Statement, persona: Entity, { about }: Statement): boolean {
  return (
    premise.about.includes(persona) &&
    about.every((e) => e.kind === 'persona') &&
    about.some((e) => premise.about.includes(e))
  );
}

/** The voices of all statements that have one: as marked, and from premises to unmarked conclusions, at any depth. */
function voicesIn(argument: Shape): Map<Statement, Set<Entity>> {
  const found = new Map<Statement, Set<Entity>>();
  const work: [Statement, Entity][] = [];
  const add = (statement: Statement, persona: Entity) => {
    const known = found.get(statement);
    if (known?.has(persona)) return;
    if (known) known.add(persona);
    else found.set(statement, new Set([persona]));
    work.push([statement, persona]);
  };
  for (const statement of argument.statements)
    for (const entity of statement.about)
      if (entity.kind === 'persona' && isAboutAlone(statement, entity)) add(statement, entity);
  if (work.length === 0) return found;
  const heirs = heirsIn(argument);
  for (let next = work.pop(); next; next = work.pop()) {
    const [premise, persona] = next;
    for (const { conclusion, licensed } of heirs.get(premise) ?? [])
      if (!licensed.has(persona)) add(conclusion, persona);
  }
  return found;
}

/** An unmarked statement as the conclusion of a premise, and the personas that a sincere link licenses there. */
interface Heir {
  readonly conclusion: Statement;
  readonly licensed: ReadonlySet<Entity>;
}

/** What inherits the voices of each premise. */
function heirsIn({ steps, statements }: Shape): Map<Statement, Heir[]> {
  const heirs = new Map<Statement, Heir[]>();
  const add = (inference: Inference) => {
    const { conclusion, premises, negated } = inference;
    const licensed = new Set(
      premises.flatMap((p) => (p.kind === 'sincere' && p.of && isWithin(p, inference) ? p.of : [])),
    );
    for (const premise of [...premises, ...negated]) {
      const known = heirs.get(premise);
      if (known) known.push({ conclusion, licensed });
      else heirs.set(premise, [{ conclusion, licensed }]);
    }
  };
  for (const step of steps) if (!step.conclusion.marked) add(step);
  for (const leaf of statements) {
    const premises = leaf.marked ? [] : conditionsOf(leaf);
    if (premises.length > 0) add({ conclusion: leaf, premises, negated: [] });
  }
  return heirs;
}
