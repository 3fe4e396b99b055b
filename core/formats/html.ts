/** One HTML page that needs nothing else: the preview's page, with an argument's files and graph in it as data. */
import type { Graph } from '../graph/graph.ts';
import { plain } from '../graph/text.ts';
import { escapeText } from '../graph/xml.ts';
import type { Argument } from '../model/argument.ts';
import { jsonPieces } from '../text/json.ts';
import { mapInSlices, type Slices } from '../text/slices.ts';

/** What the page is made of, besides its own code. */
export interface PageData {
  readonly version: 1;
  readonly theme: 'light' | 'dark';
  /** How it opens; null lets the size of the window decide. */
  readonly view: 'map' | 'outline' | null;
  readonly folded: readonly string[] | null;
  readonly graph: Graph;
  /** The argument's own file first, then what it imports. */
  readonly files: readonly PageFile[];
}

export interface PageFile {
  /** As seen from the argument's own file: also its uri in the page, so that the file does not say where it was written. */
  readonly path: string;
  readonly text: string;
  /** Where the paths lead that are written in its imports. */
  readonly imports: readonly (readonly [written: string, path: string])[];
}

/** What is in the built page where the title and the data go. */
export const TITLE_SLOT = '<!--title-->';
export const DATA_SLOT = '<!--data-->';

/** The files of an argument for the page. `relative` says how a file is called as seen from the root. */
export function pageFiles(argument: Argument, relative: (uri: string) => string): PageFile[] {
  return [...argument.scopes.values()].map(({ uri, file, imports }) => ({
    path: relative(uri),
    text: file.tree.text,
    imports: imports.flatMap(({ path, target }) => (target ? [[path, relative(target)] as const] : [])),
  }));
}

/**
 * Puts an argument into the page.
 * @param page the page as it was built, with its slots empty
 */
export function* toHtml(page: string, data: PageData): Slices<string> {
  const title = escapeText(plain(data.graph.title) || data.files[0].path);
  // In a script element nothing ends it early that has no "<".
  const pieces = yield* mapInSlices(jsonPieces(data), (piece) => piece.replaceAll('<', '\\u003c'));
  yield;
  const titled = page.replace(TITLE_SLOT, () => title);
  const slot = titled.indexOf(DATA_SLOT);
  return [titled.slice(0, slot), ...pieces, titled.slice(slot + DATA_SLOT.length)].join('');
}
