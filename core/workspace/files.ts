/** The one door through which files reach the core. */

/** A file's text, or in plain words why there is none: "no such file", "outside the workspace", "a folder", … */
export type FileText = { readonly text: string } | { readonly trouble: string };

export interface Files {
  /** The text of a file; an open document's comes before the one on disk. Synchronous, never throws. */
  read(uri: string): FileText;
  /** The uri that `path`, written in the file `from`, leads to. Not whether anything is there. */
  resolve(from: string, path: string): string;
  /** `uri` as seen from the file `from`: a relative path with forward slashes. */
  relative(from: string, uri: string): string;
  /** Every `*.steelman` file known to be in the workspace, sorted. */
  list(): readonly string[];
}
