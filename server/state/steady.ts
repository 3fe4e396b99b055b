/** Answers that are worked on in slices: each is of one text, and is given up once that has changed or nobody waits for it. */
import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Slices } from '../../core/text/slices.ts';
import type { Session } from './session.ts';
import type { World } from './world.ts';

/** What an answer is computed from and its places are turned into the client's by: the world, or what it was when work began. */
export type Seen = Pick<World, 'snapshot' | 'documents' | 'units' | 'fenced'>;

/** A request that is refused as the client has cancelled it. */
export function cancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
}

/**
 * Does the work on what is asked of a document, and gives way to messages. All of it sees one snapshot, whatever they change;
 * it is refused where they change this document, whose edits would be made in the wrong places, or cancel the request.
 */
export function steadily<T>(
  { world, scheduler }: Session,
  document: string,
  token: CancellationToken,
  work: (seen: Seen) => Slices<T>,
): Promise<T> {
  const { snapshot, documents, units } = world;
  const before = documents.get(document);
  const refusal = () => {
    if (token.isCancellationRequested) return cancelled();
    if (documents.get(document) === before) return undefined;
    return new ResponseError(LSPErrorCodes.ContentModified, 'The text has changed meanwhile.');
  };
  const seen = { snapshot, documents, units, fenced: (uri: string) => world.fenced(uri) };
  return scheduler.work(whileWanted(work(seen), refusal));
}

/** The work, given up as soon as there is a reason to refuse it. */
function* whileWanted<T>(work: Slices<T>, refusal: () => Error | undefined): Slices<T> {
  for (;;) {
    const slice = work.next();
    if (slice.done) return slice.value;
    yield;
    const error = refusal();
    if (error) throw error;
  }
}
