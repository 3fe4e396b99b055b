/** The picture or its model as a file of its own, the same bytes as the command line gives. */
import type { CancellationToken } from 'vscode-languageserver';
import { graphOf } from '../../core/features/display/graph-view.ts';
import { numbersOf } from '../../core/features/shared/numbers.ts';
import { writeInSlices } from '../../core/formats/writers.ts';
import type { ExportParams } from '../../protocol/protocol.ts';
import type { Session } from '../state/session.ts';

/** The text of the export; undefined when it is no longer wanted before the numbers are there. */
export async function exported(
  { world, evaluations, scheduler }: Session,
  uri: string,
  { format, theme, view, folded }: ExportParams,
  token: CancellationToken,
): Promise<string | undefined> {
  if (!(await evaluations.complete(uri, token))) return undefined;
  const { snapshot } = world;
  const graph = await scheduler.work(graphOf(snapshot, uri, numbersOf(snapshot, uri)));
  const work = writeInSlices(format, {
    argument: snapshot.argument(uri),
    evaluation: snapshot.evaluation(uri),
    graph,
    theme,
    view,
    folded: folded && new Set(folded),
    pathOf: (other) => snapshot.relative(uri, other),
    lines: snapshot.lines,
    relative: (other) => snapshot.relative(uri, other),
    page: format === 'html' ? world.host.page() : undefined,
  });
  const text = await scheduler.work(work);
  return token.isCancellationRequested ? undefined : text;
}
