/** What support takes for granted: the leaves without a credence below a statement, and whether one speaks against it. */
import type { Statement } from '../../model/argument.ts';
import { once } from '../../text/once.ts';
import { components, digraph } from '../program/components.ts';
import type { Program } from '../program/program.ts';
import type { Bite, Rule } from '../program/rules.ts';

export interface Gaps {
  /** In source order. */
  readonly unassessed: readonly Statement[];
  /** Of those, in source order, the ones that are below the statement only by way of an attack or an exception, an odd number of times. */
  readonly against: readonly Statement[];
}

/** What can be told for every statement of a large argument, where lists of all gaps grow with the square of its size. */
export interface Granted {
  /** The first gaps in source order, a hundred at most. */
  readonly first: readonly Statement[];
  /** Whether there are more than these. */
  readonly more: boolean;
  /** Whether the statement itself is one. */
  readonly itself: boolean;
  /** Whether all of them are names that nothing declares. */
  readonly areUndeclared: boolean;
}

/** Finds gaps when asked for. */
export interface GapFinder {
  /** Those below a statement: one walk over what it rests on, remembered. */
  below(statement: number): Gaps;
  /** The first of them: found for all statements at once, as is what follows. */
  granted(statement: number): Granted;
  /** Whether there are any. */
  any(statement: number): boolean;
  /** Whether one of them is below the statement by way of an attack or an exception, an odd number of times. */
  attacks(statement: number): boolean;
}

/** How many gaps of a statement are listed for all statements at once. */
const MOST = 100;

export function gapsIn(program: Program, statements: readonly Statement[]): GapFinder {
  const known = new Map<number, Gaps>();
  const isGap = ({ leaf }: Rule) => leaf >= 0 && program.facts.unassessed[leaf] === 1;
  const reached = once(() => aboveGaps(program.rules, isGap));
  const declared = once(() =>
    aboveGaps(program.rules, (rule, s) => isGap(rule) && statements[s]?.placeholder === false),
  );
  const firsts = once(() => firstGaps(program.rules, isGap));
  const lists = new Map<Int32Array, readonly Statement[]>();
  const any = (statement: number) => (reached()[2 * statement] | reached()[2 * statement + 1]) === 1;
  const below = (statement: number) => {
    if (!any(statement)) return NO_GAPS;
    let gaps = known.get(statement);
    if (!gaps) known.set(statement, (gaps = find(program, statements, statement)));
    return gaps;
  };
  const granted = (statement: number) => {
    if (!any(statement)) return NOTHING_GRANTED;
    const found = firsts()(statement);
    let first = lists.get(found);
    if (!first) lists.set(found, (first = Array.from(found.subarray(0, MOST), (s) => statements[s])));
    const isDeclared = (declared()[2 * statement] | declared()[2 * statement + 1]) === 1;
    const itself = isGap(program.rules[statement]);
    return { first, more: found.length > MOST, itself, areUndeclared: !isDeclared };
  };
  return { below, granted, any, attacks: (statement) => reached()[2 * statement + 1] === 1 };
}

/** At twice a statement's index 1 if it is a gap or has one below it; at the next index 1 if such a gap speaks against it. */
function aboveGaps(rules: readonly Rule[], isGap: (rule: Rule, at: number) => boolean): Uint8Array {
  const readBy: number[][] = rules.map(() => []);
  const work: number[] = [];
  const reached = new Uint8Array(2 * rules.length);
  const reach = (signed: number) => {
    if (reached[signed] === 1) return;
    reached[signed] = 1;
    work.push(signed);
  };
  rules.forEach((rule, at) => {
    eachRead(rule, (s, against) => readBy[s].push(2 * at + +against));
    if (isGap(rule, at)) reach(2 * at);
  });
  for (let at = work.pop(); at !== undefined; at = work.pop())
    for (const reader of readBy[at >> 1]) reach(reader ^ (at & 1));
  return reached;
}

/** Gives the first gaps of a statement, one more than are listed; the same array where they are the same. */
function firstGaps(
  rules: readonly Rule[],
  isGap: (rule: Rule) => boolean,
): (statement: number) => Int32Array {
  const graph = digraph(rules, (rule, add) => eachRead(rule, add));
  const { count, of, start, member } = components(graph);
  const lists: Int32Array[] = [];
  for (let c = 0; c < count; c++) {
    const own: number[] = [];
    const others = new Set<Int32Array>();
    for (const s of member.subarray(start[c], start[c + 1])) {
      if (isGap(rules[s])) own.push(s);
      for (const t of graph.target.subarray(graph.start[s], graph.start[s + 1]))
        if (of[t] !== c && lists[of[t]].length > 0) others.add(lists[of[t]]);
    }
    const [only, ...more] = others;
    if (only && own.length === 0 && more.length === 0) lists.push(only);
    else {
      const all = new Set(own);
      for (const list of others) for (const s of list) all.add(s);
      lists.push(
        Int32Array.from(all)
          .sort()
          .slice(0, MOST + 1),
      );
    }
  }
  return (statement) => lists[of[statement]];
}

const NOTHING_GRANTED: Granted = { first: [], more: false, itself: false, areUndeclared: false };
const NO_GAPS: Gaps = { unassessed: [], against: [] };

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
