/** The state of the server: open documents, known files and settings, and the snapshot of them all. */

import { type Config, DEFAULT_CONFIG } from '../../core/rules/config.ts';
import type { Encoding } from '../../core/text/lines.ts';
import {
  documentOf,
  type FencedArgument,
  fencedArguments,
  fencedConfig,
  fencedUri,
  isFenced,
} from '../../core/workspace/fenced.ts';
import type { Files } from '../../core/workspace/files.ts';
import type { Snapshot } from '../../core/workspace/snapshot.ts';
import { Workspace } from '../../core/workspace/workspace.ts';
import { type Host, isPlainName, listedAs } from '../../host/host.ts';
import { Documents, type OpenDocument } from './documents.ts';
import { DiskCache, filesOf } from './files.ts';
import { canonical, isInside, parent } from './uris.ts';

const NO_MORE_THAN = 20_000;

export class World {
  readonly documents = new Documents(() => this.encoding);
  readonly disk: DiskCache;
  /** When something changed last, in the host's time. */
  changedAt = 0;
  /** Canonical uris of the workspace's folders. */
  folders: readonly string[] = [];
  /** The settings that hold for a file. */
  configOf: (uri: string) => Config = () => DEFAULT_CONFIG;
  private encoding: Encoding = 'utf-16';
  private workspace = new Workspace(this.encoding);
  private onDisk: Readonly<Record<'arguments' | 'texts', readonly string[]>> = { arguments: [], texts: [] };
  private current: { readonly files: Files; readonly snapshot: Snapshot } | undefined;
  private readonly fences = new WeakMap<OpenDocument, readonly FencedArgument[]>();

  constructor(readonly host: Host) {
    this.disk = new DiskCache(host);
  }

  /** Chooses the unit of columns; once, before anything is open. */
  speak(encoding: Encoding): void {
    this.encoding = encoding;
    this.workspace = new Workspace(encoding);
  }

  get units(): Encoding {
    return this.encoding;
  }

  /** The world as it is now; the same object until something changes. */
  get snapshot(): Snapshot {
    return this.now.snapshot;
  }

  private get now(): { readonly files: Files; readonly snapshot: Snapshot } {
    if (!this.current) {
      const open = this.documents.all;
      const unsaved = [...open].filter(([, d]) => d.languageId === 'steelman').map(([uri]) => uri);
      const known = [...new Set([...this.onDisk.arguments, ...unsaved])].sort();
      const files = this.withFences(filesOf(open, this.disk, this.folders, known));
      const configOf = (uri: string) =>
        isFenced(uri) ? fencedConfig(this.configOf(uri)) : this.configOf(uri);
      this.current = { files, snapshot: this.workspace.snapshot(files, configOf) };
    }
    return this.current;
  }

  /** The files, and beside them the arguments in the fences of Markdown documents, each a file of its own. */
  private withFences(files: Files): Files {
    const fenced = new Map(
      [...this.documents.all].flatMap(([uri, document]) =>
        this.fencesIn(document).map(({ text }, n) => [fencedUri(uri, n), { text }] as const),
      ),
    );
    return fenced.size === 0 ? files : { ...files, read: (uri) => fenced.get(uri) ?? files.read(uri) };
  }

  private fencesIn(document: OpenDocument): readonly FencedArgument[] {
    if (document.languageId !== 'markdown') return [];
    let found = this.fences.get(document);
    if (!found) this.fences.set(document, (found = fencedArguments(document.text)));
    return found;
  }

  /** What counts as a file in a document: it itself; of Markdown each argument in its fences, of plain text nothing. */
  argumentsIn(uri: string): readonly string[] {
    const document = this.documents.get(uri);
    if (document?.languageId === 'plaintext' && !uri.endsWith('.steelman')) return [];
    if (document?.languageId !== 'markdown') return [uri];
    return this.fencesIn(document).map((_, n) => fencedUri(uri, n));
  }

  /** The argument in fences that goes by this uri; undefined for any file. */
  fenced(uri: string): FencedArgument | undefined {
    const document = isFenced(uri) ? this.documents.get(uri) : undefined;
    return document && this.fencesIn(document).find((_, n) => fencedUri(documentOf(uri), n) === uri);
  }

  /** Why a file cannot be read, in plain words; undefined where it can. */
  trouble(uri: string): string | undefined {
    const found = this.now.files.read(uri);
    return found && 'trouble' in found ? found.trouble : undefined;
  }

  /** Text files that could be a source. */
  get texts(): readonly string[] {
    return this.onDisk.texts;
  }

  /** Says that something has changed: what is asked next sees it. */
  changed(): void {
    this.changedAt = this.host.now();
    this.current = undefined;
  }

  /** Forgets what was computed of a file that is closed or gone. */
  forget(uri: string): void {
    this.workspace.forget(canonical(uri));
    this.disk.forget(canonical(uri));
    this.changed();
  }

  /** Looks through the workspace's folders for arguments and texts. */
  async scan(): Promise<void> {
    const found = await Promise.all(this.folders.map((folder) => this.host.list(folder)));
    const collect = (part: 'arguments' | 'texts') =>
      [...new Set(found.flatMap((f) => f[part]).map(canonical))].sort().slice(0, NO_MORE_THAN);
    this.onDisk = { arguments: collect('arguments'), texts: collect('texts') };
    this.changed();
  }

  /** Takes in what a watcher says of one file: it is there (again), or gone. Whether that can matter to anyone. */
  fileChanged(uri: string, exists: boolean): boolean {
    const file = canonical(uri);
    const isOpen = this.documents.get(file) !== undefined;
    if (!isOpen) {
      this.disk.forget(file);
      if (!exists) this.workspace.forget(file);
    }
    const names = file.slice((this.folderOf(file) ?? parent(file) ?? '').length + 1).split('/');
    const kind = names.every(isPlainName) ? listedAs(names.at(-1)!) : undefined;
    if (kind && this.onDisk[kind].includes(file) !== exists) {
      const others = this.onDisk[kind].filter((known) => known !== file);
      this.onDisk = { ...this.onDisk, [kind]: exists ? [...others, file].sort() : others };
    } else if (isOpen) return false;
    this.changed();
    return true;
  }

  /** The workspace folder a file lies in, the innermost one. */
  folderOf(uri: string): string | undefined {
    return this.folders.filter((f) => isInside(uri, f)).sort((a, b) => b.length - a.length)[0];
  }
}
