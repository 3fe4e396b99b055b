/** A light bulb and a code lens at a selection that could be annotated, for readers who use the mouse. */
import {
  CodeAction,
  CodeActionKind,
  CodeLens,
  type Disposable,
  EventEmitter,
  languages,
  type TextEditor,
  window,
} from 'vscode';
import { TEXT_DOCUMENTS } from '../../../protocol/protocol.ts';
import { type AnnotationStore, isText } from './store.ts';

const OFFERS = [
  { title: 'Annotate', command: 'steelman.annotateSelection' },
  { title: 'premise of the last claim', command: 'steelman.annotatePremise' },
  { title: 'objection to it', command: 'steelman.annotateObjection' },
];
/** A shorter selection is a word that was clicked. */
const SHORTEST = 12;
/** How long a selection has to rest before the lens moves the lines apart, in ms. */
const REST = 400;

export class AnnotationOffers implements Disposable {
  private readonly moved = new EventEmitter<void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly disposables: Disposable[];

  constructor(private readonly store: AnnotationStore) {
    this.disposables = [
      this.moved,
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (!isText(textEditor.document)) return;
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.moved.fire(), REST);
      }),
      languages.registerCodeLensProvider(TEXT_DOCUMENTS, {
        onDidChangeCodeLenses: this.moved.event,
        provideCodeLenses: (document) => {
          const editor = window.activeTextEditor;
          // A text that nobody annotates is left alone: there the light bulb is enough.
          if (editor?.document !== document || !this.store.get(document) || !isPassage(editor)) return [];
          return OFFERS.map((command) => new CodeLens(editor.selection, command));
        },
      }),
      languages.registerCodeActionsProvider(
        TEXT_DOCUMENTS,
        {
          provideCodeActions: () => {
            const editor = window.activeTextEditor;
            if (!editor || !isPassage(editor)) return [];
            const action = new CodeAction('Steelman: Annotate this passage', CodeActionKind.Refactor);
            action.command = OFFERS[0];
            return [action];
          },
        },
        { providedCodeActionKinds: [CodeActionKind.Refactor] },
      ),
    ];
  }

  dispose(): void {
    clearTimeout(this.timer);
    for (const disposable of this.disposables) disposable.dispose();
  }
}

function isPassage({ document, selection }: TextEditor): boolean {
  return document.getText(selection).trim().length >= SHORTEST;
}
