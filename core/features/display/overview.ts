/** The argument at a glance: its theses, what they hang on, and what is still open about it. */
import type { Crux } from '../../evaluation/evaluation.ts';
import type { Question, Statement } from '../../model/argument.ts';
import { targetName } from '../../model/targets.ts';
import { unanswered } from '../../rules/objections/unanswered-objection.ts';
import { isUnassessed } from '../../rules/weak/unassessed-premise.ts';
import type { Interval } from '../../syntax/tree.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { elementName, writtenOf } from '../hover/ledger.ts';
import type { Numbers } from '../shared/numbers.ts';

export interface OverviewItem {
  /** Of the node to go to. */
  readonly id: string;
  readonly name: string;
  /** What it says; '' where it says nothing. */
  readonly label: string;
}

export interface OverviewThesis extends OverviewItem {
  readonly support: number | null;
  readonly range: Interval | null;
}

export interface OverviewCrux extends OverviewItem {
  /** Its credence or strength as its author writes it, else as it comes out; null where nobody has assessed it. */
  readonly credence: Interval | null;
  /** To the thesis it matters most to, in [−1, 1]. */
  readonly importance: number;
}

export interface OverviewObjection extends OverviewItem {
  readonly support: number | null;
}

/** Each list in the order of the text, cruxes by importance. */
export interface Overview {
  readonly theses: OverviewThesis[];
  readonly cruxes: OverviewCrux[];
  /** Objections that hold, and that nothing is said against; empty until the numbers are there. */
  readonly unanswered: OverviewObjection[];
  readonly unassessed: OverviewItem[];
  /** Questions that nothing answers, with the name of what they ask about. */
  readonly questions: (OverviewItem & { readonly about: string })[];
}

/** How many cruxes of each thesis are listed. */
const MOST_CRUXES = 5;
/** What moves a thesis by less than this is no crux. */
const LEAST = 0.02;

/** What is to be known of a file as a root. */
export function overview(snapshot: Snapshot, uri: string, numbers: Numbers): Overview {
  const argument = snapshot.argument(uri);
  const item = (thing: Statement | Question): OverviewItem => ({
    id: thing.id,
    name: thing.name,
    label: argument.text(thing),
  });
  const theses = argument.statements.filter((s) => s.kind === 'thesis');
  const isNew = numbers.state === 'current';
  return {
    theses: theses.map((thesis) => {
      const reading = numbers.reading(thesis);
      return { ...item(thesis), support: reading?.support ?? null, range: reading?.range ?? null };
    }),
    cruxes: foremost(theses.map((thesis) => numbers.cruxes(thesis))).map((crux): OverviewCrux => {
      const { element, credence, importance } = crux;
      const isOpen = element.type === 'statement' && isUnassessed(element, argument);
      return {
        id: element.type === 'attack' ? element.attacker.id : element.id,
        name: elementName(element),
        label: element.type === 'statement' ? argument.text(element) : (argument.warrant(element) ?? ''),
        credence: isOpen ? null : (writtenOf(element, argument) ?? { lo: credence, hi: credence }),
        importance,
      };
    }),
    unanswered: (isNew ? [...unanswered(snapshot.ruleContext(uri)).keys()] : []).map((attacker) => ({
      ...item(attacker),
      support: numbers.reading(attacker)?.support ?? null,
    })),
    unassessed: argument.statements.filter((s) => isUnassessed(s, argument)).map(item),
    questions: argument.questions
      .filter(({ answered }) => answered.length === 0)
      .map((question) => ({
        ...item(question),
        about: [...new Set(question.asks.map((target) => targetName(target)))].join(', '),
      })),
  };
}

/** The foremost cruxes of all theses, each once, the most important first. */
function foremost(all: readonly (readonly Crux[])[]): Crux[] {
  const found = new Map<Crux['element'], Crux>();
  for (const cruxes of all) {
    for (const crux of cruxes.slice(0, MOST_CRUXES)) {
      const known = found.get(crux.element);
      if (Math.abs(crux.importance) < LEAST) continue;
      if (!known || Math.abs(known.importance) < Math.abs(crux.importance)) found.set(crux.element, crux);
    }
  }
  return [...found.values()].sort((a, b) => Math.abs(b.importance) - Math.abs(a.importance));
}
