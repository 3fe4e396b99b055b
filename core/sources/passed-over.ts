/** The words that a quote passes over with `…`. */
import type { Span } from '../text/span.ts';
import { wordsAt } from './propose.ts';
import type { TextIndex } from './text-index.ts';

/** Where a sentence ends, with the space after it. */
const SENTENCE_END = /[.!?]["'”’)\]]*\s+(?=\p{Lu})/u;

/**
 * For each two neighbours of the quoted `parts` what is between them in the sentences they are from: of a longer
 * range the rest of the first sentence and the beginning of the last.
 */
export function passedOver(index: TextIndex, parts: readonly Span[]): string[] {
  return parts.slice(1).map((part, at) => {
    const before = parts[at];
    if (!/[\p{L}\p{N}]/u.test(index.text.slice(before.end, part.start))) return '';
    // With the marks that end the one part, and the letter that begins the other, to see where sentences end.
    const end = /(?<!\P{L})\P{L}*$/u.exec(index.text.slice(before.start, before.end))![0];
    const words = wordsAt(index, { start: before.end, end: part.start });
    const next = /\p{L}?/u.exec(index.text.slice(part.start, part.end))![0];
    const sentences = `${end} ${words} ${next}`.split(SENTENCE_END);
    const [first, last] = [sentences[0], sentences[sentences.length - 1]];
    return sentences.length === 1 ? first : `${first} ${last}`;
  });
}
