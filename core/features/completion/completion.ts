/** Completion: what may be written at the cursor, best first. */

import { CATALOG, isFixed } from '../../rules/catalog.ts';
import { CREDENCE_WORDS } from '../../syntax/keywords.ts';
import { clausesOf } from '../../syntax/tree.ts';
import { percentRange } from '../../text/percent.ts';
import type { Span } from '../../text/span.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { namesFor, stepsFor, undeclaredNames } from './names.ts';
import { type Site, siteAt } from './site.ts';
import { passagesFor, pathsFor } from './texts.ts';
import { wordsFor } from './words.ts';

export type CompletionKind =
  | 'keyword'
  | 'name'
  | 'entity'
  | 'step'
  | 'value'
  | 'path'
  | 'passage'
  | 'rule'
  | 'source';

export interface CompletionItem {
  readonly label: string;
  readonly kind: CompletionKind;
  readonly detail: string;
  /** Put in place of `replace`. */
  readonly insert: string;
  /** The same with places to fill in, for editors that know snippets. */
  readonly snippet?: string;
  readonly replace: Span;
  /** Lower comes first. */
  readonly rank: number;
  /** The id of the thing that it names, by which `completionText` finds what to say of it. */
  readonly id?: string;
  /** What the typed letters are compared with, where it is not the label. */
  readonly filter?: string;
}

export interface Completion {
  readonly items: readonly CompletionItem[];
  /** Whether more would fit, so that one should ask again when more is typed. */
  readonly more: boolean;
}

/** More than this no list shows. */
const MOST_ITEMS = 150;

/** What fits at the offset. `texts` are the uris of text files in the workspace, for the path of a source. */
export function complete(
  snapshot: Snapshot,
  uri: string,
  offset: number,
  texts: readonly string[] = [],
): Completion {
  const site = siteAt(snapshot, uri, offset);
  const items = itemsFor(snapshot, uri, site, texts);
  items.sort((a, b) => a.rank - b.rank || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0));
  return { items: items.slice(0, MOST_ITEMS), more: items.length > MOST_ITEMS };
}

function itemsFor(snapshot: Snapshot, uri: string, site: Site, texts: readonly string[]): CompletionItem[] {
  switch (site.at) {
    case 'nothing':
      return [];
    case 'clause':
      return wordsFor(site);
    case 'name':
      return namesFor(snapshot, uri, site, MOST_ITEMS);
    case 'step':
      return stepsFor(snapshot, uri, site);
    case 'new-name':
      return undeclaredNames(snapshot, uri, site);
    case 'import-path':
    case 'source-path':
      return pathsFor(snapshot, uri, site, texts);
    case 'passage':
      return passagesFor(snapshot, uri, site);
    case 'credence':
      return [...CREDENCE_WORDS].map(([word, band], rank) =>
        plain(site, word, 'value', percentRange(band), rank),
      );
    case 'tag':
      return tags(snapshot, uri).map((word) => plain(site, word, 'value', 'tag', 0));
    case 'ignore':
      return [...CATALOG]
        .filter(([rule]) => !isFixed(rule))
        .map(([rule, { summary }]) => plain(site, rule, 'rule', summary, 0));
  }
}

function plain(
  site: Site,
  label: string,
  kind: CompletionItem['kind'],
  detail: string,
  rank: number,
): CompletionItem {
  return { label, kind, detail, insert: label, replace: site.replace, rank };
}

function tags(snapshot: Snapshot, uri: string): string[] {
  const words = new Set<string>();
  for (const { file } of snapshot.argument(uri).scopes.values()) {
    for (const declaration of file.tree.declarations) {
      for (const clause of clausesOf(declaration, 'tag'))
        for (const word of clause.words) words.add(word.value);
    }
  }
  return [...words].sort();
}
