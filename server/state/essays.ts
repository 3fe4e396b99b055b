/** The Markdown documents in the workspace's folders that hold arguments in fences, whether or not they are open. */
import { onDemand } from '../../core/text/remembered.ts';
import { type FencedArgument, fencedArguments, fencedUri } from '../../core/workspace/fenced.ts';
import { FENCE_MARK } from '../../core/workspace/fences.ts';
import type { Host } from '../../host/host.ts';
import type { OpenDocument } from './documents.ts';
import type { DiskCache } from './files.ts';

const MARKDOWN = /\.(?:md|markdown)$/i;

export class Essays {
  /** Those on disk, each with its text as it was last read and what is in its fences. */
  private readonly onDisk = new Map<string, { text?: string; arguments: readonly FencedArgument[] }>();
  private readonly open = new WeakMap<OpenDocument, readonly FencedArgument[]>();

  constructor(
    private readonly host: Host,
    private readonly disk: DiskCache,
  ) {}

  /** Looks through the texts of the workspace. */
  async scan(texts: readonly string[]): Promise<void> {
    const found = await this.host.having(
      texts.filter((uri) => MARKDOWN.test(uri)),
      FENCE_MARK,
    );
    this.onDisk.clear();
    for (const uri of found) this.onDisk.set(uri, { arguments: [] });
  }

  /** A file is there (again), or gone. */
  fileChanged(uri: string, exists: boolean, folders: readonly string[]): void {
    if (!MARKDOWN.test(uri)) return;
    const read = exists ? this.disk.read(uri, folders) : undefined;
    if (read && 'text' in read && FENCE_MARK.test(read.text)) this.onDisk.set(uri, { arguments: [] });
    else {
      this.onDisk.delete(uri);
      // Most documents hold no argument, and nobody may ever ask for their text.
      this.disk.forget(uri);
    }
  }

  /** What is in the fences of a document: as it is open, else as it is on disk. */
  in(uri: string, document: OpenDocument | undefined, folders: readonly string[]): readonly FencedArgument[] {
    if (!document) return this.read(uri, folders);
    if (document.languageId !== 'markdown') return [];
    let found = this.open.get(document);
    if (!found) this.open.set(document, (found = fencedArguments(document.text)));
    return found;
  }

  /** Gives all arguments in fences, by uri; what is open is only looked through when they are asked for. */
  all(
    open: ReadonlyMap<string, OpenDocument>,
    folders: readonly string[],
  ): () => ReadonlyMap<string, FencedArgument> {
    const named = (uri: string) =>
      this.in(uri, open.get(uri), folders).map((each, n) => [fencedUri(uri, n), each] as const);
    // The disk is looked at now, as it may change.
    const closed = [...this.onDisk.keys()].filter((uri) => !open.has(uri)).flatMap(named);
    return onDemand(() => new Map([...[...open.keys()].flatMap(named), ...closed]));
  }

  private read(uri: string, folders: readonly string[]): readonly FencedArgument[] {
    const known = this.onDisk.get(uri);
    if (!known) return [];
    const read = this.disk.read(uri, folders);
    const text = 'text' in read ? read.text : '';
    if (known.text !== text) this.onDisk.set(uri, { text, arguments: fencedArguments(text) });
    return this.onDisk.get(uri)!.arguments;
  }
}
