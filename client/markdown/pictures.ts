/** Draws the fences of a Markdown document in its preview: one picture each, with numbers of the argument they make. */
import { buildGraph } from '../../core/graph/build.ts';
import type { PlacedGraph } from '../../core/graph/graph.ts';
import { editorStyle } from '../../core/graph/style.ts';
import { renderLegend, renderSvg } from '../../core/graph/svg.ts';
import { treeOf } from '../../core/graph/tree.ts';
import { layout } from '../../core/layout/layout.ts';
import { opening } from '../../core/layout/opening.ts';
import type { RuleCode } from '../../core/rules/catalog.ts';
import { DEFAULT_CONFIG } from '../../core/rules/config.ts';
import { contains, type Span } from '../../core/text/span.ts';
import { fencedConfig, piecesOf } from '../../core/workspace/fenced.ts';
import type { Snapshot } from '../../core/workspace/snapshot.ts';
import { Workspace } from '../../core/workspace/workspace.ts';

export interface FenceText {
  /** The words behind `steelman` in the opening line. */
  readonly words: readonly string[];
  readonly text: string;
}

export interface FencePicture {
  readonly svg: string;
  readonly legend: string | null;
  /** What keeps the picture from being whole, in a sentence; or nothing. */
  readonly note: string;
}

const URI = 'steelman:fences';
/** What a page without access to files cannot know. */
const UNREAD: ReadonlySet<RuleCode> = new Set<RuleCode>(['import-not-found', 'source-not-found']);
const NO_FILES = 'files are not read here';

export const style = editorStyle();

export class Pictures {
  /** The last picture of each fence, for the next one to follow. */
  private readonly placed = new Map<number, PlacedGraph>();

  /** One picture for each fence; undefined where there is nothing to draw. Never throws for what is written in them. */
  draw(fences: readonly FenceText[]): (FencePicture | undefined)[] {
    const pictures: (FencePicture | undefined)[] = fences.map(() => undefined);
    const numbered = fences.map((fence, index) => ({ ...fence, index }));
    for (const pieces of piecesOf(numbered)) {
      const snapshot = snapshotOf(pieces.map(({ text }) => text).join(GAP));
      let start = 0;
      for (const { index, text } of pieces) {
        const span = { start, end: start + text.length };
        pictures[index] = this.picture(snapshot, index, span, pieces.length === 1);
        start = span.end + GAP.length;
      }
    }
    return pictures;
  }

  private picture(snapshot: Snapshot, index: number, span: Span, alone: boolean): FencePicture | undefined {
    const argument = snapshot.argument(URI);
    const graph = buildGraph(argument, snapshot.boundaries(URI), snapshot.evaluation(URI), {
      ...(alone ? {} : { within: span }),
    });
    if (graph.nodes.length === 0) return undefined;
    const tree = treeOf(graph);
    const previous = this.placed.get(index)?.arrangement;
    const placed = layout(graph, { tree, folded: opening(graph, { tree }), previous });
    this.placed.set(index, placed);
    const legend = renderLegend(placed);
    return { svg: renderSvg(placed, { theme: 'editor' }), legend, note: noteOn(snapshot, span) };
  }
}

/** Between two pieces: a blank line ends whatever the first leaves open. */
const GAP = '\n\n';

function snapshotOf(text: string): Snapshot {
  const files = {
    read: (uri: string) => (uri === URI ? { text } : { trouble: NO_FILES }),
    resolve: (_: string, path: string) => path,
    relative: (_: string, uri: string) => uri,
    list: () => [],
  };
  return new Workspace().snapshot(files, () => fencedConfig(DEFAULT_CONFIG));
}

function noteOn(snapshot: Snapshot, span: Span): string {
  const imports = snapshot.argument(URI).root.imports.length > 0;
  const errors = snapshot
    .findings(URI, 'structure')
    .filter((found) => found.severity === 'error' && contains(span, found.span) && !UNREAD.has(found.code))
    // A name may come from a file that is imported.
    .filter(({ code }) => !imports || code !== 'unresolved-name').length;
  return [
    errors > 0 ? `${errors} ${errors === 1 ? 'error' : 'errors'}: the picture shows what can be read.` : '',
    imports ? 'Imported files are not read here: names from them are drawn as missing.' : '',
  ]
    .filter(Boolean)
    .join(' ');
}
