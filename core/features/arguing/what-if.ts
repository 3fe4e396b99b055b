/** The argument as it would be if some credences and strengths were others: the edited files, evaluated. */
import { type Evaluation, evaluate } from '../../evaluation/evaluation.ts';
import { buildGraph } from '../../graph/build.ts';
import type { Graph } from '../../graph/graph.ts';
import type { Statement, Step } from '../../model/argument.ts';
import { insert, insertClause, replace } from '../../rules/helpers/edits.ts';
import type { TextEdit } from '../../rules/rule.ts';
import { clausesOf } from '../../syntax/tree.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { Draft, tried } from '../actions/tried.ts';

/** What a leaf's credence or a step's strength is to be, in [0, 1]; by the id of the node. */
export interface Setting {
  readonly id: string;
  readonly value: number;
}

/** How finely numbers are written: tenths of a percentage point. */
const FINEST = 1000;

/**
 * The edits that write the settings into the files: what is written is replaced, what is missing is added. Ids of what
 * has no number of its own are passed over.
 */
export function settingEdits(snapshot: Snapshot, uri: string, settings: readonly Setting[]): TextEdit[] {
  const { byId } = snapshot.argument(uri);
  return settings.flatMap(({ id, value }) => {
    const thing = byId.get(id);
    if (thing?.type === 'step') return [strengthEdit(snapshot, uri, thing, written(value))];
    if (thing?.type !== 'statement' || !hasOwnNumber(thing)) return [];
    return [credenceEdit(snapshot, uri, thing, written(value))];
  });
}

/** Whether a statement's support starts from a number of its own: it has no step and is declared somewhere. */
function hasOwnNumber({ placeholder, steps, intact }: Statement): boolean {
  return !placeholder && steps.length === 0 && intact;
}

function written(value: number): string {
  return `${Math.round(value * FINEST) / (FINEST / 100)}%`;
}

/** Where evidence is weighed, the number that one starts from is the prior. */
function credenceEdit(snapshot: Snapshot, root: string, leaf: Statement, number: string): TextEdit {
  const argument = snapshot.argument(root);
  const { file } = argument.scopes.get(leaf.uri)!;
  const declaration = argument.declaration(leaf);
  const kind = leaf.prior || leaf.observations.length > 0 ? 'prior' : 'credence';
  const span = clausesOf(declaration, kind).find((clause) => clause.credence)?.credence?.span;
  return span ? replace(file, span, number) : insertClause(file, declaration, `${kind} ${number}`);
}

function strengthEdit(snapshot: Snapshot, root: string, step: Step, number: string): TextEdit {
  const argument = snapshot.argument(root);
  const { file } = argument.scopes.get(step.uri)!;
  const { strength, refs, keyword } = argument.clause(step);
  if (strength) {
    // The span may or may not hold the parentheses around the number.
    const { start, end } = strength.span;
    const bare = file.tree.text[start] === '(' ? `(${number})` : number;
    return replace(file, { start, end }, bare);
  }
  return insert(file, (refs.at(-1)?.span ?? keyword).end, ` (${number})`);
}

/** The texts of the files as the edits leave them. */
function editedTexts(snapshot: Snapshot, edits: readonly TextEdit[]): Map<string, string> {
  const files = new Set(edits.map((edit) => edit.uri));
  return new Map(
    [...files].map((uri) => {
      const draft = new Draft(snapshot.tree(uri).text);
      const own = edits.filter((edit) => edit.uri === uri);
      draft.edit(own.sort((a, b) => a.span.start - b.span.start));
      return [uri, draft.text];
    }),
  );
}

/**
 * The graph with the settings made, without findings and cruxes, which stay as the file says. Equal to editing the file,
 * since that is what it does.
 * @param known the evaluation of the file as it is, whose diagrams are used again
 */
export function graphIf(
  snapshot: Snapshot,
  uri: string,
  settings: readonly Setting[],
  known?: Evaluation,
): Graph {
  const world = tried(snapshot, editedTexts(snapshot, settingEdits(snapshot, uri, settings)));
  const argument = world.argument(uri);
  const boundaries = world.boundaries(uri);
  const { readings } = evaluate(argument, boundaries, { previous: known });
  return buildGraph(argument, boundaries, { readings, cruxes: () => [] }, {});
}
