/** The picture or its model as a file of its own, the same bytes as the command line gives. */
import type { CancellationToken } from 'vscode-languageserver';
import { graphOf } from '../../core/features/display/graph-view.ts';
import { numbersOf } from '../../core/features/shared/numbers.ts';
import { WRITERS } from '../../core/formats/writers.ts';
import { measure } from '../../core/graph/measure.ts';
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
  const input = {
    argument: snapshot.argument(uri),
    evaluation: snapshot.evaluation(uri),
    graph,
    theme,
    pathOf: (other: string) => snapshot.relative(uri, other),
  };
  const writer = WRITERS[format];
  if (!writer.placed) return writer.write(input);
  const { layout } = await import('../../core/layout/layout.ts');
  return writer.write(input, await layout(graph, measure(graph)));
}
