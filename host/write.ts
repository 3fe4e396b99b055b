/** Writing a file atomically: after a failure it holds either its old contents or all of the new ones. */
import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** What a temporary file begins with: hidden, so that searches for arguments and sources skip it. */
const TEMPORARY = '.steelman-';

/**
 * Writes `data` to `path`: into a temporary file in the same folder, which then takes the place of the old one. A link is
 * followed, and mode and owner are kept. A single `write` may stop short on a full disk without an error, so that this
 * goes through `writeFileSync`, which repeats it until everything is written or it fails.
 *
 * @throws NodeJS.ErrnoException if anything cannot be done; the file is then as it was.
 */
export function writeWhole(path: string, data: string | Uint8Array): void {
  const target = followed(path);
  const before = statOf(target);
  if (before && !before.isFile()) {
    // A device or a pipe has no old content to keep, and must not be replaced by a file.
    writeFileSync(target, data);
    return;
  }
  const folder = dirname(target);
  const temporary = join(folder, `${TEMPORARY}${randomUUID()}.tmp`);
  const file = openSync(temporary, 'wx', before ? before.mode : 0o666);
  let isOpen = true;
  try {
    writeFileSync(file, data);
    if (before) keepOwner(file, before);
    fsyncSync(file);
    closeSync(file);
    isOpen = false;
    renameSync(temporary, target);
  } catch (error) {
    if (isOpen) closeSync(file);
    rmSync(temporary, { force: true });
    throw error;
  }
  syncFolder(folder);
}

/** Where a link leads; the path itself where there is no file yet. */
function followed(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function statOf(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false });
}

function keepOwner(file: number, { mode, uid, gid }: Stats): void {
  // The mode given to `open` is narrowed by the umask.
  fchmodSync(file, mode);
  try {
    fchownSync(file, uid, gid);
  } catch {
    // Only the superuser may change a file's owner; otherwise the new file belongs to the user.
  }
}

/** Makes the renaming survive a power cut, where the system supports that for folders. */
function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    // Windows cannot open a folder; the file itself is written in any case.
  }
}
