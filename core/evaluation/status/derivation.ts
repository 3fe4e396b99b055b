/** In which order statements could come to hold if nothing spoke against any: support found from the leaves up. */
import type { Rule } from '../program/rules.ts';

/**
 * The statements of `among` that support alone could establish, each after those it needs; conditions on others
 * count as met. A claim that nothing is said for is not among them. Linear.
 */
export function derivationOrder(rules: readonly Rule[], among: Iterable<number>): number[] {
  const readers = new Map<number, number[]>();
  for (const s of among) readers.set(s, []);
  const missing: number[] = [];
  const conclusion: number[] = [];
  const found = new Set<number>();
  for (const s of readers.keys()) {
    const rule = rules[s];
    if (rule.bare) continue;
    for (const needed of rule.leaf >= 0 ? [conditionsOf(rule)] : rule.steps.map((step) => step.premises)) {
      const line = conclusion.push(s) - 1;
      missing.push(0);
      for (const p of needed) {
        if (readers.get(p)?.push(line) === undefined) continue;
        missing[line]++;
      }
      if (missing[line] === 0) found.add(s);
    }
  }
  // A set gives what is added to it while it is walked.
  for (const s of found)
    for (const line of readers.get(s)!) if (--missing[line] === 0) found.add(conclusion[line]);
  return [...found];
}

function conditionsOf({ own, given }: Rule): readonly number[] {
  return own === undefined ? given : [own, ...given];
}
