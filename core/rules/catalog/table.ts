/** The shape of the catalog's tables: what is said of each rule of one group. */
import type { Severity } from '../rule.ts';

export type Group =
  | 'Language'
  | 'Unsupported steps'
  | 'Weak premises'
  | 'Objections'
  | 'Sources'
  | 'Tidiness';

/** The folder that the rules of a group are in. */
export const GROUP_FOLDERS: Readonly<Record<Group, string>> = {
  Language: 'language',
  'Unsupported steps': 'unsupported',
  'Weak premises': 'weak',
  Objections: 'objections',
  Sources: 'sources',
  Tidiness: 'tidiness',
};

interface Row {
  /** Unless the settings say otherwise. */
  readonly severity: Severity | 'off';
  /**
   * What is wrong, why it matters, what to do: one or two sentences, with `{placeholders}`; a long one in pieces, which
   * are joined by spaces (a `+` would lose the placeholders to the compiler). A placeholder that may be empty brings
   * its own leading space.
   */
  readonly message: string | readonly string[];
  /** One line for lists of rules. */
  readonly summary: string;
}

/** The rows of a group, each with its code, keeping the messages' literal types. */
export function table<const T extends Readonly<Record<string, Row>>>(
  group: Group,
  rows: T,
): { readonly [K in keyof T]: T[K] & { readonly group: Group } } {
  const entries = Object.entries(rows).map(([code, row]) => [
    code,
    { ...row, message: [row.message].flat().join(' '), group },
  ]);
  return Object.fromEntries(entries) as { readonly [K in keyof T]: T[K] & { readonly group: Group } };
}
