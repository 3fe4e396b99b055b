/** What each character counts as when a quote is compared with a text. */

export enum Kind {
  Plain,
  Space,
  /** Shows nothing: soft hyphen, zero-width, byte-order mark, direction marks. */
  Soft,
  /** Quotation marks and apostrophes. */
  Quote,
  Hyphen,
  /** En dash, em dash and their like. */
  Dash,
  Dot,
  Ellipsis,
  /** Emphasis and code: `*`, `_`, `~`, `` ` ``. */
  Mark,
  Backslash,
  Bracket,
  /** A ligature of Latin letters, as texts taken out of a PDF have them. */
  Ligature,
}

const ascii = new Uint8Array(128);
for (const [kind, characters] of [
  [Kind.Space, '\t\n\v\f\r '],
  [Kind.Quote, `'"`],
  [Kind.Hyphen, '-'],
  [Kind.Dot, '.'],
  [Kind.Mark, '*_~`'],
  [Kind.Backslash, '\\'],
  [Kind.Bracket, '[]!'],
] as const) {
  for (const character of characters) ascii[character.charCodeAt(0)] = kind;
}

const quoteCharacters =
  /[\u00ab\u00b4\u00bb\u02b9\u02bc\u2018-\u201f\u2032\u2033\u2039\u203a\u300c-\u300f\uff02\uff07]/;

/** Kinds of the units beyond ASCII, each worked out when first met. */
const wide = new Uint8Array(0x10000);
const unknown = 255;
wide.fill(unknown);

/** The kind of a UTF-16 unit; NaN, after the end of a text, is white space. */
export function kindOf(unit: number): Kind {
  if (unit < 128) return ascii[unit];
  if (Number.isNaN(unit)) return Kind.Space;
  return wide[unit] === unknown ? (wide[unit] = wideKind(unit)) : wide[unit];
}

function wideKind(unit: number): Kind {
  if (unit === 0x2026) return Kind.Ellipsis;
  if (unit === 0x2010 || unit === 0x2011) return Kind.Hyphen;
  if ((unit >= 0x2012 && unit <= 0x2015) || unit === 0x2212) return Kind.Dash;
  if (unit >= 0xfb00 && unit <= 0xfb06) return Kind.Ligature;
  const character = String.fromCharCode(unit);
  if (/\p{Default_Ignorable_Code_Point}/u.test(character)) return Kind.Soft;
  if (unit === 0x85 || /\s/.test(character)) return Kind.Space;
  return quoteCharacters.test(character) ? Kind.Quote : Kind.Plain;
}

const wordCharacter = /[\p{L}\p{N}\p{M}]/u;

/** Whether the unit at `at` belongs to a word; half of a pair counts, as letters beyond the BMP come in pairs. */
export function isWordAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 128) {
    return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57);
  }
  return (unit >= 0xd800 && unit < 0xe000) || wordCharacter.test(text.charAt(at));
}

/** Chinese and Japanese characters and their marks: no space is set between two of them. None is before `FIRST_CJK`. */
export const CJK = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff01-\uff65]/u;
export const FIRST_CJK = 0x2e80;
