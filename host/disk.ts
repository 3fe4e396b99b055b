/** Files on disk, for the command line and for the server in Node: the one reader, kept to the folders it was given. */
import { closeSync, constants, existsSync, fstatSync, openSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Trouble } from '../core/workspace/files.ts';
import { type Decoded, decode } from './decode.ts';
import { type Folders, type Home, homeOf, refusalOf, refused, targetOf } from './home.ts';

/** Larger files are not texts that somebody quotes; reading them would hold up everything else. */
const MOST_BYTES = 16 * 1024 * 1024;

/** A file's text with its encoding, or why it cannot be read. */
export type DiskText = Decoded | Trouble;

const FOLDERS: Folders = {
  parent: (folder) => (dirname(folder) === folder ? undefined : dirname(folder)),
  holds: (folder, name) => existsSync(join(folder, name)),
};

/**
 * Reads regular files below its roots. Links are resolved first, so that a link to the outside is outside, and hidden files
 * and folders (`.git`, `.env`) are never read: that is where tokens and keys are kept.
 */
export class Disk {
  private readonly roots = new Set<string>();
  private readonly homes = new Map<string, Home>();

  /** `roots`: paths of the folders that may be read, such as those of a workspace. */
  constructor(roots: readonly string[] = []) {
    for (const root of roots) this.roots.add(real(root));
  }

  /** Lets the home of the argument file at `path` be read too. */
  admit(path: string): void {
    this.roots.add(this.home(path));
  }

  /** The uri that `path`, written in the file `from`, leads to. One that leads out of its home is refused. */
  resolve(from: string, path: string): string {
    const base = toPath(from);
    if (base === undefined) return refused('unsaved', path);
    const target = pathToFileURL(resolve(dirname(base), path)).href;
    const { folder, isMarked } = this.homeAt(base);
    if (isInside(folder, resolve(real(dirname(base)), path))) return target;
    return refused(isMarked ? 'marked' : 'unmarked', target);
  }

  /** `uri` as seen from the file `from`, with forward slashes. */
  relative(from: string, uri: string): string {
    const [a, b] = [toPath(from), toPath(targetOf(uri))];
    if (a === undefined || b === undefined) return uri;
    return relative(dirname(a), b).split(sep).join('/');
  }

  /** The text of a file, or why there is none. Never throws. */
  read(uri: string): DiskText {
    const refusal = refusalOf(uri);
    if (refusal) return refusal;
    const path = toPath(uri);
    return path === undefined ? { trouble: 'not a file' } : this.readPath(path);
  }

  /** The same for the path of a file. */
  readPath(path: string): DiskText {
    try {
      const target = realpathSync(path);
      const ways = [...this.roots]
        .filter((root) => isInside(root, target))
        .map((root) => relative(root, target));
      if (ways.length === 0)
        return { trouble: 'a link to outside the folder that this argument may read from' };
      if (ways.every(isHidden))
        return { trouble: 'hidden: files and folders whose name starts with a dot are not read' };
      return readRegular(target);
    } catch (error) {
      return { trouble: troubleOf(error as NodeJS.ErrnoException) };
    }
  }

  /**
   * The nearest folder above the file that holds a `steelman.json` or a `.git`, else the file's own folder; links on the way
   * to the file's folder are resolved.
   */
  home(path: string): string {
    return this.homeAt(path).folder;
  }

  private homeAt(path: string): Home {
    const folder = real(dirname(path));
    let home = this.homes.get(folder);
    if (!home) this.homes.set(folder, (home = homeOf(folder, FOLDERS)));
    return home;
  }
}

/**
 * The text of the regular file at `path`, or why there is none. Opened without waiting, so that a pipe nobody writes to is
 * reported rather than waited for.
 *
 * @throws NodeJS.ErrnoException if the file cannot be opened or read.
 */
export function readRegular(path: string): DiskText {
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stat = fstatSync(file);
    if (stat.isDirectory()) return { trouble: 'a folder, not a file' };
    if (!stat.isFile()) return { trouble: 'not an ordinary file' };
    if (stat.size > MOST_BYTES)
      return { trouble: `too large: ${Math.round(stat.size / 1024 / 1024)} MB, and 16 MB is the limit` };
    return decode(readFileSync(file)) ?? { trouble: 'not a text: it holds binary data' };
  } finally {
    closeSync(file);
  }
}

function troubleOf(error: NodeJS.ErrnoException): string {
  switch (error.code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'no such file';
    case 'ELOOP':
      return 'a link that leads in a circle';
    case 'EACCES':
    case 'EPERM':
      return 'not readable: permission denied';
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

/** Whether the relative path has a part that starts with a dot. */
function isHidden(way: string): boolean {
  return way.split(sep).some((name) => name.startsWith('.'));
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}
