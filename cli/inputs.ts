/** The files that a command is run on: paths and folders as given, or standard input, as one snapshot. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import ignore, { type Ignore } from 'ignore';
import { type Config, DEFAULT_CONFIG, parseConfigText } from '../core/rules/config.ts';
import { fencedArguments, fencedConfig, fencedUri, isFenced } from '../core/workspace/fenced.ts';
import type { Files } from '../core/workspace/files.ts';
import type { Snapshot } from '../core/workspace/snapshot.ts';
import { Workspace } from '../core/workspace/workspace.ts';
import { decode, type FileEncoding } from '../host/decode.ts';
import { Disk, type DiskText, readRegular, toPath } from '../host/disk.ts';
import { UsageError } from './usage.ts';

export interface Input {
  readonly uri: string;
  /** As the user would write it, from the current folder; `-` for standard input. */
  readonly path: string;
  readonly text: string;
  /** How the text is stored, for those that write it back; `marked` says whether it begins with a byte order mark. */
  readonly encoding: FileEncoding;
  readonly marked: boolean;
  /** The Markdown document whose fences hold it, whole. */
  readonly document?: string;
}

export interface Inputs {
  readonly files: readonly Input[];
  /** Of the files found in folders, those that cannot be read, each with why. */
  readonly unreadable: readonly string[];
  readonly snapshot: Snapshot;
  /** The path of any file of the snapshot as a report shows it. */
  show(uri: string): string;
}

/**
 * Reads all that the paths name; of a Markdown document the arguments in its fences, each as an input of its own. Without
 * `documents` those found in folders are passed over. Throws `UsageError` where a path leads to nothing that can be read.
 */
export function readInputs(
  paths: readonly string[],
  { documents = true }: { readonly documents?: boolean } = {},
): Inputs {
  const disk = new Disk();
  const unreadable: string[] = [];
  const files = (paths.length > 0 ? paths : ['.']).flatMap((path) =>
    path === '-' ? [standardInput(disk)] : filesAt(path, disk, unreadable, documents),
  );
  const given = new Map(files.map((file) => [file.uri, file]));
  const world: Files = {
    read: (uri) => given.get(uri) ?? disk.read(uri),
    resolve: (from, path) => disk.resolve(from, path),
    relative: (from, uri) => disk.relative(from, uri),
    // What is in a fence can be imported by nobody.
    list: () => [...given.keys()].filter((uri) => !isFenced(uri)).sort(),
    fenced: () => [...given.keys()].filter(isFenced).sort(),
  };
  const configs = new Map<string, Config>();
  const configOf = (uri: string) => {
    const home = disk.home(toPath(uri) ?? uri);
    let config = configs.get(home);
    if (!config) configs.set(home, (config = readConfig(join(home, 'steelman.json'), disk)));
    return isFenced(uri) ? fencedConfig(config) : config;
  };
  const snapshot = new Workspace().snapshot(world, configOf);
  return {
    files: [...given.values()],
    unreadable,
    snapshot,
    show: (uri) => given.get(uri)?.path ?? shown(toPath(uri) ?? uri),
  };
}

/** One input, for commands that take one. */
export function readInput(path: string): Inputs & { readonly file: Input } {
  if (path !== '-' && existsSync(path) && statSync(path).isDirectory()) {
    throw new UsageError(`${path} is a folder; name one argument file in it.`);
  }
  const inputs = readInputs([path]);
  if (inputs.files.length !== 1) {
    const count = inputs.files.length === 0 ? 'no Steelman fence' : `${inputs.files.length} arguments`;
    throw new UsageError(`${path} holds ${count}, and this command takes one argument.`);
  }
  return { ...inputs, file: inputs.files[0] };
}

function standardInput(disk: Disk): Input {
  const path = resolve('-');
  disk.admit(path);
  const decoded = decode(readFileSync(0));
  if (!decoded) throw new UsageError('standard input is not a text: it holds binary data.');
  return { uri: pathToFileURL(path).href, path: '-', ...decoded };
}

