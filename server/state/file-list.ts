/** The argument files, or the texts, that are known to lie in the workspace. */
import { onDemand, remembered } from '../../core/text/remembered.ts';
import { parent } from './uris.ts';

/** Of so many files of a kind a workspace is made up; further ones are left out. */
const NO_MORE_THAN = 20_000;

/** The folders around what lies in `folder`, which ends with a slash, from the inside out. */
const foldersAround = remembered((folder: string) => {
  const found: string[] = [];
  for (let at = parent(`${folder}file`); at !== undefined; at = parent(at)) found.push(at);
  return found;
}, 1000);

/** The known files of one kind: put in order when they are asked for, not at every one of a storm of changes. */
export class FileList {
  private readonly known = new Set<string>();
  /** How many of them lie in each folder, at whatever depth: in a storm of files that go, most are no folders. */
  private readonly inFolder = new Map<string, number>();
  private listed: Listed | undefined;

  replace(files: readonly string[]): void {
    this.known.clear();
    this.inFolder.clear();
    for (const file of files) this.set(file, true);
    this.listed = undefined;
  }

  /** Takes a file in, or out where it does not exist; whether that is news. */
  set(file: string, exists: boolean): boolean {
    if (this.known.has(file) === exists) return false;
    if (exists) this.known.add(file);
    else this.known.delete(file);
    for (const folder of foldersAround(file.slice(0, file.lastIndexOf('/') + 1))) {
      this.inFolder.set(folder, (this.inFolder.get(folder) ?? 0) + (exists ? 1 : -1));
    }
    this.listed = undefined;
    return true;
  }

  /** Those that lie in a folder. */
  below(folder: string): string[] {
    if (!this.inFolder.get(folder)) return [];
    return [...this.known].filter((file) => file.startsWith(`${folder}/`));
  }

  /** Those that are known now, of too many the first. */
  get now(): Listed {
    this.listed ??= new Listed([...this.known].sort().slice(0, NO_MORE_THAN));
    return this.listed;
  }
}

/** The known files of one kind at one moment. */
export class Listed {
  private readonly known: () => ReadonlySet<string>;

  /** `files` are sorted. */
  constructor(readonly files: readonly string[]) {
    this.known = onDemand(() => new Set(files));
  }

  /** All of them and others besides, sorted. */
  with(others: readonly string[]): readonly string[] {
    const more = others.filter((file) => !this.known().has(file));
    return more.length === 0 ? this.files : [...this.files, ...more].sort();
  }
}
