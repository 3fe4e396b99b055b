/** In an empty argument file, lenses that offer something to begin with. */
import { CodeLens, type Disposable, EventEmitter, languages, Range, workspace } from 'vscode';

export class TemplateLens implements Disposable {
  private readonly emptied = new EventEmitter<void>();
  private readonly disposables: Disposable[];

  constructor() {
    let wasEmpty = true;
    this.disposables = [
      this.emptied,
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document.languageId !== 'steelman') return;
        const isEmpty = document.getText().trim() === '';
        if (isEmpty !== wasEmpty) this.emptied.fire();
        wasEmpty = isEmpty;
      }),
      languages.registerCodeLensProvider(
        { language: 'steelman' },
        {
          onDidChangeCodeLenses: this.emptied.event,
          provideCodeLenses: (document) => {
            if (document.getText().trim() !== '') return [];
            const top = new Range(0, 0, 0, 0);
            return [
              new CodeLens(top, { title: 'Start from a template', command: 'steelman.insertTemplate' }),
              new CodeLens(top, { title: 'Open an example', command: 'steelman.openExample' }),
            ];
          },
        },
      ),
    ];
  }

  dispose(): void {
    for (const disposable of this.disposables) disposable.dispose();
  }
}
