/** Compares two versions of a declaration, and finds in the later one what the earlier one has. */
import {
  type GreenDeclaration,
  type GreenSpan,
  isOriginal,
  type OriginDeclaration,
  type OriginSpan,
  unchanged,
} from './green.ts';

/** What two versions of a declaration differ in at most: in places alone, also in texts, also in numbers, or in anything. */
export type Difference = 'places' | 'texts' | 'numbers' | 'anything';

const ORDER: readonly Difference[] = ['places', 'texts', 'numbers', 'anything'];

/** What two versions of a declaration differ in. Texts and numbers are those that name nothing and open nothing. */
export function difference(old: GreenDeclaration, now: GreenDeclaration): Difference {
  if (old === now) return 'places';
  // An import's text is a path, which decides what names there are.
  if (old.kind === 'import' && old.text?.value !== now.text?.value) return 'anything';
  return ORDER[between(old, now, '')];
}

/** The larger of two differences. */
export function larger(a: Difference, b: Difference): Difference {
  return ORDER[Math.max(ORDER.indexOf(a), ORDER.indexOf(b))];
}

/** What holds texts; the `value` of all other nodes is a name. */
const TEXTS = new Set(['text', 'since', 'after', 'before']);
/** The ends of an interval, and likelihoods. */
const NUMBERS = new Set(['lo', 'hi', 'ifTrue', 'ifFalse']);
const PLACES = 0;
const ANYTHING = 3;

/** The index in `ORDER`. `key` is what holds the two; items of a list are held by what holds the list. */
function between(old: unknown, now: unknown, key: string): number {
  if (old === now) return PLACES;
  if (!isNode(old) || !isNode(now)) return ORDER.indexOf(differing(key));
  const keys = Object.keys(old);
  if (keys.length !== Object.keys(now).length) return ANYTHING;
  let most = PLACES;
  for (const k of keys) {
    if (!(k in now)) return ANYTHING;
    const holder = Array.isArray(old) ? key : k === 'value' && TEXTS.has(key) ? 'text value' : k;
    most = Math.max(most, between(old[k], now[k], holder));
    if (most === ANYTHING) break;
  }
  return most;
}

/** What it means for leaves of that key to differ. */
function differing(key: string): Difference {
  if (key === 'start' || key === 'end') return 'places';
  if (key === 'text value') return 'texts';
  return NUMBERS.has(key) ? 'numbers' : 'anything';
}

/** The span in `now` of what has the span `span` in `origin`; the two differ in texts, numbers and places at most. */
export function counterpart(origin: OriginDeclaration, now: GreenDeclaration, span: OriginSpan): GreenSpan {
  return isOriginal(origin, now) ? unchanged(span) : (find(origin, now, span) as GreenSpan);
}

function find(old: object, now: object, wanted: unknown): unknown {
  if (old === wanted) return now;
  for (const [key, value] of Object.entries(old)) {
    const other = (now as Node)[key];
    const found = isNode(value) && isNode(other) ? find(value, other, wanted) : undefined;
    if (found) return found;
  }
  return undefined;
}

type Node = { readonly [key: string]: unknown };

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null;
}
