/** *Annotate Selection*, *… as Premise of…*, *… as Objection to…*: asks what a passage is to become, and writes it. */
import { CancellationTokenSource, Selection, type TextEditor, window } from 'vscode';
import type { AnnotationKind, PrepareAnnotationParams } from '../../../protocol/protocol.ts';
import {
  chooseArgument,
  chooseKind,
  chooseName,
  chooseRelation,
  type Prepared,
} from '../annotations/choices.ts';
import { toRange } from '../annotations/places.ts';
import { sameFile } from '../annotations/store.ts';
import { carryOut } from '../annotations/writing.ts';
import type { Connection } from '../connection.ts';
import type { Command, Tools } from './commands.ts';

type Wanted = 'premise' | 'objection' | undefined;

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
  const before = editor.selection;
  const nothing = new CancellationTokenSource();
  const preparing = connection.prepareAnnotation(asked).then((answer) => {
    if (answer?.kind !== 'ready') {
      nothing.cancel();
      throw new Error(answer?.reason ?? SILENCE);
    }
    // What will be quoted is shown while one chooses.
    const { start, end } = toRange(answer.range);
    editor.selection = new Selection(start, end);
    return answer;
  });
  try {
    const [kind, first] = await Promise.all([chooseKind(wanted, preparing, nothing.token), preparing]);
    const name =
      kind && (await write(connection, editor, { ...asked, range: first.range }, wanted, kind, first));
    if (name === undefined) editor.selection = before;
  } catch (error) {
    void window.showWarningMessage((error as Error).message);
  } finally {
    nothing.dispose();
  }
}

const SILENCE = 'The language server did not answer; its output says why.';

/** Asks for what is still open and writes the statement, whose name it gives; undefined when the user gave up. */
async function write(
  connection: Connection,
  editor: TextEditor,
  asked: PrepareAnnotationParams,
  wanted: Wanted,
  kind: AnnotationKind,
  first: Prepared,
): Promise<string | undefined> {
  const argument = await chooseArgument(first, asked.visible);
  if (argument === undefined) return undefined;
  const ask = { ...asked, argument };
  const prepared = argument === first.argument ? first : await connection.prepareAnnotation(ask);
  if (prepared?.kind !== 'ready') throw new Error(prepared?.reason ?? SILENCE);
  const relating = wanted ?? (kind === 'objection' ? 'objection' : undefined);
  const relation = relating && (await chooseRelation(relating, prepared.targets, cursorIn(argument)));
  if (relating && !relation) return undefined;
  const troubleWith = async (name: string) => {
    const answer = await connection.prepareAnnotation({ ...ask, name });
    return answer?.kind === 'ready' ? (answer.nameTrouble ?? undefined) : answer?.reason;
  };
  const passage = editor.document.getText(toRange(first.range));
  const name = await chooseName(kind, prepared.name, passage, troubleWith);
  if (name === undefined) return undefined;
  const { uri, range } = asked;
  const params = { uri, range, kind, name, argument, ...(relation ? { relation } : {}) };
  await carryOut(connection, await connection.annotate(params), editor, name);
  return name;
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
