/** A text that quotes are looked up in, with what the look-ups need worked out once, when first needed. */
import { Grams } from './grams.ts';
import { through } from './mapping.ts';
import { type LineStarts, type Normalised, normalise } from './normalise.ts';
import { renderHtml } from './rendered/html.ts';
import { hyphenatedStarts, hyphenatedWords, renderLines } from './rendered/lines.ts';
import { renderMarkdown } from './rendered/markdown.ts';
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
  private page: { readonly rendered: Rendered | undefined } | undefined;
  private joined: { readonly seen: Rendered | undefined } | undefined;
  private seeds: Grams | undefined;

  constructor(
    readonly text: string,
    readonly markup: Markup,
  ) {}

  get rendered(): Rendered | undefined {
    return (this.page ??= { rendered: render(this.text, this.markup) }).rendered;
  }

  get seen(): Rendered | undefined {
    return (this.joined ??= { seen: this.joinLines() }).seen;
  }

  get form(): Normalised {
    return this.once('form', () => this.basic('dropped'));
  }

  get formWithLayout(): Normalised {
    return this.once('layout', () => {
      const kept = this.basic('kept');
      return kept.text === this.form.text ? this.form : kept;
    });
  }

  get reading(): Normalised {
    return this.once('reading', () => this.read(new Set()));
  }

  readingLike(quote: string): Normalised | undefined {
    const words = hyphenatedWords(quote);
    if (words.size === 0) return undefined;
    const form = this.once([...words].sort().join(' '), () => this.read(words));
    return form.text === this.reading.text ? undefined : form;
  }

  get grams(): Grams {
    return (this.seeds ??= new Grams(this.reading.text));
  }

  private basic(lineStarts: LineStarts): Normalised {
    if (this.markup === 'html' && this.rendered) return normalForm(this.rendered, 'kept');
    return normalise(this.text, lineStarts);
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

  private read(hyphenated: ReadonlySet<string>): Normalised {
    const { rendered } = this;
    const joined = renderLines(rendered?.text ?? this.text, hyphenated);
    if (!joined) return rendered && this.markup !== 'html' ? normalForm(rendered, 'kept') : this.form;
    const mapping = rendered ? through(joined.mapping, rendered.mapping) : joined.mapping;
    return normalForm({ text: joined.text, mapping }, rendered ? 'kept' : 'dropped');
  }

  private once(key: string, make: () => Normalised): Normalised {
    let form = this.forms.get(key);
    if (!form) this.forms.set(key, (form = make()));
    return form;
  }
}

function render(text: string, markup: Markup): Rendered | undefined {
  if (markup === 'html') return renderHtml(text);
  return markup === 'markdown' && text.length <= MOST_RENDERED ? renderMarkdown(text) : undefined;
}

/** The normal form of a rendered text, with the way back to what that was rendered from. */
export function normalForm({ text, mapping }: Rendered, lineStarts: LineStarts): Normalised {
  const form = normalise(text, lineStarts);
  return { ...form, mapping: through(form.mapping, mapping) };
}
