/** Lists in words. */

/** `a`, `a and b`; of more than `most` only the first few and how many more there are: `a, b and 3 more`. */
export function list(names: readonly string[], most = 4, joint: 'and' | 'or' = 'and'): string {
  if (names.length <= 1) return names.join('');
  const shown = names.length > most ? names.slice(0, most - 1) : names.slice(0, -1);
  const rest = names.length > most ? `${names.length - shown.length} more` : names[names.length - 1];
  return `${shown.join(', ')} ${joint} ${rest}`;
}
