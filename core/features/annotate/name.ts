/** Names for what is annotated: one proposed from the passage's own words, and what is wrong with one that was typed. */
import { isName, isReserved } from '../../syntax/keywords.ts';

const words = (text: string) => new Set(text.split(' '));

/** What comes before a noun: articles, possessives, quantifiers, prepositions, conjunctions. */
const BEFORE_NOUN = words(
  'a an the this that these those its his her their our my your some any every each all both many few most more ' +
    'other another same such several enough no one two three in on at for with by from about into over under ' +
    'between among against without within through during after before as than of and or but if because while when ' +
    'where which whose what like',
);
/** Those of them that begin what a verb is about. */
const ARTICLE = words(
  'a an the its his her their our my your this these those more most all every each many',
);
/** What comes before a verb: pronouns, modals, `to` and negations. */
const BEFORE_VERB = words(
  'i you he she it we they who to will would can could may might must shall should do does did doing not never ' +
    'cannot let lets don doesn didn won wouldn couldn shouldn',
);
/** Those of them that have a subject before them. */
const MODAL = words('will would can could may might must shall should cannot do does did');
/** What joins a subject to what is said of it. */
const COPULA = words(
  'is are was were be been being am has have had having become becomes became remain remains seem seems get gets got ' +
    'isn aren wasn weren hasn haven hadn',
);
/** What turns a predicate into its opposite, which a name must not lose. */
const NEGATION = words(
  'not never cannot isn aren wasn weren hasn haven hadn don doesn didn won wouldn couldn shouldn',
);
/** A subject that denies what is said of it. */
const NOBODY = words('nobody nothing none neither no');
/** Pronouns that a verb is followed by: `breaking them was cheap`. */
const OBJECT = words('me him them us');
/** Words that say little about what a passage is about. */
const EMPTY = words(
  'again ahead almost already also although always another anything away because clear come comes cannot done down either ' +
    'else even ever everything fact far further general give given gives go goes going good here how however instead ' +
    'itself just kind less likely lot made make makes making maybe mean means much near need needs neither nobody ' +
    'nor nothing now off often once only otherwise out own particular part perhaps possible put quite rather really ' +
    'reason said say says see seen set since so somehow something sometimes somewhat soon sort still take takes then ' +
    'there therefore thing things though thus together too toward towards try turn until up upon use used uses ' +
    'using very want wants way ways well why yet self themselves himself herself',
);

/** Those that make a name where there are no others. */
const SMALL = words(
  'come comes done general given gives goes good kind made makes means much need needs no nobody nothing reason said say says see seen take takes try use used uses want wants yet',
);

/** A name gets so many words, and no further one past so many characters. */
const MOST_WORDS = 3;
const LONG_NAME = 24;
const LONGEST_WORD = 16;

/** Words that belong together and name one thing, or say what becomes of it. */
interface Phrase {
  readonly words: readonly string[];
  /** Whether it is said of the phrase before it: `the persona is discarded`. */
  readonly predicate: boolean;
  /** Whether it is denied of it: `the persona is not discarded`. */
  readonly negated: boolean;
}

/**
 * A free name that reads like one: a subject with what is said of it (`persona-discarded`), else the phrase whose words
 * are rarest in the whole text, in their order, with the next one where that is taken. `fallback` is used where the
 * passage has no word that could be in a name.
 */
export function proposeName(
  passage: string,
  text: string,
  taken: ReadonlySet<string>,
  fallback: string,
): string {
  const { phrases: nouns, verbs } = phrasesIn(passage);
  const phrases = nouns.length > 0 ? nouns : verbs;
  const counts = new Map<string, number>();
  for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const rarity = ({ words }: Phrase) =>
    words.reduce((sum, word) => sum + 1 / (counts.get(word) ?? 1), 0) / words.length +
    (words.length > 1 ? 0.5 : 0);
  const said = phrases.findIndex((phrase, i) => phrase.predicate && i > 0);
  const ranked = [...phrases].sort((a, b) => rarity(b) - rarity(a));
  const wishes: (readonly string[])[] = [];
  const denial = deniedFromTheStart(passage);
  if (denial) wishes.push(denial);
  if (said > 0) {
    const { words, negated } = phrases[said];
    wishes.push([phrases[said - 1].words.at(-1)!, ...(negated ? ['not'] : []), words[0]]);
  }
  for (const phrase of ranked) wishes.push(phrase.words);
  for (const phrase of ranked.slice(1)) wishes.push([...ranked[0].words, ...phrase.words]);
  if (nouns.length > 0) for (const { words } of verbs) wishes.push([...words, ...ranked[0].words]);
  // A passage of nothing but small words: `says-no`.
  wishes.push([...wordsOf(passage)].filter((word) => SMALL.has(word)).slice(0, 2));
  const names = wishes.map(joined).filter(isName);
  const first = names.find((name) => nameTrouble(name, taken) === undefined);
  return first ?? free(names[0] ?? fallback, taken);
}

