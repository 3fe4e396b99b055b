/** Worlds of files in memory, written as one text: the root file, and after `--- path` lines the others. */
import { type Config, DEFAULT_CONFIG } from '../../core/rules/config.ts';
import type { Files } from '../../core/workspace/files.ts';
import type { Snapshot } from '../../core/workspace/snapshot.ts';
import { Workspace } from '../../core/workspace/workspace.ts';

/** What the text before the first `--- path` is called. */
export const ROOT = 'main.steelman';

/** The files of a text with `--- path` lines, by path; a path is also the file's uri. */
export function splitFiles(text: string): Map<string, string> {
  const files = new Map<string, string>();
  let path = ROOT;
  let body = '';
  for (const line of text.split(/(?<=\n)/)) {
    const next = /^--- (\S+)\s*$/.exec(line);
    if (!next) {
      body += line;
      continue;
    }
    files.set(path, body);
    path = next[1];
    body = '';
  }
  return files.set(path, body);
}

/** The world in which there are these files and no others. */
export function snapshotOf(files: ReadonlyMap<string, string>, config: Config = DEFAULT_CONFIG): Snapshot {
  const world: Files = {
    read(uri) {
      const text = files.get(uri);
      return text === undefined ? { trouble: 'no such file' } : { text };
    },
    resolve: (from, path) => normalise(`${from.slice(0, from.lastIndexOf('/') + 1)}${path}`),
    relative(from, uri) {
      const ups = from.split('/').slice(0, -1);
      const parts = uri.split('/');
      while (ups.length > 0 && ups[0] === parts[0]) {
        ups.shift();
        parts.shift();
      }
      return [...ups.map(() => '..'), ...parts].join('/');
    },
    list: () => [...files.keys()].filter((path) => path.endsWith('.steelman')).sort(),
  };
  return new Workspace().snapshot(world, () => config);
}

function normalise(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}
