/** One preview: a webview panel and the file it shows, kept up to date while the text changes. */
import {
  CancellationTokenSource,
  commands,
  type Disposable,
  EventEmitter,
  Uri,
  type WebviewPanel,
  workspace,
} from 'vscode';
import { type GraphPicture, type GraphResult, Theme } from '../../../protocol/protocol.ts';
import type { Connection } from '../connection.ts';
import { answerTo } from './answers.ts';
import { FromPage, type ToPage } from './messages.ts';
import { pageHtml } from './page.ts';
import { saveBeside } from './saving.ts';
import { revealSource } from './source.ts';
import { summarise } from './summary.ts';

/** What is shown when the server gives no answer, as long as there is no picture. */
function silence(uri: Uri): GraphResult {
  const reason = 'The language server gave no picture. “Steelman: Show Output” may say why.';
  return { kind: 'unavailable', uri: uri.toString(), version: null, reason };
}

export interface Shown {
  readonly uri: Uri;
  readonly locked: boolean;
}

/** Lives from when it is made until its panel is closed; then `onClosed` fires. */
export class Preview implements Disposable {
  private readonly closed = new EventEmitter<void>();
  readonly onClosed = this.closed.event;
  /** The last picture of a text with nothing broken in it, or the only one there is. */
  private picture: GraphPicture | undefined;
  /** What the page is to be told after the picture: that it is old, or that there is none. */
  private remark: Extract<ToPage, { type: 'stale' | 'unavailable' }> | undefined;
  /** The node the cursor stands in. */
  private selected: Extract<ToPage, { type: 'select' }> | undefined;
  private ready = false;
  private outdated = true;
  private asking = false;
  private selecting: CancellationTokenSource | undefined;
  private gone = false;
  private readonly disposables: Disposable[];

