/** What follows from a statement by the form of the argument alone: premises that nothing else could stand in for. */
import type { Components } from '../program/components.ts';
import type { Program } from '../program/program.ts';
import type { Inference, Rule } from '../program/rules.ts';
import {
  EVERYTHING,
  has,
  type IntervalSet,
  intersection,
  isSame,
  NOTHING,
  single,
  union,
} from './interval-set.ts';

/** The most numbers kept for one interval set; past it a statement counts as entailing nothing, which is safe. */
const MOST_ENDS = 8_000_000;
/** Passes over a circle at most, per member of it and in all; past it likewise. */
const MOST_VISITS = 2_000_000;

/**
 * A leaf entails its `given`, a claim what all its steps entail, a step its premises; transitively. In a circle the
 * greatest solution is right: what holds does so by steps that held before it.
 *
 * Only statements that several steps, or a circle, read are kept: of others, whatever entails them also entails what reads them.
 */
export class Entailment {
  /** For a statement that several steps, or a circle, read its number in the sets, else −1; what it rests on has lower numbers. */
  readonly number: Int32Array;
  readonly count: number;
  private readonly sets: IntervalSet[];
  private ends = 0;

  constructor(
    private readonly program: Program,
    components: Components,
  ) {
    const { rules } = program;
    this.number = numberShared(program, components);
    this.count = this.number.reduce((count, n) => Math.max(count, n + 1), 0);
    this.sets = rules.map(() => NOTHING);
    const { start, member, circular } = components;
    for (let c = 0; c < components.count; c++) {
      if (circular[c]) this.solveCircle(member.subarray(start[c], start[c + 1]));
      else if (this.count > 0) this.sets[member[start[c]]] = this.keep(this.infer(rules[member[start[c]]]));
    }
  }

  /** The shared statements that `statement` entails, by their numbers. */
  of(statement: number): IntervalSet {
    return this.sets[statement];
  }

  /** Whether nothing could ever support it: it entails even what it has nothing to do with. */
  isNever(statement: number): boolean {
    return isSame(this.sets[statement], EVERYTHING);
  }

  /** The statements without those that another one of them entails; of several that entail each other one stays. */
  reduce(statements: readonly number[]): readonly number[] {
    if (statements.length < 2 || !statements.some((s) => this.number[s] >= 0)) return statements;
    const entailed = union(statements.map((s) => this.sets[s]));
    if (entailed.length === 0) return statements;
    return statements.filter((s, place) => {
      if (this.number[s] < 0 || !has(entailed, this.number[s])) return true;
      // What never holds entails even itself; two of that kind entail each other.
      if (!this.entails(s, s)) return false;
      return !statements.some(
        (t, i) => t !== s && has(this.sets[t], this.number[s]) && (i < place || !this.entails(s, t)),
      );
    });
  }

  /** Whether two steps cannot both apply: what one entails is what the other needs to be false. */
  excludes(a: Inference, b: Inference): boolean {
    return this.contradicts(a, b) || this.contradicts(b, a);
  }

  private contradicts({ premises }: Inference, { negated, exceptions }: Inference): boolean {
    const denied = [...negated, ...exceptions];
    if (denied.length === 0) return false;
    if (denied.some((s) => premises.includes(s))) return true;
    const entailed = this.all(premises);
    return denied.some((s) => this.number[s] >= 0 && has(entailed, this.number[s]));
  }

  private entails(s: number, t: number): boolean {
    return this.number[t] >= 0 && has(this.sets[s], this.number[t]);
  }

  private infer(rule: Rule): IntervalSet {
    if (rule.leaf >= 0) return this.all(rule.given);
    if (rule.inner) return NOTHING;
    let common = EVERYTHING;
    for (const step of rule.steps) {
      common = intersection(common, this.all(step.premises));
      if (common.length === 0) break;
    }
    return common;
  }

  private all(statements: readonly number[]): IntervalSet {
    const sets: IntervalSet[] = [];
    for (const s of statements) {
      sets.push(this.sets[s]);
      if (this.number[s] >= 0) sets.push(single(this.number[s]));
    }
    return union(sets);
  }

  private keep(set: IntervalSet): IntervalSet {
    this.ends += set.length;
    return this.ends > MOST_ENDS ? NOTHING : set;
  }

  private solveCircle(members: Int32Array): void {
    for (const s of members) this.sets[s] = EVERYTHING;
    let visits = 0;
    for (let changed = true; changed; ) {
      changed = false;
      for (const s of members) {
        const set = this.keep(this.infer(this.program.rules[s]));
        if (isSame(set, this.sets[s])) continue;
        this.sets[s] = set;
        changed = true;
      }
      visits += members.length;
      if (visits > MOST_VISITS) {
        for (const s of members) this.sets[s] = NOTHING;
        return;
      }
    }
  }
}

function numberShared({ rules }: Program, { member, of, circular }: Components): Int32Array {
  const uses = new Int32Array(rules.length);
  rules.forEach((rule, reader) => {
    if (rule.inner) return;
    // In a circle one step can be reached through another of the same claim, so that one use counts as several.
    const weight = circular[of[reader]] ? 2 : 1;
    for (const needed of [
      rule.given,
      ...rule.steps.flatMap((step) => [step.premises, step.negated, step.exceptions]),
    ])
      for (const s of needed) uses[s] += weight;
  });
  let count = 0;
  const number = new Int32Array(rules.length).fill(-1);
  for (const s of member) if (uses[s] > 1) number[s] = count++;
  return number;
}