/** A file that is named must be readable; one that is merely found in a folder keeps no other from being read. */
function filesAt(path: string, disk: Disk, unreadable: string[], documents: boolean): Input[] {
  if (!existsSync(path)) throw new UsageError(`There is no file or folder ${path}.`);
  const isFolder = statSync(path).isDirectory();
  if (!isFolder && !isArgument(path) && !isMarkdown(path)) {
    throw new UsageError(
      `${path} is not an argument file: its name ends in neither .steelman nor .md. To read it as one all the same, pass it on standard input, as -.`,
    );
  }
  const found = isFolder
    ? search(resolve(path)).filter((file) => documents || !isMarkdown(file))
    : [resolve(path)];
  return found.flatMap((file): Input[] => {
    const uri = pathToFileURL(file).href;
    disk.admit(file);
    const read = disk.read(uri);
    if ('trouble' in read) {
      // Of documents found in a folder few hold an argument; one that cannot be read is nobody's loss.
      if (isFolder && isMarkdown(file)) return [];
      const problem = `${shown(file)} cannot be read: ${read.trouble}.`;
      if (!isFolder) throw new UsageError(problem);
      unreadable.push(problem);
      return [];
    }
    if (!isMarkdown(file)) return [{ uri, path: shown(file), ...read }];
    return fencedArguments(read.text).map(({ text }, n) => ({
      uri: fencedUri(uri, n),
      path: shown(file),
      ...read,
      text,
      document: read.text,
    }));
  });
}

/** Whether a path names an argument file. Read as one, prose would be nothing but errors. */
function isArgument(path: string): boolean {
  return /\.steelman$/i.test(path);
}

/** Whether a path names a Markdown document, which is read for the arguments in its fences. */
function isMarkdown(path: string): boolean {
  return /\.(?:md|markdown)$/i.test(path);
}

/** Every `*.steelman` and Markdown file below a folder, sorted; what git ignores and `node_modules` passed over. */
function search(root: string): string[] {
  const found: string[] = [];
  const folders: { path: string; ignores: { base: string; rules: Ignore }[] }[] = [
    { path: root, ignores: ignoresAbove(root) },
  ];
  for (let folder = folders.pop(); folder; folder = folders.pop()) {
    const ignores = [...folder.ignores, ...ignoresIn(folder.path)];
    for (const entry of readdirSync(folder.path, { withFileTypes: true })) {
      const path = join(folder.path, entry.name);
      const name = (base: string) =>
        relative(base, path).split(sep).join('/') + (entry.isDirectory() ? '/' : '');
      if (ignores.some(({ base, rules }) => rules.ignores(name(base)))) continue;
      if (entry.isDirectory() && entry.name !== 'node_modules' && entry.name !== '.git')
        folders.push({ path, ignores });
      else if (entry.isFile() && (entry.name.endsWith('.steelman') || isMarkdown(entry.name)))
        found.push(path);
    }
  }
  return found.sort();
}

function ignoresIn(folder: string): { base: string; rules: Ignore }[] {
  const file = join(folder, '.gitignore');
  const read = existsSync(file) ? attempt(() => readRegular(file)) : undefined;
  return read && 'text' in read ? [{ base: folder, rules: ignore().add(read.text) }] : [];
}

/** What git cannot read either, it passes over. */
function attempt(read: () => DiskText): DiskText | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** The ignore files of the folders above, up to the one that git keeps. */
function ignoresAbove(folder: string): { base: string; rules: Ignore }[] {
  const above: { base: string; rules: Ignore }[] = [];
  for (let at = folder; !existsSync(join(at, '.git')) && dirname(at) !== at; at = dirname(at)) {
    above.unshift(...ignoresIn(dirname(at)));
  }
  return above;
}

function readConfig(path: string, disk: Disk): Config {
  if (!existsSync(path)) return DEFAULT_CONFIG;
  const read = disk.readPath(path);
  if ('trouble' in read) throw new UsageError(`${shown(path)} cannot be read: ${read.trouble}.`);
  const { config, problems } = parseConfigText(read.text);
  if (problems.length === 0) return config;
  const [{ path: keys, message }] = problems;
  throw new UsageError(`${shown(path)}${keys.length > 0 ? `, ${keys.join('.')}` : ''}: ${message}`);
}

function shown(path: string): string {
  const short = relative(process.cwd(), path).split(sep).join('/');
  return short === '' ? '.' : short;
}
