/** Completion of keywords: the clauses that a declaration may still take, and declarations with their skeletons. */
import { CLAUSES, mayHave } from '../../syntax/clauses/table.ts';
import { isContextualDeclaration, isDeclarationKeyword } from '../../syntax/keywords.ts';
import {
  CLAUSE_KEYWORDS,
  type ClauseKind,
  DECLARATION_KEYWORDS,
  type Declaration,
  isLinkKind,
} from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { helpOf, skeletonOf } from '../hover/keyword-help.ts';
import type { CompletionItem } from './completion.ts';
import { namesToFillIn } from './names.ts';
import type { NameClause, Site } from './site.ts';

const PLACE = /<(?:([a-z]+):)?([^<>]*)>/g;

/** The line of a skeleton that quotes, which is left out where there is no source to quote. */
const QUOTE_LINE = /\n +quote <.*/;

/** A skeleton that is the word and one name. */
const NAMED = /^[a-z]+ <[a-z]+:([^>]*)>$/;

/** The keywords that fit: parts of the clause before, clauses, and at the start of a line declarations. */
export function wordsFor(
  snapshot: Snapshot,
  uri: string,
  site: Site & { readonly at: 'clause' },
): CompletionItem[] {
  const clauses = site.declaration ? clausesFor(site.declaration) : [];
  const words: string[] = [...site.also, ...clauses];
  if (site.startsLine) words.push(...DECLARATION_KEYWORDS);
  // Where the line goes on after the cursor, what belongs to the word is probably written already.
  const isLast = /^[^\S\r\n]*(?:[\r\n]|$)/.test(snapshot.tree(uri).text.slice(site.replace.end));
  const outdent = site.startsLine ? outdentOf(snapshot, uri, site) : undefined;
  return words.map((word, rank) => ({
    label: word,
    kind: 'keyword',
    detail: helpOf(word) ?? '',
    replace: site.replace,
    rank,
    ...(outdent && isDeclaration(word) ? { outdent } : {}),
    ...(isLast ? continued(word, snapshot, uri, site) : { insert: word }),
  }));
}

const isDeclaration = (word: string) => isDeclarationKeyword(word) || isContextualDeclaration(word);

/**
 * The blanks before the word beyond those of the declaration above. Enter leaves some on a blank line while an editor
 * has not yet tokenized it.
 */
function outdentOf(snapshot: Snapshot, uri: string, { replace, declaration }: Site): Span | undefined {
  const { text } = snapshot.tree(uri);
  const margin = declaration ? columnOf(text, declaration.span.start) : 0;
  const column = columnOf(text, replace.start);
  return column > margin ? { start: replace.start - column + margin, end: replace.start } : undefined;
}

/** How many UTF-16 units of its line are before the offset. */
function columnOf(text: string, offset: number): number {
  return /(?<![^\r\n\uFEFF])[^\r\n\uFEFF]*$/.exec(text.slice(Math.max(0, offset - 200), offset))![0].length;
}

/** The word with what belongs after it, and the cursor where that is to be written. */
function continued(
  word: string,
  snapshot: Snapshot,
  uri: string,
  { declaration }: Site,
): Pick<CompletionItem, 'insert' | 'snippet' | 'opens'> {
  const insert = `${word} `;
  if (word === 'credence' || word === 'prior' || word === 'tag') return { insert, opens: true };
  const isLink = isLinkKind(declaration?.kind ?? '');
  const skeleton = skeletonOf(word);
  if (!skeleton) return { insert };
  const lacking = NAMED.exec(skeleton)?.[1];
  if (lacking) {
    const names = namesToFillIn(snapshot, uri, word as NameClause, { declaration, isLink });
    if (names.length > 0) return { insert, opens: true };
    return { insert, snippet: `${word} \${1:${lacking}}` };
  }
  let place = 0;
  const hasSource = namesToFillIn(snapshot, uri, 'quote', { isLink }).length > 0;
  const fitting = hasSource || word === 'quote' ? skeleton : skeleton.replace(QUOTE_LINE, '');
  const snippet = fitting.replace(PLACE, (_, clause: NameClause | undefined, what: string) => {
    const names = clause ? namesToFillIn(snapshot, uri, clause, { isLink: isLinkKind(word) }) : [];
    // The only model, persona or source there is will be the one that is meant; any statement may be.
    if (names.length === 1 && (clause === 'of' || clause === 'quote')) return names[0];
    return `\${${++place}:${what}}`;
  });
  return { insert, snippet };
}

/** The clauses that the declaration's kind has, without those that are there and seldom occur twice. */
function clausesFor(declaration: Declaration): ClauseKind[] {
  const present = new Set(declaration.clauses.map((c) => c.kind));
  const kind = declaration.kind === 'broken' ? 'claim' : declaration.kind;
  const isOffered = (clause: ClauseKind) => CLAUSES[clause].times === 'often' || !present.has(clause);
  return CLAUSE_KEYWORDS.filter((clause) => mayHave(kind, clause) && isOffered(clause));
}
