/** What the side list says of a thesis, in words. */

import { barShare, contrast, percent, percentChange, percentRange } from '../../../core/text/percent.ts';
import type { ThesisSummary } from '../../../protocol/protocol.ts';
import type { PageThesis } from './messages.ts';

/** Under this support it is shares that count, and not points. */
const RARE = 0.05;
/** A share under this is none. */
const LEAST_SHARE = 0.005;
/** So many objections are named. */
const MOST_OBJECTIONS = 5;

type Crux = ThesisSummary['cruxes'][number];

/** Of a thesis without any reason. */
const NOTHING: Omit<PageThesis, 'id' | 'name' | 'label'> = {
  ...{ support: null, range: null, figure: '' },
  details: ['Nothing supports it yet: give a reason with because.'],
  ...{ cruxes: [], lines: [], caseAgainst: null },
};

export function summarise(thesis: ThesisSummary): PageThesis {
  const { id, name, label, support, range, singlePointsOfFailure, lines } = thesis;
  // A number that says no more than that it holds if it holds is none.
  if (thesis.unassessed.includes(name)) return { ...NOTHING, id, name, label };
  const needed = new Set(singlePointsOfFailure);
  // What nobody has assessed counts as certain.
  const unassessed = new Set(thesis.unassessed);
  return {
    id,
    name,
    label,
    support: support === null ? null : barShare(support, thesis.atMost),
    range,
    figure: support === null ? '' : (thesis.atMost ? '≤\u00a0' : '') + percent(support),
    details: detailsOf(thesis),
    cruxes: thesis.cruxes.map((crux) => ({
      id: crux.id,
      name: crux.name,
      label: crux.label,
      part: crux.part,
      importance: crux.importance,
      now: unassessed.has(crux.name) ? 'unassessed' : nowOf(crux),
      phrase: support === null ? '' : phraseOf(support, crux),
      share: support !== null && support < RARE ? shareOf(crux) : '',
      needed: needed.has(crux.id),
    })),
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

/** What its author writes of it: a step and an attack have a strength. */
function nowOf({ kind, credence, written, conditional }: Crux): string {
  const number = written ? percentRange(written) : percent(credence);
  return `${kind === 'statement' ? 'now' : 'strength'} ${number}${conditional ? ' given its conditions' : ''}`;
}

/** All of it would say no more than the phrase does, and of what speaks against the thesis there is no share. */
function shareOf({ share }: Crux): string {
  const words = percent(share);
  return share < LEAST_SHARE || words === percent(1) ? '' : `${words} of the support goes by it`;
}

/** Of its proving true and its proving false, or of full strength and none, what moves the thesis more. */
function phraseOf(support: number, { kind, gain, loss }: Crux): string {
  const change = (by: number) => percentChange(support, Math.min(1, Math.max(0, support + by)));
  const [up, down] =
    kind === 'statement' ? ['if true', 'if false'] : [`at ${percent(1)}`, `at ${percent(0)}`];
  return Math.abs(gain) > Math.abs(loss) ? `${up}: ${change(gain)}` : `${down}: ${change(-loss)}`;
}

function caseOf({ caseAgainst }: ThesisSummary): PageThesis['caseAgainst'] {
  const { asWritten, unanswered, costliest, objections } = caseAgainst;
  if (objections.length === 0 && asWritten === 0 && unanswered === 0) return null;
  return {
    asWritten: points(asWritten),
    unanswered: points(unanswered),
    costliest: costliest && { ...costliest, asWritten: points(costliest.asWritten) },
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
