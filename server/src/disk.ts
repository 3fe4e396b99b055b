/** The machine's files for the server in Node: read with limits, listed without following links in circles. */
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Host } from './lsp/host.ts';
import type { FileText } from './workspace/files.ts';

/** No text that one annotates is longer; a larger file is something else. */
const LARGEST = 10_000_000;
const MOST_FILES = 20_000;
const TEXT = /\.(txt|md|markdown|text|html?|tex|org|rst)$/i;

export const disk: Host = {
  read(uri) {
    const path = pathOf(uri);
    return path === undefined ? { trouble: 'not a file on this machine' } : readText(path);
  },
  stamp(uri) {
    const path = pathOf(uri);
    const stats = path === undefined ? undefined : statSync(path, { throwIfNoEntry: false });
    return stats ? `${stats.mtimeMs} ${stats.size} ${stats.ino}` : '';
  },
  exists(uri) {
    const path = pathOf(uri);
    return path !== undefined && existsSync(path);
  },
  async list(folder) {
    const found = { arguments: [] as string[], texts: [] as string[] };
    const top = pathOf(folder);
    const folders = top === undefined ? [] : [top];
    const seen = new Set<string>();
    for (let at = 0; at < folders.length; at++) {
      const entries = await readdir(folders[at], { withFileTypes: true }).catch(() => []);
      for (const entry of entries) {
        if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
        const path = `${folders[at]}/${entry.name}`;
        if (entry.isDirectory()) {
          if (!seen.has(path) && seen.add(path)) folders.push(path);
        } else if (entry.name.endsWith('.steelman')) found.arguments.push(pathToFileURL(path).href);
        else if (TEXT.test(entry.name)) found.texts.push(pathToFileURL(path).href);
      }
      if (found.arguments.length + found.texts.length > MOST_FILES) break;
    }
    return found;
  },
  now: () => performance.now(),
};

function pathOf(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
  } catch {
    return undefined;
  }
}

/** A text file's text, or in plain words why there is none. */
export function readText(path: string): FileText {
  try {
    const stats = statSync(realpathSync(path));
    if (stats.isDirectory()) return { trouble: 'a folder' };
    if (!stats.isFile()) return { trouble: 'not a regular file' };
    if (stats.size > LARGEST) return { trouble: 'larger than 10 MB' };
    const bytes = readFileSync(path);
    if (bytes.subarray(0, 8000).includes(0)) return { trouble: 'not a text' };
    return { text: bytes.toString('utf8').replace(/^\uFEFF/, '') };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return { trouble: 'no such file' };
    if (code === 'ELOOP') return { trouble: 'a link that leads in a circle' };
    return { trouble: code === 'EACCES' ? 'not readable' : 'unreadable' };
  }
}
