/** Which steps, attacks and exceptions cross a persona's boundary, and which a sincere link licenses. */
import { isLinkKind } from '../syntax/tree.ts';
import type { Argument, Attack, AttackTarget, Entity, Statement, Step } from './argument.ts';
import { attackedStatement } from './targets.ts';

/** One crossing: what is said by `persona` (carried by `via`) is taken as a fact about its model. */
export interface Crossing {
  readonly persona: Entity;
  /** The premise, attacker or exception that is about the persona. */
  readonly via: Statement;
  /** The sincere link among the step's premises that licenses it; attacks and exceptions have none. */
  readonly licence?: Statement;
}

export interface Boundaries {
  /** The personas a statement is about: as marked, or inherited from its premises when it is unmarked. */
  personas(statement: Statement): ReadonlySet<Entity>;
  /** The crossings of a step, attack or exception; none is an empty list. */
  ofStep(step: Step): readonly Crossing[];
  ofAttack(attack: Attack): readonly Crossing[];
  /** `holder` is the step or attack that the `unless` belongs to. */
  ofException(holder: Step | Attack, exception: Statement): readonly Crossing[];
  /** False when some crossing is not licensed: then the thing counts for nothing. */
  stepCounts(step: Step): boolean;
  attackCounts(attack: Attack): boolean;
  exceptionCounts(holder: Step | Attack, exception: Statement): boolean;
}

const NONE: ReadonlySet<Entity> = new Set();
const NO_VOICES: readonly Entity[] = [];

/** Finds the boundaries of an argument. The definitions are in docs/language.md, "Personas". */
export function boundaries(argument: Argument): Boundaries {
  const inherited = inheritPersonas(argument);
  const exempt = exemptSteps(argument);
  const personas = (statement: Statement) => inherited.get(statement) ?? NONE;

  /** The personas a statement speaks for: about them, and not about their model as well. */
  function voices(statement: Statement): readonly Entity[] {
    const own = inherited.get(statement);
    return own ? [...own].filter((p) => p.model && !isAboutModel(statement, p.model)) : NO_VOICES;
  }
  function ofStep(step: Step): Crossing[] {
    const { conclusion, premises } = step;
    const crossings: Crossing[] = [];
    for (const via of premises) {
      for (const persona of voices(via)) {
        const reaches =
          isLinkKind(conclusion.kind) ||
          isAboutModel(conclusion, persona.model!) ||
          (conclusion.marked && conclusion.about.some((e) => isAnotherPersona(e, persona)));
        if (!reaches || exempt.get(persona)?.has(step)) continue;
        const licence = premises.find((p) => p.kind === 'sincere' && p.of === persona);
        crossings.push({ persona, via, licence });
      }
    }
    return crossings;
  }
  function against(via: Statement, attacked: AttackTarget): Crossing[] {
    const target = attackedStatement(attacked);
    return voices(via)
      .filter(
        (p) => isAboutModel(target, p.model!) || [...personas(target)].some((e) => isAnotherPersona(e, p)),
      )
      .map((persona) => ({ persona, via }));
  }
  const ofAttack = (attack: Attack) => against(attack.attacker, attack.target);
  const ofException = (holder: Step | Attack, exception: Statement) =>
    against(exception, holder.type === 'step' ? holder : holder.target);
  const licensed = (crossings: readonly Crossing[]) => crossings.every((c) => c.licence);
  return {
    personas,
    ofStep,
    ofAttack,
    ofException,
    stepCounts: (step) => licensed(ofStep(step)),
    attackCounts: (attack) => licensed(ofAttack(attack)),
    exceptionCounts: (holder, exception) => licensed(ofException(holder, exception)),
  };
}

/** Whether a statement is marked as about the model, or about a goal of it. */
function isAboutModel(statement: Statement, model: Entity): boolean {
  return statement.about.some((e) => e.kind !== 'persona' && e.model === model);
}

function isAnotherPersona(entity: Entity, persona: Entity): boolean {
  return entity.kind === 'persona' && entity !== persona && entity.model === persona.model;
}

/** Personas as marked, and for an unmarked claim those of its premises, at any depth. */
function inheritPersonas(argument: Argument): Map<Statement, Set<Entity>> {
  const found = new Map<Statement, Set<Entity>>();
  const work: [Statement, Entity][] = [];
  const add = (statement: Statement, persona: Entity) => {
    const known = found.get(statement);
    if (known?.has(persona)) return;
    if (known) known.add(persona);
    else found.set(statement, new Set([persona]));
    work.push([statement, persona]);
  };
  for (const statement of argument.statements) {
    for (const entity of statement.about) if (entity.kind === 'persona') add(statement, entity);
  }
  if (work.length === 0) return found;
  const heirs = new Map<Statement, Statement[]>();
  for (const { conclusion, premises } of argument.steps) {
    if (conclusion.marked) continue;
    for (const premise of premises) {
      const known = heirs.get(premise);
      if (known) known.push(conclusion);
      else heirs.set(premise, [conclusion]);
    }
  }
  for (let next = work.pop(); next; next = work.pop()) {
    for (const heir of heirs.get(next[0]) ?? []) add(heir, next[1]);
  }
  return found;
}

/** For each persona the steps on which an instrumental link of it rests: they argue about the mask, not from its word. */
function exemptSteps(argument: Argument): Map<Entity, Set<Step>> {
  const exempt = new Map<Entity, Set<Step>>();
  for (const link of argument.statements) {
    if (link.kind !== 'instrumental' || !link.of) continue;
    const steps = exempt.get(link.of) ?? new Set();
    exempt.set(link.of, steps);
    const seen = new Set<Statement>([link]);
    for (const statement of seen) {
      for (const condition of statement.given) seen.add(condition);
      for (const step of statement.steps) {
        steps.add(step);
        for (const premise of step.premises) seen.add(premise);
      }
    }
  }
  return exempt;
}
