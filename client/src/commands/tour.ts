/** What the buttons of the walkthrough do; each works from nothing. */
import { commands, languages, Selection, type TextEditor, TextEditorRevealType, window } from 'vscode';
import { numberIn, PASSAGE, weakStep } from '../tour/progress.ts';
import type { Command, Tools } from './commands.ts';

/** How long the server may take to report on the example, in ms. */
const PATIENCE = 20_000;

/** *Get Started*. */
export function openWalkthrough(): Command {
  return {
    id: 'steelman.openWalkthrough',
    run: () => commands.executeCommand('workbench.action.openWalkthrough', 'steelman.steelman#start', false),
  };
}

/** *Open Example*. */
export function openExample({ example }: Tools): Command {
  return { id: 'steelman.openExample', run: () => example.show() };
}

/** *Reset Example*. */
export function resetExample({ example }: Tools): Command {
  return {
    id: 'steelman.resetExample',
    run: async () => {
      await example.reset();
      await example.show();
    },
  };
}

/** Puts the cursor on the weak step and shows what is reported there. */
export function showWeakStep({ example }: Tools): Command {
  return {
    id: 'steelman.tour.weakStep',
    run: async () => {
      const editor = await example.show();
      const found = await reported(editor);
      if (!found) {
        void window.showInformationMessage(
          'The example has no weak step any more. *Reset Example* brings it back.',
        );
        return;
      }
      select(editor, new Selection(found.range.start, found.range.start));
      await commands.executeCommand('editor.action.showHover');
    },
  };
}

/** Selects a number, so that whatever is typed replaces it. */
export function showNumber({ example }: Tools): Command {
  return {
    id: 'steelman.tour.number',
    run: async () => {
      const editor = await example.show();
      const { document } = editor;
      const number = numberIn(document.getText());
      if (!number) return;
      const { start, written } = number;
      select(editor, new Selection(document.positionAt(start), document.positionAt(start + written.length)));
    },
  };
}

/** Selects the passage that is left to be annotated, and asks what it is. */
export function annotatePassage({ example }: Tools): Command {
  return {
    id: 'steelman.tour.annotate',
    run: async () => {
      const editor = await example.showText();
      const { document } = editor;
      const start = document.getText().indexOf(PASSAGE);
      if (start < 0) return;
      select(editor, new Selection(document.positionAt(start), document.positionAt(start + PASSAGE.length)));
      // Its dialog is answered in the user's own time.
      void commands.executeCommand('steelman.annotateSelection');
    },
  };
}

function select(editor: TextEditor, selection: Selection): void {
  editor.selection = selection;
  editor.revealRange(selection, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** The finding on the weak step, waited for while the server is starting. */
function reported({ document }: TextEditor) {
  return new Promise<ReturnType<typeof weakStep>>((resolve) => {
    const end = () => {
      clearTimeout(timer);
      listening.dispose();
      resolve(weakStep(document));
    };
    const timer = setTimeout(end, PATIENCE);
    const listening = languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some((uri) => uri.toString() === document.uri.toString())) end();
    });
    if (languages.getDiagnostics(document.uri).length > 0) end();
  });
}
