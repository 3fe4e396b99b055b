/** A text that quotes are looked up in, with what the look-ups need worked out once, when first needed. */
import { Grams } from './grams.ts';
import { type Normalised, normalise } from './normalise.ts';

export interface TextIndex {
  readonly text: string;
  /** The normal form in which quotes are looked for: the layout of lines left out. */
  readonly form: Normalised;
  /** The same with bullets, `>`, `#` and numbers at the starts of lines, for quotes that took these along. */
  readonly formWithLayout: Normalised;
  /** Where each run of four characters of `form` stands. */
  readonly grams: Grams;
}

/**
 * An index of `text`. Making it costs nothing; the first look-up pays for the normal form (some 40 ms per MB), the
 * first near one for `grams` (some 50 ms and 4 MB per MB). Keep it as long as the text stays the same.
 */
export function indexText(text: string): TextIndex {
  return new LazyIndex(text);
}

class LazyIndex implements TextIndex {
  private dropped: Normalised | undefined;
  private kept: Normalised | undefined;
  private seeds: Grams | undefined;

  constructor(readonly text: string) {}

  get form(): Normalised {
    return (this.dropped ??= normalise(this.text, 'dropped'));
  }

  get formWithLayout(): Normalised {
    if (!this.kept) {
      const kept = normalise(this.text, 'kept');
      this.kept = kept.text === this.form.text ? this.form : kept;
    }
    return this.kept;
  }

  get grams(): Grams {
    return (this.seeds ??= new Grams(this.form.text));
  }
}
