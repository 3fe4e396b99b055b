/** What the side list says of a thesis, in words. */

import { contrast, percent, percentChange, percentRange } from '../../../core/text/percent.ts';
import type { ThesisSummary } from '../../../protocol/protocol.ts';
import type { PageThesis } from './messages.ts';

/** Under this support it is shares that count, and not points. */
const RARE = 0.05;
/** So many objections are named. */
const MOST_OBJECTIONS = 5;

/** Of a thesis without any reason. */
const NOTHING: Omit<PageThesis, 'id' | 'name' | 'label'> = {
  ...{ support: null, range: null, figure: '', rare: false },
  details: ['Nothing supports it yet: give a reason with because.'],
  ...{ cruxes: [], lines: [], caseAgainst: null },
};

export function summarise(thesis: ThesisSummary): PageThesis {
  const { id, name, label, support, range, singlePointsOfFailure, lines } = thesis;
  // A number that says no more than that it holds if it holds is none.
  if (thesis.unassessed.includes(name)) return { ...NOTHING, id, name, label };
  const needed = new Set(singlePointsOfFailure);
  // It counts as certain, which is not what its author says.
  const unassessed = new Set(thesis.unassessed);
  return {
    id,
    name,
    label,
    support,
    range,
    figure: support === null ? '' : (thesis.atMost ? '≤\u00a0' : '') + percent(support),
    details: detailsOf(thesis),
    cruxes: thesis.cruxes.map((crux) => ({
      id: crux.id,
      name: crux.name,
      label: crux.label,
      importance: crux.importance,
      credence: unassessed.has(crux.name) ? '–' : percent(crux.credence),
      phrase: support === null ? '' : phraseOf(support, crux),
      share: percent(crux.share),
      needed: needed.has(crux.id),
    })),
    rare: support !== null && support < RARE,
    lines:
      lines.length < 2
        ? []
        : lines.map((line) => ({
            id: line.id,
            name: line.name,
            alone: percent(line.support),
            without: points(-line.loss),
          })),
    caseAgainst: caseOf(thesis),
  };
}

/** Of its proving true and its proving false, what moves the thesis more. */
function phraseOf(support: number, { gain, loss }: ThesisSummary['cruxes'][number]): string {
  const change = (by: number) => percentChange(support, Math.min(1, Math.max(0, support + by)));
  return Math.abs(gain) > Math.abs(loss) ? `if true: ${change(gain)}` : `if false: ${change(-loss)}`;
}

function caseOf({ caseAgainst }: ThesisSummary): PageThesis['caseAgainst'] {
  const { asWritten, unanswered, costliest, objections } = caseAgainst;
  if (objections.length === 0 && asWritten === 0 && unanswered === 0) return null;
  return {
    asWritten: points(asWritten),
    unanswered: points(unanswered),
    costliest,
    objections: objections.slice(0, MOST_OBJECTIONS).map((objection) => ({
      id: objection.id,
      label: objection.label || objection.name,
      asWritten: points(objection.asWritten),
      unanswered: points(objection.unanswered),
    })),
  };
}

function detailsOf(thesis: ThesisSummary): string[] {
  const { status, support, range, stated, method, standardError, unassessed } = thesis;
  const details: string[] = [];
  if (status) details.push([status, contrast(status, support ?? NaN)].filter(Boolean).join(', '));
  if (support !== null && unassessed.length > 0) {
    // With the number, since what is unassessed may speak against the thesis.
    const hold = unassessed.length === 1 ? 'holds' : 'hold';
    details.push(`${percent(support)} if ${list(unassessed)} ${hold}, which nobody has assessed`);
  }
  if (range) details.push(`range ${percentRange(range)}`);
  if (stated) details.push(`the author states ${percentRange(stated)}`);
  if (method === 'simulated') details.push(`simulated, give or take ${percent(2 * standardError)}`);
  return details;
}

/** `a`, `a and b`, `a, b and 3 more`. */
function list(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  if (names.length > 3) return `${names.slice(0, 2).join(', ')} and ${names.length - 2} more`;
  return `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
}

/** A difference of probabilities in percentage points, with its sign: `+36`, `−0.4`, `0`. */
export function points(difference: number): string {
  const size = Math.abs(difference) * 100;
  const rounded = size < 0.05 ? 0 : Number(size.toFixed(size < 9.95 ? 1 : 0));
  return rounded === 0 ? '0' : `${difference > 0 ? '+' : '−'}${rounded}`;
}
