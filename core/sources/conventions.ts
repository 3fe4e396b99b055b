/** What writers change in a quote by convention: `[T]he`, `[sic]`, `[Heron]` for "it", a full stop at the end. */

/** A letter that was changed to another case. */
const LETTER = /\[(\p{L})\](?=\p{L})/gu;
/** What the writer put in, or a mark of a footnote: nothing of the passage is there. */
const INSERTED =
  /(?<!\s)\s*(?:\[(?:sic!?|emphasis (?:added|mine|ours)|\d{1,3}|[*†‡])\]|\((?:emphasis (?:added|mine|ours)|sic!?)\)|[\u00b9\u00b2\u00b3\u2070-\u2079]+|\[\^[^[\]\s]+\])/giu;
/** Words that the writer put for others. */
const REPLACED = /\[[^\p{L}\][]*\p{L}[^\][]*\]/gu;
const MARKS_BEFORE = /^[\s'"“”‘’«».,;:!?([-]+/;
const MARKS_AFTER = /(?<![\s'"“”‘’«».,;:!?)\]-])[\s'"“”‘’«».,;:!?)\]-]+$/;

/** The ranges of a quote that are the passage's own but for their case, once what is changed by convention is gone. */
export function ownWords(quote: string): string[] {
  const plain = quote.replace(LETTER, '$1').replace(INSERTED, '');
  return plain
    .split(REPLACED)
    .map((part) => part.replace(MARKS_BEFORE, '').replace(MARKS_AFTER, ''))
    .filter((part) => part !== '');
}

/** In lower case, of the same length: characters whose lower case is longer stay as they are. */
export function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return [...text].map((c) => (c.toLowerCase().length === c.length ? c.toLowerCase() : c)).join('');
}
