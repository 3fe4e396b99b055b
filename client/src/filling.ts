/** Opens the list of names where Tab leads to a place of a skeleton in which a name is to be filled in. */
import {
  CompletionTriggerKind,
  commands,
  Disposable,
  type Position,
  type TextDocument,
  TextEditorSelectionChangeKind,
  window,
} from 'vscode';
import type { CompletionMiddleware } from 'vscode-languageclient';

/** So the server knows what is asked: the word there only holds the place, and all names fit. */
const TAB = '\t';

/**
 * The end of the word that is selected as such a place, as long as it is. Every request there is for it: which one the editor
 * makes first, and which it shows, depends on how fast keys follow each other.
 */
let place: { readonly document: TextDocument; readonly end: Position } | undefined;

/** How many lists have been asked for that the editor has not opened yet. */
let opening = 0;

/**
 * Asks for the list where Tab has led to a place in a snippet. Only the keys that lead there run the command: Find and other
 * extensions select words, too, and opening the list then would take the keyboard from them.
 */
export function openNamesToFillIn(): Disposable {
  return Disposable.from(
    window.onDidChangeTextEditorSelection(({ textEditor, selections, kind }) => {
      if (textEditor !== window.activeTextEditor) return;
      const [{ isEmpty, isSingleLine, end }, ...others] = selections;
      const { document } = textEditor;
      const isPlace =
        kind === TextEditorSelectionChangeKind.Command && !isEmpty && isSingleLine && others.length === 0;
      place = isPlace && document.languageId === 'steelman' ? { document, end } : undefined;
    }),
    commands.registerCommand('steelman.suggestAtPlace', async () => {
      if (!place) return;
      opening++;
      try {
        await commands.executeCommand('editor.action.triggerSuggest', { auto: true });
      } finally {
        opening--;
      }
    }),
  );
}

/** Tells the server of a request for a place to fill in. */
export const filling: CompletionMiddleware = {
  provideCompletionItem: (document, position, context, token, next) => {
    const isThere = place?.document === document && place.end.isEqual(position);
    // Keys may be faster than the command: where they have led to a new line meanwhile, a list would take the next Enter.
    if (opening > 0 && !isThere && !isInWord(document, position)) return undefined;
    const fillsIn = { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: TAB };
    return next(document, position, isThere ? fillsIn : context, token);
  },
};

function isInWord(document: TextDocument, position: Position): boolean {
  return document.getWordRangeAtPosition(position)?.start.isBefore(position) ?? false;
}
