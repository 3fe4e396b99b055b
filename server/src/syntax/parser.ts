/** Text to tree. Never throws; a mistake costs the clause or the declaration it stands in and nothing else. */
import { fitted } from '../text/fitted.ts';
import { nearest } from '../text/near.ts';
import { parseClause } from './clauses.ts';
import { Cursor } from './cursor.ts';
import { isClauseKeyword, isDeclarationKeyword, isReserved } from './keywords.ts';
import { lex } from './lexer.ts';
import { TokenKind } from './tokens.ts';
import {
  CLAUSE_KEYWORDS,
  type Clause,
  DECLARATION_KEYWORDS,
  type Declaration,
  type DeclarationKind,
  INNER_KEYWORDS,
  isEntityKind,
  isLinkKind,
  type Tree,
} from './tree.ts';

const CLAUSE_WORDS = [...CLAUSE_KEYWORDS, ...INNER_KEYWORDS];

/** Parses a file. Offsets in the tree are UTF-16 units from the start of `text`. */
export function parse(text: string): Tree {
  const tokens = lex(text);
  const cursor = new Cursor(text, tokens);
  const declarations: Declaration[] = [];
  while (!cursor.done) {
    if (cursor.atDeclaration()) declarations.push(parseDeclaration(cursor, cursor.word() as DeclarationKind));
    else if (atBrokenDeclaration(cursor)) declarations.push(parseDeclaration(cursor, 'broken'));
    else skipStray(cursor);
  }
  return { text, tokens, declarations, errors: cursor.problems };
}

function parseDeclaration(cursor: Cursor, kind: DeclarationKind): Declaration {
  cursor.damaged = false;
  const written = cursor.word();
  const keyword = cursor.advance();
  if (kind === 'broken') {
    const near = nearest(written, DECLARATION_KEYWORDS);
    cursor.report('unknown-keyword', keyword, { word: written, ...(near ? { suggestion: near } : {}) });
  }
  const named =
    kind !== 'argument' && kind !== 'import' && (kind !== 'broken' || cursor.kind() === TokenKind.Word);
  const missing = named && (cursor.isString() || (isReserved(cursor.wordAt()) && !cursor.isString(1)));
  const name = named && !missing ? cursor.acceptName() : undefined;
  if (named && !name) cursor.expected(`a name for this ${kind}`);
  const text = cursor.acceptString();
  const textOptional = isEntityKind(kind) || isLinkKind(kind) || kind === 'broken';
  if (!text && cursor.word() === "'") {
    cursor.report('syntax', cursor.span(), {
      problem: 'A text stands between double quotes `"…"`, and this one between single ones.',
      todo: 'Write double quotes; until then this declaration has no text.',
    });
  } else if (!text && !textOptional && (name || !named)) {
    const what = kind === 'import' || kind === 'source' ? 'path' : kind === 'argument' ? 'title' : 'text';
    cursor.report('missing-text', name?.span ?? keyword, { kind, what, name: name?.value ?? kind });
  }
  const clauses: Clause[] = [];
  while (!cursor.done && !cursor.atDeclaration() && !atBrokenDeclaration(cursor)) {
    if (isClauseKeyword(cursor.wordAt())) clauses.push(parseClause(cursor));
    else skipToClause(cursor);
  }
  const end = Math.max(keyword.end, cursor.previousEnd);
  return {
    kind,
    span: { start: keyword.start, end },
    keyword,
    name,
    text,
    clauses: fitted(clauses),
    damaged: cursor.damaged,
  };
}

/**
 * Whether an unknown word opens a declaration: one before a name and a string, or before a string in the first column,
 * unless it is plainly a misspelt clause.
 */
function atBrokenDeclaration(cursor: Cursor): boolean {
  const word = cursor.wordAt();
  if (word === '' || isReserved(word)) return false;
  const first = cursor.startsLine(0);
  if (first && cursor.isString(1)) return nearest(word, DECLARATION_KEYWORDS) !== undefined;
  if (cursor.kind(1) !== TokenKind.Word || isReserved(cursor.word(1)) || !cursor.isString(2)) return false;
  return first || nearest(word, CLAUSE_WORDS) === undefined;
}

/** Inside a declaration: reports what no clause starts with, and passes over it up to the next one. */
function skipToClause(cursor: Cursor): void {
  const word = cursor.wordAt();
  const near = word === '' || isReserved(word) ? undefined : nearest(word, CLAUSE_WORDS);
  if (cursor.damaged && !cursor.startsLine()) {
    // The rest of something already reported.
  } else if (near) {
    cursor.report('unknown-keyword', cursor.span(), { word, suggestion: near });
  } else {
    cursor.expected(
      isDeclarationKeyword(word) || word === '' ? 'a clause' : 'a comma, a clause or a declaration',
    );
  }
  do cursor.advance();
  while (
    !cursor.done &&
    !isClauseKeyword(cursor.wordAt()) &&
    !cursor.atDeclaration() &&
    !atBrokenDeclaration(cursor)
  );
}

/** Between declarations: reports the first stray token, and passes over all up to the next declaration. */
function skipStray(cursor: Cursor): void {
  const word = cursor.wordAt();
  const near = word !== '' && !isReserved(word) ? nearest(word, DECLARATION_KEYWORDS) : undefined;
  if (near) cursor.report('unknown-keyword', cursor.span(), { word, suggestion: near });
  else
    cursor.report('syntax', cursor.span(), {
      problem: `A declaration is needed here, such as \`claim name "text"\`, but \`${cursor.word()}\` stands there.`,
      todo: 'What follows is passed over up to the next declaration.',
    });
  do cursor.advance();
  while (!cursor.done && !cursor.atDeclaration() && !atBrokenDeclaration(cursor));
}
