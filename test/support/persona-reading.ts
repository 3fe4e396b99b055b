/** The rule on personas read off its definition, the slow way: what speaks with whose voice, what crosses, what counts. */
import type { Argument, Attack, Entity, Observation, Statement, Step } from '../../core/model/argument.ts';
import type { Counting } from './brute-force.ts';

/** A step, or a leaf and its `given`. */
interface Derivation {
  readonly premises: readonly Statement[];
  readonly negated: readonly Statement[];
  readonly conclusion: Statement;
}

/** Reads the definitions of docs/language.md, "Personas, exactly", sentence by sentence, and remembers nothing. */
export class PersonaReading implements Counting {
  private readonly personas: readonly Entity[];

  constructor(argument: Argument) {
    this.personas = argument.entities.filter((e) => e.kind === 'persona');
  }

  stepCounts = (step: Step): boolean => this.isInOrder(step);

  leafCounts = (leaf: Statement): boolean => leaf.steps.length > 0 || this.isInOrder(fromGiven(leaf));

  attackCounts = ({ attacker, target: on }: Attack): boolean => {
    if (on.type === 'statement') return this.maySpeakAgainst(attacker, on);
    if (on.type === 'step') return this.maySpeakAgainst(attacker, on.conclusion);
    return this.mayAnswer(attacker, on);
  };

  exceptionCounts = (holder: Step | Attack | Observation, exception: Statement): boolean =>
    holder.type === 'step'
      ? this.maySpeakAgainst(exception, holder.conclusion)
      : this.mayAnswer(exception, holder);

  /** An attack on a statement, an undercut of a step to it or an exception to one: what bears on a sincere link of P may. */
  private maySpeakAgainst(s: Statement, target: Statement): boolean {
    return this.personas.every(
      (p) => !this.speaks(s, p) || isSincereOf(target, p) || this.isAboutAlone(target, p),
    );
  }

  /** What answers an attack bears on what that is on in the end, and crosses even where that is a sincere link. */
  private mayAnswer(s: Statement, answered: Attack | Observation): boolean {
    let on: Attack['target'] = answered;
    while (on.type === 'attack') on = on.target;
    const target = on.type === 'step' ? on.conclusion : on.type === 'observation' ? on.statement : on;
    return this.personas.every((p) => !this.speaks(s, p) || this.isAboutAlone(target, p));
  }

  /** Marked about P and neither about P's model nor about a goal of it; or unmarked, from a premise that speaks so. */
  speaks(s: Statement, p: Entity, above: readonly Statement[] = []): boolean {
    if (isLink(s) || above.includes(s)) return false;
    if (s.marked) return isMarkedAlone(s, p);
    const derivations = s.steps.length === 0 ? [fromGiven(s)] : s.steps;
    return derivations.some(
      (d) =>
        [...d.premises, ...d.negated].some((premise) => this.speaks(premise, p, [...above, s])) &&
        !d.premises.some((premise) => isSincereOf(premise, p) && coversSettings(premise, d)),
    );
  }

  /** By its marks, else by its voices. */
  isAboutAlone(s: Statement, p: Entity): boolean {
    return s.marked ? isMarkedAlone(s, p) : this.speaks(s, p);
  }

  private isInOrder(derivation: Derivation): boolean {
    const { premises, negated, conclusion } = derivation;
    return this.personas.every((p) => {
      if (![...premises, ...negated].some((premise) => this.speaks(premise, p))) return true;
      const crosses = isLink(conclusion) || (conclusion.marked && !isMarkedAlone(conclusion, p));
      if (!crosses) return true;
      if (premises.some((premise) => isSincereOf(premise, p) && coversSettings(premise, derivation)))
        return true;
      if (isLink(conclusion) || conclusion.about.length === 0) return false;
      if (conclusion.about.some((e) => e.kind !== 'persona')) return false;
      return conclusion.about.some((e) => premises.some((q) => q.about.includes(p) && q.about.includes(e)));
    });
  }
}

/** Whether a sincere link reaches the conclusion: its settings, with those of the bridges from them, hold all of that. */
function coversSettings(link: Statement, { premises, conclusion }: Derivation): boolean {
  if (link.settings.length === 0) return true;
  if (conclusion.settings.length === 0) return false;
  return conclusion.settings.every(
    (wanted) =>
      link.settings.includes(wanted) ||
      premises.some((b) => b.settings.includes(wanted) && b.settings.some((s) => link.settings.includes(s))),
  );
}

function isMarkedAlone(s: Statement, p: Entity): boolean {
  if (isLink(s) || !s.about.includes(p)) return false;
  const isOfItsModel = (e: Entity) => (e.kind === 'model' ? e === p.model : e.model === p.model);
  return !s.about.some((e) => e.kind !== 'persona' && isOfItsModel(e));
}

function isLink(s: Statement): boolean {
  return s.kind === 'sincere' || s.kind === 'instrumental';
}

function isSincereOf(s: Statement, p: Entity): boolean {
  return s.kind === 'sincere' && s.of === p;
}

function fromGiven(leaf: Statement): Derivation {
  const premises = leaf.prior?.given ?? (leaf.observations.length > 0 ? [] : leaf.given);
  return { premises, negated: [], conclusion: leaf };
}
