/** Trims the spare capacity of lists that are kept for long. */

/**
 * A copy of the list without the spare capacity that pushing leaves: 17 places from the first item on, where most lists of
 * a tree have one or two.
 */
export function fitted<T>(list: readonly T[]): T[] {
  return list.slice();
}