  /** `release` is called with a file that this preview shows no more. */
  constructor(
    readonly panel: WebviewPanel,
    private shown: Shown,
    extensionUri: Uri,
    private readonly connection: Connection,
    private readonly release: (uri: Uri) => void,
  ) {
    const built = Uri.joinPath(extensionUri, 'dist');
    panel.webview.options = { enableScripts: true, localResourceRoots: [built] };
    this.disposables = [
      panel.webview.onDidReceiveMessage((message) => this.receive(message)),
      panel.onDidChangeViewState(() => this.refresh()),
      panel.onDidDispose(() => this.close()),
      connection.onChanged(({ uri }) => {
        if (uri === this.uri.toString()) this.expire();
      }),
      connection.onStarted(() => this.expire()),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('steelman.preview.theme')) this.expire();
      }),
    ];
    this.entitle();
    const address = (name: string) => panel.webview.asWebviewUri(Uri.joinPath(built, name)).toString();
    panel.webview.html = pageHtml({
      script: address('preview.js'),
      style: address('preview.css'),
      nonce: crypto.randomUUID(),
    });
  }

  get uri(): Uri {
    return this.shown.uri;
  }
  get locked(): boolean {
    return this.shown.locked;
  }
  private get theme(): Theme {
    return (
      Theme.safeParse(workspace.getConfiguration('steelman', this.uri).get('preview.theme')).data ?? 'auto'
    );
  }

  /** Shows another file, unless this one is shown already. */
  show(uri: Uri): void {
    if (uri.toString() === this.uri.toString()) return;
    const before = this.uri;
    this.shown = { uri, locked: this.locked };
    this.release(before);
    this.picture = undefined;
    this.remark = undefined;
    this.selected = undefined;
    this.entitle();
    this.postShown();
    this.expire();
  }

  toggleLock(): void {
    this.shown = { ...this.shown, locked: !this.locked };
    this.entitle();
    this.postShown();
  }

  /** Marks the node that a cursor stands in. */
  async follow(uri: Uri, position: { line: number; character: number }): Promise<void> {
    this.selecting?.cancel();
    if (!this.panel.visible) return;
    const source = new CancellationTokenSource();
    this.selecting = source;
    const root = this.uri.toString();
    const { line, character } = position;
    const params = { root, uri: uri.toString(), position: { line, character } };
    const answer = await this.connection.nodeAt(params, source.token);
    if (source.token.isCancellationRequested || root !== this.uri.toString() || !answer?.id) return;
    this.selected = { type: 'select', uri: root, id: answer.id };
    this.post(this.selected);
  }

  private expire(): void {
    this.outdated = true;
    void this.refresh();
  }

  /** Asks for the picture until it is that of the newest text; one request at a time, none while nobody looks. */
  private async refresh(): Promise<void> {
    if (this.asking) return;
    this.asking = true;
    while (this.outdated && this.panel.visible) {
      this.outdated = false;
      const { uri } = this.shown;
      const answer = await this.connection.graph({ uri: uri.toString(), theme: this.theme });
      if (this.gone) return;
      // While it was under way another file may have been chosen: then that is asked for next.
      if (uri !== this.uri) continue;
      // A server that has nothing to say leaves the picture there is: it will be asked again.
      if (answer) this.take(answer);
      else if (!this.picture) this.take(silence(uri));
    }
    this.asking = false;
  }

  private take(answer: GraphResult): void {
    const { uri, version } = answer;
    if (uri !== this.uri.toString()) return;
    if (answer.kind === 'unavailable') {
      this.picture = undefined;
      this.remark = { type: 'unavailable', uri, version, reason: answer.reason };
    } else if (answer.broken > 0 && this.picture && this.picture.broken === 0) {
      this.remark = { type: 'stale', uri, version, broken: answer.broken };
    } else {
      this.picture = answer;
      this.remark = undefined;
      this.postPicture();
    }
    if (this.remark) this.post(this.remark);
  }

  private async receive(data: unknown): Promise<void> {
    const parsed = FromPage.safeParse(data);
    if (!parsed.success) return this.connection.report(`A message of the preview: ${parsed.error.message}`);
    const message = parsed.data;
    if (message.type === 'trouble') return this.connection.report(message.message);
    if (message.type === 'ready') {
      this.ready = true;
      this.postShown();
      this.postPicture();
      if (this.remark) this.post(this.remark);
      if (this.selected) this.post(this.selected);
      return this.refresh();
    }
    if (message.uri !== this.uri.toString()) return;
    if (message.type === 'reveal') return this.reveal(message.id, message.open);
    if (message.type === 'ask') return this.answer(message);
    if (message.type === 'explain') {
      await commands.executeCommand('steelman.explainRule', message.code);
      return;
    }
    if (message.type === 'maximise') {
      await commands.executeCommand('workbench.action.toggleMaximizeEditorGroup');
      return;
    }
    if (message.type === 'save') return saveBeside(this.uri, message.extension, message.bytes);
    const { mode: view, folded, format } = message;
    await commands.executeCommand('steelman.exportGraph', this.uri, { view, folded, format });
  }

  private async reveal(id: string, open: boolean): Promise<void> {
    const sync = workspace.getConfiguration('steelman', this.uri).get('preview.sync');
    if (!open && sync !== 'both') return;
    const place = await this.connection.locate({ uri: this.uri.toString(), id });
    if (place) await revealSource(place, open, this.panel.viewColumn);
  }

  private async answer({ uri, number, query }: Extract<FromPage, { type: 'ask' }>): Promise<void> {
    const answer = await answerTo(query, uri, this.connection);
    this.post({ type: 'answer', uri, number, ...answer });
  }

  private entitle(): void {
    const name = this.uri.path.slice(this.uri.path.lastIndexOf('/') + 1);
    this.panel.title = this.locked ? `[Preview] ${name}` : `Preview ${name}`;
  }

  private postShown(): void {
    this.post({ type: 'show', uri: this.uri.toString(), locked: this.locked });
  }

  private postPicture(): void {
    if (!this.picture) return;
    const { kind: _, theses, ...picture } = this.picture;
    this.post({ type: 'picture', ...picture, theses: theses.map(summarise) });
  }

  /** To a page that is not there nothing is said: it asks for everything with `ready`. */
  private post(message: ToPage): void {
    if (this.ready) void this.panel.webview.postMessage(message);
  }

  private close(): void {
    this.gone = true;
    for (const disposable of this.disposables) disposable.dispose();
    this.selecting?.cancel();
    this.closed.fire();
    this.closed.dispose();
  }

  dispose(): void {
    this.panel.dispose();
  }
}
