/** Uris in one form each, so that a file has one identity however a client writes it. */
import { remembered } from '../../core/text/remembered.ts';
import { isAddress } from '../../core/workspace/texts.ts';

/** A uri that is in its one form already: nothing in it is encoded, nor is a drive named. */
const PLAIN = /^[a-z][a-z0-9+.-]*:\/\/[^/?#A-Z]*\/[\w\-.!~*'()/$&+,;=@]*$/;
const PARTS = /^([a-z][a-z0-9+.-]*):(?:\/\/([^/?#]*))?([^?#]*)/i;

/** The last uri that was in its one form already: of one message it is asked several times. */
let lastPlain = '';

/** The one form: scheme and drive in lower case, each part of the path encoded the same way, no `.` and `..` among them. */
export function canonical(uri: string): string {
  if (uri === lastPlain) return uri;
  // Names may begin with a dot, too.
  if (!PLAIN.test(uri) || uri.includes('/.')) return canonicalForm(uri);
  lastPlain = uri;
  return uri;
}

/** A client names the same files again and again. */
const canonicalForm = remembered((uri: string) => {
  const match = PARTS.exec(uri);
  if (!match) return uri;
  const [whole, scheme, authority, path] = match;
  const segments = withoutDots(path.split('/').map(decode)).map((plain, i) =>
    i === 1 && /^[a-z]:$/i.test(plain) ? plain.toLowerCase() : encode(plain),
  );
  const host = authority === undefined ? '' : `//${authority.toLowerCase()}`;
  return `${scheme.toLowerCase()}:${host}${segments.join('/')}${uri.slice(whole.length)}`;
}, 10_000);

/** The parts of a path, those that lead nowhere resolved as RFC 3986, section 5.2.4, says; `..` past the top stays there. */
function withoutDots(parts: readonly string[]): readonly string[] {
  if (parts[0] !== '' || !parts.some(isDots)) return parts;
  const kept: string[] = [];
  for (const part of parts.slice(1)) {
    if (part === '..') kept.pop();
    else if (part !== '.') kept.push(part);
  }
  return ['', ...kept, ...(isDots(parts.at(-1)!) ? [''] : [])];
}

function isDots(part: string): boolean {
  return part === '.' || part === '..';
}

/** The uri that a relative path with forward slashes leads to from a file; `..` past the top stays there. */
export function join(from: string, path: string): string {
  if (isAddress(path)) return canonical(path);
  const folder = parent(from);
  if (folder === undefined) return `unresolved:${encode(path)}`;
  const parts = path.startsWith('/') ? [] : pathOf(folder).split('/').filter(Boolean);
  for (const part of path.replace(/\\/g, '/').split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(encode(part));
  }
  return canonical(`${rootOf(folder)}/${parts.join('/')}`);
}

/** `uri` as seen from the file `from`; the uri itself where no relative path leads there. */
export function relative(from: string, uri: string): string {
  const folder = parent(from);
  if (folder === undefined || rootOf(folder) !== rootOf(uri)) return uri;
  const here = pathOf(folder).split('/').filter(Boolean);
  const there = pathOf(uri).split('/').filter(Boolean);
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared++;
  const up = here.slice(shared).map(() => '..');
  return [...up, ...there.slice(shared).map(decode)].join('/');
}

/** The folder that holds a file or folder, without a slash after; undefined at the top and where there is no path. */
export function parent(uri: string): string | undefined {
  const [whole, , , path] = PARTS.exec(uri) ?? ['', '', '', ''];
  if (!path.startsWith('/') || path === '/') return undefined;
  const root = whole.slice(0, whole.length - path.length);
  return root + path.slice(0, path.replace(/\/$/, '').lastIndexOf('/'));
}

/** Whether a file is the folder or lies in it. */
export function isInside(uri: string, folder: string): boolean {
  const end = folder.endsWith('/') ? folder.length - 1 : folder.length;
  return uri.startsWith(folder.slice(0, end)) && (uri.length === end || uri[end] === '/');
}

/** The innermost of the folders in which a file lies. */
export function innermost(uri: string, folders: readonly string[]): string | undefined {
  let found: string | undefined;
  for (const folder of folders)
    if (isInside(uri, folder) && folder.length > (found?.length ?? 0)) found = folder;
  return found;
}

/** The lowest folder around two files; undefined where that is the top, or there is none. */
export function common(a: string, b: string): string | undefined {
  let folder = parent(a);
  while (folder !== undefined && !isInside(b, folder)) folder = parent(folder);
  return folder !== undefined && pathOf(folder) !== '' ? folder : undefined;
}

/** Schemes of documents that are files, or are going to be, whether or not their folder is open. */
const FILES = new Set([
  ...['file', 'untitled', 'inmemory', 'memfs'],
  ...['vscode-vfs', 'vscode-remote', 'vscode-test-web'],
]);

/**
 * Whether a document only shows what was or is somewhere else, as the old side of a comparison (`git:`) does: neither a
 * file, nor one to be, nor in a file system of which a folder is open.
 */
export function isView(uri: string, folders: readonly string[]): boolean {
  const scheme = schemeOf(uri);
  return !FILES.has(scheme) && !folders.some((folder) => schemeOf(folder) === scheme);
}

/** The file that a view seems to be of: what is written in it leads where it would lead from there. Any other uri itself. */
export function viewed(uri: string, folders: readonly string[]): string {
  const path = pathOf(uri);
  return isView(uri, folders) && path.startsWith('/') ? `file://${path}` : uri;
}

function schemeOf(uri: string): string {
  return uri.slice(0, uri.indexOf(':'));
}

/** The file's name, decoded. */
export function baseName(uri: string): string {
  return decode(uri.slice(uri.lastIndexOf('/') + 1));
}

function rootOf(uri: string): string {
  const match = PARTS.exec(uri);
  return match ? `${match[1]}:${match[2] === undefined ? '' : `//${match[2]}`}` : '';
}

function pathOf(uri: string): string {
  return PARTS.exec(uri)?.[3] ?? '';
}

function decode(part: string): string {
  if (!part.includes('%')) return part;
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Half of a surrogate pair, which no uri can hold. */
const HALF = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** What RFC 3986 allows in a path stays as it is. */
function encode(part: string): string {
  return encodeURIComponent(part.replace(HALF, '\ufffd')).replace(
    /%(?:24|26|2B|2C|3B|3D|40)/g,
    decodeURIComponent,
  );
}
