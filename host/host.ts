/** What the server needs of the machine it runs on: files, time and a log. Each entry hands in its own. */
import type { FileText } from '../core/workspace/files.ts';
import type { Log } from './log.ts';

const TEXT = /\.(txt|md|markdown|text|html?|tex|org|rst)$/i;

/** Whether a file or folder of this name is read at all: hidden ones and `node_modules` are not. */
export function isPlainName(name: string): boolean {
  return !name.startsWith('.') && name !== 'node_modules';
}

/** How a file of this name is listed; undefined for one that is neither an argument nor a text. */
export function listedAs(name: string): 'arguments' | 'texts' | undefined {
  if (name.endsWith('.steelman')) return 'arguments';
  return TEXT.test(name) ? 'texts' : undefined;
}

export interface Host {
  /**
   * The text of a file that is not open, or why there is none; nothing outside `folders` is read, links followed.
   * Synchronous, never throws.
   */
  read(uri: string, folders: readonly string[]): FileText;
  /** Changes whenever the file does: for noticing changes that no watcher reports. */
  stamp(uri: string): string;
  exists(uri: string): boolean;
  /** All argument files and all texts below a folder, by `isPlainName` and `listedAs`. */
  list(folder: string): Promise<{ readonly arguments: readonly string[]; readonly texts: readonly string[] }>;
  /** Those of the files whose text has the pattern: read one after the other, others given their turn in between. */
  having(files: readonly string[], pattern: RegExp): Promise<readonly string[]>;
  /** The built page that HTML exports are made of; undefined where there is none. */
  page(): string | undefined;
  readonly log: Log;
  /** Milliseconds from some fixed moment. */
  now(): number;
}
