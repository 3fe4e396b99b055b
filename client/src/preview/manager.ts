/** All previews: opens them, restores them after a reload, lets those that are not locked follow the active editor. */
import {
  type Disposable,
  type TextEditor,
  type TextEditorSelectionChangeEvent,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { Connection } from '../connection.ts';
import { PageState } from './messages.ts';
import { Preview, type Shown } from './panel.ts';

const VIEW_TYPE = 'steelman.preview';

export class PreviewManager implements Disposable {
  private readonly previews = new Set<Preview>();
  private readonly disposables: Disposable[];

  constructor(
    private readonly extensionUri: Uri,
    private readonly connection: Connection,
  ) {
    this.disposables = [
      window.registerWebviewPanelSerializer(VIEW_TYPE, {
        deserializeWebviewPanel: async (panel, state) => this.restore(panel, state),
      }),
      window.onDidChangeActiveTextEditor((editor) => this.switchTo(editor)),
      window.onDidChangeTextEditorSelection((event) => this.follow(event)),
    ];
  }

  /** The preview in front, if the focus is in one. */
  get active(): Preview | undefined {
    return [...this.previews].find((preview) => preview.panel.active);
  }

  /** Shows the file in the preview of that column which follows the editor, or in a new one. */
  open(uri: Uri, toSide: boolean): void {
    const active = window.tabGroups.activeTabGroup.viewColumn;
    const fits = (preview: Preview) =>
      toSide ? preview.panel.viewColumn !== active : preview.panel.viewColumn === active;
    const existing = [...this.previews].find((preview) => !preview.locked && fits(preview));
    if (existing) {
      existing.show(uri);
      existing.panel.reveal(undefined, toSide);
      return;
    }
    this.create(uri, toSide ? ViewColumn.Beside : ViewColumn.Active, toSide);
  }

  /** Shows the file in the unlocked preview of that column, or in a new one there; the focus stays where it is. */
  openIn(uri: Uri, column: ViewColumn): void {
    const existing = [...this.previews].find(({ locked, panel }) => !locked && panel.viewColumn === column);
    if (existing) {
      existing.show(uri);
      existing.panel.reveal(undefined, true);
    } else {
      this.create(uri, column, true);
    }
  }

  private create(uri: Uri, viewColumn: ViewColumn, preserveFocus: boolean): void {
    const panel = window.createWebviewPanel(VIEW_TYPE, 'Preview', { viewColumn, preserveFocus });
    this.adopt(panel, { uri, locked: false });
  }

  private restore(panel: WebviewPanel, state: unknown): void {
    const { data } = PageState.safeParse(state);
    const uri = data ? Uri.parse(data.uri) : window.activeTextEditor?.document.uri;
    if (uri) this.adopt(panel, { uri, locked: data?.locked ?? false });
    else panel.dispose();
  }

  private adopt(panel: WebviewPanel, shown: Shown): void {
    panel.iconPath = {
      light: Uri.joinPath(this.extensionUri, 'icons', 'file-light.svg'),
      dark: Uri.joinPath(this.extensionUri, 'icons', 'file-dark.svg'),
    };
    const preview = new Preview(panel, shown, this.extensionUri, this.connection, (uri) => this.release(uri));
    this.previews.add(preview);
    preview.onClosed(() => {
      this.previews.delete(preview);
      this.release(preview.uri);
    });
    const editor = window.visibleTextEditors.find((e) => e.document.uri.toString() === shown.uri.toString());
    if (editor) this.followCursor(editor, [preview]);
  }

  /** Lets the server forget a file that no preview shows any more. */
  private release(uri: Uri): void {
    const shown = [...this.previews].some((preview) => preview.uri.toString() === uri.toString());
    if (!shown) this.connection.graphClosed({ uri: uri.toString() });
  }

  private switchTo(editor: TextEditor | undefined): void {
    if (editor?.document.languageId !== 'steelman') return;
    for (const preview of this.previews) if (!preview.locked) preview.show(editor.document.uri);
    this.followCursor(editor, this.previews);
  }

  private follow({ textEditor }: TextEditorSelectionChangeEvent): void {
    if (textEditor.document.languageId === 'steelman') this.followCursor(textEditor, this.previews);
  }

  /** Marks in every preview what stands at a place of an argument, whether or not that is in an editor. */
  followPlace(uri: string, position: { readonly line: number; readonly character: number }): void {
    for (const preview of this.previews) void preview.follow(Uri.parse(uri), position);
  }

  private followCursor(editor: TextEditor, previews: Iterable<Preview>): void {
    const { uri } = editor.document;
    if (workspace.getConfiguration('steelman', uri).get('preview.sync') === 'off') return;
    for (const preview of previews) void preview.follow(uri, editor.selection.active);
  }

  dispose(): void {
    for (const preview of this.previews) preview.dispose();
    for (const disposable of this.disposables) disposable.dispose();
  }
}
