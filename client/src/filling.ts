/** Opens the list of names where Tab leads to a place of a skeleton in which a name is to be filled in. */
import {
  CompletionTriggerKind,
  commands,
  type Disposable,
  TextEditorSelectionChangeKind,
  window,
} from 'vscode';
import type { CompletionMiddleware } from 'vscode-languageclient';

/** So the server knows what is asked: the word there only holds the place, and all names fit. */
const TAB = '\t';

/** That the next request is for such a place. Each has a value of its own, as one may end after the next has begun. */
let asked: symbol | undefined;

/** Asks for the list when a word is selected by the editor itself, as it does where Tab leads in a snippet. */
export function openNamesToFillIn(): Disposable {
  return window.onDidChangeTextEditorSelection(({ textEditor, selections, kind }) => {
    const [{ isEmpty, isSingleLine }, ...others] = selections;
    if (kind !== TextEditorSelectionChangeKind.Command || isEmpty || !isSingleLine || others.length > 0)
      return;
    if (textEditor.document.languageId !== 'steelman' || textEditor !== window.activeTextEditor) return;
    const mine = Symbol();
    asked = mine;
    void commands.executeCommand('editor.action.triggerSuggest', { auto: true }).then(() => {
      if (asked === mine) asked = undefined;
    });
  });
}

/** Tells the server of a request for a place to fill in. */
export const filling: CompletionMiddleware = {
  provideCompletionItem: (document, position, context, token, next) => {
    const isAsked = asked !== undefined && document.languageId === 'steelman';
    asked = undefined;
    const fillsIn = { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: TAB };
    return next(document, position, isAsked ? fillsIn : context, token);
  },
};
