/** Further measures of cruxes and objections, for those who decide what to look into. */
import type { Crux } from '../evaluation.ts';
import type { Effect } from './against.ts';

/** What changes a probability by less is not worth a word. */
export const LEAST = 0.0005;

/**
 * The share of the thesis's support that is gone without x: 1 − P(T | not x) / P(T), after Fussell and Vesely; the measure for
 * what is improbable in any case. Negative for what speaks against the thesis, 0 where nothing is left to lose.
 *
 * @param support P(T), in [0, 1]
 */
export function shareOf({ loss }: Crux, support: number): number {
  return support > 0 ? loss / support : 0;
}

/**
 * By how much the variance of T is expected to fall if one learns whether x holds: p(1 − p) · importance², the first-order
 * index of Sobol before it is divided by the variance. It says what is worth investigating.
 */
export function worthOf({ credence, importance }: Crux): number {
  return credence * (1 - credence) * importance ** 2;
}

/** The objection that costs the thesis most as the document is, its answers counted; undefined where none costs anything. */
export function costliest<T extends Effect>(objections: readonly T[]): T | undefined {
  const [first] = [...objections].sort((a, b) => a.asWritten - b.asWritten);
  return first && first.asWritten < -LEAST ? first : undefined;
}
