/** What all handlers share, and the way from a request's parameters to the core's. */
import type { Connection, Position, Range } from 'vscode-languageserver';
import type { Span } from '../../core/text/span.ts';
import type { Snapshot } from '../../core/workspace/snapshot.ts';
import type { Log } from '../../host/log.ts';
import type { Client } from '../client.ts';
import type { Scheduler } from '../scheduler.ts';
import type { Annotated } from './annotated.ts';
import type { Changes } from './changes.ts';
import type { Diagnosing } from './diagnosing.ts';
import type { Evaluations } from './evaluations.ts';
import type { Reports } from './reports.ts';
import type { SettingsStore } from './settings.ts';
import { canonical } from './uris.ts';
import type { World } from './world.ts';

/** One client that has introduced itself, and all that the server knows for it. */
export interface Session {
  readonly connection: Connection;
  readonly client: Client;
  readonly log: Log;
  readonly scheduler: Scheduler;
  readonly world: World;
  readonly settings: SettingsStore;
  readonly evaluations: Evaluations;
  readonly diagnosing: Diagnosing;
  readonly reports: Reports;
  readonly texts: Annotated;
  readonly changes: Changes;
  /** Files whose graph is shown, which are notified of changes though they may not be open. */
  readonly shownGraphs: Set<string>;
}

/** A place in a file as the core takes it. */
export interface ResolvedPosition {
  readonly snapshot: Snapshot;
  readonly uri: string;
  readonly offset: number;
}

/**
 * The place that a request is about; a position past a line's or the text's end is pulled back to that. In a view it is
 * nowhere, unless the request is one of those that are answered there as well.
 */
export function resolvePosition(
  session: Session,
  {
    textDocument,
    position,
  }: { readonly textDocument: { readonly uri: string }; readonly position: Position },
  { inViews = false }: { readonly inViews?: boolean } = {},
): ResolvedPosition {
  const { world } = session;
  const { snapshot } = world;
  const document = canonical(textDocument.uri);
  const uris = inViews ? world.writtenIn(document) : world.argumentsIn(document);
  const [uri = NOWHERE] = touched(session, uris, { start: position, end: position });
  return { snapshot, uri, offset: snapshot.lines(uri).offset(position) };
}

/** The uri of a place where there is no argument, such as between the fences of a document: an empty file. */
export const NOWHERE = 'nowhere:';

/** The arguments that a range of a document touches: it itself or, where it is Markdown, those in its fences. */
export function argumentsAt(
  session: Session,
  textDocument: { readonly uri: string },
  range: Range,
): readonly string[] {
  return touched(session, session.world.argumentsIn(canonical(textDocument.uri)), range);
}

function touched({ world }: Session, uris: readonly string[], range: Range): readonly string[] {
  return uris.filter((uri) => {
    const fenced = world.fenced(uri);
    if (!fenced) return true;
    const { start, end } = spanOf(world.snapshot, uri, range);
    // Whatever lies after the last fence is pulled back to its end, which is in it only where nothing closes it.
    return fenced.fences.some(({ span, closed }) => start < span.end + (closed ? 0 : 1) && end >= span.start);
  });
}

/** A range of a file as a span. */
export function spanOf(snapshot: Snapshot, uri: string, range: Range): Span {
  const lines = snapshot.lines(uri);
  const start = lines.offset(range.start);
  return { start, end: Math.max(start, lines.offset(range.end)) };
}
