/** Completion of keywords: the clauses that a declaration may still take, and declarations with their skeletons. */
import { mayHave, standsOnce } from '../../syntax/places.ts';
import { type ClauseKind, DECLARATION_KEYWORDS, type Declaration, isLinkKind } from '../../syntax/tree.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { helpOf } from '../hover/keyword-help.ts';
import type { CompletionItem } from './completion.ts';
import { namesToFillIn } from './names.ts';
import type { NameClause, Site } from './site.ts';

/** What goes with a keyword. `<text>` is to be filled in, `<clause:text>` by a name that fits the clause. */
const SKELETONS: ReadonlyMap<string, string> = new Map([
  ['argument', 'argument "<title>"'],
  ['import', 'import "<file.steelman>"'],
  ['source', 'source <name> "<file.txt>"'],
  ['model', 'model <name> "<description>"'],
  ['persona', 'persona <name> "<description>" of <of:model>'],
  ['goal', 'goal <name> "<description>" of <of:model>'],
  ['thesis', 'thesis <name> "<text>"\n  because <because:premise>'],
  ['claim', 'claim <name> "<text>"\n  because <because:premise>'],
  ['assumption', 'assumption <name> "<text>"\n  credence <50%>'],
  ['evidence', 'evidence <name> "<text>"\n  credence <95%>\n  quote <quote:source> "<passage>"'],
  ['objection', 'objection <name> "<text>"\n  credence <50%>\n  rebuts <rebuts:claim>'],
  [
    'instrumental',
    'instrumental <name> "<text>" of <of:persona>\n  serves <serves:goal>\n  until <until:condition>',
  ],
  ['sincere', 'sincere <name> "<text>" of <of:persona>\n  credence <50%>'],
  ['quote', 'quote <quote:source> "<passage>"'],
  ['since', 'since "<warrant>"'],
  ['after', 'after "<words>"'],
  ['before', 'before "<words>"'],
  ['cite', 'cite "<address>"'],
  ['note', 'note "<remark>"'],
  ['author', 'author "<name>"'],
  ['date', 'date "<date>"'],
  ['title', 'title "<title>"'],
]);

const PLACE = /<(?:([a-z]+):)?([^>]*)>/g;

/** The words after which a name comes, and what one writes there where nothing has a name that fits. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['about', 'model'],
  ['of', 'model'],
  ['serves', 'goal'],
  ['until', 'condition'],
  ['because', 'premise'],
  ['given', 'condition'],
  ['unless', 'exception'],
  ['rebuts', 'claim'],
  ['undercuts', 'claim'],
]);

/** The most useful first. */
const CLAUSES: readonly ClauseKind[] = [
  ...(['about', 'of', 'serves', 'until', 'credence', 'because', 'rebuts', 'undercuts'] as const),
  ...(['quote', 'cite', 'tag', 'as', 'title', 'author', 'date', 'note'] as const),
];

/** Whether the clause is offered again where there is one already: several authors and dates are seldom meant. */
function isRepeated(clause: ClauseKind): boolean {
  return !standsOnce(clause) && clause !== 'author' && clause !== 'date';
}

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
  return words.map((word, rank) => ({
    label: word,
    kind: 'keyword',
    detail: helpOf(word) ?? '',
    replace: site.replace,
    rank,
    ...(isLast ? continued(word, snapshot, uri, site) : { insert: word }),
  }));
}

/** The word with what belongs after it, and the cursor where that is to be written. */
function continued(
  word: string,
  snapshot: Snapshot,
  uri: string,
  { declaration }: Site,
): Pick<CompletionItem, 'insert' | 'snippet' | 'opens'> {
  const insert = `${word} `;
  if (word === 'credence' || word === 'tag') return { insert, opens: true };
  const isLink = isLinkKind(declaration?.kind ?? '');
  const lacking = NAMED.get(word);
  if (lacking) {
    const names = namesToFillIn(snapshot, uri, word as NameClause, { declaration, isLink });
    if (names.length > 0) return { insert, opens: true };
    return { insert, snippet: `${word} \${1:${lacking}}` };
  }
  const skeleton = SKELETONS.get(word);
  if (!skeleton) return { insert };
  let place = 0;
  const snippet = skeleton.replace(PLACE, (_, clause: NameClause | undefined, what: string) => {
    const names = clause ? namesToFillIn(snapshot, uri, clause, { isLink: isLinkKind(word) }) : [];
    // The only model, persona or source there is will be the one that is meant; any statement may be.
    if (names.length === 1 && (clause === 'of' || clause === 'quote')) return names[0];
    return `\${${++place}:${what}}`;
  });
  return { insert, snippet };
}

/** The clauses that the declaration's kind has, those that may stand but once and are there left out. */
function clausesFor(declaration: Declaration): ClauseKind[] {
  const present = new Set(declaration.clauses.map((c) => c.kind));
  const kind = declaration.kind === 'broken' ? 'claim' : declaration.kind;
  return CLAUSES.filter((clause) => mayHave(kind, clause) && (isRepeated(clause) || !present.has(clause)));
}
