/** The state of the server: open documents, known files and settings, and the snapshot of them all. */

import type { Encoding } from '../../core/text/lines.ts';
import { onDemand } from '../../core/text/remembered.ts';
import {
  documentOf,
  type FencedArgument,
  fencedConfig,
  fencedUri,
  isFenced,
} from '../../core/workspace/fenced.ts';
import type { Files } from '../../core/workspace/files.ts';
import type { Snapshot } from '../../core/workspace/snapshot.ts';
import { Workspace } from '../../core/workspace/workspace.ts';
import { type Host, isPlainName, listedAs } from '../../host/host.ts';
import { Documents, isArgument } from './documents.ts';
import { Essays } from './essays.ts';
import { FileList } from './file-list.ts';
import { DiskCache, filesOf } from './files.ts';
import { SettingsStore } from './settings.ts';
import { baseName, canonical, innermost, isView, parent } from './uris.ts';

export interface WorldOptions {
  /** The unit of columns, as agreed with the client. */
  readonly units?: Encoding;
  /** Uris of the workspace's folders. */
  readonly folders?: readonly string[];
}

export class World {
  readonly units: Encoding;
  readonly documents: Documents;
  readonly disk: DiskCache;
  readonly settings: SettingsStore;
  /** When something changed last, in the host's time. */
  changedAt = 0;
  private opened: readonly string[];
  private readonly workspace: Workspace;
  private readonly onDisk = { arguments: new FileList(), texts: new FileList() };
  private current: { readonly files: Files; readonly snapshot: Snapshot } | undefined;
  private readonly essays: Essays;

  constructor(
    readonly host: Host,
    { units = 'utf-16', folders = [] }: WorldOptions = {},
  ) {
    this.units = units;
    this.opened = folders.map(folderUri);
    this.documents = new Documents(units);
    this.disk = new DiskCache(host);
    this.workspace = new Workspace(units);
    this.essays = new Essays(host, this.disk);
    const { documents, disk } = this;
    this.settings = new SettingsStore({ documents, disk, folderOf: (uri) => this.folderOf(uri) });
  }

  /** Canonical uris of the workspace's folders. */
  get folders(): readonly string[] {
    return this.opened;
  }

  /** Folders were added to the workspace and removed from it. */
  changeFolders(added: readonly string[], removed: readonly string[]): void {
    const gone = new Set(removed.map(folderUri));
    this.opened = [
      ...new Set([...this.opened.filter((folder) => !gone.has(folder)), ...added.map(folderUri)]),
    ];
  }

  /** The world as it is now; the same object until something changes. */
  get snapshot(): Snapshot {
    return this.now.snapshot;
  }

  private get now(): { readonly files: Files; readonly snapshot: Snapshot } {
    if (!this.current) {
      const { folders } = this;
      const open = this.documents.all;
      const listed = this.onDisk.arguments.now;
      // Nothing of this is asked for by most requests, and with thousands of open documents it takes long.
      const known = onDemand(() => {
        const unsaved = [...open].filter(
          ([uri, { languageId }]) => languageId === 'steelman' && !isView(uri, folders),
        );
        return listed.with(unsaved.map(([uri]) => uri));
      });
      const fenced = this.essays.all(open, folders);
      const judged = onDemand(() => [...fenced().keys()].filter((uri) => !isView(uri, folders)).sort());
      const files = filesOf(open, this.disk, folders);
      const read = (uri: string) => (isFenced(uri) ? fenced().get(uri) : undefined) ?? files.read(uri);
      const all: Files = { ...files, read, list: known, fenced: judged };
      const configOf = (uri: string) =>
        isFenced(uri) ? fencedConfig(this.settings.config(uri)) : this.settings.config(uri);
      this.current = { files: all, snapshot: this.workspace.snapshot(all, configOf) };
    }
    return this.current;
  }

  /** Whether a document only shows what is or was somewhere else: nothing is said of it but what it says itself. */
  isView(uri: string): boolean {
    return isView(uri, this.folders);
  }

  /** What is judged in a document: nothing in a view, else what is written in it. */
  argumentsIn(uri: string): readonly string[] {
    return this.isView(uri) ? [] : this.writtenIn(uri);
  }

