/** Where a passage may start and end: between words, with numbers, contractions and negated words counted whole. */

const SPACE = 32;
const WORD = /[\p{L}\p{N}\p{M}]/u;
/** Scripts that set no spaces between words: a passage may start anywhere in them. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const DIGIT = /\p{Nd}/u;
const HYPHEN = /[-\u2010\u2011\u2212]/;
const APOSTROPHE = /['\u2019\u02bc]/;
/** What turns a word into its opposite before a hyphen, and after one. */
const NEGATING_PREFIX =
  /(?<![\p{L}\p{N}])(?:non|un|anti|dis|mis|de|il|im|ir|counter|contra|pseudo|quasi|ex|semi)$/iu;
const NEGATING_SUFFIX = /^(?:free|less|proof)(?![\p{L}\p{N}])/iu;
const LONGEST_AFFIX = 8;

export type IsDash = (at: number) => boolean;

/**
 * Whether a passage of `text` may start or end at `at` without cutting a word. One word are also: digits with `,`
 * or `.` between them and the sign before them, `can't`, and what a prefix like `non-` or a suffix like `-free`
 * negates. `isDash` tells whether the `-` at an offset joins clauses rather than the parts of a word, where `text` is a
 * form that writes both alike.
 */
export function isBorder(text: string, at: number, isDash?: IsDash): boolean {
  if (at <= 0 || at >= text.length) return true;
  // Nearly always the question ends here: nothing of what follows reaches across a space.
  if (text.charCodeAt(at) === SPACE || text.charCodeAt(at - 1) === SPACE) return true;
  const before = characterBefore(text, at);
  const after = String.fromCodePoint(text.codePointAt(at)!);
  if (before === undefined) return false;
  const [endsWord, startsWord] = [WORD.test(before), WORD.test(after)];
  if (endsWord && startsWord) return UNSPACED.test(before) || UNSPACED.test(after);
  if (!endsWord && !startsWord) return true;
  return !(isInNumber(text, at) || isInContraction(text, at) || isInNegation(text, at, isDash));
}

/** The character that ends at `at`; undefined where `at` is between the two units of one. */
function characterBefore(text: string, at: number): string | undefined {
  const unit = text.charCodeAt(at - 1);
  if (unit >= 0xd800 && unit < 0xdc00 && isLow(text.charCodeAt(at))) return undefined;
  return isLow(unit) ? String.fromCodePoint(text.codePointAt(at - 2)!) : text[at - 1];
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}

/** How far a broken word is looked at on either side. */
const FAR = 80;
/** What is within a word and shows nothing, or only that the word is broken at the end of a line. */
const BROKEN = String.raw`\p{Default_Ignorable_Code_Point}*(?:[-\u00ad\u2010][ \t]*(?:\r\n?|\n)[ \t]*)?\p{Default_Ignorable_Code_Point}*`;
const BROKEN_BEFORE = new RegExp(`(?<=[\\p{L}\\p{N}\\p{M}])${BROKEN}$`, 'u');
const BROKEN_AFTER = new RegExp(`^${BROKEN}(?=[\\p{L}\\p{N}\\p{M}])`, 'u');
const PLAIN = /[a-zA-Z0-9.,;:!?]/;
/** `short-` in "short- and long-term" is no half of a word. */
const JOINING = /^(?:and|or|to|und|oder|bis|et|ou|y|o|en|of)(?!\p{L})/u;

/**
 * Whether a passage that starts or ends at `at` cuts a word that goes on after what shows nothing, or after a hyphen at the
 * end of a line.
 */
export function cutsBroken(text: string, at: number): boolean {
  if (isWhole(text, at)) return false;
  const before = text.slice(Math.max(0, at - FAR), at);
  const after = text.slice(at, at + FAR);
  const [whole, rest] = [before.replace(BROKEN_BEFORE, ''), after.replace(BROKEN_AFTER, '')];
  if (whole.length + rest.length === before.length + after.length || JOINING.test(rest)) return false;
  return !isBorder(whole + rest, whole.length);
}

/** Whether plain characters alone are around `at`, as nearly always: no hyphen, no break, and nothing that shows nothing. */
function isWhole(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1) === SPACE ? at - 2 : at - 1;
  return PLAIN.test(text.charAt(before)) && (text.charCodeAt(at) === SPACE || PLAIN.test(text.charAt(at)));
}

function isInNumber(text: string, at: number): boolean {
  const digit = (i: number) => DIGIT.test(text.charAt(i));
  const isExponent = (sign: number) =>
    HYPHEN.test(text.charAt(sign)) &&
    digit(sign + 1) &&
    /\de$/i.test(text.slice(Math.max(0, sign - 2), sign));
  if (isExponent(at) || isExponent(at - 1)) return true;
  const separator = (i: number) => /[.,'\u2019]/.test(text.charAt(i));
  if (digit(at)) {
    if (separator(at - 1)) return digit(at - 2);
    return HYPHEN.test(text[at - 1]) && (at < 2 || /[\s(]/.test(text[at - 2]));
  }
  return digit(at - 1) && separator(at) && digit(at + 1);
}

/** On either side of the apostrophe of `can't`. */
function isInContraction(text: string, at: number): boolean {
  const mark = APOSTROPHE.test(text[at]) ? at : at - 1;
  return (
    APOSTROPHE.test(text.charAt(mark)) &&
    /n/i.test(text.charAt(mark - 1)) &&
    /t/i.test(text.charAt(mark + 1)) &&
    !WORD.test(text.charAt(mark + 2))
  );
}

/** On either side of the hyphen of `non-lethal` and `risk-free`. */
function isInNegation(text: string, at: number, isDash?: IsDash): boolean {
  const hyphen = HYPHEN.test(text[at]) ? at : at - 1;
  if (isDash?.(hyphen)) return false;
  if (
    !HYPHEN.test(text[hyphen]) ||
    !WORD.test(text.charAt(hyphen - 1)) ||
    !WORD.test(text.charAt(hyphen + 1))
  )
    return false;
  return (
    NEGATING_PREFIX.test(text.slice(Math.max(0, hyphen - LONGEST_AFFIX), hyphen)) ||
    NEGATING_SUFFIX.test(text.slice(hyphen + 1, hyphen + 1 + LONGEST_AFFIX))
  );
}

/** What goes on for longer is no word, and need not be looked at to its end. */
const LONGEST_WORD = 60;

/** The first border at or before `at`; `at` itself where the word goes on for too long. */
export function borderBefore(text: string, at: number, isDash?: IsDash): number {
  let start = at;
  while (at - start < LONGEST_WORD && !isBorder(text, start, isDash)) start--;
  return start;
}

/** The first border at or after `at`. */
export function borderAfter(text: string, at: number, isDash?: IsDash): number {
  let end = at;
  while (end - at < LONGEST_WORD && !isBorder(text, end, isDash)) end++;
  return end;
}
