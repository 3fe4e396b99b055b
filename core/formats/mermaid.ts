/** The graph as a Mermaid flowchart, for Markdown that renders it. */
import type { Graph, GraphEdge, GraphNode } from '../graph/graph.ts';
import { plain } from '../graph/text.ts';
import { isAttack } from '../graph/tree.ts';
import { figure, isDot, stepLabel } from '../graph/words.ts';
import { percentRange } from '../text/percent.ts';
import { mapInSlices, type Slices } from '../text/slices.ts';
import { jointed } from './attacks.ts';

/** How each kind's shape opens and closes. */
const SHAPES: Record<GraphNode['kind'], readonly [string, string]> = {
  thesis: ['[[', ']]'],
  claim: ['(', ')'],
  assumption: ['{{', '}}'],
  evidence: ['[/', '/]'],
  objection: ['>', ']'],
  instrumental: ['[', ']'],
  sincere: ['[', ']'],
  model: ['([', '])'],
  persona: ['([', '])'],
  goal: ['([', '])'],
  missing: ['[', ']'],
  question: ['{', '}'],
  step: ['((', '))'],
  observation: ['((', '))'],
};

const LINES: Record<GraphEdge['kind'], string> = {
  premise: '---',
  conclusion: '-->',
  rebut: '--x',
  undercut: '--x',
  unless: '-.-x',
  given: '-.->',
  of: '---',
  serves: '-->',
  until: '-.-',
  asks: '-.-',
  answers: '-.->',
};
const HEADLESS = '---';
const WORDS: Partial<Record<GraphEdge['kind'], string>> = {
  unless: 'unless',
  given: 'given',
  of: 'of',
  serves: 'serves',
  until: 'until',
  asks: 'asks',
  answers: 'answers',
};

/** Writes a flowchart, bottom to top; nodes are numbered, so that any name will do. */
export function* toMermaid(graph: Graph): Slices<string> {
  const { junctions, edges } = jointed(graph);
  const ids = new Map([...graph.nodes, ...junctions].map((n, i) => [n.id, `n${i}`]));
  const attacks: number[] = [];
  const lines = yield* mapInSlices(edges, (edge, i) => {
    if (isAttack(edge)) attacks.push(i);
    const words = [
      WORDS[edge.kind] ?? '',
      edge.negated ? 'not' : '',
      edge.strength && edge.kind !== 'conclusion' && !edge.headless ? percentRange(edge.strength) : '',
      edge.inert && edge.kind !== 'premise' ? 'unlicensed' : '',
    ];
    const label = words.filter(Boolean).join(' · ');
    const line = edge.headless ? HEADLESS : LINES[edge.kind];
    return `  ${ids.get(edge.from)} ${line}${label ? `|"${quoted(label)}"|` : ''} ${ids.get(edge.to)}`;
  });
  return [
    ...(graph.title ? ['---', `title: ${JSON.stringify(plain(graph.title))}`, '---'] : []),
    'flowchart BT',
    ...(yield* mapInSlices(graph.nodes, (node) => {
      const [open, close] = SHAPES[node.kind];
      return `  ${ids.get(node.id)}${open}"${textOf(node)}"${close}:::${node.kind}`;
    })),
    ...junctions.map(({ id }) => `  ${ids.get(id)}((" ")):::step`),
    ...lines,
    ...(attacks.length > 0 ? [`  linkStyle ${attacks.join(',')} stroke:#c0332b`] : []),
    '  classDef thesis stroke-width:3px,font-weight:bold',
    '  classDef objection stroke:#c0332b',
    '  classDef missing stroke-dasharray:5 4,stroke:#c0332b',
    '',
  ].join('\n');
}

function textOf(node: GraphNode): string {
  if (isDot(node)) return quoted(stepLabel(node)) || ' ';
  const head = node.kind === 'missing' ? `undeclared: ${node.name}` : `${node.kind}: ${node.name}`;
  return [head, plain(node.label), figure(node)].filter(Boolean).map(quoted).join('<br>');
}

/** A zero-width space, for what Mermaid looks for once entities are read. */
const APART = '#8203;';

/**
 * Mermaid reads entities with a `#` in place of `&`. It looks for directives (`%%{…}%%`) in the whole text, labels included,
 * for marks of emphasis in labels and for lists at their beginning; and, with entities read, for formulas (`$$…$$`), icons
 * (`fa:fa-car`) and `\n`, which breaks a line.
 */
function quoted(text: string): string {
  return text
    .replace(
      /[#"&<>`\\*_~$]|%(?=%)|(?<=\bfa[a-z]?):(?=fa-)|(?<=^\d+)[.)](?=\s)|^[-+](?=\s)/g,
      (char) => `#${char.charCodeAt(0)};`,
    )
    .replace(/#92;(?=n)|#36;(?=#36;)/g, `$&${APART}`)
    .replace(/#58;(?=fa-)/g, `${APART}$&`);
}
