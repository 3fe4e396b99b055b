/** What the server needs of the machine it runs on: files, time and a pause. Each entry hands in its own. */
import type { FileText } from '../workspace/files.ts';

export interface Host {
  /**
   * The text of a file that is not open, or why there is none; nothing outside `folders` is read, links followed.
   * Synchronous, never throws.
   */
  read(uri: string, folders: readonly string[]): FileText;
  /** Changes whenever the file does: for noticing changes that no watcher tells of. */
  stamp(uri: string): string;
  exists(uri: string): boolean;
  /** All argument files and all texts below a folder; hidden folders and `node_modules` are passed over. */
  list(folder: string): Promise<{ readonly arguments: readonly string[]; readonly texts: readonly string[] }>;
  /** Milliseconds from some fixed moment. */
  now(): number;
}
