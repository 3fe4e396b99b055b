/** Files on disk for the command line and the server in Node, kept to the folder that an argument belongs to. */
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { FileText } from '../core/workspace/files.ts';

/** Larger ones are no texts that somebody quotes; reading them would hold everything else up. */
const MOST_BYTES = 16 * 1024 * 1024;
/** How much is looked at to tell a text from a binary. */
const PROBE_BYTES = 8192;
/** The scheme of a path that leads outside; it can be named, and is never read. */
const OUTSIDE = 'outside:';

export class Disk {
  private readonly homes = new Map<string, string>();

  /** `roots`: where given, nothing outside these folders is read either (in the editor: those of the workspace). */
  constructor(private readonly roots: readonly string[] = []) {}

  /** The uri that `path`, written in the file `from`, leads to. One that leads out of its home is marked as such. */
  resolve(from: string, path: string): string {
    const base = toPath(from);
    if (base === undefined) return OUTSIDE + path;
    const target = resolve(dirname(base), path);
    return this.allows(base, target) ? pathToFileURL(target).href : OUTSIDE + pathToFileURL(target).href;
  }

  /** `uri` as seen from the file `from`, with forward slashes. */
  relative(from: string, uri: string): string {
    const [a, b] = [toPath(from), toPath(uri.replace(OUTSIDE, ''))];
    if (a === undefined || b === undefined) return uri;
    return relative(dirname(a), b).split(sep).join('/');
  }

  /** The text of a file, or in plain words why there is none. Links are followed, but not to the outside. */
  read(uri: string): FileText {
    if (uri.startsWith(OUTSIDE)) return { trouble: 'outside the folder that this argument may read from' };
    const path = toPath(uri);
    if (path === undefined) return { trouble: 'not a file' };
    try {
      const real = realpathSync(path);
      if (!this.allows(path, real))
        return { trouble: 'a link to outside the folder that this argument may read from' };
      const stat = statSync(real);
      if (stat.isDirectory()) return { trouble: 'a folder, not a file' };
      if (!stat.isFile()) return { trouble: 'not an ordinary file' };
      if (stat.size > MOST_BYTES)
        return { trouble: `too large: ${Math.round(stat.size / 1024 / 1024)} MB, and 16 MB is the most` };
      return readText(real);
    } catch (error) {
      return { trouble: trouble(error as NodeJS.ErrnoException) };
    }
  }

  /** The nearest folder above the file that holds a `steelman.json` or a `.git`, else the file's own folder. */
  home(path: string): string {
    const folder = dirname(path);
    let home = this.homes.get(folder);
    if (home === undefined) {
      home = folder;
      for (let at = folder; ; at = dirname(at)) {
        if (existsSync(resolve(at, 'steelman.json')) || existsSync(resolve(at, '.git'))) {
          home = at;
          break;
        }
        if (dirname(at) === at) break;
      }
      this.homes.set(folder, home);
    }
    return home;
  }

  private allows(from: string, target: string): boolean {
    const home = this.home(from);
    // The home may itself be reached by a link (as a temporary folder often is).
    if (!isInside(home, target) && !isInside(real(home), target)) return false;
    return (
      this.roots.length === 0 ||
      this.roots.some((root) => isInside(root, target) || isInside(real(root), target))
    );
  }
}

function readText(path: string): FileText {
  const bytes = readFileSync(path);
  if (bytes.subarray(0, PROBE_BYTES).includes(0)) return { trouble: 'not a text: it holds binary data' };
  return { text: bytes.toString('utf8') };
}

function trouble(error: NodeJS.ErrnoException): string {
  switch (error.code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'no such file';
    case 'ELOOP':
      return 'a link that leads in a circle';
    case 'EACCES':
    case 'EPERM':
      return 'a file that may not be read';
    default:
      return `not readable (${error.code ?? error.message})`;
  }
}

/** The path of a `file:` uri; undefined for any other. */
export function toPath(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
  } catch {
    return undefined;
  }
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (!way.startsWith('..') && !isAbsolute(way));
}

function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
