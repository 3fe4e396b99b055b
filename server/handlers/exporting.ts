/** The picture or its model as a file of its own, the same bytes as the command line gives. */
import type { CancellationToken } from 'vscode-languageserver';
import { graphOf } from '../../core/features/display/graph-view.ts';
import { numbersOf } from '../../core/features/shared/numbers.ts';
import { toDot } from '../../core/formats/dot.ts';
import { toJson } from '../../core/formats/graph-json.ts';
import { toMarkdown } from '../../core/formats/markdown.ts';
import { toMermaid } from '../../core/formats/mermaid.ts';
import { measure } from '../../core/graph/measure.ts';
import { renderSvg } from '../../core/graph/svg.ts';
import type { ExportParams } from '../../protocol/protocol.ts';
import type { Session } from '../state/session.ts';

/** The text of the export; undefined when it is no longer wanted before the numbers are there. */
export async function exported(
  { world, evaluations }: Session,
  uri: string,
  { format, theme }: ExportParams,
  token: CancellationToken,
): Promise<string | undefined> {
  if (!(await evaluations.complete(uri, token))) return undefined;
  const { snapshot } = world;
  const graph = graphOf(snapshot, uri, numbersOf(snapshot, uri));
  if (format === 'mermaid') return toMermaid(graph);
  if (format === 'dot') return toDot(graph);
  if (format === 'markdown') return toMarkdown(snapshot.argument(uri), snapshot.evaluation(uri), graph);
  const { layout } = await import('../../core/layout/layout.ts');
  const placed = await layout(graph, measure(graph));
  return format === 'json'
    ? toJson(placed, (other) => snapshot.relative(uri, other))
    : renderSvg(placed, { theme });
}
