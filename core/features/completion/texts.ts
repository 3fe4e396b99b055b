/** Completion inside strings: paths of imports and sources, and passages of the text that is quoted. */
import { isAsWritten } from '../../sources/formats.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { CompletionItem, Offer } from './completion.ts';
import type { Site } from './site.ts';

/** The argument files that could be imported, or the texts that could be a source. */
export function pathsFor(
  snapshot: Snapshot,
  uri: string,
  site: Site & { readonly at: 'import-path' | 'source-path' },
  texts: readonly string[],
): CompletionItem[] {
  const used = new Set<string>();
  for (const { kind, text } of snapshot.tree(uri).declarations) {
    const counts = kind === (site.at === 'import-path' ? 'import' : 'source');
    if (counts && text && text.value !== site.typed) used.add(snapshot.resolve(uri, text.value));
  }
  const candidates = site.at === 'import-path' ? snapshot.files() : texts;
  return candidates
    .filter((candidate) => candidate !== uri && !used.has(candidate))
    .flatMap((candidate) => {
      const path = snapshot.relative(uri, candidate);
      // What would be refused is not offered.
      if (snapshot.resolve(uri, path) !== candidate) return [];
      const insert = site.bare ? `"${path}"` : path;
      const depth = path.split('/').length;
      return {
        label: path,
        kind: 'path',
        detail: isAsWritten(path) ? 'compared as it is written' : '',
        insert,
        replace: site.replace,
        rank: depth,
        filter: insert,
      };
    });
}

/** How long a passage may be that is offered, in characters. */
const LONGEST = 300;
const MOST_PASSAGES = 60;

/** Passages of the source that go on from what is typed, to the ends of their sentences; none once one is typed in full. */
export function passagesFor(snapshot: Snapshot, uri: string, site: Site & { readonly at: 'passage' }): Offer {
  const argument = snapshot.argument(uri);
  const source = argument.root.names.get(site.source.normalize('NFC'));
  if (source?.type !== 'source') return { items: [] };
  const path = argument.path(source);
  const text = snapshot.readerText(source.uri, path);
  if (text === undefined) return { items: [] };
  const typed = site.bare ? '' : site.typed;
  const items: CompletionItem[] = [];
  const seen = new Set<string>();
  for (const start of startsOf(text, typed)) {
    const passage = passageFrom(text, start);
    if (passage === typed) return { items: [] };
    // What could not be decoded is nothing to write down.
    if (passage.length < typed.length || passage.includes('\ufffd') || seen.has(passage)) continue;
    seen.add(passage);
    const written = passage.replace(/\\(?=["\\]|$)/g, '\\\\').replace(/"/g, '\\"');
    items.push({
      label: passage,
      kind: 'passage',
      detail: argument.title(source) ?? path,
      insert: site.bare ? `"${written}"` : written,
      replace: site.replace,
      rank: items.length,
      // As it is typed, so that an editor that compares letters keeps it.
      filter: typed + passage.slice(typed.length),
    });
    if (items.length >= MOST_PASSAGES) break;
  }
  return { items, more: items.length >= MOST_PASSAGES };
}

/** Where the typed words occur; with none, where sentences begin. */
function* startsOf(text: string, typed: string): Generator<number> {
  if (typed.trim() === '') {
    for (const match of text.matchAll(/(?:^|[.!?:]["'”’)]*\s+|\n[^\S\n]*)(?=\p{L})/gu))
      yield match.index + match[0].length;
    return;
  }
  const words = typed
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  for (const match of text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${words.join('\\s+')}`, 'giu')))
    yield match.index;
}

/** From there to the end of the sentence or paragraph, on one line. */
function passageFrom(text: string, start: number): string {
  const rest = text.slice(start, start + LONGEST * 2);
  const end = /[.!?]["'”’)]*(?=\s|$)|\n\s*\n/.exec(rest);
  const sentence = end ? rest.slice(0, end.index + end[0].trimEnd().length) : rest;
  const passage = sentence.replace(/\s+/g, ' ').trim();
  return passage.length <= LONGEST ? passage : passage.slice(0, passage.lastIndexOf(' ', LONGEST));
}
