/** The parts of clauses that a word of their own opens: `given`, `since`, `unless`, `after` and `before`. */
import type { Cursor } from '../cursor.ts';
import type { Ref, Text, Unless } from '../tree.ts';
import { literal, refsWritten } from '../written.ts';
import { readList } from './lists.ts';
import { readRef } from './names.ts';
import type { Part, Trailing } from './row.ts';

/** The conditions of a credence or an observation. */
export function given(): Trailing<readonly Ref[]> {
  const or = 'What is listed must all hold; declare a claim with a `because` for each, and name that.';
  return {
    word: 'given',
    none: [],
    repeats: false,
    ownLine: false,
    read: (cursor) => readList(cursor, { or }, () => readRef(cursor, 'the name of a condition')),
    print: (source, refs) =>
      refs.length > 0 ? [{ start: refs[0].span.start, text: `given ${refsWritten(source, refs)}` }] : [],
    parts: (refs) => refs.map((ref) => ({ type: 'reference', ref, wanted: 'statement', word: 'given' })),
  };
}

/** The warrants of a step or an attack; more than one is a `duplicate-clause`. */
export function since(): Trailing<readonly Text[]> {
  return {
    word: 'since',
    none: [],
    repeats: true,
    ownLine: true,
    read(cursor, _, before) {
      const text = readText(cursor, 'the warrant in quotes');
      return text ? [...before, text] : before;
    },
    print: (source, texts) =>
      texts.map((text) => ({ start: text.span.start, text: `since ${literal(source, text)}` })),
    parts: (texts) => texts.map((text) => ({ type: 'text', text })),
  };
}

/** The exceptions to a step or an attack. */
export function unless(): Trailing<readonly Unless[]> {
  const and = 'Each of them alone is an exception; declare a claim that holds when both do, and name that.';
  return {
    word: 'unless',
    none: [],
    repeats: true,
    ownLine: true,
    read(cursor, keyword, before) {
      const refs = readList(cursor, { and }, () => readRef(cursor, 'the name of an exception'));
      return [...before, { keyword, refs, span: { start: keyword.start, end: cursor.previousEnd } }];
    },
    print: (source, list) =>
      list.map(({ keyword, refs }) => ({
        start: keyword.start,
        text: `unless ${refsWritten(source, refs)}`,
      })),
    parts: (list) =>
      list.flatMap(({ refs }) =>
        refs.map((ref): Part => ({ type: 'reference', ref, wanted: 'statement', word: 'unless' })),
      ),
  };
}

/** Words close to a quoted passage, on one side of it. */
export function context(word: 'after' | 'before'): Trailing<Text | undefined> {
  return {
    word,
    none: undefined,
    repeats: false,
    ownLine: false,
    read: (cursor) => readText(cursor, 'a passage in quotes'),
    print: (source, text) =>
      text ? [{ start: text.span.start, text: `${word} ${literal(source, text)}` }] : [],
    parts: (text) => (text ? [{ type: 'text', text }] : []),
  };
}

function readText(cursor: Cursor, what: string): Text | undefined {
  const text = cursor.acceptString();
  if (!text) cursor.expectedText(what);
  return text;
}
