/** The documents that are open in the editor, each at one version. */
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { edited, type LineEdit } from '../../core/text/edited.ts';
import type { Encoding } from '../../core/text/lines.ts';
import { documentOf } from '../../core/workspace/fenced.ts';
import { canonical } from './uris.ts';

export interface OpenDocument {
  /** As the client writes it. */
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly text: string;
}

/** Whether an open document is an argument: by its language, or by the name of its file whatever its language is set to. */
export function isArgument(uri: string, { languageId }: OpenDocument): boolean {
  return languageId === 'steelman' || (uri.endsWith('.steelman') && languageId !== 'markdown');
}

/** Keyed by canonical uri. */
export class Documents {
  private open = new Map<string, OpenDocument>();
  /** Whether the map was handed out: then it is copied before it changes, as a snapshot may hold on to it. */
  private isShared = false;

  constructor(private readonly encoding: Encoding) {}

  /** Those that are open now; what is opened or closed later does not show in it. */
  get all(): ReadonlyMap<string, OpenDocument> {
    this.isShared = true;
    return this.open;
  }

  /** Whether any open document is such. */
  some(is: (uri: string, document: OpenDocument) => boolean): boolean {
    for (const [uri, document] of this.open) if (is(uri, document)) return true;
    return false;
  }

  /** Whether the file of a canonical uri is open. */
  isOpen(file: string): boolean {
    return this.open.has(file);
  }

  /** The document that a uri names, or the one in whose fences the argument of that uri is. */
  get(uri: string): OpenDocument | undefined {
    return this.open.get(documentOf(canonical(uri)));
  }

  /** The client's own way to write a uri, for answers; for an argument in a fence that of the document. */
  written(uri: string): string {
    return this.open.get(documentOf(uri))?.uri ?? documentOf(uri);
  }

  add(document: OpenDocument): void {
    this.owned().set(canonical(document.uri), document);
  }

  /** Applies edits in order. One that is no newer than what is open, or of what is not open, is stale: false. */
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): boolean {
    const document = this.get(uri);
    if (!document || version <= document.version) return false;
    // Of texts that replace the whole only the last one counts.
    const from = changes.findLastIndex((change) => !isEdit(change));
    const edits = changes.slice(from + 1).filter(isEdit);
    const text = edited(from < 0 ? document.text : changes[from].text, edits, this.encoding);
    this.add({ ...document, version, text });
    return true;
  }

  remove(uri: string): void {
    this.owned().delete(canonical(uri));
  }

  private owned(): Map<string, OpenDocument> {
    if (this.isShared) this.open = new Map(this.open);
    this.isShared = false;
    return this.open;
  }
}

/** Whether a change is of a part of the text. Some clients send a range of `null` where they mean none. */
function isEdit(change: TextDocumentContentChangeEvent): change is LineEdit {
  return 'range' in change && change.range !== null;
}
