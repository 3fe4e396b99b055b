/** The world as it would be with other texts, which an action looks at before it is offered. */
import { type Config, DEFAULT_CONFIG } from '../../rules/config.ts';
import type { TextEdit } from '../../rules/rule.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { Workspace } from '../../workspace/workspace.ts';

/**
 * The world in which the files of `texts`, by uri, hold these texts. Of all others there are only those that import them
 * and those that they import or quote; the settings are `config` for each.
 */
export function tried(
  snapshot: Snapshot,
  texts: ReadonlyMap<string, string>,
  config: Config = DEFAULT_CONFIG,
): Snapshot {
  // A file is read the way it was found, which knows what may be read.
  const ways = new Map<string, { readonly from: string; readonly path: string }>();
  return new Workspace().snapshot(
    {
      read(uri) {
        const text = texts.get(uri);
        if (text !== undefined) return { text };
        const way = ways.get(uri);
        return way ? snapshot.sourceText(way.from, way.path) : { text: snapshot.tree(uri).text };
      },
      resolve(from, path) {
        const uri = snapshot.resolve(from, path);
        ways.set(uri, { from, path });
        return uri;
      },
      relative: snapshot.relative,
      list: () => [...new Set([...texts.keys()].flatMap((uri) => [uri, ...snapshot.importers(uri)]))].sort(),
    },
    () => config,
  );
}

/** A range of a text that is being edited; `from` is where it was in the original, if it was there. */
interface Piece {
  readonly text: string;
  readonly from?: number;
}

/** A text that is edited again and again, and the edits that do all that at once. */
export class Draft {
  private pieces: readonly Piece[];

  constructor(private readonly original: string) {
    this.pieces = [{ text: original, from: 0 }];
  }

  get text(): string {
    return this.pieces.map((piece) => piece.text).join('');
  }

  /** Makes edits, in order, to the text as it is now. */
  edit(edits: readonly TextEdit[]): void {
    const pieces: Piece[] = [];
    const old = this.pieces.values();
    let piece: Piece | undefined = old.next().value;
    let at = 0;
    /** Takes the old text up to `end`; into the new one unless it is dropped. */
    const advance = (end: number, dropped: boolean) => {
      while (piece && at < end) {
        const { text, from }: Piece = piece;
        const length = Math.min(text.length, end - at);
        if (!dropped) pieces.push({ text: text.slice(0, length), from });
        const moved = from === undefined ? undefined : from + length;
        piece = length < text.length ? { text: text.slice(length), from: moved } : old.next().value;
        at += length;
      }
    };
    for (const { span, text } of edits) {
      advance(span.start, false);
      if (text !== '') pieces.push({ text });
      advance(span.end, true);
    }
    advance(Number.POSITIVE_INFINITY, false);
    this.pieces = pieces;
  }

  /** What has become of the original, in order. */
  edits(uri: string): TextEdit[] {
    const edits: TextEdit[] = [];
    let written = '';
    let at = 0;
    const close = (start: number) => {
      if (start > at || written !== '') edits.push({ uri, span: { start: at, end: start }, text: written });
      written = '';
    };
    for (const { text, from } of this.pieces) {
      if (from === undefined) {
        written += text;
        continue;
      }
      close(from);
      at = from + text.length;
    }
    close(this.original.length);
    return edits;
  }
}
