/** What rules that go by words know of English: whether a file is in it, what words carry content, what negates. */
import type { Step } from '../../model/argument.ts';
import { perGreen } from '../../syntax/green.ts';
import { textOf } from '../../syntax/tree.ts';
import { once, type RuleContext } from '../rule.ts';
import { ownStatements } from './places.ts';

/** Words that are frequent in English, and in no other language that is written with the same letters. */
const ENGLISH = new Set(
  `the of and to is it that for with are be not this from by its will would which has have than they their them what
  when where who whose does do did been being were was can could should into about only more most any all some there
  these those if or but`.split(/\s+/),
);
/** Of all words of a file at least so many are among them where it is in English. */
const LEAST_SHARE = 0.15;

/** How many words the text of a declaration has, and how many of them are frequent in English. */
const counted = perGreen((declaration) => {
  const words = wordsOf(textOf(declaration));
  return { words: words.length, known: words.filter((word) => ENGLISH.has(word)).length };
});

const english = once((context): { readonly is: boolean } => {
  let words = 0;
  let known = 0;
  for (const statement of ownStatements(context)) {
    const count = counted(context.argument.green(statement));
    words += count.words;
    known += count.known;
  }
  return { is: words > 0 && known >= LEAST_SHARE * words };
});

/** Whether the texts of the file are in English, by its commonest words. */
export function isEnglish(context: RuleContext): boolean {
  return english(context).is;
}

/** Whether the author has priced a step: a strength under 95 %, and a warrant that says why it is what it is. */
export function isPriced(step: Step, { argument }: RuleContext): boolean {
  return (argument.strength(step)?.hi ?? 1) < 0.95 && argument.warrant(step) !== undefined;
}

/** The words of a text in lower case, apostrophes kept. */
export function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/’/g, "'")
      .match(/[\p{L}\p{N}']+/gu) ?? []
  );
}

const EMPTY = new Set(
  `a an the of and to is it that for with are be not this from by its will would which has have than they their them
  what when where who whose does do did been being were was can could should into about only more most any all some
  there these those if or but in on at as so no nor we our us you your i he she his her him one ones such then thus
  therefore also too very much many just even over under up out off own other another each every both either neither
  may might must shall never always now still yet while because since between through during after before again
  against without within upon per via how why never nothing nobody none cannot can't won't don't doesn't isn't aren't
  itself themselves`.split(/\s+/),
);

/** The stems of the words that carry content. */
export function stemsOf(text: string): Set<string> {
  const stems = new Set<string>();
  for (const word of wordsOf(text)) if (!EMPTY.has(word) && word.length > 1) stems.add(stem(word));
  return stems;
}

/** A word without its commonest endings: enough to tell that "refuses" and "refusing" are one. */
function stem(word: string): string {
  const bare = word.replace(/'s?$/, '');
  const cut = bare.replace(/ies$/, 'y').replace(/(?:ations?|ments?|ness|ings?|edly|ed|ers?|es|s|ly|e)$/, '');
  return cut.length >= 3 ? cut : bare;
}

/** What two sets have in common, as a share of the larger and of the smaller of them; 0 where one is empty. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): { larger: number; smaller: number } {
  if (a.size === 0 || b.size === 0) return { larger: 0, smaller: 0 };
  let common = 0;
  for (const x of a) if (b.has(x)) common++;
  return { larger: common / Math.max(a.size, b.size), smaller: common / Math.min(a.size, b.size) };
}

const NEGATION =
  /\b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|hardly|unable|fails?|lacks?)\b|n['’]t\b/gi;

/** Whether a text denies something: an odd number of negations. */
export function isNegative(text: string): boolean {
  return (text.match(NEGATION)?.length ?? 0) % 2 === 1;
}
