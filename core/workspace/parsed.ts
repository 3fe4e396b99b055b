/** The files as they were parsed last: in slices where there is time for it, from the version before where there is one. */
import type { SourceFile } from '../model/argument.ts';
import { failedOn, LONGEST_FILE, tooLong } from '../syntax/aside.ts';
import { parseInSlices } from '../syntax/parser.ts';
import { reparseInSlices } from '../syntax/reparse.ts';
import type { Tree } from '../syntax/tree.ts';
import type { Encoding } from '../text/lines.ts';
import { LineIndex } from '../text/lines.ts';
import { type Slices, shared } from '../text/slices.ts';

export interface ParsedFile extends SourceFile {
  readonly lines: LineIndex;
}

interface Work {
  readonly text: string;
  readonly slices: () => Slices<ParsedFile>;
}

export class ParsedFiles {
  private readonly latest = new Map<string, ParsedFile>();
  /** What was begun and not yet done. */
  private readonly begun = new Map<string, Work>();

  constructor(private readonly encoding: Encoding) {}

  /** The file, if this text of it was parsed already. */
  ready(uri: string, text: string): ParsedFile | undefined {
    const known = this.latest.get(uri);
    return known?.tree.text === text ? known : undefined;
  }

  /** The file with this text. Whoever asks for the same goes on with the same work. */
  *inSlices(uri: string, text: string): Slices<ParsedFile> {
    const known = this.ready(uri, text);
    if (known) return known;
    let work = this.begun.get(uri);
    if (work?.text !== text) {
      work = { text, slices: shared(this.parsed(uri, text)) };
      this.begun.set(uri, work);
    }
    const file = yield* work.slices();
    if (this.begun.get(uri) === work) this.replace(uri, file);
    return file;
  }

  /** What the file is from now on, as long as its text is the same. */
  replace(uri: string, file: ParsedFile): void {
    this.latest.set(uri, file);
    this.begun.delete(uri);
  }

  forget(uri: string): void {
    this.latest.delete(uri);
    this.begun.delete(uri);
  }

  private *parsed(uri: string, text: string): Slices<ParsedFile> {
    const tree = yield* treeOf(text, this.latest.get(uri)?.tree);
    return { uri, tree, lines: new LineIndex(text, this.encoding) };
  }
}

/** The tree of a text. Never throws: a file on which the parser fails, or that is too long, is set aside. */
function* treeOf(text: string, known: Tree | undefined): Slices<Tree> {
  if (text.length > LONGEST_FILE) return tooLong(text);
  try {
    return yield* known && !known.aside ? reparseInSlices(known, text) : parseInSlices(text);
  } catch (error) {
    return failedOn(text, error);
  }
}
