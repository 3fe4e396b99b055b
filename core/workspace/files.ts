/** The one door through which files reach the core. */

import type { Trouble } from '../rules/trouble.ts';

export type { Trouble } from '../rules/trouble.ts';

/** A file's text, or why there is none. */
export type FileText = { readonly text: string } | Trouble;

export interface Files {
  /** The text of a file; an open document's comes before the one on disk. Synchronous, never throws. */
  read(uri: string): FileText;
  /** The uri that `path`, written in the file `from`, leads to. Not whether anything is there. */
  resolve(from: string, path: string): string;
  /** The file that has only to be there for a refused path to be followed; undefined where none would do. */
  homeFile?(from: string, path: string): string | undefined;
  /** `uri` as seen from the file `from`: a relative path with forward slashes. */
  relative(from: string, uri: string): string;
  /** Every `*.steelman` file known to be in the workspace, sorted. */
  list(): readonly string[];
  /** The uris of all known arguments in the fences of Markdown documents; none by default. */
  fenced?(): readonly string[];
}