  /** What counts as a file in a document: an argument itself; of Markdown each argument in its fences, of other texts nothing. */
  writtenIn(uri: string): readonly string[] {
    const document = this.documents.get(uri);
    if (document && !isArgument(uri, document) && document.languageId !== 'markdown') return [];
    const fenced = this.essays.in(uri, document, this.folders);
    if (fenced.length === 0 && document?.languageId !== 'markdown') return [uri];
    return fenced.map((_, n) => fencedUri(uri, n));
  }

  /** The argument in fences that goes by this uri; undefined for any file. */
  fenced(uri: string): FencedArgument | undefined {
    if (!isFenced(uri)) return undefined;
    const document = documentOf(uri);
    const all = this.essays.in(document, this.documents.get(document), this.folders);
    return all.find((_, n) => fencedUri(document, n) === uri);
  }

  /** Why a file cannot be read, in plain words; undefined where it can. */
  trouble(uri: string): string | undefined {
    const found = this.now.files.read(uri);
    return found && 'trouble' in found ? found.trouble : undefined;
  }

  /** Text files that could be a source. */
  get texts(): readonly string[] {
    return this.onDisk.texts.now.files;
  }

  /** Says that something has changed: what is asked next sees it. */
  changed(): void {
    this.changedAt = this.host.now();
    this.current = undefined;
  }

  /** Forgets what was computed of a file that is closed or gone. */
  forget(uri: string): void {
    const file = canonical(uri);
    this.workspace.forget(file);
    this.disk.forget(file);
    // From now on what is on disk counts, which may hold other fences than the document did.
    if (this.folderOf(file)) this.essays.fileChanged(file, this.disk.exists(file), this.folders);
    this.changed();
  }

  /** Looks through the workspace's folders for arguments and texts. */
  async scan(): Promise<void> {
    const { host } = this;
    const start = host.now();
    const found = await Promise.all(this.folders.map((folder) => host.list(folder)));
    for (const part of ['arguments', 'texts'] as const) {
      this.onDisk[part].replace(found.flatMap((f) => f[part]).map(canonical));
    }
    await this.essays.scan(this.texts);
    const [files, texts] = [found.flatMap((f) => f.arguments), found.flatMap((f) => f.texts)];
    host.log.debug(
      `Found ${files.length} arguments and ${texts.length} texts in ${Math.round(host.now() - start)} ms.`,
    );
    this.changed();
  }

  /** Takes in what a watcher says of one file, by its canonical uri: it is there (again), or gone. Whether that can matter to anyone. */
  fileChanged(file: string, exists: boolean): boolean {
    const isOpen = this.documents.isOpen(file);
    this.disk.changed(file);
    if (!isOpen && !exists) this.workspace.forget(file);
    const isPlain = this.isPlain(file);
    const kind = isPlain ? listedAs(baseName(file)) : undefined;
    const isNews = kind !== undefined && this.onDisk[kind].set(file, exists);
    // Of a folder that is gone a watcher need not name what was in it.
    if (!exists && !isNews && isPlain) this.folderGone(file);
    if (kind === 'texts') this.essays.fileChanged(file, exists, this.folders);
    if (!isNews && isOpen) return false;
    this.changed();
    return true;
  }

  /** Takes in what lies in folders that are new, by their canonical uris, of which a watcher need not name what is in them; whether there is any. */
  async foldersCame(uris: readonly string[]): Promise<boolean> {
    const folders = uris.filter((uri) => !listedAs(baseName(uri)) && this.isPlain(uri));
    const found = await Promise.all(folders.map((folder) => this.host.list(folder)));
    let isNews = false;
    for (const uri of found.flatMap((each) => [...each.arguments, ...each.texts]))
      if (this.fileChanged(uri, true)) isNews = true;
    return isNews;
  }

  private folderGone(folder: string): void {
    const gone = [this.onDisk.arguments, this.onDisk.texts].flatMap((list) => list.below(folder));
    for (const uri of gone) this.fileChanged(uri, false);
  }

  /** Whether neither the file nor a folder around it, within the workspace, is one that is never read. */
  private isPlain(file: string): boolean {
    const names = file.slice((this.folderOf(file) ?? parent(file) ?? '').length + 1).split('/');
    return names.every(isPlainName);
  }

  /** The workspace folder a file lies in, the innermost one. */
  folderOf(uri: string): string | undefined {
    return innermost(uri, this.folders);
  }
}

/** A folder without a slash at its end. */
function folderUri(uri: string): string {
  return canonical(uri).replace(/\/$/, '');
}
