/** The example that the walkthrough opens: a copy that the user may change, with its text and its picture beside it. */
import {
  commands,
  type ExtensionContext,
  FileSystemError,
  type Tab,
  TabInputText,
  type TextEditor,
  Uri,
  type ViewColumn,
  window,
  workspace,
} from 'vscode';
import { openDocument } from '../annotations/store.ts';
import type { PreviewManager } from '../preview/manager.ts';

const ARGUMENT = 'heron.steelman';
const TEXT = 'heron.md';

export class Example {
  readonly argument: Uri;
  readonly text: Uri;
  private readonly original: Uri;
  private readonly folder: Uri;

  constructor(
    { extensionUri, globalStorageUri }: ExtensionContext,
    private readonly previews: PreviewManager,
  ) {
    this.original = Uri.joinPath(extensionUri, 'examples', 'first-look');
    this.folder = Uri.joinPath(globalStorageUri, 'first-look');
    this.argument = Uri.joinPath(this.folder, ARGUMENT);
    this.text = Uri.joinPath(this.folder, TEXT);
  }

  /** The argument in an editor, with its text and preview beside it: where they are shown already, else in a new layout. */
  async show(): Promise<TextEditor> {
    await this.copy(false);
    const column = columnOf(this.argument);
    if (column !== undefined)
      return window.showTextDocument(this.argument, { viewColumn: column, preview: false });
    const first = await arrange();
    await window.showTextDocument(this.text, { viewColumn: first + 1, preview: false, preserveFocus: true });
    this.previews.openIn(this.argument, first + 2);
    return window.showTextDocument(this.argument, { viewColumn: first, preview: false });
  }

  /** The text of the example in an editor, beside its argument. */
  async showText(): Promise<TextEditor> {
    await this.show();
    return window.showTextDocument(this.text, { viewColumn: columnOf(this.text), preview: false });
  }

  /** Puts both files back as they came. */
  async reset(): Promise<void> {
    for (const uri of [this.argument, this.text]) {
      const open = openDocument(uri.toString());
      if (!open?.isDirty) continue;
      await window.showTextDocument(open);
      await commands.executeCommand('workbench.action.files.revert');
    }
    await this.copy(true);
  }

  private async copy(overwrite: boolean): Promise<void> {
    for (const name of [ARGUMENT, TEXT]) {
      const target = Uri.joinPath(this.folder, name);
      try {
        await workspace.fs.copy(Uri.joinPath(this.original, name), target, { overwrite });
      } catch (error) {
        // What the user has made of it stays.
        if (!(error instanceof FileSystemError) || error.code !== 'FileExists') throw error;
      }
    }
  }
}

/** The column in which a file has a tab, even one that is not in front. */
function columnOf(uri: Uri): ViewColumn | undefined {
  const isOn = ({ input }: Tab) => input instanceof TabInputText && input.uri.toString() === uri.toString();
  return window.tabGroups.all.find(({ tabs }) => tabs.some(isOn))?.viewColumn;
}

/**
 * Makes room: the walkthrough on the left, if that is in front, then the argument above its text, and beside them the picture, in the
 * widest column: it would be an outline in a narrow one. Gives the column of the argument.
 */
async function arrange(): Promise<number> {
  await commands.executeCommand('workbench.action.closeSidebar');
  const stacked = [{ size: 0.6 }, { size: 0.4 }];
  // The walkthrough is the only thing in front that has no input of its own.
  const { activeTab, viewColumn } = window.tabGroups.activeTabGroup;
  const isGuided = activeTab !== undefined && activeTab.input === undefined;
  if (isGuided && viewColumn !== 1) {
    // In any other column the text would open over it. Moved, it forgets which walkthrough it shows.
    await commands.executeCommand('workbench.action.moveEditorToFirstGroup');
    await commands.executeCommand('steelman.openWalkthrough');
  }
  await commands.executeCommand('vscode.setEditorLayout', {
    orientation: 0,
    groups: isGuided
      ? [{ size: 0.25 }, { size: 0.34, groups: stacked }, { size: 0.41 }]
      : [{ size: 0.5, groups: stacked }, { size: 0.5 }],
  });
  return isGuided ? 2 : 1;
}
