/** The status item of an annotated text: how many passages of it are quoted, and how much of it. */
import { type Disposable, StatusBarAlignment, window } from 'vscode';
import type { AnnotationStore, Annotations } from './store.ts';

export class AnnotationStatus implements Disposable {
  private readonly item = window.createStatusBarItem('steelman.annotations', StatusBarAlignment.Right, 90);
  private readonly disposables: Disposable[];

  constructor(private readonly store: AnnotationStore) {
    this.item.name = 'Steelman Annotations';
    this.item.command = 'steelman.goToPassage';
    this.disposables = [
      this.item,
      window.onDidChangeActiveTextEditor(() => this.update()),
      store.onChanged(() => this.update()),
    ];
    this.update();
  }

  private update(): void {
    const document = window.activeTextEditor?.document;
    const annotations = document && this.store.get(document);
    if (!annotations) {
      this.item.hide();
      return;
    }
    const share = Math.round(annotations.coverage * 100);
    const trouble = annotations.missing > 0 ? ' $(warning)' : '';
    this.item.text = `$(bookmark) ${count(annotations.passages.length, 'passage')} · ${share}\u00a0%${trouble}`;
    this.item.tooltip = tooltip(annotations, share);
    this.item.accessibilityInformation = { label: tooltip(annotations, share) };
    this.item.show();
  }

  dispose(): void {
    for (const disposable of this.disposables) disposable.dispose();
  }
}

function tooltip({ passages, missing }: Annotations, share: number): string {
  const weak = passages.filter(({ uses }) => uses.some(({ weakness }) => weakness !== null)).length;
  const lost = passages.filter(({ outcome }) => outcome === 'near' || outcome === 'ambiguous').length;
  const lines = [
    `${count(passages.length, 'passage')} annotated: ${share}\u00a0% of the text is quoted word for word`,
  ];
  if (weak > 0) lines.push(`${count(weak, 'passage')} whose claim is weak, unsupported or defeated`);
  if (lost > 0) lines.push(`${count(lost, 'passage')} whose words have changed or are repeated`);
  if (missing > 0) lines.push(`${count(missing, 'quote')} not found in the text`);
  return lines.join('\n');
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
