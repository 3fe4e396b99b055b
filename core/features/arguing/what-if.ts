/** The argument as it would be if some credences and strengths were others, and the edits that write them. */
import { type Evaluation, evaluateInSlices } from '../../evaluation/evaluation.ts';
import { conclusionId } from '../../graph/edges.ts';
import {
  type NodeNumbers,
  type Renumbering,
  sameInterval,
  sameNumbers,
  statementNumbers,
  stepNumbers,
} from '../../graph/numbers.ts';
import type { Argument, Attack, Statement, Step } from '../../model/argument.ts';
import type { Boundaries } from '../../model/boundary.ts';
import { renumbered, startsFromPrior } from '../../model/renumbered.ts';
import { insert, insertClause, replace } from '../../rules/helpers/edits.ts';
import type { TextEdit } from '../../rules/rule.ts';
import { clausesOf } from '../../syntax/tree.ts';
import { FEW, forEachInSlices, type Slices, shared } from '../../text/slices.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';

/** What a leaf's credence or the strength of a step or an attack is to be, in [0, 1]; by the id of the node or line. */
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
  const argument = snapshot.argument(uri);
  return settings.flatMap(({ id, value }) => {
    const thing = tunable(argument, id);
    if (!thing) return [];
    return thing.type === 'statement'
      ? [credenceEdit(argument, thing, written(value))]
      : [strengthEdit(argument, thing, written(value))];
  });
}

/** What has a number of its own by this id: a leaf, a step or an attack. */
function tunable({ byId, attacks }: Argument, id: string): Statement | Step | Attack | undefined {
  const thing = byId.get(id) ?? attacks.find((attack) => attack.id === id);
  if (thing?.type === 'step' || thing?.type === 'attack') return thing;
  return thing?.type === 'statement' && hasOwnNumber(thing) ? thing : undefined;
}

/** Whether a statement's support starts from a number of its own: it has no step and is declared somewhere. */
function hasOwnNumber({ placeholder, steps, intact }: Statement): boolean {
  return !placeholder && steps.length === 0 && intact;
}

function written(value: number): string {
  return `${Math.round(value * FINEST) / (FINEST / 100)}%`;
}

/** Where evidence is weighed, the number that one starts from is the prior. */
function credenceEdit(argument: Argument, leaf: Statement, number: string): TextEdit {
  const { file } = argument.scopes.get(leaf.uri)!;
  const declaration = argument.declaration(leaf);
  const kind = startsFromPrior(leaf) ? 'prior' : 'credence';
  const span = clausesOf(declaration, kind).find((clause) => clause.credence)?.credence?.span;
  return span ? replace(file, span, number) : insertClause(file, declaration, `${kind} ${number}`);
}

function strengthEdit(argument: Argument, inference: Step | Attack, number: string): TextEdit {
  const { file } = argument.scopes.get(inference.uri)!;
  const clause = inference.type === 'step' ? argument.clause(inference) : argument.clause(inference);
  const { strength, keyword } = clause;
  if (strength) {
    // The span may or may not hold the parentheses around the number.
    const { start, end } = strength.span;
    const bare = file.tree.text[start] === '(' ? `(${number})` : number;
    return replace(file, { start, end }, bare);
  }
  const named = clause.kind === 'undercuts' ? clause.targets : clause.refs;
  return insert(file, (named.at(-1)?.span ?? keyword).end, ` (${number})`);
}

/**
 * The numbers of an argument as they would be, asked for again and again as while a bar is dragged: each answer starts
 * from the one before.
 */
export class Trials {
  private latest: Evaluation | undefined;
  private readonly before: () => Slices<ReadonlyMap<string, NodeNumbers>>;

  /** @param known the evaluation of the argument as it is */
  constructor(
    private readonly argument: Argument,
    private readonly boundaries: Boundaries,
    private readonly known: Evaluation,
  ) {
    this.latest = known;
    this.before = shared(numbersOf(argument, known));
  }

  /** The argument with these numbers, and all that is computed of it; undefined as for `numbers`. */
  *assessed(
    settings: readonly Setting[],
  ): Slices<{ readonly argument: Argument; readonly evaluation: Evaluation } | undefined> {
    const argument = this.renumbered(settings);
    if (!argument) return undefined;
    const evaluation = yield* evaluateInSlices(argument, this.boundaries, { previous: this.known });
    return { argument, evaluation };
  }

  private renumbered(settings: readonly Setting[]): Argument | undefined {
    const numbers = new Map<Statement | Step | Attack, number>();
    for (const { id, value } of settings) {
      const thing = tunable(this.argument, id);
      if (!thing) return undefined;
      numbers.set(thing, Math.round(value * FINEST) / FINEST);
    }
    return renumbered(this.argument, numbers);
  }

  /**
   * What the settings change: equal to editing the files, but for rounding in the last digits. Undefined if one of them is
   * of something that has no number of its own.
   */
  *numbers(settings: readonly Setting[]): Slices<Renumbering | undefined> {
    const argument = this.renumbered(settings);
    if (!argument) return undefined;
    const previous = this.latest;
    const evaluation = yield* evaluateInSlices(argument, this.boundaries, { previous, isTrial: true });
    this.latest = evaluation;
    yield;
    const before = yield* this.before();
    const now = yield* numbersOf(argument, evaluation);
    yield;
    const nodes = [...now].flatMap(([id, numbers]) =>
      sameNumbers(numbers, before.get(id)!) ? [] : [numbers],
    );
    yield;
    const edges = [...argument.steps, ...argument.attacks].flatMap((inference) => {
      const strength = argument.strength(inference) ?? null;
      if (sameInterval(strength, this.argument.strength(inference) ?? null)) return [];
      const id = inference.type === 'step' ? conclusionId(inference) : inference.id;
      return [{ id, strength }];
    });
    return { nodes, edges };
  }
}

/** The numbers of everything that is drawn with one, by id. */
function* numbersOf(argument: Argument, { readings }: Evaluation): Slices<ReadonlyMap<string, NodeNumbers>> {
  const numbers = new Map<string, NodeNumbers>();
  yield* forEachInSlices(
    readings,
    ({ statement }) => {
      const { stated: _, ...own } = statementNumbers(argument, statement, readings[statement.index]);
      numbers.set(statement.id, own);
    },
    FEW,
  );
  yield* forEachInSlices(
    argument.steps,
    (step) => {
      numbers.set(step.id, stepNumbers(argument, step));
    },
    FEW,
  );
  return numbers;
}
