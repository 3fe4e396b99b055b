/** Completion: what may be written at the cursor, best first; nothing where what is typed is complete. */

import { CATALOG, isFixed } from '../../rules/catalog.ts';
import { CREDENCE_WORDS, isReserved } from '../../syntax/keywords.ts';
import { clausesOf } from '../../syntax/tree.ts';
import { percentRange } from '../../text/percent.ts';
import type { Span } from '../../text/span.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { helpOf } from '../hover/keyword-help.ts';
import { matchScore } from '../navigation/symbols.ts';
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
  /** What is shown beside the label in every row, not only in the selected one. */
  readonly aside?: string;
  /** Replaces the text at `replace`. */
  readonly insert: string;
  /** The same with places to fill in, for editors that know snippets. */
  readonly snippet?: string;
  readonly replace: Span;
  /** Blanks before it that go: a declaration begins in the column of the others. */
  readonly outdent?: Span;
  /** Lower comes first. */
  readonly rank: number;
  /** The id of the thing that it names, by which `completionText` finds what to say of it. */
  readonly id?: string;
  /** What the typed letters are compared with, where it is not the label. */
  readonly filter?: string;
  /** Whether a list opens at the cursor once this is inserted: of names, credence words or passages. */
  readonly opens?: boolean;
}

export interface Completion {
  readonly items: readonly CompletionItem[];
  /** Whether one should ask again at every key, because more would fit than is shown. */
  readonly more: boolean;
}

/** What a request says beyond its place. */
export interface Request {
  /** The uris of text files in the workspace, for the path of a source. */
  readonly texts?: readonly string[];
  /** The character that was typed, where that alone is why the client asks; `FILL_IN` where a place to fill in was reached. */
  readonly character?: string;
}

/** Tab has led to a place of a skeleton that is to be filled in: a word that holds it is selected. */
export const FILL_IN = '\t';

/** What a provider of items gives; `complete` where what is typed is complete, so that nothing is to be offered. */
export interface Offer {
  readonly items: CompletionItem[];
  readonly complete?: boolean;
  readonly more?: boolean;
}

/** More than this no list shows. */
const MOST_ITEMS = 150;

const NOTHING: Completion = { items: [], more: false };

/**
 * What fits at the offset (in UTF-16 units). Nothing is offered for a word that is complete as it is typed: Tab and Enter
 * must then do what they always do.
 */
export function complete(
  snapshot: Snapshot,
  uri: string,
  offset: number,
  { texts = [], character }: Request = {},
): Completion {
  const site = siteAt(snapshot, uri, offset);
  if (character !== undefined && !opensAt(site, character)) return NOTHING;
  const fillsIn = character === FILL_IN;
  const { items, complete = false, more = false } = offerFor(snapshot, uri, site, texts, fillsIn);
  if (complete && site.atEnd && site.typed !== '') return NOTHING;
  const word = snapshot.tree(uri).text.slice(site.replace.start, site.replace.end);
  const offered = items.filter((item) => item.insert !== word);
  offered.sort((a, b) => a.rank - b.rank || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0));
  const shown = fillsIn ? offered.slice(0, MOST_ITEMS) : untilComplete(offered.slice(0, MOST_ITEMS));
  return { items: shown.map((item) => after(site.lead, item)), more: more || offered.length > MOST_ITEMS };
}

/**
 * The items, compared with what is typed so that each leaves the list at its last letter, without the server being asked
 * again: an answer that is late would leave an old list open, which takes the next Enter. One that others go on from stays,
 * as the editor would otherwise choose one of them; and so does one that would then compare like another.
 */
function untilComplete(items: readonly CompletionItem[]): CompletionItem[] {
  return items.map((item) => {
    const filter = (item.filter ?? item.label).slice(0, -1);
    const stays = items.some(
      (other) =>
        other !== item && (other.label === filter || matchScore(other.label, item.label) !== undefined),
    );
    return stays ? item : { ...item, filter };
  });
}

/** Whether typing the character calls for what may be written here. Where a line may end, none does. */
function opensAt(site: Site, character: string): boolean {
  switch (site.at) {
    case 'import-path':
    case 'source-path':
    case 'passage':
      return !site.bare;
    case 'step':
      return character === '#';
    case 'credence':
      return character === '(';
    case 'name':
      return character === FILL_IN || (character === '.' && site.prefix !== '');
    default:
      return false;
  }
}

function offerFor(
  snapshot: Snapshot,
  uri: string,
  site: Site,
  texts: readonly string[],
  fillsIn: boolean,
): Offer {
  switch (site.at) {
    case 'nothing':
      return { items: [] };
    case 'clause':
      return { items: wordsFor(snapshot, uri, site), complete: isReserved(site.typed) };
    case 'name':
      return namesFor(snapshot, uri, site, { most: MOST_ITEMS, fillsIn });
    case 'step':
      return among(site, stepsFor(snapshot, uri, site));
    case 'new-name':
      return among(site, undeclaredNames(snapshot, uri, site));
    case 'import-path':
    case 'source-path':
      return among(site, pathsFor(snapshot, uri, site, texts));
    case 'passage':
      return passagesFor(snapshot, uri, site);
    case 'credence':
      return among(site, credenceWords(site));
    case 'tag':
      return among(
        site,
        tags(snapshot, uri, site).map((word) => plain(site, word, 'value', 'tag', 0)),
      );
    case 'ignore':
      return among(
        site,
        [...CATALOG]
          .filter(([rule]) => !isFixed(rule))
          .map(([rule, { summary }]) => plain(site, rule, 'rule', summary, 0)),
      );
  }
}

/** Items of which one is complete when all of it is typed. */
function among({ typed }: Site, items: CompletionItem[]): Offer {
  return { items, complete: items.some((item) => item.insert === typed) };
}

function credenceWords(site: Site): CompletionItem[] {
  return [...CREDENCE_WORDS].map(([word, band], rank) => {
    const shown = percentRange(band);
    return { ...plain(site, word, 'value', helpOf(word)!, rank), aside: shown };
  });
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

/** The item with what has to be between it and the text before it. */
function after(lead: string, item: CompletionItem): CompletionItem {
  if (lead === '') return item;
  const { insert, snippet } = item;
  return { ...item, insert: lead + insert, ...(snippet === undefined ? {} : { snippet: lead + snippet }) };
}

/** The tags of the argument but the one that is being typed. */
function tags(snapshot: Snapshot, uri: string, site: Site): string[] {
  const words = new Set<string>();
  for (const { file } of snapshot.argument(uri).scopes.values()) {
    for (const [index, declaration] of file.tree.greens.entries()) {
      for (const { words: written } of clausesOf(declaration, 'tag')) {
        for (const { value, span } of written) {
          const { start } = file.tree.span(index, span);
          if (file.uri !== uri || start !== site.replace.start) words.add(value);
        }
      }
    }
  }
  return [...words].sort();
}
