/** *Annotate Selection* and its like: at most one question, which a letter answers, turns a passage into a statement. */
import { CancellationTokenSource, Selection, type TextEditor, window } from 'vscode';
import type { AnnotationKind, PrepareAnnotationParams } from '../../../protocol/protocol.ts';
import { chooseArgument, chooseKind, chooseRelation, type Prepared } from '../annotations/choices.ts';
import { LastClaims } from '../annotations/last.ts';
import { toRange } from '../annotations/places.ts';
import { sameFile } from '../annotations/store.ts';
import { carryOut, upToDate } from '../annotations/writing.ts';
import { type Connection, NO_ANSWER } from '../connection.ts';
import type { Command, Tools } from './commands.ts';

/** What the passage is to do, and to which claim: the last one, or one that is asked for. */
interface Wanted {
  readonly relation?: 'premise' | 'objection';
  readonly asked?: boolean;
}

const lastClaims = new LastClaims();

export function annotateSelection(tools: Tools): Command {
  return { id: 'steelman.annotateSelection', run: () => annotate(tools, {}) };
}
export function annotatePremise(tools: Tools): Command {
  return { id: 'steelman.annotatePremise', run: () => annotate(tools, { relation: 'premise' }) };
}
export function annotateObjection(tools: Tools): Command {
  return { id: 'steelman.annotateObjection', run: () => annotate(tools, { relation: 'objection' }) };
}
export function annotateAsPremise(tools: Tools): Command {
  return {
    id: 'steelman.annotateAsPremise',
    run: () => annotate(tools, { relation: 'premise', asked: true }),
  };
}
export function annotateAsObjection(tools: Tools): Command {
  return {
    id: 'steelman.annotateAsObjection',
    run: () => annotate(tools, { relation: 'objection', asked: true }),
  };
}

/** One passage is written after the other: the next one builds on what the last one has made. */
let writing: Promise<unknown> = Promise.resolve();

async function annotate({ connection }: Tools, wanted: Wanted): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) return;
  const uri = editor.document.uri.toString();
  const asked = { uri, range: plain(editor), visible: visibleArguments() };
  const before = editor.selection;
  const nothing = new CancellationTokenSource();
  const preparing = writing
    .then(() => connection.prepareAnnotation(asked))
    .then((answer) => {
      if (answer?.kind !== 'ready') {
        nothing.cancel();
        throw new Error(answer?.reason ?? NO_ANSWER);
      }
      // What will be quoted is shown while one chooses.
      const { start, end } = toRange(answer.range);
      editor.selection = new Selection(start, end);
      return answer;
    });
  try {
    const choosing =
      wanted.relation === 'objection' ? ('objection' as const) : chooseKind(wanted.relation, nothing.token);
    const [kind, first] = await Promise.all([choosing, preparing]);
    const ask = { ...asked, range: first.range };
    const done = kind ? write(connection, editor, ask, wanted, kind, first) : Promise.resolve(undefined);
    writing = done.catch(() => {});
    const name = await done;
    if (name === undefined) editor.selection = before;
  } catch (error) {
    void window.showWarningMessage((error as Error).message);
  } finally {
    nothing.dispose();
  }
}

/** Writes the statement, whose name it gives; undefined when the user gave up or nothing could be written. */
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
  if (prepared?.kind !== 'ready') throw new Error(prepared?.reason ?? NO_ANSWER);
  const { targets, name } = prepared;
  const relating = wanted.relation ?? (kind === 'objection' ? 'objection' : undefined);
  const cursor = cursorIn(argument);
  if (relating && targets.length === 0)
    throw new Error('This argument has no claim yet that the passage could bear on: annotate that first.');
  const relation =
    relating &&
    (wanted.asked
      ? await chooseRelation(relating, targets, cursor)
      : lastClaims.relation(relating, argument, targets, cursor));
  if (relating && !relation) return undefined;
  const { uri, range } = asked;
  const params = { uri, range, kind, name, argument, ...(relation ? { relation } : {}) };
  const result = await upToDate(() => connection.annotate(params));
  const written = await carryOut(connection, result, editor, name);
  if (!written) return undefined;
  lastClaims.note(written, kind, name, relation);
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
