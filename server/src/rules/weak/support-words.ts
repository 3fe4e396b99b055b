/** Support as messages give it: never without its condition. */
import type { Reading } from '../../evaluation/evaluation.ts';
import { percent } from '../../text/percent.ts';
import { listed } from '../words.ts';

/** "62 %", "at most 62 % (if `a` holds)", "about 62 %" where it is simulated. */
export function supportWords({ support, unassessed, unassessedAttacks, standardError }: Reading): string {
  const number = `${standardError > 0 ? 'about ' : ''}${percent(support)}`;
  if (unassessed.length === 0) return number;
  const names = listed(unassessed.map((s) => s.name));
  const condition = `(if ${names} ${unassessed.length > 1 ? 'hold' : 'holds'})`;
  return unassessedAttacks ? `${number} ${condition}` : `at most ${number} ${condition}`;
}
