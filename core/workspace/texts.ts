/** The texts that arguments quote: read once, indexed once, and every quote looked up once. */
import { findQuote } from '../sources/find.ts';
import type { QuoteMatch } from '../sources/match.ts';
import { markupOf } from '../sources/rendered/rendered.ts';
import { indexText, type TextIndex } from '../sources/text-index.ts';
import type { QuoteClause } from '../syntax/tree.ts';
import { withoutFences } from './fenced.ts';

const ADDRESS =
  /^(?:[a-z][a-z0-9+.-]+:\/\/|(?:https?|ftp|file|doi|hdl|arxiv|urn|isbn|mailto|tel|data|blob|about|news|javascript):)/i;

/**
 * Whether a source's path is an address rather than a file: it has `//` or begins with a scheme in use. `AI:notes.md` is a
 * file. Addresses are never fetched.
 */
export function isAddress(path: string): boolean {
  return ADDRESS.test(path);
}

/** Remembers one text's index and what was found in it; made anew when the text changes. */
interface Indexed {
  readonly text: string;
  readonly index: TextIndex;
  readonly found: Map<string, QuoteMatch>;
  /** Quotes that are not there, of which nobody has asked yet what is like them. */
  readonly absent: Set<string>;
}

const MISSING: QuoteMatch = { outcome: 'missing' };

export class QuotedTexts {
  private readonly byUri = new Map<string, Indexed>();
  private readonly quotables = new Map<string, { readonly text: string; readonly quotable: string }>();

  /** The text of a file without the arguments in its fences, which are no part of what is quoted; offsets stay. */
  quotable(uri: string, text: string): string {
    if (markupOf(uri) !== 'markdown') return text;
    let known = this.quotables.get(uri);
    if (known?.text !== text) {
      known = { text, quotable: withoutFences(text) };
      this.quotables.set(uri, known);
    }
    return known.quotable;
  }

  /** The text of `uri`, indexed. */
  index(uri: string, text: string): TextIndex {
    return this.indexed(uri, text).index;
  }

  /** How a quote compares with the text of `uri`; unless `near`, what is not there is just missing. */
  match(uri: string, text: string, clause: QuoteClause, near: boolean): QuoteMatch | undefined {
    if (!clause.text || clause.text.value.trim() === '') return undefined;
    const { index, found, absent } = this.indexed(uri, text);
    const quote = { text: clause.text.value, after: clause.after?.value, before: clause.before?.value };
    const key = JSON.stringify([quote.text, quote.after, quote.before]);
    const known = found.get(key) ?? (!near && absent.has(key) ? MISSING : undefined);
    if (known) return known;
    const match = findQuote(index, quote, { near });
    if (!near && match.outcome === 'missing') absent.add(key);
    else found.set(key, match);
    return match;
  }

  private indexed(uri: string, text: string): Indexed {
    let indexed = this.byUri.get(uri);
    if (indexed?.text !== text) {
      indexed = { text, index: indexText(text, markupOf(uri)), found: new Map(), absent: new Set() };
      this.byUri.set(uri, indexed);
    }
    return indexed;
  }
}
