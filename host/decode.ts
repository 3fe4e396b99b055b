/** From the bytes of a file to its text: byte order marks, then UTF-8 if valid, else Windows-1252, as editors do. */

export type FileEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** A decoded file. `text` does not include the byte order mark; `marked` says whether there was one. */
export interface Decoded {
  readonly text: string;
  readonly encoding: FileEncoding;
  readonly marked: boolean;
}

/** How many bytes are examined to tell text from binary data. */
const PROBE_BYTES = 8192;

/**
 * The text of a file's bytes; undefined for binary data, which is what holds a NUL byte without being UTF-16. Every byte
 * means something in Windows-1252, so that U+FFFD never comes from here unless it is in the file.
 */
export function decode(bytes: Uint8Array): Decoded | undefined {
  const mark = markOf(bytes);
  if (mark) {
    const text = new TextDecoder(mark.encoding).decode(bytes.subarray(mark.length));
    return { text, encoding: mark.encoding, marked: true };
  }
  if (bytes.subarray(0, PROBE_BYTES).includes(0)) return undefined;
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text, encoding: 'utf-8', marked: false };
  } catch {
    return { text: fromWindows1252(bytes), encoding: 'windows-1252', marked: false };
  }
}

/** The bytes of a text in UTF-8, with its byte order mark if the file had one. */
export function encode(text: string, marked: boolean): Uint8Array {
  return new TextEncoder().encode(marked ? `\uFEFF${text}` : text);
}

/**
 * What the bytes 0x80 to 0x9F mean; all others mean the code point of the same number (WHATWG Encoding, index windows-1252).
 * Node's own decoder of that name leaves these 32 as control characters.
 */
const UPPER_CONTROLS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function fromWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin1.replace(/[\x80-\x9f]/g, (c) => UPPER_CONTROLS[c.charCodeAt(0) - 0x80]);
}

function markOf(bytes: Uint8Array): { encoding: FileEncoding; length: number } | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', length: 2 };
  return undefined;
}
