/** Lists that are kept. */

/**
 * The list without the room to grow that pushing has left behind it: 17 places from the first item on, where most lists of
 * a tree have one or two.
 */
export function fitted<T>(list: readonly T[]): T[] {
  return list.slice();
}
