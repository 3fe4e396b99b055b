/** What is said of a place when one comes to it by key: what it is there, and what there is to find below it. */
import type { EdgeKind, Graph } from './graph.ts';
import { statusWord } from './measure.ts';
import { plain } from './text.ts';
import type { Place, Tree } from './tree.ts';
import { dotFigure, givenWords, isWeak, kindWord, nameOf, shortFigure } from './words.ts';

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** `one premise`, `two premises`; nothing for 0. */
function counted(n: number, word: string, plural = `${word}s`): string[] {
  return n === 0 ? [] : [`${NUMBERS[n] ?? n} ${n === 1 ? word : plural}`];
}

/** In which role a statement is drawn below something. */
const ROLES: Partial<Record<EdgeKind, string>> = {
  premise: 'premise',
  given: 'condition',
  until: 'end',
  answers: 'answer',
  undercut: 'undercut',
  unless: 'exception',
  rebut: 'rebuttal',
  asks: 'question',
};

/**
 * A sentence without its full stop: `step 2 of 3 for refuses: unmasked, 80 %, two premises, one exception`, `premise 1 of 2
 * of step by-rain for wet: claim tap, A tap runs, 27 %, one step`.
 * @param inside what is folded away below it, in words; '' where nothing is
 */
export function spoken(place: Place, tree: Tree, graph: Pick<Graph, 'nodes'>, inside = ''): string {
  const { node } = place;
  if (!node) return '';
  const name = nameOf(graph);
  const role = roleOf(place, name);
  if (place.type === 'dot') {
    const crossings = node.crossings.filter(({ licensed }) => !licensed).length;
    const parts = [
      node.name,
      dotFigure(node),
      isWeak(node) ? 'weak' : '',
      ...(node.kind === 'step' ? counted(kinds(place, 'premise'), 'premise') : []),
      ...counted(kinds(place, 'unless'), 'exception'),
      ...counted(kinds(place, 'undercut'), 'undercut'),
      ...(crossings > 0 ? ['crosses a persona’s boundary unlicensed'] : []),
      ...counted(node.findings.length, 'finding'),
      node.label && `since ${plain(node.label)}`,
    ];
    return [role, parts.filter(Boolean).join(', ')].filter(Boolean).join(': ');
  }
  const uses = 1 + (tree.chips.get(node.id)?.length ?? 0);
  const parts = [
    `${place.type === 'chip' ? 'reference to ' : ''}${kindWord(node)} ${node.name}`,
    plain(node.label),
    shortFigure(node),
    givenWords(node),
    statusWord(node),
    isWeak(node) ? 'weak' : '',
    node.crux === null ? '' : `crux ${node.crux}`,
    ...(place.type === 'box' ? counted(kinds(place, 'conclusion'), 'step') : []),
    ...(place.type === 'box' ? counted(kinds(place, 'rebut'), 'rebuttal') : []),
    ...(uses > 1 ? [`used in ${NUMBERS[uses] ?? uses} places`] : []),
    ...counted(node.findings.length, 'finding'),
    inside && `folded: ${inside}`,
  ];
  return [role, parts.filter(Boolean).join(', ')].filter(Boolean).join(': ');
}

function kinds(place: Place, kind: EdgeKind): number {
  return place.children.filter((child) => child.edge?.kind === kind).length;
}

/** `step 2 of 3 for wet`, `premise 1 of 2 of step by-rain for wet`; '' for what is at the top. */
function roleOf(place: Place, name: (id: string) => string): string {
  const { parent } = place;
  if (!parent) return '';
  // An attacker at the dot of its own attack is what the attack is.
  const at = place.edge ? parent : parent.parent;
  const edge = place.edge ?? parent.edge;
  if (!at || !edge) return '';
  const beside = (place.edge ? parent : at).children.filter((other) => other.edge?.kind === edge.kind);
  const index = beside.indexOf(place.edge ? place : parent) + 1;
  const count = beside.length > 1 ? ` ${index} of ${beside.length}` : '';
  if (place.type === 'dot' && edge.kind === 'conclusion') {
    const kind = place.node?.kind === 'observation' ? 'observation' : 'step';
    return `${kind}${count} for ${name(at.key)}`;
  }
  const role = `${edge.negated ? 'denied ' : ''}${ROLES[edge.kind] ?? edge.kind}`;
  return `${role}${count} ${WITH[edge.kind] ?? 'of'} ${placeName(at, name)}`;
}

const WITH: Partial<Record<EdgeKind, string>> = {
  rebut: 'to',
  undercut: 'of',
  unless: 'to',
  answers: 'to',
  asks: 'about',
};

/** `wet`, `step by-rain for wet`, `the attack of dry`. */
function placeName(place: Place, name: (id: string) => string): string {
  if (place.type !== 'dot') return place.node?.name ?? name(place.key);
  if (!place.node) return `the attack of ${place.edge ? name(place.edge.from) : place.key}`;
  const label = place.node.name ? ` ${place.node.name}` : '';
  return `${place.node.kind}${label} for ${place.parent ? name(place.parent.key) : ''}`;
}
