/** Marks passages in their text: the colour says what they became, the line under them whether that stands. */
import {
  type Disposable,
  OverviewRulerLane,
  type TextEditor,
  type TextEditorDecorationType,
  ThemeColor,
  Uri,
  window,
} from 'vscode';
import type { AnnotatedPassage } from '../../../protocol/protocol.ts';
import { toRange } from './places.ts';
import type { AnnotationStore } from './store.ts';

const KINDS = ['claim', 'assumption', 'evidence', 'objection', 'link'] as const;
type Kind = (typeof KINDS)[number];

/** A line under the words: whole where they stand, dashed where what they became is weak, dotted where they are lost. */
const STATES = { sound: 'solid', weak: 'dashed', changed: 'dotted' } as const;
type State = keyof typeof STATES;

export class Decorations implements Disposable {
  private readonly types = new Map<string, TextEditorDecorationType>();
  private readonly disposables: Disposable[];

  constructor(
    private readonly store: AnnotationStore,
    extensionUri: Uri,
  ) {
    for (const kind of KINDS) {
      for (const state of Object.keys(STATES) as State[]) {
        const icon = Uri.joinPath(extensionUri, 'icons', `annotation-${state}.svg`);
        this.types.set(`${kind} ${state}`, window.createTextEditorDecorationType(look(kind, state, icon)));
      }
    }
    this.disposables = [
      ...this.types.values(),
      store.onChanged((document) => {
        for (const editor of window.visibleTextEditors) if (editor.document === document) this.mark(editor);
      }),
      window.onDidChangeVisibleTextEditors((editors) => {
        for (const editor of editors) this.mark(editor);
      }),
    ];
    for (const editor of window.visibleTextEditors) this.mark(editor);
  }

  private mark(editor: TextEditor): void {
    const passages = this.store.get(editor.document)?.passages ?? [];
    for (const [key, type] of this.types) {
      const fitting = passages.filter((passage) => `${kindOf(passage)} ${stateOf(passage)}` === key);
      editor.setDecorations(
        type,
        fitting.flatMap(({ parts }) => parts.map(toRange)),
      );
    }
  }

  dispose(): void {
    for (const disposable of this.disposables) disposable.dispose();
  }
}

function look(kind: Kind, state: State, gutterIconPath: Uri) {
  const colour = new ThemeColor(`steelman.annotation.${kind}Border`);
  const warning = new ThemeColor(`steelman.annotation.${state}OverviewRuler`);
  return {
    backgroundColor: new ThemeColor(`steelman.annotation.${kind}Background`),
    borderStyle: `none none ${STATES[state]} none`,
    borderWidth: '0 0 2px 0',
    borderColor: colour,
    overviewRulerColor: state === 'sound' ? colour : warning,
    overviewRulerLane: OverviewRulerLane.Center,
    gutterIconPath,
    gutterIconSize: 'contain',
  };
}

/** Where several claims use one passage, that of the first. */
function kindOf({ uses }: AnnotatedPassage): Kind {
  const [{ kind }] = uses;
  if (kind === 'thesis') return 'claim';
  return kind === 'instrumental' || kind === 'sincere' ? 'link' : kind;
}

function stateOf({ outcome, uses }: AnnotatedPassage): State {
  if (outcome === 'near' || outcome === 'ambiguous') return 'changed';
  return uses.some(({ weakness }) => weakness !== null) ? 'weak' : 'sound';
}
