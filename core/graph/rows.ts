/** The argument as the rows of a table: one for each statement, question, step and observation, with its numbers. */
import { list } from '../text/list.ts';
import { percentRange, points } from '../text/percent.ts';
import type { Graph, GraphNode } from './graph.ts';
import { standingOf } from './row-words.ts';
import { plain } from './text.ts';
import { dotFigure, givenWords, isDot, kindWord, nameOf, shortFigure } from './words.ts';

/** What rows can be sorted by; `text` is the order of the text. */
export type Column = 'statement' | 'kind' | 'support' | 'range' | 'importance' | 'findings';
export const COLUMNS: readonly Column[] = ['statement', 'kind', 'support', 'range', 'importance', 'findings'];

export interface Row {
  readonly node: GraphNode;
  /** Its name; that of a step is its id. */
  readonly name: string;
  /** Its text; of a step what it leads from and to, and its warrant. */
  readonly text: string;
  /** `claim`, `claim · doubtful` */
  readonly kind: string;
  /** As in the map: `⊢ 42 %`; of a step its strength, of an observation its weight. '' where there is none. */
  readonly support: string;
  /** `85 % given its conditions`; '' where its number depends on none. */
  readonly given: string;
  /** `20–60 %`; '' where it is no wider than the support. */
  readonly range: string;
  /** What the thesis it matters most to gains by it, in points: `+36 points`; '' where nothing depends on it. */
  readonly importance: string;
}

/** The rows of a graph, in the order of the text. */
export function rowsOf(graph: Graph): Row[] {
  const names = nameOf(graph);
  const premises = new Map<string, string[]>();
  const conclusions = new Map<string, string>();
  for (const { kind, from, to, negated } of graph.edges) {
    if (kind === 'conclusion') conclusions.set(from, names(to));
    if (kind !== 'premise') continue;
    const name = `${negated ? 'not ' : ''}${names(from)}`;
    premises.set(to, [...(premises.get(to) ?? []), name]);
  }
  const textOf = (node: GraphNode) => {
    const label = plain(node.label);
    if (!isDot(node)) return label;
    const way = `${list(premises.get(node.id) ?? [], Number.POSITIVE_INFINITY)} → ${conclusions.get(node.id) ?? ''}`;
    return label ? `${way}; since ${label}` : way;
  };
  return graph.nodes.filter(isRow).map((node) => {
    const { range, importance } = node;
    const status = standingOf(node);
    const support = isDot(node) ? dotFigure(node) : shortFigure(node);
    return {
      node,
      name: names(node.id),
      text: textOf(node),
      kind: status ? `${kindWord(node)} · ${status}` : kindWord(node),
      support,
      given: givenWords(node),
      range:
        range && range.hi > range.lo && !node.open && percentRange(range) !== support
          ? percentRange(range)
          : '',
      importance: importance === null ? '' : points(importance),
    };
  });
}

function isRow({ kind }: GraphNode): boolean {
  return kind !== 'model' && kind !== 'persona' && kind !== 'goal';
}

/**
 * The rows in the order of a column. What has no value there comes last either way; what is equal stays in the order of
 * the text.
 */
export function sortedRows(rows: readonly Row[], column: Column, descending: boolean): Row[] {
  const value = VALUES[column];
  const keyed = rows.map((row) => ({ row, key: value(row) }));
  const sign = descending ? -1 : 1;
  keyed.sort((a, b) => {
    if (a.key === undefined || b.key === undefined)
      return Number(a.key === undefined) - Number(b.key === undefined);
    return a.key < b.key ? -sign : a.key > b.key ? sign : 0;
  });
  return keyed.map(({ row }) => row);
}

const VALUES: Record<Column, (row: Row) => string | number | undefined> = {
  statement: ({ name }) => name.toLowerCase(),
  kind: ({ kind }) => kind,
  support: ({ support, node }) =>
    support === '' || node.weight !== null ? undefined : (node.support ?? node.credence?.lo),
  range: ({ range, node }) => (range === '' ? undefined : node.range!.hi - node.range!.lo),
  importance: ({ node }) => (node.importance === null ? undefined : Math.abs(node.importance)),
  findings: ({ node }) => (node.findings.length === 0 ? undefined : gravity(node)),
};

const GRAVITY = { error: 1e6, warning: 1e4, info: 100, hint: 1 };

/** Errors count before any number of warnings, and so on. */
function gravity({ findings }: GraphNode): number {
  return findings.reduce((sum, { severity }) => sum + GRAVITY[severity], 0);
}
