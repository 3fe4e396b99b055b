/** Probabilities as people read them. */

const NBSP = '\u00a0';

/** A probability in [0, 1] as per cent: more digits near 0 and 100, and those two only when it is exactly that. */
export function percent(p: number): string {
  return digits(p) + NBSP + '%';
}

/** One number where both ends are written alike, else both: `30–60 %`. */
export function percentRange({ lo, hi }: { readonly lo: number; readonly hi: number }): string {
  return digits(lo) === digits(hi) ? percent(hi) : `${digits(lo)}–${percent(hi)}`;
}

/** How a probability in [0, 1] would change: `14 → 0 %`; `no change` where both are written alike. */
export function percentChange(now: number, then: number): string {
  return digits(now) === digits(then) ? 'no change' : `${digits(now)} → ${percent(then)}`;
}

/** A difference of two probabilities in percentage points, with its sign: `−18 points`; `no change` where too small to write. */
export function points(difference: number): string {
  const written = digits(Math.abs(difference));
  if (written === '0' || written.startsWith('<')) return 'no change';
  return `${difference < 0 ? '−' : '+'}${written} ${written === '1' ? 'point' : 'points'}`;
}

/**
 * ICD-203's bands (Office of the Director of National Intelligence, 2015), from the lowest up: what each is called as a
 * credence and in a sentence, and its ends.
 */
export const LIKELIHOODS = [
  { word: 'almost-no-chance', adjective: 'with almost no chance', lo: 0.01, hi: 0.05 },
  { word: 'very-unlikely', adjective: 'very unlikely', lo: 0.05, hi: 0.2 },
  { word: 'unlikely', adjective: 'unlikely', lo: 0.2, hi: 0.45 },
  { word: 'roughly-even', adjective: 'roughly even', lo: 0.45, hi: 0.55 },
  { word: 'likely', adjective: 'likely', lo: 0.55, hi: 0.8 },
  { word: 'very-likely', adjective: 'very likely', lo: 0.8, hi: 0.95 },
  { word: 'almost-certain', adjective: 'almost certain', lo: 0.95, hi: 0.99 },
] as const;

/**
 * A status in words that agree with the number beside it: "supported", but "supported, but unlikely (31 %)" where the
 * number says otherwise. Many premises that are each likelier than not may be improbable together; several lines that are
 * each improbable may be likely together.
 *
 * @param support a probability in [0, 1]
 */
export function standing(status: string, support: number): string {
  const word = contrast(status, support);
  return word ? `${status}, ${word} (${percent(support)})` : status;
}

/**
 * What the number says against the status, in the word that the language has for it: "but unlikely", "yet roughly even"; ''
 * where they agree.
 */
export function contrast(status: string, support: number): string {
  if (status === 'supported' && support < 0.495) return `but ${adjectiveOf(support)}`;
  if ((status === 'doubtful' || status === 'defeated') && support >= 0.505)
    return `yet ${adjectiveOf(support)}`;
  return '';
}

function adjectiveOf(p: number): string {
  return (LIKELIHOODS.find(({ hi }) => p < hi) ?? LIKELIHOODS[LIKELIHOODS.length - 1]).adjective;
}

/** What is that close to 0 or 1 is so by rounding errors alone. */
const ROUNDING = 1e-12;

function digits(p: number): string {
  const value = p < ROUNDING ? 0 : p > 1 - ROUNDING ? 100 : p * 100;
  const gap = Math.min(value, 100 - value);
  if (gap <= 0) return value <= 0 ? '0' : '100';
  if (gap < 0.005) return value < 50 ? '<0.01' : '>99.99';
  const places = gap < 0.095 ? 2 : value < 9.95 || gap < 0.95 ? 1 : 0;
  return String(Number(value.toFixed(places)));
}

/**
 * How much of a bar a support in [0, 1] fills: nothing where it is certain only if what nobody has assessed holds.
 * @param atMost whether the support is the most that it could be
 */
export function barShare(support: number, atMost: boolean): number {
  return atMost && support === 1 ? 0 : support;
}
