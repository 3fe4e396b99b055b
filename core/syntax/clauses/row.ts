/** What the language knows of each kind of clause, in one row: how it is read, printed, walked, offered and explained. */
import type { Span } from '../../text/span.ts';
import type { Cursor } from '../cursor.ts';
import type {
  Clause,
  ClauseKind,
  ClauseOf,
  Credence,
  DeclarationKeyword,
  DeclarationKind,
  InnerKeyword,
  Name,
  Ref,
  Text,
} from '../tree.ts';

/** What a place calls for. `statement` is any proposition or link. */
export type Wanted = 'statement' | 'entity' | 'model' | 'persona' | 'goal' | 'setting' | 'source';

/** Something in a clause, as a walk over the clause meets it. Names that refer to nothing, such as tags, are left out. */
export type Part =
  | {
      readonly type: 'reference';
      readonly ref: Ref;
      /** The step in `claim#step`. */
      readonly step?: Name;
      readonly wanted: Wanted;
      /** The word that it is after: the clause's own, or one inside it such as `unless`. */
      readonly word: ClauseKind | InnerKeyword;
    }
  | { readonly type: 'credence'; readonly credence: Credence }
  | { readonly type: 'text'; readonly text: Text };

/** What a field begins with; a credence in words begins with a `number`, too. */
export type Beginning = 'name' | 'number' | 'text';

/** A part of a clause with a fixed place in it. */
export interface Field<T> {
  /** The first field of a clause tells where a keyword that may be a name opens the clause inside a line. */
  readonly begins: Beginning;
  /** Reads it where the cursor is. What is missing is reported, unless it may be. */
  read(cursor: Cursor, owner: DeclarationKind): T;
  /** The pieces it is printed as, to be joined by single spaces. */
  print(source: string, value: T): readonly string[];
  parts(value: T, owner: DeclarationKind): readonly Part[];
}

/** A part that a word of its own opens; those of a clause come last and in any order. */
export interface Trailing<T> {
  readonly word: InnerKeyword;
  /** Its value where the word is not written. */
  readonly none: T;
  /** Whether the word may be written again. */
  readonly repeats: boolean;
  /** Whether it may be on a line of its own. */
  readonly ownLine: boolean;
  /** Reads what follows the word, which is at `keyword`, and adds it to what was read before. */
  read(cursor: Cursor, keyword: Span, before: T): T;
  /** What is printed for each time the word is written, and an offset that tells their order. */
  print(source: string, value: T): readonly { readonly start: number; readonly text: string }[];
  parts(value: T): readonly Part[];
}

/** One entry for each field of the clause's node, so that nothing of it can be forgotten, in the order written. */
type FieldsOf<C extends Clause> = {
  readonly [F in Exclude<keyof C, 'kind' | 'keyword' | 'span'>]: Field<C[F]> | Trailing<C[F]>;
};

/** What the TextMate grammar does with a word and what follows it. */
export type Highlighting =
  /** Colours the word alone. */
  | 'word'
  /** The same, in the colour of attacks. */
  | 'attack'
  /** Credences follow. */
  | 'credence'
  /** Tags follow. */
  | 'tag'
  /** A name that is declared here follows. */
  | 'alias'
  /** A quotation follows, in which `…` passes over words. */
  | 'quotation'
  /** A string without Markdown follows. */
  | 'literal';

/** What editors know of a word of the language. */
export interface WordRow {
  /** One or two sentences, for hover and completion. */
  readonly help: string;
  /**
   * What completion inserts. `<text>` is to be filled in, `<clause:text>` by a name that fits the clause; the word alone if
   * nothing belongs to it.
   */
  readonly skeleton: string;
  /** Other words for it, in lower case, that people write before they know the language. */
  readonly synonyms: readonly string[];
}

/** What is known of a word inside clauses, such as `since`. */
export interface InnerRow extends WordRow {
  readonly highlighting: Highlighting;
}

export interface ClauseRow<K extends ClauseKind> extends WordRow {
  readonly fields: FieldsOf<ClauseOf<K>>;
  /** The declarations that it may be in. */
  readonly on: readonly DeclarationKeyword[];
  /** The same in words: "it belongs to …". */
  readonly belongsTo: string;
  /** How often it may occur; a clause that occurs twice only `seldom` is not offered again. */
  readonly times: 'once' | 'seldom' | 'often';
  /** Whether it stays on the line of its declaration's name where it comes first. */
  readonly inHead: boolean;
  readonly highlighting: Highlighting;
}
