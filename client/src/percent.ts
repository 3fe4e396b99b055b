/** How a probability is written for people. */

/** More digits near 0 and 100 %, and those two only when it is exactly that: `0.4 %`, `31 %`, `>99.9 %`. */
export function percent(p: number): string {
  const value = p * 100;
  const gap = Math.min(value, 100 - value);
  if (gap > 0 && gap < 0.05) return value < 50 ? '<0.1\u00a0%' : '>99.9\u00a0%';
  return `${Number(value.toFixed(gap > 0 && gap < 9.95 ? 1 : 0))}\u00a0%`;
}
