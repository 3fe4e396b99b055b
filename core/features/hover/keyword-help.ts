/** What each word of the language means, as hover and completion show it. */
import { INNER_WORDS } from '../../syntax/clauses/inner.ts';
import type { WordRow } from '../../syntax/clauses/row.ts';
import { CLAUSES } from '../../syntax/clauses/table.ts';
import { DECLARATIONS } from '../../syntax/declarations.ts';
import { CREDENCE_WORDS } from '../../syntax/keywords.ts';
import { percentRange } from '../../text/percent.ts';

const WORDS: ReadonlyMap<string, WordRow> = new Map(
  Object.entries({ ...DECLARATIONS, ...CLAUSES, ...INNER_WORDS }),
);

const STANDARD = ', as in ICD-203, the standard for likelihoods in US intelligence reports';

/** What the word means; undefined for one that has no meaning of its own. */
export function helpOf(word: string): string | undefined {
  const band = CREDENCE_WORDS.get(word);
  if (band) return `\`${word}\` stands for ${percentRange(band)}${word === 'certain' ? '' : STANDARD}.`;
  return WORDS.get(word)?.help;
}

/** What completion inserts for the word, parts to be filled in between angles; undefined if it is the word alone. */
export function skeletonOf(word: string): string | undefined {
  const skeleton = WORDS.get(word)?.skeleton;
  return skeleton === word ? undefined : skeleton;
}
