/** What a reader sees of a text that is marked up: the words of the page, with the way back to where they are. */
import { Mapping, type WayBack } from '../mapping.ts';

export interface Rendered {
  readonly text: string;
  /** From offsets in `text` to offsets in what it was made from, both in UTF-16 units. */
  readonly mapping: WayBack;
}

/** How a text is written, by the ending of its file. */
export type Markup = 'markdown' | 'html' | 'plain';

const MARKUP: Readonly<Record<string, Markup>> = {
  md: 'markdown',
  markdown: 'markdown',
  mdown: 'markdown',
  mkd: 'markdown',
  mdx: 'markdown',
  rmd: 'markdown',
  qmd: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
};

/** How the file that a path or uri names is written. */
export function markupOf(path: string): Markup {
  return MARKUP[/\.([a-z]+)$/i.exec(path)?.[1].toLowerCase() ?? ''] ?? 'plain';
}

/** Gathers a rendered text from front to back. */
export class Rendering {
  private readonly chunks: string[] = [];
  private readonly mapping = new Mapping();
  /** How much is written so far, in UTF-16 units. */
  length = 0;

  /** Copies `start`–`end` of the source as it is. */
  copy(source: string, start: number, end: number): void {
    if (end > start) this.put(source.slice(start, end), start, end);
  }

  /** Writes `words` for what is from `start` to `end`. */
  put(words: string, start: number, end: number): void {
    if (words === '') return;
    this.chunks.push(words);
    this.length += words.length;
    this.mapping.add(words.length, start, end);
  }

  done(): Rendered {
    return { text: this.chunks.join(''), mapping: this.mapping };
  }
}
