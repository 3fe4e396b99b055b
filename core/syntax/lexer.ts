/** Text to tokens. Every character belongs to exactly one token, so that nothing is ever lost. */
import { drained, type Slices } from '../text/slices.ts';
import {
  isClauseKeyword,
  isContextualClause,
  isContextualDeclaration,
  isDeclarationKeyword,
} from './keywords.ts';
import { TokenKind, type Tokens } from './tokens.ts';

const NAME_START = /[\p{XID_Start}_]/u;
const NAME_PART = /[\p{XID_Continue}-]/u;
const SPACE = /\s/;
const QUOTE = 34;
const BACKSLASH = 92;
/** So many tokens are a slice of the work. */
const TOKENS_IN_A_SLICE = 8192;
const KIND_BITS = 4;
const KIND_MASK = (1 << KIND_BITS) - 1;
/** What opens a string, and what may close it. Curly quotes are read as straight ones. */
const CLOSERS = new Map([
  ['"', '"'],
  ['“', '”"'],
  ['”', '”"'],
  ['„', '“”"'],
]);

/** Cuts a text into tokens. Never fails: what no token starts with becomes an `Unknown` of one character. */
export function lex(text: string): Tokens {
  return drained(lexInSlices(text));
}

/** The same, in slices. */
export function* lexInSlices(text: string): Slices<Tokens> {
  const guess = Math.max(64, text.length >> 2);
  let kinds = new Uint8Array(guess);
  let starts = new Int32Array(guess + 1);
  let count = 0;
  let at = 0;
  while (at < text.length) {
    if (count + 1 >= kinds.length) {
      const more = new Uint8Array(kinds.length * 2);
      more.set(kinds);
      kinds = more;
      const further = new Int32Array(more.length + 1);
      further.set(starts);
      starts = further;
    }
    starts[count] = at;
    const token = next(text, at);
    kinds[count++] = token & KIND_MASK;
    at = token >>> KIND_BITS;
    if (count % TOKENS_IN_A_SLICE === 0) yield;
  }
  starts[count] = text.length;
  return { count, kinds: kinds.slice(0, count), starts: starts.slice(0, count + 1) };
}

/** A token's kind and end as one number, since a pair for every token is what lexing would spend its time on. */
function token(kind: TokenKind, end: number): number {
  return (end << KIND_BITS) | kind;
}

function next(text: string, at: number): number {
  if (isSpace(text, at)) {
    let end = at + 1;
    while (end < text.length && isSpace(text, end)) end++;
    return token(TokenKind.Space, end);
  }
  const c = text[at];
  const word = wordEnd(text, at);
  if (word > at) return token(TokenKind.Word, word);
  if (isDigit(c)) return token(TokenKind.Number, numberEnd(text, at));
  const closers = CLOSERS.get(c);
  if (closers) return string(text, at, closers);
  switch (c) {
    case '/':
      if (text[at + 1] === '/') return token(TokenKind.Comment, lineEnd(text, at));
      break;
    case '.':
      return text[at + 1] === '.' ? token(TokenKind.Range, at + 2) : token(TokenKind.Dot, at + 1);
    case '%':
      return token(TokenKind.Percent, at + 1);
    case ',':
      return token(TokenKind.Comma, at + 1);
    case ':':
      return token(TokenKind.Colon, at + 1);
    case '#':
      return token(TokenKind.Hash, at + 1);
    case '(':
      return token(TokenKind.Open, at + 1);
    case ')':
      return token(TokenKind.Close, at + 1);
  }
  return token(TokenKind.Unknown, at + (text.codePointAt(at)! > 0xffff ? 2 : 1));
}

/**
 * Runs to the closing quote, or to what no string contains: a blank line, a declaration in the first column, or a clause with
 * a text. A string that is cut off in this way, or runs into a quote that opens another one, ends before its first line that
 * reads as a clause. A quote right after a word, and the last of its line, closes a text whose opening one was forgotten.
 */
