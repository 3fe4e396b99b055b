/** The clauses of the language, one row each, and what follows from the rows: reading, printing, walking, placing. */
import type { Cursor } from '../cursor.ts';
import {
  CLAUSE_KEYWORDS,
  type Clause,
  type ClauseKind,
  type DeclarationKind,
  INNER_KEYWORDS,
  type InnerKeyword,
} from '../tree.ts';
import { about } from './about.ts';
import { answered } from './answered.ts';
import { alias } from './as.ts';
import { asks } from './asks.ts';
import { author } from './author.ts';
import { because } from './because.ts';
import { cite } from './cite.ts';
import { credence } from './credence.ts';
import { date } from './date.ts';
import { inSettings } from './in.ts';
import { note } from './note.ts';
import { of } from './of.ts';
import { prior } from './prior.ts';
import { quote } from './quote.ts';
import { rebuts } from './rebuts.ts';
import type { Beginning, ClauseRow, Field, Part, Trailing } from './row.ts';
import { seeing } from './seeing.ts';
import { serves } from './serves.ts';
import { supports } from './supports.ts';
import { tag } from './tag.ts';
import { title } from './title.ts';
import { undercuts } from './undercuts.ts';
import { until } from './until.ts';

/** A clause without a row does not compile, and neither does a row that leaves out a field of its clause. */
export const CLAUSES: { readonly [K in ClauseKind]: ClauseRow<K> } = {
  about,
  in: inSettings,
  of,
  serves,
  until,
  prior,
  seeing,
  credence,
  because,
  supports,
  rebuts,
  undercuts,
  asks,
  answered,
  quote,
  cite,
  tag,
  as: alias,
  title,
  author,
  date,
  note,
};

/** A row with the types of its values forgotten: fields in the order written, then what words of their own open. */
interface Compiled {
  readonly fields: readonly (readonly [name: string, field: Field<unknown>])[];
  readonly trailing: readonly (readonly [name: string, part: Trailing<unknown>])[];
  readonly on: ReadonlySet<string>;
}

const COMPILED = new Map(CLAUSE_KEYWORDS.map((kind) => [kind, compiled(CLAUSES[kind])]));

function compiled({ fields, on }: ClauseRow<ClauseKind>): Compiled {
  const entries = Object.entries(fields) as [string, Field<unknown> | Trailing<unknown>][];
  return {
    fields: entries.filter((entry): entry is [string, Field<unknown>] => !('word' in entry[1])),
    trailing: entries.filter((entry): entry is [string, Trailing<unknown>] => 'word' in entry[1]),
    on: new Set(on),
  };
}

/** Reads the clause whose keyword the cursor is on. Always gives a node, however little of it is there. */
export function readClause(cursor: Cursor, owner: DeclarationKind): Clause {
  const kind = cursor.word() as ClauseKind;
  const { fields, trailing } = COMPILED.get(kind)!;
  const keyword = cursor.advance();
  cursor.dropColon(kind);
  const clause: Record<string, unknown> = { kind, keyword, span: undefined };
  // What is missing has been reported: the fields after it have no place to be.
  for (const [name, field] of fields) clause[name] = field.read(cursor, owner);
  for (const [name, part] of trailing) clause[name] = part.none;
  for (let part = nextPart(); part; part = nextPart()) {
    const at = cursor.advance();
    clause[part[0]] = part[1].read(cursor, at, clause[part[0]]);
  }
  clause.span = { start: keyword.start, end: Math.max(keyword.end, cursor.previousEnd) };
  return clause as unknown as Clause;

  function nextPart() {
    const word = cursor.wordAt();
    return trailing.find(
      ([name, part]) => part.word === word && (part.repeats || clause[name] === part.none),
    );
  }
}

/** What a clause is printed as: `head` is on one line, and each of `parts`, by its offset, may stand on its own. */
export function clauseWritten(
  source: string,
  clause: Clause,
): { readonly head: string; readonly parts: readonly { readonly start: number; readonly text: string }[] } {
  const { fields, trailing } = COMPILED.get(clause.kind)!;
  const values = clause as unknown as Readonly<Record<string, unknown>>;
  const inline = trailing.filter(([, part]) => !part.ownLine);
  const head = [
    clause.kind,
    ...fields.flatMap(([name, field]) => field.print(source, values[name])),
    ...inline.flatMap(([name, part]) => part.print(source, values[name]).map(({ text }) => text)),
  ];
  const parts = trailing.flatMap(([name, part]) => (part.ownLine ? part.print(source, values[name]) : []));
  return {
    head: head.filter((piece) => piece !== '').join(' '),
    parts: parts.sort((a, b) => a.start - b.start),
  };
}

/** All that the clause of a declaration of the kind `owner` holds: what it refers to, its credences and its texts. */
export function partsOf(clause: Clause, owner: DeclarationKind): readonly Part[] {
  const { fields, trailing } = COMPILED.get(clause.kind)!;
  const values = clause as unknown as Readonly<Record<string, unknown>>;
  return [
    ...fields.flatMap(([name, field]) => field.parts(values[name], owner)),
    ...trailing.flatMap(([name, part]) => part.parts(values[name])),
  ];
}

/** What must follow a keyword that may be a name, on the same line, for it to open a clause inside a line. */
export function beginningOf(clause: ClauseKind): Beginning {
  return COMPILED.get(clause)!.fields[0][1].begins;
}

/** Whether a declaration of this kind may have such a clause. */
export function mayHave(kind: string, clause: ClauseKind): boolean {
  return COMPILED.get(clause)!.on.has(kind);
}

/** Whether the clause may occur only once. */
export function standsOnce(clause: ClauseKind): boolean {
  return CLAUSES[clause].times === 'once';
}

/** The words that may follow inside a clause of this kind, in the order in which they are usual. */
export function wordsInside(clause: ClauseKind): readonly InnerKeyword[] {
  return COMPILED.get(clause)!.trailing.map(([, part]) => part.word);
}

/** The clauses inside which a word such as `since` may be; undefined for any other word. */
export function hostsOf(word: string): readonly ClauseKind[] | undefined {
  return HOSTS.get(word);
}

const HOSTS: ReadonlyMap<string, readonly ClauseKind[]> = new Map(
  INNER_KEYWORDS.map((word) => [word, CLAUSE_KEYWORDS.filter((kind) => wordsInside(kind).includes(word))]),
);
