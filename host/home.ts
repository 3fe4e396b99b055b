/** Which folder an argument may read from: its home. The one rule, for paths on disk and for the uris of an editor. */
import type { Trouble } from '../core/workspace/files.ts';

/** What a search for a home needs to know of the places where folders are. */
export interface Folders {
  /** The folder around a folder; undefined at the top. */
  parent(folder: string): string | undefined;
  /** Whether the folder holds a file or folder of this name. */
  holds(folder: string, name: string): boolean;
}

export interface Home {
  readonly folder: string;
  /** Whether anything in the folder marks it as a home. */
  readonly isMarked: boolean;
}

/** A folder that holds one of these is the home of all below it. */
const MARKS = ['steelman.json', '.git'];

/** The home of the files in `folder`: the nearest folder above that is marked, else `otherwise`. */
export function homeOf(folder: string, { parent, holds }: Folders, otherwise = folder): Home {
  for (let at: string | undefined = folder; at !== undefined; at = parent(at)) {
    const here = at;
    if (MARKS.some((mark) => holds(here, mark))) return { folder: here, isMarked: true };
  }
  return { folder: otherwise, isMarked: false };
}

/** Why a path is not followed. */
export type Refusal = 'unmarked' | 'marked' | 'workspace' | 'unsaved';

const REFUSED = /^refused-(unmarked|marked|workspace|unsaved):/;

const TROUBLES: Readonly<Record<Refusal, Trouble>> = {
  unmarked: {
    trouble: 'outside the folder of this file, and no folder above is marked as the home of both',
    todo: 'Put a `steelman.json` that holds `{}` into a folder above both files.',
  },
  marked: {
    trouble: 'outside the home of this argument: the nearest folder above with a `steelman.json` or `.git`',
    todo: 'Move or copy it into that folder.',
  },
  workspace: {
    trouble: 'outside the folder that is open in the editor',
    todo: 'Open a folder that holds both files.',
  },
  unsaved: {
    trouble: 'this file has no place yet from which a path could lead anywhere',
    todo: 'Save the file.',
  },
};

/** What a path that is not followed leads to: this can be named, and is never read. */
export function refused(why: Refusal, target: string): string {
  return `refused-${why}:${target}`;
}

/** Why what a path leads to is not read, and what to do about it; undefined where the path is followed. */
export function refusalOf(uri: string): Trouble | undefined {
  const why = REFUSED.exec(uri)?.[1] as Refusal | undefined;
  return why && { ...TROUBLES[why], refused: why };
}

/** What a path leads to, whether it is followed or not. */
export function targetOf(uri: string): string {
  return uri.replace(REFUSED, '');
}
