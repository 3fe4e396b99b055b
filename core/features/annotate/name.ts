/** Names for what is annotated: one proposed from the passage's own words, and what is wrong with one that was typed. */
import { isName, isReserved } from '../../syntax/keywords.ts';

/** Words that say little about what a passage is about. */
const EMPTY_WORDS = new Set(
  (
    'a about above after again against all almost already also although always am among an and another any are ' +
    'as asked at away be became because become becomes been before being below between both but by can cannot come ' +
    'comes could did do does doing don done down during each either else even ever every fact far few for from further ' +
    'get gets give given gives go goes going gets had has have having he her here hers him his how however i if in ' +
    'instead into is it its itself just kind less let like likely made make makes making many may maybe me might ' +
    'more most mostly much must my near need needs neither never no nor not nothing now of off often on once one ' +
    'only or other others otherwise our out over own particularly perhaps quite rather really same say says see ' +
    'seem seems shall she should since so some somehow something sometimes somewhat somewhere soon still such take ' +
    'takes than that the their them themselves then there therefore these they thing things this those though ' +
    'through thus to together too toward towards under until up upon us use used very want was way we well were ' +
    'what when where whereas whether which while who whole whom whose why will with within without would yet you your'
  ).split(' '),
);

/** A name gets so many words at most, and no third one past so many characters. */
const MOST_WORDS = 3;
const LONG_NAME = 24;
const LONGEST_WORD = 16;

/**
 * A free name of two or three words of the passage, joined by `-`: of those that say something the ones that are rarest
 * in the whole text, in their order. `fallback` stands in where the passage has no word that could be in a name.
 */
export function proposeName(
  passage: string,
  text: string,
  taken: ReadonlySet<string>,
  fallback: string,
): string {
  const all = [...new Set(wordsOf(passage))].filter((word) => word.length > 2);
  const telling = all.filter((word) => !EMPTY_WORDS.has(word));
  const words = telling.length > 0 ? telling : all;
  const counts = new Map(words.map((word) => [word, 0]));
  for (const word of wordsOf(text)) {
    const count = counts.get(word);
    if (count !== undefined) counts.set(word, count + 1);
  }
  const rarest = [...words].sort((a, b) => counts.get(a)! - counts.get(b)!).slice(0, MOST_WORDS);
  const joined = (some: readonly string[]) =>
    words
      .filter((word) => some.includes(word))
      .map((word) => [...word].slice(0, LONGEST_WORD).join(''))
      .join('-');
  const three = joined(rarest);
  const wish = three.length > LONG_NAME ? joined(rarest.slice(0, MOST_WORDS - 1)) : three;
  return free(isName(wish) ? wish : fallback, taken);
}

/** What is wrong with a name for something new, as one sentence; undefined where nothing is. */
export function nameTrouble(name: string, taken: ReadonlySet<string>): string | undefined {
  if (isReserved(name)) return `\`${name}\` is a word of the language: add another word to it.`;
  if (!isName(name)) return 'A name starts with a letter and goes on with letters, digits, `_` and `-`.';
  if (taken.has(name.normalize('NFC'))) return `\`${name}\` is taken: another declaration has this name.`;
  return undefined;
}

/** The wish, or with the next free number behind it. */
function free(wish: string, taken: ReadonlySet<string>): string {
  let name = wish;
  for (let n = 2; nameTrouble(name, taken) !== undefined; n++) name = `${wish}-${n}`;
  return name;
}

/** In lower case, without what follows an apostrophe. */
function* wordsOf(text: string): Generator<string> {
  for (const [word] of text.normalize('NFC').matchAll(/(?<![\p{L}\p{N}]['’])\p{L}[\p{L}\p{N}\p{M}]*/gu))
    yield word.toLowerCase();
}