/** Of a passage whose subject denies what follows: `nobody-told-heron`. */
function deniedFromTheStart(passage: string): readonly string[] | undefined {
  const [first, ...rest] = wordsOf(passage.split(/[.,;:!?()"“”–—]/, 1)[0]);
  if (!NOBODY.has(first)) return undefined;
  const said = rest.filter(
    (word) => !(COPULA.has(word) || BEFORE_NOUN.has(word) || BEFORE_VERB.has(word) || isAdverb(word)),
  );
  return said.length < 2 ? undefined : [first, ...said.slice(0, 2)];
}

/** As many of the words as fit, joined by `-`. */
function joined(all: readonly string[]): string {
  let name = '';
  for (const word of all.slice(0, MOST_WORDS)) {
    const next = (name ? `${name}-` : '') + [...word].slice(0, LONGEST_WORD).join('');
    if (name && next.length > LONG_NAME) break;
    name = next;
  }
  return name;
}

/**
 * The phrases of a passage: runs of words that say something, adverbs left out. Apart from them are the verbs after
 * pronouns and before articles, with which no name begins well.
 */
function phrasesIn(passage: string): { phrases: Phrase[]; verbs: Phrase[] } {
  const phrases: Phrase[] = [];
  const verbs: Phrase[] = [];
  for (const clause of passage.split(/[.,;:!?()"“”–—]|\s-+\s/)) {
    let run: string[] = [];
    let predicate = false;
    let negated = false;
    let verbNext = false;
    const close = () => {
      if (run.length > 0) phrases.push({ words: run, predicate, negated });
      run = [];
      predicate = false;
      negated = false;
    };
    for (const word of wordsOf(clause)) {
      if (COPULA.has(word) || (MODAL.has(word) && run.length > 0)) {
        const isSaid: boolean = run.length > 0 || predicate;
        close();
        predicate = isSaid;
        negated = NEGATION.has(word);
        verbNext = false;
      } else if (BEFORE_VERB.has(word)) {
        if (predicate && run.length === 0) {
          negated ||= NEGATION.has(word);
          continue;
        }
        close();
        verbNext = true;
      } else if (BEFORE_NOUN.has(word)) {
        // A single word before an article is a verb: `prefers a world`.
        if (ARTICLE.has(word) && run.length === 1 && !predicate)
          verbs.push({ words: run.splice(0), predicate, negated });
        close();
        verbNext = false;
      } else if (isAdverb(word) || OBJECT.has(word) || (predicate && run.length === 0 && EMPTY.has(word))) {
      } else if (EMPTY.has(word) || [...word].length < 2) {
        close();
        verbNext = false;
      } else if (verbNext) {
        verbs.push({ words: [word], predicate: false, negated: false });
        verbNext = false;
      } else {
        run.push(word);
      }
    }
    close();
  }
  return { phrases, verbs };
}

function isAdverb(word: string): boolean {
  return (
    word.length > 4 &&
    /[^aeiou]ly$/.test(word) &&
    !/^(?:family|supply|reply|apply|assembly|anomaly)$/.test(word)
  );
}

/** What is wrong with a name for something new, as one sentence; undefined where nothing is. */
export function nameTrouble(name: string, taken: ReadonlySet<string>): string | undefined {
  if (isReserved(name)) return `\`${name}\` is a word of the language: add another word to it.`;
  if (!isName(name)) return 'A name starts with a letter and goes on with letters, digits, `_` and `-`.';
  if (taken.has(name.normalize('NFC'))) return `\`${name}\` is taken: another declaration has this name.`;
  return undefined;
}

/** The wish, or with the next free number after it. */
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
