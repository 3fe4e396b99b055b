/** The files of the world as the core sees them: open documents first, then the disk, nothing outside the workspace. */

import { onDemand } from '../../core/text/remembered.ts';
import { fencesOf } from '../../core/workspace/fences.ts';
import type { Files, FileText } from '../../core/workspace/files.ts';
import {
  type Folders,
  type Home,
  homeOf,
  type Refusal,
  refusalOf,
  refused,
  targetOf,
} from '../../host/home.ts';
import type { Host } from '../../host/host.ts';
import { isArgument, type OpenDocument } from './documents.ts';
import { common, innermost, isInside, join, parent, relative, viewed } from './uris.ts';

/** How long it is taken for granted that no home comes or goes, where nobody tells of it, in milliseconds. */
const LONGEST_HOME = 1000;

/** What is remembered of the disk from one snapshot to the next. */
export class DiskCache {
  private readonly texts = new Map<string, { readonly stamp: string; readonly text: FileText }>();
  private readonly homes = new Map<string, Home>();
  /** When they began to be gathered, in the host's time. */
  private homesSince = 0;
  private readonly above: Folders;
  /** Whether the client tells of changes on disk, so that nothing need be looked at twice. */
  watched = false;

  constructor(private readonly host: Host) {
    this.above = { parent, holds: (folder, name) => host.exists(`${folder}/${name}`) };
  }

  read(uri: string, folders: readonly string[]): FileText {
    const known = this.texts.get(uri);
    if (known && this.watched) return known.text;
    const stamp = this.host.stamp(uri);
    if (known?.stamp === stamp) return known.text;
    const text = this.host.read(uri, folders);
    this.texts.set(uri, { stamp, text });
    return text;
  }

  exists(uri: string): boolean {
    return this.host.exists(uri);
  }

  /** The home of a file: a marked folder, else the workspace folder it lies in, else its own folder. */
  home(uri: string, folders: readonly string[]): Home {
    const own = parent(uri) ?? uri;
    let home = this.homes.get(own);
    if (!home) this.homes.set(own, (home = homeOf(own, this.above)));
    const around = home.isMarked ? undefined : innermost(uri, folders);
    return around === undefined ? home : { folder: around, isMarked: false };
  }

  /** Forgets what was read of a file. */
  forget(uri: string): void {
    this.texts.delete(uri);
    // Nobody else may tell of a home that has come or gone.
    if (!this.watched && this.host.now() - this.homesSince > LONGEST_HOME) this.forgetHomes();
  }

  /** A file or folder has come, gone or changed, which may be one that marks a home. */
  changed(uri: string): void {
    this.texts.delete(uri);
    this.forgetHomes();
  }

  private forgetHomes(): void {
    // To clear a map takes time even if it is empty, as it is in most of a storm of changes.
    if (this.homes.size > 0) this.homes.clear();
    this.homesSince = this.host.now();
  }
}

/**
 * `open` and the disk at one moment. `folders` are the workspace's. What a path may lead to depends on the file that it is
 * written in, and not on what else is open.
 */
export function filesOf(
  open: ReadonlyMap<string, OpenDocument>,
  cache: DiskCache,
  folders: readonly string[],
): Pick<Files, 'read' | 'resolve' | 'relative' | 'homeFile'> {
  const allowed = onDemand(() => {
    const homes = [...open]
      .filter(([uri, document]) => holdsArgument(uri, document) && innermost(uri, folders) === undefined)
      .map(([uri]) => cache.home(uri, folders).folder);
    return [...folders, ...new Set(homes)];
  });
  const refusal = (from: string, uri: string): Refusal | undefined => {
    const { folder, isMarked } = cache.home(from, folders);
    const leaves = innermost(from, folders) !== undefined && innermost(uri, folders) === undefined;
    if (isInside(uri, folder)) return leaves ? 'workspace' : undefined;
    return isMarked ? 'marked' : leaves ? 'workspace' : 'unmarked';
  };
  return {
    read(uri): FileText {
      const document = open.get(uri);
      if (document) return { text: document.text };
      const refused = refusalOf(uri);
      if (refused) return refused;
      if (!allowed().some((folder) => isInside(uri, folder))) return { trouble: 'outside the workspace' };
      return cache.read(uri, allowed());
    },
    resolve(from, path) {
      const base = viewed(from, folders);
      if (parent(base) === undefined || base.startsWith('untitled:')) return refused('unsaved', path);
      const uri = join(base, path);
      const why = refusal(base, uri);
      return why ? refused(why, uri) : uri;
    },
    relative: (from, uri) => relative(from, targetOf(uri)),
    homeFile(from, path) {
      const uri = join(from, path);
      if (parent(from) === undefined || refusal(from, uri) !== 'unmarked') return undefined;
      const above = common(from, uri);
      return above && `${above}/steelman.json`;
    },
  };
}

/** A text that is only open to be quoted gives no right to read what lies beside it. */
function holdsArgument(uri: string, document: OpenDocument): boolean {
  const { languageId, text } = document;
  return isArgument(uri, document) || (languageId === 'markdown' && fencesOf(text).length > 0);
}
