/** The files of the world as the core sees them: open documents first, then the disk, nothing outside the workspace. */

import { fencesOf } from '../../core/workspace/fences.ts';
import type { Files, FileText } from '../../core/workspace/files.ts';
import type { Host } from '../../host/host.ts';
import type { OpenDocument } from './documents.ts';
import { isInside, join, parent, relative } from './uris.ts';

const OUTSIDE = 'outside:';

/** What is remembered of the disk from one snapshot to the next. */
export class DiskCache {
  private readonly texts = new Map<string, { readonly stamp: string; readonly text: FileText }>();
  private readonly projects = new Map<string, string>();
  /** Whether the client tells of changes on disk, so that nothing need be looked at twice. */
  watched = false;

  constructor(private readonly host: Host) {}

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

  /** The nearest folder around a file that holds a `steelman.json` or a `.git`, else the file's own folder. */
  project(uri: string): string {
    const own = parent(uri) ?? uri;
    const known = this.projects.get(own);
    if (known !== undefined) return known;
    let found = own;
    for (let folder: string | undefined = own; folder !== undefined; folder = parent(folder)) {
      if (this.host.exists(`${folder}/steelman.json`) || this.host.exists(`${folder}/.git`)) {
        found = folder;
        break;
      }
    }
    this.projects.set(own, found);
    return found;
  }

  /** Forgets one file, or with no uri everything. */
  forget(uri?: string): void {
    if (uri === undefined) this.texts.clear();
    else this.texts.delete(uri);
    this.projects.clear();
  }
}

/** The view on `open` and the disk at one moment. `folders` are the workspace's; with none, each file's project counts. */
export function filesOf(
  open: ReadonlyMap<string, OpenDocument>,
  cache: DiskCache,
  folders: readonly string[],
  known: readonly string[],
): Files {
  const projects = [...open]
    .filter(([, document]) => holdsArgument(document))
    .map(([uri]) => uri)
    .filter((uri) => !folders.some((f) => isInside(uri, f)))
    .map((uri) => cache.project(uri));
  const allowed = [...folders, ...new Set(projects)];
  return {
    read(uri): FileText {
      const document = open.get(uri);
      if (document) return { text: document.text };
      if (uri.startsWith(OUTSIDE)) return { trouble: 'outside the project' };
      if (!allowed.some((folder) => isInside(uri, folder))) return { trouble: 'outside the workspace' };
      return cache.read(uri, allowed);
    },
    resolve(from, path) {
      const uri = join(from, path);
      return isInside(uri, cache.project(from)) || open.has(uri) ? uri : OUTSIDE + uri;
    },
    relative,
    list: () => known,
  };
}

/** A text that is only open to be quoted gives no right to read what lies beside it. */
function holdsArgument({ languageId, text }: OpenDocument): boolean {
  return languageId === 'markdown' ? fencesOf(text).length > 0 : languageId !== 'plaintext';
}
