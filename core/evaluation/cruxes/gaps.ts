/** What support takes for granted: the leaves without a credence below a statement, and whether one speaks against it. */
import type { Statement } from '../../model/argument.ts';
import type { Program } from '../program/program.ts';
import type { Bite, Rule } from '../program/rules.ts';

export interface Gaps {
  /** In source order. */
  readonly unassessed: readonly Statement[];
  /** Of those, in source order, the ones that are below the statement in no other way than that of `attacks`. */
  readonly against: readonly Statement[];
  /** Whether one of them is below the statement by way of an attack or an exception, an odd number of times. */
  readonly attacks: boolean;
}

/** Finds the gaps below a statement when asked; one walk over what it rests on, remembered. */
export function gapsBelow(program: Program, statements: readonly Statement[]): (statement: number) => Gaps {
  const known = new Map<number, Gaps>();
  const none = !program.facts.unassessed.includes(1);
  return (statement) => {
    if (none) return NO_GAPS;
    const gaps = known.get(statement) ?? find(program, statements, statement);
    known.set(statement, gaps);
    return gaps;
  };
}

const NO_GAPS: Gaps = { unassessed: [], against: [], attacks: false };

function find({ rules, facts }: Program, statements: readonly Statement[], root: number): Gaps {
  // Twice a statement, plus one where it speaks against the root.
  const seen = new Set<number>([2 * root]);
  const found: number[] = [];
  for (const at of seen) {
    const { leaf } = rules[at >> 1];
    if (leaf >= 0 && facts.unassessed[leaf] === 1) found.push(at);
    eachRead(rules[at >> 1], (s, against) => seen.add((2 * s) | ((at & 1) ^ +against)));
  }
  const unassessed = [...new Set(found.map((at) => at >> 1))].sort((a, b) => a - b);
  const carrying = new Set(found.filter((at) => (at & 1) === 0).map((at) => at >> 1));
  return {
    unassessed: unassessed.map((s) => statements[s]),
    against: unassessed.filter((s) => !carrying.has(s)).map((s) => statements[s]),
    attacks: found.some((at) => (at & 1) === 1),
  };
}

function eachRead(rule: Rule, visit: (statement: number, against: boolean) => void): void {
  const bite = (b: Bite) => {
    visit(b.attacker, true);
    for (const e of b.exceptions) visit(e, false);
  };
  if (rule.own !== undefined) visit(rule.own, false);
  for (const s of rule.given) visit(s, false);
  for (const step of rule.steps) {
    for (const s of step.premises) visit(s, false);
    for (const s of step.negated) visit(s, true);
    for (const s of step.exceptions) visit(s, true);
    step.undercuts.forEach(bite);
  }
  rule.rebuttals.forEach(bite);
}
