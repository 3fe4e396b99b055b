/** Words for messages. */
import type { Reading } from '../../evaluation/evaluation.ts';
import { andMore, list } from '../../text/list.ts';
import { percent } from '../../text/percent.ts';

const ARTICLES = new Map([
  ['evidence', 'evidence'],
  ['instrumental', 'an instrumental link'],
  ['sincere', 'a sincere link'],
  ['step', 'a step of this claim'],
  ['import', 'the prefix of an import'],
  ['broken', 'a declaration that cannot be read'],
]);

/** A kind of declaration as a noun: "a claim", "an instrumental link". */
export function aKind(kind: string): string {
  return ARTICLES.get(kind) ?? `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`;
}

/** A kind without its article: "claim", "sincere link". */
export function bareKind(kind: string): string {
  return kind === 'instrumental' || kind === 'sincere' ? `${kind} link` : kind;
}

/** "`a`, `b` and `c`"; of more than `most` only the first few and how many more there are. */
export function listed(names: readonly string[], most = 4, joint: 'and' | 'or' = 'and'): string {
  return list(
    names.map((name) => `\`${name}\``),
    most,
    joint,
  );
}

/** A first text for something that so far has only a name: `no-harm` reads "No harm". */
export function textFromName(name: string): string {
  const words = name.replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "62 %", "at most 62 % (if `a` holds)", "about 62 %" where it is simulated. */
export function supportWords({
  support,
  granted,
  isAssessed,
  unassessedAttacks,
  standardError,
}: Reading): string {
  const number = `${standardError > 0 ? 'about ' : ''}${percent(support)}`;
  if (isAssessed) return number;
  const names = granted.first.map((s) => `\`${s.name}\``);
  const condition = `(if ${list(granted.more ? andMore(names) : names)} ${names.length > 1 ? 'hold' : 'holds'})`;
  return unassessedAttacks ? `${number} ${condition}` : `at most ${number} ${condition}`;
}
