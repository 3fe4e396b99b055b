/** Lists in words. */

/** `a`, `a and b`; of more than `most` only the first few and how many more there are: `a, b and 3 more`. */
export function list(names: readonly string[], most = 4, joint: 'and' | 'or' = 'and'): string {
  if (names.length <= 1) return names.join('');
  const shown = names.length > most ? names.slice(0, most - 1) : names.slice(0, -1);
  const rest = names.length > most ? `${names.length - shown.length} more` : names[names.length - 1];
  return `${shown.join(', ')} ${joint} ${rest}`;
}

/** Names for `list` that there are more of than are known: the first three, and how many others there are at least. */
export function andMore(names: readonly string[]): string[] {
  return [...names.slice(0, 3), `more than ${names.length - 3} others`];
}
