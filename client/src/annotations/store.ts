/** What the server says of the texts that are on the screen: asked for when it changes, kept for what shows it. */
import { type Disposable, EventEmitter, type TextDocument, Uri, window, workspace } from 'vscode';
import { type AnnotationsResult, type PassageUse, TEXT_DOCUMENTS } from '../../../protocol/protocol.ts';
import type { Connection } from '../connection.ts';

export type Annotations = NonNullable<AnnotationsResult>;

/** Whether a document is a text that an argument could be read from. */
export function isText({ languageId, uri }: TextDocument): boolean {
  return TEXT_DOCUMENTS.some(({ scheme, language }) => uri.scheme === scheme && languageId === language);
}

/** Whether both name one file: the server writes uris of files that are not open in its own way. */
export function sameFile(uri: string, document: TextDocument): boolean {
  return Uri.parse(uri).toString() === document.uri.toString();
}

/** The document of a file, where it is open. */
export function openDocument(uri: string): TextDocument | undefined {
  return workspace.textDocuments.find((document) => sameFile(uri, document));
}

export class AnnotationStore implements Disposable {
  private readonly known = new Map<string, Annotations | undefined>();
  private readonly changedEmitter = new EventEmitter<TextDocument>();
  private readonly disposables: Disposable[];

  /** There is something new about a text. */
  readonly onChanged = this.changedEmitter.event;

  constructor(private readonly connection: Connection) {
    this.disposables = [
      this.changedEmitter,
      connection.onAnnotationsChanged(({ uri }) => this.ask(uri)),
      connection.onStarted(() => this.askAll()),
      window.onDidChangeVisibleTextEditors(() => this.askAll(true)),
      workspace.onDidCloseTextDocument(({ uri }) => this.known.delete(uri.toString())),
    ];
    this.askAll();
  }

  /** The newest answer; undefined for a text that no argument names. */
  get(document: TextDocument): Annotations | undefined {
    return this.known.get(document.uri.toString());
  }

  /** Every use of a passage in the texts on the screen. */
  *uses(): Generator<{
    document: TextDocument;
    parts: Annotations['passages'][number]['parts'];
    use: PassageUse;
  }> {
    for (const { document } of window.visibleTextEditors) {
      for (const { parts, uses } of this.get(document)?.passages ?? [])
        for (const use of uses) yield { document, parts, use };
    }
  }

  private askAll(onlyUnknown = false): void {
    for (const { document } of window.visibleTextEditors) {
      const uri = document.uri.toString();
      if (isText(document) && !(onlyUnknown && this.known.has(uri))) void this.ask(uri);
    }
  }

  private async ask(uri: string): Promise<void> {
    const document = openDocument(uri);
    if (!document) return;
    const answer = await this.connection.annotations({ uri: document.uri.toString() });
    // An answer about an older text is dropped: the next change has been told of already.
    if (answer === undefined || document.isClosed) return;
    if (answer && answer.version !== null && answer.version !== document.version) return;
    this.known.set(document.uri.toString(), answer ?? undefined);
    this.changedEmitter.fire(document);
  }

  dispose(): void {
    for (const disposable of this.disposables) disposable.dispose();
  }
}
