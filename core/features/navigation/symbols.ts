/** The outline of a file (claim ▸ step), and the search for names in the whole workspace. */
import type { Declaration, DeclarationKind } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { Place } from './names.ts';

export interface DocumentSymbol {
  readonly name: string;
  readonly kind: DeclarationKind | 'step';
  readonly detail: string;
  readonly span: Span;
  /** The part to select: the name, or the keyword where there is none. Lies in `span`. */
  readonly selection: Span;
  readonly children: readonly DocumentSymbol[];
}

/** The declarations of a file in source order, each with its steps. */
export function documentSymbols(snapshot: Snapshot, uri: string): DocumentSymbol[] {
  const { text, declarations } = snapshot.tree(uri);
  return declarations.map((declaration) => {
    const { kind, span, keyword, name } = declaration;
    return {
      name: symbolName(declaration),
      kind,
      detail: name ? (declaration.text?.value ?? '') : '',
      span,
      selection: name?.span ?? keyword,
      children: steps(declaration, text),
    };
  });
}

function symbolName({ kind, name, text }: Declaration): string {
  return name?.value ?? (text?.value || kind);
}

/** The steps, numbered as `claim#2` counts them. */
function steps({ clauses }: Declaration, text: string): DocumentSymbol[] {
  return clauses
    .filter((c) => c.kind === 'because')
    .map((clause, i) => ({
      name: clause.label?.value ?? `#${i + 1}`,
      kind: 'step',
      detail: clause.refs
        .map((r) => r.text)
        .join(', ')
        .concat(
          clause.strength ? ` (${text.slice(clause.strength.span.start, clause.strength.span.end)})` : '',
        ),
      span: clause.span,
      selection: clause.label?.span ?? clause.keyword,
      children: [],
    }));
}

export interface WorkspaceSymbol extends Place {
  readonly name: string;
  readonly kind: DeclarationKind;
  readonly detail: string;
}

/** More than this no one reads through; the editor asks again as the query grows. */
const MOST_SYMBOLS = 500;

/** Named declarations of all files whose name has the letters of `query` in this order, best matches first. */
export function workspaceSymbols(snapshot: Snapshot, query: string): WorkspaceSymbol[] {
  const found: { score: number; symbol: WorkspaceSymbol }[] = [];
  for (const uri of snapshot.files()) {
    for (const { kind, name, text } of snapshot.tree(uri).declarations) {
      if (!name) continue;
      const score = matchScore(name.value, query);
      if (score === undefined) continue;
      found.push({
        score,
        symbol: { uri, span: name.span, name: name.value, kind, detail: text?.value ?? '' },
      });
    }
  }
  found.sort((a, b) => a.score - b.score);
  return found.slice(0, MOST_SYMBOLS).map((f) => f.symbol);
}

/** How well a name fits what was typed, 0 best; undefined when its letters do not occur in this order. */
export function matchScore(name: string, typed: string): number | undefined {
  if (typed === '') return 0;
  const query = typed.toLowerCase();
  const lower = name.toLowerCase();
  if (lower.startsWith(query)) return 0;
  if (lower.includes(`-${query}`)) return 1;
  if (lower.includes(query)) return 2;
  let at = -1;
  for (const letter of query) {
    at = lower.indexOf(letter, at + 1);
    if (at < 0) return undefined;
  }
  return 3;
}
