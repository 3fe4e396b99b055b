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

/** Finds gaps when asked for. */
export interface GapFinder {
  /** Those below a statement: one walk over what it rests on, remembered. */
  below(statement: number): Gaps;
  /** Whether there are any: found for all statements at once. */
  any(statement: number): boolean;
}

export function gapsIn(program: Program, statements: readonly Statement[]): GapFinder {
  const known = new Map<number, Gaps>();
  let reached: Uint8Array | undefined;
  const any = (statement: number) => {
    reached ??= aboveGaps(program);
    return reached[statement] === 1;
  };
  const below = (statement: number) => {
    if (!any(statement)) return NO_GAPS;
    let gaps = known.get(statement);
    if (!gaps) known.set(statement, (gaps = find(program, statements, statement)));
    return gaps;
  };
  return { below, any };
}

/** 1 for each statement that is a gap or has one below it. */
function aboveGaps({ rules, facts }: Program): Uint8Array {
  const readBy: number[][] = rules.map(() => []);
  const work: number[] = [];
  const reached = new Uint8Array(rules.length);
  const reach = (statement: number) => {
    if (reached[statement] === 1) return;
    reached[statement] = 1;
    work.push(statement);
  };
  rules.forEach((rule, at) => {
    eachRead(rule, (s) => readBy[s].push(at));
    if (rule.leaf >= 0 && facts.unassessed[rule.leaf] === 1) reach(at);
  });
  for (let at = work.pop(); at !== undefined; at = work.pop()) readBy[at].forEach(reach);
  return reached;
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
