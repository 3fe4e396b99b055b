/** The words for numbers that hover, hints, lenses and completion share. */
import type { Reading, Status } from '../evaluation/evaluation.ts';
import type { Statement } from '../model/argument.ts';
import { percent } from '../text/percent.ts';

/** A leaf is set down, not argued for; its number is its author's. */
export function isDerived(statement: Statement): boolean {
  return statement.steps.length > 0;
}

/** What each status says of a statement, to stand behind "It is …". */
export const STATUS_MEANING: Record<Status, string> = {
  supported: 'established as written',
  undecided: 'undecided: the attacks on it run in a circle',
  circular: 'on a circle of support, which carries nothing',
  unsupported: 'not supported by anything yet',
  defeated: 'defeated: it would stand but for what speaks against it',
  doubtful: 'argued for, but resting on something doubtful',
};

/** The support with its condition: `31 %`, `≤ 42 % if 2 premises hold`. */
export function supportWords(reading: Reading): string {
  const { support, unassessed, unassessedAttacks, standardError } = reading;
  const bound = unassessed.length > 0 && !unassessedAttacks ? '≤ ' : standardError > 0 ? '≈ ' : '';
  const conditions = unassessed.length;
  const condition =
    conditions === 0 ? '' : conditions === 1 ? ' if 1 premise holds' : ` if ${conditions} premises hold`;
  return bound + percent(support) + condition;
}

/** `1 objection`, `2 objections`. */
export function count(n: number, one: string, many = one + 's'): string {
  return `${n} ${n === 1 ? one : many}`;
}
