/** Completion of keywords: the clauses that a declaration may still take, and declarations with their skeletons. */
import { mayHave, standsOnce } from '../../syntax/places.ts';
import { type ClauseKind, DECLARATION_KEYWORDS, type Declaration } from '../../syntax/tree.ts';
import { helpOf } from '../hover/keyword-help.ts';
import type { CompletionItem } from './completion.ts';
import type { Site } from './site.ts';

/** What goes with a keyword; the parts in angles are to be filled in. */
const SKELETONS: ReadonlyMap<string, string> = new Map([
  ['argument', 'argument "<title>"'],
  ['import', 'import "<file.steelman>"'],
  ['source', 'source <name> "<file.txt>"'],
  ['model', 'model <name> "<description>"'],
  ['persona', 'persona <name> "<description>" of <model>'],
  ['goal', 'goal <name> "<description>" of <model>'],
  ['thesis', 'thesis <name> "<text>"\n  because <premise>'],
  ['claim', 'claim <name> "<text>"\n  because <premise>'],
  ['assumption', 'assumption <name> "<text>"\n  credence <50%>'],
  ['evidence', 'evidence <name> "<text>"\n  credence <95%>\n  quote <source> "<passage>"'],
  ['objection', 'objection <name> "<text>"\n  credence <50%>\n  rebuts <claim>'],
  ['instrumental', 'instrumental <name> "<text>" of <persona>\n  serves <goal>\n  until <condition>'],
  ['sincere', 'sincere <name> "<text>" of <persona>\n  credence <50%>'],
  ['because', 'because <premise>'],
  ['quote', 'quote <source> "<passage>"'],
  ['since', 'since "<warrant>"'],
  ['cite', 'cite "<address>"'],
  ['note', 'note "<remark>"'],
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
export function wordsFor(site: Site & { readonly at: 'clause' }): CompletionItem[] {
  const clauses = site.declaration ? clausesFor(site.declaration) : [];
  const words: string[] = [...site.also, ...clauses];
  if (site.startsLine) words.push(...DECLARATION_KEYWORDS);
  return words.map((word, rank) => ({
    label: word,
    kind: 'keyword',
    detail: helpOf(word) ?? '',
    insert: word,
    snippet: snippetOf(word),
    replace: site.replace,
    rank,
  }));
}

/** The skeleton in the snippet syntax of LSP. */
function snippetOf(word: string): string | undefined {
  let place = 0;
  return SKELETONS.get(word)?.replace(/<([^>]*)>/g, (_, what: string) => '${' + `${++place}:${what}}`);
}

/** The clauses that the declaration's kind has, those that may stand but once and are there left out. */
function clausesFor(declaration: Declaration): ClauseKind[] {
  const present = new Set(declaration.clauses.map((c) => c.kind));
  const kind = declaration.kind === 'broken' ? 'claim' : declaration.kind;
  return CLAUSES.filter((clause) => mayHave(kind, clause) && (isRepeated(clause) || !present.has(clause)));
}
