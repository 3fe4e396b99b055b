/** The status item of the active argument: what is found in it and how its thesis stands. */
import {
  CancellationTokenSource,
  type Disposable,
  LanguageStatusSeverity,
  languages,
  type TextDocument,
  window,
} from 'vscode';
import { percent, percentRange } from '../../core/text/percent.ts';
import type { StatusResult } from '../../protocol/protocol.ts';
import type { Connection } from './connection.ts';

export class StatusItem implements Disposable {
  private readonly item = languages.createLanguageStatusItem('steelman.status', { language: 'steelman' });
  private asking: CancellationTokenSource | undefined;
  private readonly disposables: Disposable[];

  constructor(private readonly connection: Connection) {
    this.item.name = 'Steelman';
    this.item.command = { command: 'steelman.openPreviewToSide', title: 'Open Preview' };
    this.disposables = [
      this.item,
      window.onDidChangeActiveTextEditor(() => this.update()),
      connection.onStarted(() => this.update()),
      connection.onChanged(({ uri }) => {
        if (uri === this.document?.uri.toString()) void this.update();
      }),
    ];
  }

  private get document(): TextDocument | undefined {
    const document = window.activeTextEditor?.document;
    return document?.languageId === 'steelman' ? document : undefined;
  }

  private async update(): Promise<void> {
    this.asking?.cancel();
    const uri = this.document?.uri.toString();
    if (uri === undefined) return;
    const source = new CancellationTokenSource();
    this.asking = source;
    this.item.busy = true;
    const status = await this.connection.status({ uri }, source.token);
    if (source.token.isCancellationRequested) return;
    this.item.busy = status?.numbers === 'previous';
    if (!status || status.uri !== this.document?.uri.toString()) return;
    this.item.text = [findings(status), ...theses(status)].join(' · ');
    this.item.detail = status.theses[0]?.label ?? '';
    this.item.severity =
      status.errors > 0
        ? LanguageStatusSeverity.Error
        : status.warnings > 0
          ? LanguageStatusSeverity.Warning
          : LanguageStatusSeverity.Information;
  }

  dispose(): void {
    this.asking?.cancel();
    for (const disposable of this.disposables) disposable.dispose();
  }
}

/** `2 errors, 1 warning`, or that there is none. */
function findings({ errors, warnings }: StatusResult): string {
  const count = (n: number, noun: string) => (n === 0 ? [] : [`${n} ${noun}${n === 1 ? '' : 's'}`]);
  const found = [...count(errors, 'error'), ...count(warnings, 'warning')];
  return found.length > 0 ? found.join(', ') : 'no warnings';
}

/** `thesis 31 % (2–50 %)`; by name where there are several, and of those the first two. */
function theses({ theses }: StatusResult): string[] {
  return theses.slice(0, 2).flatMap(({ name, support, range }) => {
    if (support === null) return [];
    const bounds = range ? ` (${percentRange(range)})` : '';
    return [`${theses.length === 1 ? 'thesis' : name} ${percent(support)}${bounds}`];
  });
}
