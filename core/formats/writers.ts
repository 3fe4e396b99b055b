/** The function that writes each export format. */
import type { Evaluation } from '../evaluation/evaluation.ts';
import type { Graph, PlacedGraph } from '../graph/graph.ts';
import { renderSvg } from '../graph/svg.ts';
import type { Argument } from '../model/argument.ts';
import type { ExportFormat } from './catalog.ts';
import { toDot } from './dot.ts';
import { toJson } from './graph-json.ts';
import { toGraphml } from './graphml.ts';
import { toHtml } from './html.ts';
import { toMarkdown } from './markdown.ts';
import { toMermaid } from './mermaid.ts';

/** What is exported. */
export interface Exported {
  readonly argument: Argument;
  readonly evaluation: Evaluation | undefined;
  readonly graph: Graph;
  readonly theme: 'light' | 'dark';
  /** What a file is called in the output, by its uri. */
  readonly pathOf: (uri: string) => string;
}

/** `placed` tells whether a layout of the graph is needed, which takes a while. */
export type Writer =
  | { readonly placed: false; write(exported: Exported): string }
  | { readonly placed: true; write(exported: Exported, graph: PlacedGraph): string };

export const WRITERS: { readonly [F in ExportFormat]: Writer } = {
  svg: { placed: true, write: ({ theme }, graph) => renderSvg(graph, { theme }) },
  html: {
    placed: true,
    write: ({ argument, evaluation, theme }, graph) => toHtml(argument, evaluation, graph, { theme }),
  },
  markdown: {
    placed: false,
    write: ({ argument, evaluation, graph }) => toMarkdown(argument, evaluation, graph),
  },
  mermaid: { placed: false, write: ({ graph }) => toMermaid(graph) },
  dot: { placed: false, write: ({ graph }) => toDot(graph) },
  graphml: { placed: false, write: ({ graph }) => toGraphml(graph) },
  json: { placed: true, write: ({ pathOf }, graph) => toJson(graph, pathOf) },
};
