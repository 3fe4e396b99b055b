/** How probabilities are written for people. */

const SPACE = '\u00a0';

/** More digits near 0 and 100 %, and those two only when it is exactly that: `0.4 %`, `31 %`, `>99.9 %`. */
export function percent(p: number): string {
  return digits(p * 100) + SPACE + '%';
}

/** One number, or both ends: `30–60 %`. */
export function interval({ lo, hi }: { readonly lo: number; readonly hi: number }): string {
  return lo === hi ? percent(lo) : `${digits(lo * 100)}–${percent(hi)}`;
}

/** A difference of probabilities in percentage points, with its sign: `+36`, `−0.4`, `0`. */
export function points(difference: number): string {
  const size = Math.abs(difference) * 100;
  const rounded = size < 0.05 ? 0 : Number(size.toFixed(size < 9.95 ? 1 : 0));
  return rounded === 0 ? '0' : `${difference > 0 ? '+' : '−'}${rounded}`;
}

function digits(value: number): string {
  const gap = Math.min(value, 100 - value);
  if (gap > 0 && gap < 0.05) return value < 50 ? '<0.1' : '>99.9';
  return String(Number(value.toFixed(gap > 0 && (value < 9.95 || gap < 0.95) ? 1 : 0)));
}
