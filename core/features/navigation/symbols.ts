/** The outline of a file (claim ▸ step), and the search for names in the whole workspace. */
import type { Green, GreenDeclaration } from '../../syntax/green.ts';
import {
  type Clause,
  type DeclarationKind,
  type Premise,
  type Ref,
  type Tree,
  textOf,
} from '../../syntax/tree.ts';
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

/** The declarations of a file in source order, each with its steps, observations and labelled attacks. */
export function documentSymbols(snapshot: Snapshot, uri: string): DocumentSymbol[] {
  const tree = snapshot.tree(uri);
  return tree.greens.map((declaration, index) => {
    const { kind, span, keyword, name } = declaration;
    return {
      name: symbolName(declaration),
      kind,
      detail: name ? textOf(declaration) : '',
      span: tree.span(index, span),
      selection: tree.span(index, name?.span ?? keyword),
      children: parts(tree, index),
    };
  });
}

function symbolName({ kind, name, text }: GreenDeclaration): string {
  return name?.value ?? (text?.value || kind);
}

/** Steps and observations, numbered as `claim#2` counts them, and attacks that have a label. */
function parts(tree: Tree, index: number): DocumentSymbol[] {
  const found: DocumentSymbol[] = [];
  const counts = new Map<string, number>();
  for (const clause of tree.greens[index].clauses) {
    if (!('label' in clause)) continue;
    const { kind, keyword, label, span } = clause;
    const number = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, number);
    if (!label && kind !== 'because' && kind !== 'seeing') continue;
    const figure = 'ratio' in clause ? clause.ratio : 'strength' in clause ? clause.strength : undefined;
    const { start, end } = figure ? tree.span(index, figure.span) : { start: 0, end: 0 };
    found.push({
      name: label?.value ?? `#${number}`,
      kind: 'step',
      detail: namesIn(clause).join(', ') + (figure ? ` (${tree.text.slice(start, end)})` : ''),
      span: tree.span(index, span),
      selection: tree.span(index, label?.span ?? keyword),
      children: [],
    });
  }
  return found;
}

/** What the clause names, as it is written. */
function namesIn(clause: Green<Extract<Clause, { readonly label?: unknown }>>): string[] {
  if ('targets' in clause)
    return clause.targets.map(({ ref, step }) => ref.text + (step ? `#${step.value}` : ''));
  if ('refs' in clause)
    return (clause.refs as readonly Green<Premise>[]).map((ref) => (ref.not ? `not ${ref.text}` : ref.text));
  return 'ref' in clause && clause.ref ? [(clause.ref as Green<Ref>).text] : [];
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
    const tree = snapshot.tree(uri);
    for (const [index, declaration] of tree.greens.entries()) {
      const { kind, name } = declaration;
      if (!name) continue;
      const score = matchScore(name.value, query);
      if (score === undefined) continue;
      found.push({
        score,
        symbol: {
          uri,
          span: tree.span(index, name.span),
          name: name.value,
          kind,
          detail: textOf(declaration),
        },
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
