/** In which order to repair what holds a thesis down: what is fatal first, then what helps most given the repairs so far. */
import type { Statement } from '../../model/argument.ts';
import type { Slices } from '../../text/slices.ts';
import type { Crux } from '../evaluation.ts';
import type { Element } from '../program/facts.ts';
import type { WhatIf } from './what-if.ts';

export interface AgendaItem {
  readonly element: Element;
  /** Its credence or strength as written, in [0, 1]. */
  readonly credence: number;
  /** Whether the thesis cannot hold as long as this is as it is, even if all else is repaired. */
  readonly fatal: boolean;
  /** Whether it speaks against the thesis, so that the repair is to refute it. */
  readonly against: boolean;
  /** The support of the thesis once this and all before it are settled in its favour. */
  readonly support: number;
}

const MOST_ITEMS = 12;
/** A repair that adds less than this share of the support is left out. */
const LEAST_RISE = 0.01;
const NEVER = 1e-12;

/** The agenda of a thesis; shorter, or empty, where the diagrams are too large for an exact result. */
export function* agendaOf(thesis: Statement, { outcomeInSlices: outcome }: WhatIf): Slices<AgendaItem[]> {
  const settled = new Map<Element, number>();
  const items: AgendaItem[] = [];
  const settle = function* (crux: Crux, fatal: boolean): Slices<boolean> {
    const against = crux.importance < 0;
    settled.set(crux.element, against ? 0 : 1);
    const after = yield* outcome([thesis], { settled });
    if (!after) return false;
    items.push({ element: crux.element, credence: crux.credence, fatal, against, support: after.support });
    return true;
  };
  while (items.length < MOST_ITEMS) {
    yield;
    const now = yield* outcome([thesis], { settled });
    if (!now) break;
    yield;
    const cruxes = yield* now.cruxes();
    if (now.support <= NEVER) {
      // What is hopeless twice over hides each of its faults: with all of them left open, they show.
      const sure = cruxes.filter(({ element, credence }) => credence % 1 === 0 && !settled.has(element));
      const open = new Map([...settled, ...sure.map(({ element }) => [element, 0.5] as const)]);
      const loosened = yield* outcome([thesis], { settled: open });
      if (!loosened || loosened.support <= NEVER) break;
      const written = new Map(sure.map(({ element, credence }) => [element, credence]));
      const faults = (yield* loosened.cruxes())
        .filter(({ element, importance }) => isAtFault(written.get(element), importance))
        .map((crux) => ({ ...crux, credence: written.get(crux.element)! }));
      const fatal = faults.filter((crux) => leaves(crux, loosened.support) <= NEVER);
      const [first] = faults;
      if (!first) break;
      for (const crux of fatal.length > 0 ? fatal : [first])
        if (!(yield* settle(crux, true))) return items.slice(0, MOST_ITEMS);
    } else {
      const best = cruxes
        .filter(({ element }) => !settled.has(element))
        .reduce<Crux | undefined>((a, b) => (a && riseOf(a) >= riseOf(b) - 1e-12 ? a : b), undefined);
      if (!best || riseOf(best) < LEAST_RISE * now.support || !(yield* settle(best, false))) break;
    }
  }
  return items.slice(0, MOST_ITEMS);
}

/** Whether a sure fact is on the wrong side: a premise at 0 %, or at 100 % what speaks against the thesis. */
function isAtFault(credence: number | undefined, importance: number): boolean {
  return credence !== undefined && (credence === 0 ? importance > NEVER : importance < -NEVER);
}

/** What is left of the support, with all other faults left open, if the fault is as written. */
function leaves({ credence, importance }: Crux, support: number): number {
  return support + (credence - 0.5) * importance;
}

/** What the thesis would gain if this were settled in its favour. */
function riseOf({ importance, gain, loss }: Crux): number {
  return importance > 0 ? gain : -loss;
}
