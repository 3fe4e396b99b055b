/** Tells the walkthrough which of its steps are done, from what has become of the example. */
import { commands, type Disposable, languages, type TextDocument, workspace } from 'vscode';
import type { Example } from './example.ts';

/** The passage that the example leaves to be annotated. */
export const PASSAGE = 'Nobody has told Heron which of its answers are checked.';
/** The number that the walkthrough asks to change, as the example has it. */
const NUMBER = { after: /assumption same-lies "[^"]*"\s+credence\s+/, was: '80%' };
/** The rule that the weak step breaks. */
const WEAK_STEP = 'persona-boundary';

/** Where the number stands in the argument: its offset and what is written there; undefined when it is gone. */
export function numberIn(text: string): { readonly start: number; readonly written: string } | undefined {
  const match = NUMBER.after.exec(text);
  if (!match) return undefined;
  const start = match.index + match[0].length;
  return { start, written: /^[^\s]*/.exec(text.slice(start))![0] };
}

/** The finding on the weak step, once the server has reported it; undefined where that does not come, or is fixed. */
export function weakStep(document: TextDocument) {
  return languages
    .getDiagnostics(document.uri)
    .find(({ code }) => (typeof code === 'object' ? code.value : code) === WEAK_STEP);
}

/** Watches the example as long as it is open. */
export function trackProgress({ argument }: Example): Disposable[] {
  const isExample = ({ uri }: { uri: { toString(): string } }) => uri.toString() === argument.toString();
  const done = (step: string) => commands.executeCommand('setContext', `steelman.tour.${step}`, true);
  let wasWeak = false;
  return [
    workspace.onDidChangeTextDocument(({ document }) => {
      if (!isExample(document)) return;
      const text = document.getText();
      const number = numberIn(text);
      if (number && number.written !== NUMBER.was) void done('changed');
      if (text.includes(PASSAGE.slice(0, -1))) void done('annotated');
    }),
    languages.onDidChangeDiagnostics(({ uris }) => {
      const document = workspace.textDocuments.find(isExample);
      if (!document || !uris.some((uri) => isExample({ uri }))) return;
      const isWeak = weakStep(document) !== undefined;
      if (wasWeak && !isWeak) void done('fixed');
      wasWeak = isWeak;
    }),
  ];
}
