/**
 * Checks of our own for what clients send by the thousand, in messages or in lists: they take a tenth of the time that a
 * schema does.
 */

/** Gives what is wrong with the parameters of a message, in short; undefined where nothing is. */
export type Check = (params: unknown) => string | undefined;

/** A uri is no longer. Paths end at some thousand characters on every system; what is longer only costs time. */
export const LONGEST_URI = 8192;

type Unknown<T> = { readonly [K in keyof T]?: unknown } | null | undefined;

/** Of `textDocument/didOpen`. */
export const opened: Check = (params) => {
  const { textDocument } = (params ?? {}) as { readonly textDocument?: unknown };
  const { uri, languageId, version, text } = (textDocument ?? {}) as { readonly [key: string]: unknown };
  const isDocument =
    isUri(uri) && typeof languageId === 'string' && Number.isFinite(version) && typeof text === 'string';
  return isDocument ? undefined : 'textDocument: a document with its text is expected';
};

/** Of `textDocument/didChange`. */
export const changes: Check = (params) => {
  const { textDocument } = (params ?? {}) as { readonly textDocument?: unknown };
  const { uri, version } = (textDocument ?? {}) as { readonly [key: string]: unknown };
  if (!isUri(uri) || !Number.isFinite(version)) return 'textDocument: a uri and a version are expected';
  return list(params, 'contentChanges', isChange);
};

/** Of `workspace/didChangeWatchedFiles`. */
export const fileEvents: Check = (params) => list(params, 'changes', isFileEvent);

/** Of `workspace/willRenameFiles`. */
export const renames: Check = (params) => list(params, 'files', isRename);

function list(params: unknown, name: string, isItem: (item: never) => boolean): string | undefined {
  const items = ((params ?? {}) as { readonly [key: string]: unknown })[name];
  if (!Array.isArray(items)) return `${name}: a list is expected`;
  const wrong = items.findIndex((item) => !isItem(item as never));
  return wrong < 0 ? undefined : `${name}.${wrong}: invalid`;
}

function isUri(value: unknown): boolean {
  return typeof value === 'string' && value.length <= LONGEST_URI;
}

function isRename(value: Unknown<{ oldUri: unknown; newUri: unknown }>): boolean {
  return isUri(value?.oldUri) && isUri(value?.newUri);
}

function isChange(change: Unknown<{ range: unknown; text: unknown }>): boolean {
  if (typeof change?.text !== 'string') return false;
  const range = change.range as Unknown<{ start: unknown; end: unknown }>;
  return range === undefined || range === null || (isPosition(range.start) && isPosition(range.end));
}

function isPosition(value: unknown): boolean {
  const position = value as Unknown<{ line: unknown; character: unknown }>;
  return Number.isFinite(position?.line) && Number.isFinite(position?.character);
}

function isFileEvent(event: Unknown<{ uri: unknown; type: unknown }>): boolean {
  const { uri, type } = event ?? {};
  return isUri(uri) && (type === 1 || type === 2 || type === 3);
}
