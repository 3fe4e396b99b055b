/** Requests about what is on the screen: hover, folding, selection. */
import type { SelectionRange } from 'vscode-languageserver';
import { folds } from '../../core/features/editing/folding.ts';
import { selectionSpans } from '../../core/features/editing/selection.ts';
import { hoverInSlices } from '../../core/features/hover/hover.ts';
import { range } from '../convert.ts';
import { NOWHERE, resolvePosition, type Session } from '../state/session.ts';
import { canonical } from '../state/uris.ts';
import { textHover } from './texts.ts';

export function registerReading(session: Session): void {
  const { connection, world, evaluations, scheduler } = session;

  connection.onHover(async (params) => {
    const passage = textHover(session, params);
    if (passage) return passage;
    const { snapshot, uri, offset } = resolvePosition(session, params, { inViews: true });
    const found = await scheduler.work(hoverInSlices(snapshot, uri, offset, evaluations.numbers(uri)));
    if (!found) return null;
    const kind = session.client.markdown ? 'markdown' : 'plaintext';
    return { contents: { kind, value: found.text }, range: range(snapshot.lines(uri), found.span) };
  });
  connection.onFoldingRanges(({ textDocument }) =>
    world
      .writtenIn(canonical(textDocument.uri))
      .flatMap((uri) => folds(world.snapshot, uri))
      .map(({ start, end, kind }) => ({ startLine: start, endLine: end, ...(kind ? { kind } : {}) })),
  );
  connection.onSelectionRanges(({ textDocument, positions }) =>
    positions.map((position) => {
      const { snapshot, uri, offset } = resolvePosition(session, { textDocument, position });
      if (uri === NOWHERE) return { range: { start: position, end: position } };
      const lines = snapshot.lines(uri);
      return selectionSpans(snapshot, uri, offset).reduceRight<SelectionRange | undefined>(
        (parent, span) => ({ range: range(lines, span), ...(parent ? { parent } : {}) }),
        undefined,
      )!;
    }),
  );
}