function string(text: string, start: number, closers: string): number {
  let at = start + 1;
  const isStuck = start > 0 && !isSpace(text, start - 1);
  let clause: number | undefined;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) {
      const line = at + (code === 13 && text.charCodeAt(at + 1) === 10 ? 2 : 1);
      const ends = isBlankLine(text, line) || startsDeclaration(text, line) || startsText(text, line);
      if (ends || (isStuck && text.slice(start + 1, at).trim() === ''))
        return token(TokenKind.OpenString, clause ?? at);
      if (clause === undefined && startsClause(text, line)) clause = at;
      at = line;
    } else if (code === BACKSLASH && (text[at + 1] === '\\' || closers.includes(text[at + 1] ?? '\n'))) {
      at += 2;
    } else if (clause !== undefined && CLOSERS.has(text[at]) && opens(text, at)) {
      return token(TokenKind.OpenString, clause);
    } else if ((code === QUOTE || code > 127) && closers.includes(text[at])) {
      return token(TokenKind.String, at + 1);
    } else {
      at++;
    }
  }
  return token(TokenKind.OpenString, clause ?? text.length);
}

function isBlankLine(text: string, at: number): boolean {
  while (at < text.length && (text[at] === ' ' || text[at] === '\t')) at++;
  return at >= text.length || text[at] === '\n' || text[at] === '\r';
}

/** A word that may also be a name ends a string only with a name and a string of its own after it. */
function startsDeclaration(text: string, at: number): boolean {
  const end = wordEnd(text, at);
  const word = text.slice(at, end);
  if (!isContextualDeclaration(word)) return isDeclarationKeyword(word);
  const name = blanksEnd(text, end);
  const nameEnd = wordEnd(text, name);
  const quote = blanksEnd(text, nameEnd);
  // What closes the string that the line is in has no text of its own after it.
  return name > end && nameEnd > name && quote > nameEnd && CLOSERS.has(text[quote]) && opens(text, quote);
}

/** Whether the quote at `at` has what makes it open a text: a blank before it, and a word right after it. */
function opens(text: string, at: number): boolean {
  return isSpace(text, at - 1) && at + 1 < text.length && !isSpace(text, at + 1);
}

function blanksEnd(text: string, at: number): number {
  while (text[at] === ' ' || text[at] === '\t') at++;
  return at;
}

/** A clause that goes on with a text at once: in a string it could only stand by a very strange accident. */
const CLAUSE_WITH_TEXT =
  /[ \t]+(?:(?:cite|note|since|author|date|title|after|before)[ \t]*|quote[ \t]+[\p{XID_Start}_][\p{XID_Continue}.-]*[ \t]*)"/uy;

function startsText(text: string, line: number): boolean {
  CLAUSE_WITH_TEXT.lastIndex = line;
  return CLAUSE_WITH_TEXT.test(text);
}

const NAME = '[\\p{XID_Start}_][\\p{XID_Continue}.#-]*';
/** A word, then a number, or names with nothing but what follows names: a line that would be odd in a text. */
const CLAUSE_WITH_NAMES = new RegExp(
  `[ \\t]+([a-z]+)[ \\t]+(?:(\\d)|(?:${NAME}[ \\t]*:[ \\t]*)?(?:not[ \\t]+)?${NAME}(?:[ \\t]*,[ \\t]*(?:not[ \\t]+)?${NAME})*` +
    '[ \\t]*(?:$|\\(|//|(?:unless|given|since)[ \\t]))',
  'uym',
);

/** Whether the line reads as a clause; a text that is closed may have such a line all the same. */
function startsClause(text: string, line: number): boolean {
  CLAUSE_WITH_NAMES.lastIndex = line;
  const [, word, number] = CLAUSE_WITH_NAMES.exec(text) ?? [];
  if (word === undefined) return false;
  if (number !== undefined) return word === 'credence' || word === 'prior';
  return isClauseKeyword(word) || isContextualClause(word);
}

/** Where the word that starts at `at` ends; `at` itself where none starts. */
function wordEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (code < 128) {
      const letter = (code | 32) >= 97 && (code | 32) <= 122;
      if (!letter && code !== 95 && (end === at || !(code === 45 || (code >= 48 && code <= 57)))) break;
      end++;
    } else {
      const point = String.fromCodePoint(text.codePointAt(end)!);
      if (!(end === at ? NAME_START : NAME_PART).test(point)) break;
      end += point.length;
    }
  }
  return end;
}

function numberEnd(text: string, at: number): number {
  let end = at;
  while (isDigit(text[end])) end++;
  if (text[end] === '.' && isDigit(text[end + 1])) {
    end++;
    while (isDigit(text[end])) end++;
  }
  return end;
}

function lineEnd(text: string, at: number): number {
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}

function isDigit(c: string | undefined): boolean {
  return c !== undefined && c >= '0' && c <= '9';
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code <= 32 ? code === 32 || (code >= 9 && code <= 13) : code >= 128 && SPACE.test(text[at]);
}
