/** The function that writes each export format. */
import type { Evaluation } from '../evaluation/evaluation.ts';
import { type Folded, foldedGraph } from '../graph/fold.ts';
import type { Graph, PlacedGraph } from '../graph/graph.ts';
import { locationsOf } from '../graph/locations.ts';
import { svgInSlices } from '../graph/svg.ts';
import { type Tree, treeInSlices } from '../graph/tree.ts';
import { layoutInSlices } from '../layout/layout.ts';
import { openingInSlices } from '../layout/opening.ts';
import type { Argument } from '../model/argument.ts';
import type { LineIndex } from '../text/lines.ts';
import { drained, type Slices } from '../text/slices.ts';
import type { ExportFormat } from './catalog.ts';
import { toDot } from './dot.ts';
import { toJson } from './graph-json.ts';
import { toGraphml } from './graphml.ts';
import { pageFiles, toHtml } from './html.ts';
import { toMarkdown } from './markdown.ts';
import { toMarkdownOutline } from './markdown-outline.ts';
import { toMermaid } from './mermaid.ts';

/** What is exported. */
export interface Exported {
  readonly argument: Argument;
  readonly evaluation: Evaluation | undefined;
  readonly graph: Graph;
  readonly theme: 'light' | 'dark';
  /** How formats with a drawing show it, and Markdown; the default is a map. */
  readonly view?: 'map' | 'outline';
  /** The statements that hide what is below them; by default those that the preview folds when it opens. */
  readonly folded?: Folded;
  /** What a file is called in the output, by its uri. */
  readonly pathOf: (uri: string) => string;
  /** The line index of a file, by its uri. */
  readonly lines: (uri: string) => LineIndex;
  /** What a file is called as seen from the argument's own. */
  readonly relative: (uri: string) => string;
  /** The built page that HTML is made of; only that needs it. */
  readonly page: string | undefined;
}

/** Some formats take what is visible of the graph, others its drawing. */
type Writer = (
  exported: Exported,
  shown: () => Graph,
  placed: () => Slices<PlacedGraph>,
  tree: Tree,
  folded: Folded,
) => Slices<string>;

const WRITERS: { readonly [F in ExportFormat]: Writer } = {
  *svg({ theme }, _, placed) {
    return yield* svgInSlices(yield* placed(), { theme });
  },
  html: ({ argument, graph, theme, view, folded, page = '', relative }) =>
    toHtml(page, {
      version: 1,
      theme,
      view: view ?? null,
      folded: folded ? [...folded] : null,
      graph,
      files: pageFiles(argument, relative),
    }),
  markdown: ({ argument, evaluation, graph, view }, shown, _, tree, folded) =>
    view === 'outline' ? toMarkdownOutline(graph, tree, folded) : toMarkdown(argument, evaluation, shown()),
  mermaid: (_, shown) => toMermaid(shown()),
  dot: (_, shown) => toDot(shown()),
  graphml: (_, shown) => toGraphml(shown()),
  *json({ argument, lines, pathOf }, _, placed) {
    const picture = yield* placed();
    const locations = yield* locationsOf(argument, lines);
    return yield* toJson(picture, locations, pathOf);
  },
};

/** Writes an argument in a format. */
export function write(format: ExportFormat, exported: Exported): string {
  return drained(writeInSlices(format, exported));
}

/** The same in slices. */
export function* writeInSlices(format: ExportFormat, exported: Exported): Slices<string> {
  const { graph, view } = exported;
  const tree = yield* treeInSlices(graph);
  const folded = exported.folded ?? (yield* openingInSlices(graph, { tree }));
  yield;
  return yield* WRITERS[format](
    exported,
    () => foldedGraph(graph, tree, folded),
    () => layoutInSlices(graph, { tree, folded, outline: view === 'outline' }),
    tree,
    folded,
  );
}
