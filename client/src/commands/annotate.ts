/** *Annotate Selection*, *… as Premise of…*, *… as Objection to…*: asks what a passage is to become, and writes it. */
import { Selection, type TextEditor, window } from 'vscode';
import { chooseArgument, chooseKind, chooseName, chooseRelation } from '../annotations/choices.ts';
import { toRange } from '../annotations/places.ts';
import { sameFile } from '../annotations/store.ts';
import { carryOut } from '../annotations/writing.ts';
import type { Command, Tools } from './commands.ts';

export type Wanted = 'premise' | 'objection' | undefined;

export function annotateSelection(tools: Tools): Command {
  return { id: 'steelman.annotateSelection', run: () => annotate(tools, undefined) };
}
export function annotateAsPremise(tools: Tools): Command {
  return { id: 'steelman.annotateAsPremise', run: () => annotate(tools, 'premise') };
}
export function annotateAsObjection(tools: Tools): Command {
  return { id: 'steelman.annotateAsObjection', run: () => annotate(tools, 'objection') };
}

async function annotate({ connection }: Tools, wanted: Wanted): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) return;
  const uri = editor.document.uri.toString();
  const asked = { uri, range: plain(editor), visible: visibleArguments() };
  const first = await connection.prepareAnnotation(asked);
  if (first?.kind !== 'ready') return tell(first?.reason);
  const before = editor.selection;
  // What will be quoted is shown while one chooses.
  const quoted = toRange(first.range);
  editor.selection = new Selection(quoted.start, quoted.end);
  const abandon = () => {
    editor.selection = before;
  };

  const argument = await chooseArgument(first, visibleArguments());
  if (argument === undefined) return abandon();
  const range = first.range;
  const prepared =
    argument === first.argument ? first : await connection.prepareAnnotation({ ...asked, range, argument });
  if (prepared?.kind !== 'ready') return tell(prepared?.reason);
  const kind = await chooseKind(wanted, prepared.targets.length > 0);
  if (!kind) return abandon();
  const relating = wanted ?? (kind === 'objection' ? 'objection' : undefined);
  const relation = relating && (await chooseRelation(relating, prepared.targets, cursorIn(argument)));
  if (relating && !relation) return abandon();
  const troubleWith = async (name: string) => {
    const answer = await connection.prepareAnnotation({ ...asked, range, argument, name });
    return answer?.kind === 'ready' ? (answer.nameTrouble ?? undefined) : answer?.reason;
  };
  const name = await chooseName(kind, prepared.name, editor.document.getText(quoted), troubleWith);
  if (name === undefined) return abandon();
  const params = { uri, range, kind, name, argument, ...(relation ? { relation } : {}) };
  await carryOut(connection, await connection.annotate(params), editor, name);
}

function tell(reason = 'The language server did not answer; its output says why.'): void {
  void window.showWarningMessage(reason);
}

function plain({ selection: { start, end } }: TextEditor) {
  const at = ({ line, character }: typeof start) => ({ line, character });
  return { start: at(start), end: at(end) };
}

/** The arguments on the screen, in the order of the columns. */
function visibleArguments(): string[] {
  const shown = window.visibleTextEditors.filter(({ document }) => document.languageId === 'steelman');
  return shown
    .sort((a, b) => (a.viewColumn ?? 0) - (b.viewColumn ?? 0))
    .map(({ document }) => document.uri.toString());
}

/** Where the cursor stands in an argument that is on the screen. */
function cursorIn(argument: string | null) {
  if (argument === null) return undefined;
  return window.visibleTextEditors.find(({ document }) => sameFile(argument, document))?.selection.active;
}
