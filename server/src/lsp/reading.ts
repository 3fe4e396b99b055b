/** Requests about what is on the screen: hover, folding, selection. */
import type { SelectionRange } from 'vscode-languageserver';
import { folds } from '../features/folding.ts';
import { hover } from '../features/hover.ts';
import { selectionSpans } from '../features/selection.ts';
import { range } from './convert.ts';
import { type Session, spot } from './session.ts';
import { canonical } from './uris.ts';

export function registerReading(session: Session): void {
  const { connection, world, evaluations } = session;

  connection.onHover((params) => {
    const { snapshot, uri, offset } = spot(session, params);
    const found = hover(snapshot, uri, offset, evaluations.numbers(uri));
    if (!found) return null;
    const kind = session.client.markdown ? 'markdown' : 'plaintext';
    return { contents: { kind, value: found.text }, range: range(snapshot.lines(uri), found.span) };
  });
  connection.onFoldingRanges(({ textDocument }) =>
    folds(world.snapshot, canonical(textDocument.uri)).map(({ start, end, kind }) => ({
      startLine: start,
      endLine: end,
      ...(kind ? { kind } : {}),
    })),
  );
  connection.onSelectionRanges(({ textDocument, positions }) => {
    const uri = canonical(textDocument.uri);
    const lines = world.snapshot.lines(uri);
    return positions.map((position) => {
      const spans = selectionSpans(world.snapshot, uri, lines.offset(position));
      return spans.reduceRight<SelectionRange | undefined>(
        (parent, span) => ({ range: range(lines, span), ...(parent ? { parent } : {}) }),
        undefined,
      )!;
    });
  });
}
