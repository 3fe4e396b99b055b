/** A quote that leaves words out and does not say so: where its `…` belongs. */
import { findQuote } from './find.ts';
import { wordsAt } from './propose.ts';
import type { TextIndex } from './text-index.ts';

export interface Omission {
  /** The quote with `…` where words are left out. */
  readonly quote: string;
  /** What is left out, as a reader sees it. */
  readonly left: string;
}

/** With fewer words on a side the place says too little. */
const LEAST_WORDS = 3;
/** A quote that says so in more places is made of scraps, each of which may be anywhere. */
const MOST_MARKED = 4;
/** What is left out of a sentence, or is between two pages, in characters. */
const LONGEST = 300;

/** Where the quote is in the text but for one range that it leaves out; undefined where it is not. */
export function omissionIn(index: TextIndex, quote: string): Omission | undefined {
  if ((quote.match(/…|\.{3}/g)?.length ?? 0) > MOST_MARKED) return undefined;
  const words = quote.trim().split(/\s+/);
  const isThere = (count: number) => find(index, words.slice(0, count).join(' ')).outcome !== 'missing';
  // Whatever begins a range that is there is there, too.
  let [least, most] = [0, words.length - LEAST_WORDS];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (isThere(middle)) least = middle;
    else most = middle - 1;
  }
  // The words left out may begin like those that follow them.
  for (let at = least; at >= Math.max(LEAST_WORDS, least - 2); at--) {
    const marked = `${words.slice(0, at).join(' ')} … ${words.slice(at).join(' ')}`;
    const match = find(index, marked);
    if ((match.outcome !== 'exact' && match.outcome !== 'normalised') || match.parts?.length !== 2) continue;
    const [{ end: start }, { start: end }] = match.parts;
    const left = wordsAt(index, { start, end });
    if (end - start <= LONGEST && left !== '') return { quote: marked, left };
  }
  return undefined;
}

function find(index: TextIndex, text: string) {
  return findQuote(index, { text }, { near: false });
}
