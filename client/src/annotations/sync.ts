/** Reading side by side: the cursor in a passage marks its claim, in the argument and the preview, and the other way. */
import {
  type Disposable,
  type Range,
  type TextEditor,
  TextEditorRevealType,
  ThemeColor,
  window,
  workspace,
} from 'vscode';
import type { PreviewManager } from '../preview/manager.ts';
import { passagesAt, toRange } from './places.ts';
import { type AnnotationStore, isText, sameFile } from './store.ts';

/**
 * Only decorations are set and editors scrolled, no selections: so nothing that is done here is an event for this or
 * any other part to follow.
 */
export class SideBySide implements Disposable {
  private readonly linked = window.createTextEditorDecorationType({
    backgroundColor: new ThemeColor('steelman.annotation.linkedBackground'),
    outline: '1px solid',
    outlineColor: new ThemeColor('steelman.annotation.linkedBorder'),
  });
  /** Where the cursor was moved last. */
  private leading: TextEditor | undefined;
  private readonly disposables: Disposable[];

  constructor(
    private readonly store: AnnotationStore,
    private readonly previews: PreviewManager,
  ) {
    this.disposables = [
      this.linked,
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.follow(textEditor, true)),
      window.onDidChangeActiveTextEditor((editor) => editor && this.follow(editor, false)),
      window.onDidChangeVisibleTextEditors(() => this.leading && this.follow(this.leading, false)),
      store.onChanged(() => this.leading && this.follow(this.leading, false)),
    ];
  }

  private follow(editor: TextEditor, moved: boolean): void {
    const { document } = editor;
    if (!isText(document) && document.languageId !== 'steelman') return;
    this.leading = editor;
    const off = workspace.getConfiguration('steelman', document.uri).get('preview.sync') === 'off';
    const marks = new Map<TextEditor, Range[]>();
    if (!off) {
      const found = isText(document) ? this.claimsAt(editor, moved) : this.passagesOf(editor);
      for (const [other, range] of found) marks.set(other, [...(marks.get(other) ?? []), range]);
    }
    for (const other of window.visibleTextEditors) {
      const ranges = marks.get(other) ?? [];
      other.setDecorations(this.linked, ranges);
      if (moved && ranges.length > 0)
        other.revealRange(ranges[0], TextEditorRevealType.InCenterIfOutsideViewport);
    }
  }

  /** The declarations of the claims that use the innermost passage at the cursor. */
  private claimsAt(editor: TextEditor, moved: boolean): [TextEditor, Range][] {
    const annotations = this.store.get(editor.document);
    const [passage] = annotations ? passagesAt(annotations, editor.selection.active) : [];
    if (!passage) return [];
    const [first] = passage.uses;
    if (moved) this.previews.followPlace(first.uri, first.selection.start);
    return passage.uses.flatMap(({ uri, range }) =>
      editorsOn(uri).map((other): [TextEditor, Range] => [other, toRange(range)]),
    );
  }

  /** The passages that the declaration at the cursor quotes. */
  private passagesOf({ document, selection }: TextEditor): [TextEditor, Range][] {
    const quoting = [...this.store.uses()].filter(
      ({ use }) => sameFile(use.uri, document) && toRange(use.range).contains(selection.active),
    );
    return quoting.flatMap(({ document: text, parts }) =>
      editorsOn(text.uri.toString()).flatMap((other) =>
        parts.map((part): [TextEditor, Range] => [other, toRange(part)]),
      ),
    );
  }

  dispose(): void {
    for (const disposable of this.disposables) disposable.dispose();
  }
}

function editorsOn(uri: string): TextEditor[] {
  return window.visibleTextEditors.filter(({ document }) => sameFile(uri, document));
}
