/** The words for numbers that hover, hints, lenses and completion share. */
import type { Reading, Status } from '../../evaluation/evaluation.ts';
import type { Statement } from '../../model/argument.ts';
import { contrast, percent } from '../../text/percent.ts';

/** A leaf is set down, not argued for; its number is its author's. */
export function isDerived(statement: Statement): boolean {
  return statement.steps.length > 0;
}

/** Whether it is meant to be argued for, and not set down. */
function isArgued({ kind }: Statement): boolean {
  return kind === 'thesis' || kind === 'claim';
}

/** Whether there is more to a statement's number than what its author says of it. */
export function isReckoned(statement: Statement): boolean {
  const { rebuttals, given, observations, kind } = statement;
  const named = rebuttals.length + given.length + observations.length;
  return isDerived(statement) || named > 0 || kind === 'sincere';
}

/**
 * What a status says of a statement, in a sentence; `support` is the number it is read beside, `by` names in Markdown what
 * defeats it.
 */
export function statusSentence(status: Status, statement: Statement, support?: number, by = ''): string {
  if (status === 'doubtful' && !isDerived(statement)) return 'It is less likely than not.';
  const stands = by ? `${status} by ${by}` : status;
  const but = support === undefined ? '' : contrast(status, support);
  if (but) {
    const capital = stands.charAt(0).toUpperCase() + stands.slice(1);
    return `${capital}, ${but} (${percent(support!)}): ${BUT[status] ?? ''}`;
  }
  return status === 'defeated'
    ? `It is ${stands}: it would hold if nothing spoke against it.`
    : SENTENCES[status];
}

/** Why the number says something else than the status. */
const BUT: Partial<Record<Status, string>> = {
  supported: 'all that it needs is likelier than not, but not all of it together.',
  doubtful: 'no single line of support is likelier than not, but together they are.',
  defeated: 'what speaks against it is likelier than not, but its attack may fail.',
};

const SENTENCES: Record<Exclude<Status, 'defeated'>, string> = {
  supported: 'It holds if everything that is likelier than not holds.',
  undecided: 'It is undecided: the attacks on it run in a circle.',
  circular: 'It rests on a circle of support, which carries nothing.',
  unsupported: 'Nothing supports it yet.',
  doubtful: 'It is argued for, but rests on something that is less likely than not, or defeated.',
};

/** What is missing before a number says anything: `2 premises to declare`; undefined where nothing is. */
export function unfinishedWords({ statement, isAssessed, granted }: Reading): string | undefined {
  if (isAssessed) return undefined;
  // Its number would only say that it holds if it holds.
  if (granted.itself) return isArgued(statement) ? 'nothing supports it yet' : 'no credence yet';
  return granted.areUndeclared ? `${countOf(granted, 'premise')} to declare` : undefined;
}

/** The support with its condition: `31 %`, `≤ 42 % if 2 premises hold`, `0 % while 2 statements have no credence`. */
export function supportWords(reading: Reading): string {
  const { support, granted, isAssessed, unassessedAttacks, standardError } = reading;
  const bound = !isAssessed && !unassessedAttacks ? '≤ ' : standardError > 0 ? '≈ ' : '';
  const [first, ...others] = granted.first;
  if (!first) return bound + percent(support);
  const number = bound + percent(support);
  // An objection without a credence counts as certain, so that the support is no bound.
  if (unassessedAttacks)
    return `${number} while ${others.length === 0 ? `${first.name} has` : `${countOf(granted, 'statement')} have`} no credence`;
  return `${number} if ${others.length === 0 ? `${first.name} holds` : `${countOf(granted, 'premise')} hold`}`;
}

function countOf({ first, more }: Reading['granted'], one: string): string {
  return (more ? 'more than ' : '') + count(first.length, one);
}

/** `1 objection`, `2 objections`. */
export function count(n: number, one: string, many = one + 's'): string {
  return `${n} ${n === 1 ? one : many}`;
}
