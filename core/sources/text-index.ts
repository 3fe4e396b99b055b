/** A text that quotes are looked up in, with what the look-ups need worked out once, when first needed. */
import { drained, type Slices, shared } from '../text/slices.ts';
import { Grams } from './grams.ts';
import { through } from './mapping.ts';
import { type LineStarts, type Normalised, normaliseInSlices } from './normalise.ts';
import { renderHtmlInSlices } from './rendered/html.ts';
import { hyphenatedStarts, hyphenatedWords, renderLines } from './rendered/lines.ts';
import { renderMarkdownInSlices } from './rendered/markdown.ts';
import type { Markup, Rendered } from './rendered/rendered.ts';

export interface TextIndex {
  readonly text: string;
  readonly markup: Markup;
  /** What a reader sees of Markdown (up to 400,000 units) or HTML; undefined where that is the text as it is. */
  readonly rendered: Rendered | undefined;
  /** The same with words joined that are broken at line ends and without the numbers of lines: what is written down. */
  readonly seen: Rendered | undefined;
  /** The normal form in which quotes are looked for first: of the page of HTML, else of the text without the layout of lines. */
  readonly form: Normalised;
  /** The same with bullets, `>`, `#` and numbers at the starts of lines, for quotes that took these along. */
  readonly formWithLayout: Normalised;
  /** The normal form of what a reader sees: marks left out, words that are broken at line ends joined. */
  readonly reading: Normalised;
  /** As `reading`, with the words that `quote` hyphenates left hyphenated; undefined where this is no other. */
  readingLike(quote: string): Normalised | undefined;
  /** Where each run of four characters of `reading` is. */
  readonly grams: Grams;
  /**
   * Works out in slices what the look-up of a quote needs as a rule. What it needs besides is worked out when it is asked
   * for, all at once.
   */
  readied(quote: string): Slices<void>;
  /** Works out in slices what it takes to quote any passage of the text. */
  readiedToQuote(): Slices<void>;
}

/** Rendering Markdown takes some milliseconds for each 10 KB; larger texts are looked up by their normal form alone. */
const MOST_RENDERED = 400_000;

/**
 * An index of `text`. Making it costs nothing; the first look-up pays for the normal form (some 40 ms per MB), the
 * first quote that is not in it for the rendered text, the first near one for `grams` (some 50 ms and 4 MB per MB).
 * Keep it as long as the text stays the same.
 */
export function indexText(text: string, markup: Markup = 'plain'): TextIndex {
  return new LazyIndex(text, markup);
}

class LazyIndex implements TextIndex {
  private readonly forms = new Map<string, Normalised>();
  private readonly rendering: () => Slices<Rendered | undefined>;
  private readonly forming: () => Slices<Normalised>;
  private readonly reads: () => Slices<Normalised>;
  private isRead = false;
  private joined: { readonly seen: Rendered | undefined } | undefined;
  private seeds: Grams | undefined;

  constructor(
    readonly text: string,
    readonly markup: Markup,
  ) {
    this.rendering = shared(renderInSlices(text, markup));
    this.forming = shared(this.basicInSlices('dropped'));
    this.reads = shared(this.read(new Set()));
  }

  *readied(quote: string): Slices<void> {
    yield* this.forming();
    // What is there letter by letter is found without.
    if (this.isRead || this.text.includes(quote)) return;
    yield* this.reads();
    this.isRead = true;
  }

  *readiedToQuote(): Slices<void> {
    yield* this.forming();
    yield* this.reads();
    this.isRead = true;
    void this.seen;
    yield;
  }

  get rendered(): Rendered | undefined {
    return drained(this.rendering());
  }

  get seen(): Rendered | undefined {
    return (this.joined ??= { seen: this.joinLines() }).seen;
  }

  get form(): Normalised {
    return drained(this.forming());
  }

  get formWithLayout(): Normalised {
    return this.once('layout', () => {
      const kept = drained(this.basicInSlices('kept'));
      return kept.text === this.form.text ? this.form : kept;
    });
  }

  get reading(): Normalised {
    return drained(this.reads());
  }

  readingLike(quote: string): Normalised | undefined {
    const words = hyphenatedWords(quote);
    if (words.size === 0) return undefined;
    const form = this.once([...words].sort().join(' '), () => drained(this.read(words)));
    return form.text === this.reading.text ? undefined : form;
  }

  get grams(): Grams {
    return (this.seeds ??= new Grams(this.reading.text));
  }

  private *basicInSlices(lineStarts: LineStarts): Slices<Normalised> {
    const page = this.markup === 'html' ? yield* this.rendering() : undefined;
    return page ? yield* normalForm(page, 'kept') : yield* normaliseInSlices(this.text, lineStarts);
  }

  private joinLines(): Rendered | undefined {
    const { rendered } = this;
    const base = rendered?.text ?? this.text;
    // A hyphen at the end of a line belongs to the word where other words of the text begin so.
    const joined = renderLines(base, hyphenatedStarts(base));
    if (!joined) return rendered;
    return {
      text: joined.text,
      mapping: rendered ? through(joined.mapping, rendered.mapping) : joined.mapping,
    };
  }

  private *read(hyphenated: ReadonlySet<string>): Slices<Normalised> {
    const rendered = yield* this.rendering();
    const joined = renderLines(rendered?.text ?? this.text, hyphenated);
    yield;
    if (!joined) return rendered && this.markup !== 'html' ? yield* normalForm(rendered, 'kept') : this.form;
    const mapping = rendered ? through(joined.mapping, rendered.mapping) : joined.mapping;
    return yield* normalForm({ text: joined.text, mapping }, rendered ? 'kept' : 'dropped');
  }

  private once(key: string, make: () => Normalised): Normalised {
    let form = this.forms.get(key);
    if (!form) this.forms.set(key, (form = make()));
    return form;
  }
}

function* renderInSlices(text: string, markup: Markup): Slices<Rendered | undefined> {
  if (markup === 'html') return yield* renderHtmlInSlices(text);
  return markup === 'markdown' && text.length <= MOST_RENDERED
    ? yield* renderMarkdownInSlices(text)
    : undefined;
}

/** The normal form of a rendered text, with the way back to what that was rendered from. */
function* normalForm({ text, mapping }: Rendered, lineStarts: LineStarts): Slices<Normalised> {
  const form = yield* normaliseInSlices(text, lineStarts);
  return { ...form, mapping: through(form.mapping, mapping) };
}
