/** The host of the server in Node: the local disk and clock. */
import { existsSync, statSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { Disk, toPath } from './disk.ts';
import { type Host, isPlainName, listedAs } from './host.ts';
import type { Log } from './log.ts';
import { builtPage } from './page.ts';

/** The most files listed; with more, somebody opened a folder far above any argument. */
const MOST_FILES = 20_000;
/** Larger documents, in bytes, are not searched. */
const MOST_SEARCHED = 4 * 1024 * 1024;

/** A host that reads the disk and writes to `log`. */
export function machine(log: Log): Host {
  /** The disk within the folders that were asked for last: they change seldom. */
  let current: { readonly folders: string; readonly disk: Disk } | undefined;
  return {
    log,
    read(uri, folders) {
      const key = folders.join('\n');
      if (current?.folders !== key) {
        const paths = folders.map(toPath).filter((path) => path !== undefined);
        current = { folders: key, disk: new Disk(paths) };
      }
      return current.disk.read(uri);
    },
    stamp(uri) {
      try {
        const { mtimeMs, size, ino } = statSync(toPath(uri) ?? '');
        return `${mtimeMs} ${size} ${ino}`;
      } catch {
        // Files that cannot be examined (deleted, a circular link, no permission) all have the same stamp.
        return '';
      }
    },
    exists(uri) {
      const path = toPath(uri);
      return path !== undefined && existsSync(path);
    },
    async list(folder) {
      const found = { arguments: [] as string[], texts: [] as string[] };
      const top = toPath(folder);
      const folders = top === undefined ? [] : [top];
      // Links are not followed, so that no folder is visited twice.
      for (let at = 0; at < folders.length; at++) {
        const entries = await readdir(folders[at], { withFileTypes: true }).catch(() => []);
        for (const entry of entries) {
          if (!isPlainName(entry.name)) continue;
          const path = `${folders[at]}/${entry.name}`;
          const kind = listedAs(entry.name);
          if (entry.isDirectory()) folders.push(path);
          else if (kind) found[kind].push(pathToFileURL(path).href);
        }
        if (found.arguments.length + found.texts.length > MOST_FILES) break;
      }
      return found;
    },
    async having(files, pattern) {
      const found: string[] = [];
      for (const uri of files) {
        const path = toPath(uri);
        const size = path === undefined ? undefined : (await stat(path).catch(() => undefined))?.size;
        if (path === undefined || size === undefined || size > MOST_SEARCHED) continue;
        const text = await readFile(path, 'utf8').catch(() => '');
        if (pattern.test(text)) found.push(uri);
      }
      return found;
    },
    page: builtPage,
    now: () => performance.now(),
  };
}
