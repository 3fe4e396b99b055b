/** Requests about the texts that arguments quote: hovers, definitions and lenses; and which of them are asked for. */
import {
  BulkRegistration,
  type CodeLens,
  CodeLensRequest,
  DefinitionRequest,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type Hover,
  HoverRequest,
  type Location,
  type LocationLink,
  type TextDocumentPositionParams,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { placeOf } from '../../core/features/navigation/names.ts';
import { passageLenses } from '../../core/features/passages/lenses.ts';
import { type Passage, type PassageUse, passagesAt } from '../../core/features/passages/passages.ts';
import { passageHover, useTitle } from '../../core/features/passages/words.ts';
import { touches } from '../../core/text/span.ts';
import {
  type AnnotationsResult,
  type PassageUse as PassageUseData,
  TEXT_DOCUMENTS,
} from '../../protocol/protocol.ts';
import { commandOf } from '../client.ts';
import { range } from '../convert.ts';
import type { Session } from '../state/session.ts';
import { canonical } from '../state/uris.ts';

/**
 * Asks the client for the plain texts too, for these few features alone: were they among the documents of the
 * language, the server would be asked to complete, format and rename in them as well.
 */
export async function registerTexts({ client, connection }: Session): Promise<void> {
  if (!client.registersTexts) return;
  const documentSelector = TEXT_DOCUMENTS;
  const bulk = BulkRegistration.create();
  bulk.add(DidOpenTextDocumentNotification.type, { documentSelector });
  bulk.add(DidChangeTextDocumentNotification.type, {
    documentSelector,
    syncKind: TextDocumentSyncKind.Incremental,
  });
  bulk.add(DidCloseTextDocumentNotification.type, { documentSelector });
  bulk.add(HoverRequest.type, { documentSelector });
  bulk.add(DefinitionRequest.type, { documentSelector });
  bulk.add(CodeLensRequest.type, { documentSelector, resolveProvider: false });
  await connection.client.register(bulk);
}

/** What a passage became; undefined outside of all passages. */
export function textHover(session: Session, params: TextDocumentPositionParams): Hover | undefined {
  const found = at(session, params);
  if (!found) return undefined;
  const { annotations, text, lines, offset } = found;
  // This project's client shows a claim where its argument is open already; a plain link would open it once more.
  const linkTo = session.client.steelman
    ? (use: PassageUse) => {
        const { uri, selection } = useData(session, use);
        return `command:steelman.showClaim?${encodeURIComponent(JSON.stringify([uri, selection]))}`;
      }
    : undefined;
  const hover = passageHover(session.world.snapshot, annotations.passages, text, offset, linkTo);
  if (!hover) return undefined;
  const kind = session.client.markdown ? 'markdown' : 'plaintext';
  return { contents: { kind, value: hover.text }, range: range(lines, hover.span) };
}

/** From a passage to the claims that use it; undefined outside of all passages. */
export function textDefinition(
  session: Session,
  params: TextDocumentPositionParams,
): Location[] | LocationLink[] | undefined {
  const found = at(session, params);
  if (!found) return undefined;
  const links = found.here.flatMap(({ parts, uses }) => {
    const origin = parts.find((part) => touches(part, found.offset))!;
    return uses.map((use): LocationLink => {
      const { uri, range: whole, selection } = useData(session, use);
      return {
        originSelectionRange: range(found.lines, origin),
        targetUri: uri,
        targetRange: whole,
        targetSelectionRange: selection,
      };
    });
  });
  if (session.client.links) return links;
  return links.map(({ targetUri, targetSelectionRange }) => ({
    uri: targetUri,
    range: targetSelectionRange,
  }));
}

/** The lenses of a text; none for an argument. */
export function textLenses(session: Session, uri: string): CodeLens[] {
  const shown = session.texts.isText(uri) && session.settings.shows(uri).codeLens;
  const found = shown ? session.texts.annotations(uri) : undefined;
  if (!found) return [];
  return passageLenses(found.text, found.lines, found.annotations.passages).map(({ span, title, use }) => {
    const target = use && useData(session, use);
    const command = target
      ? commandOf(session.client, title, 'steelman.showClaim', [target.uri, target.selection])
      : commandOf(session.client, title, 'steelman.goToPassage', []);
    return { range: range(found.lines, span), command };
  });
}

/** The answer to `steelman/annotations`. */
export function annotationsAnswer(session: Session, uri: string): AnnotationsResult {
  const found = session.texts.annotations(uri);
  if (!found) return null;
  const { annotations, lines } = found;
  const { documents } = session.world;
  return {
    uri: documents.written(uri),
    version: documents.get(uri)?.version ?? null,
    passages: annotations.passages.map((passage) => ({
      range: range(lines, passage.span),
      parts: passage.parts.map((part) => range(lines, part)),
      outcome: passage.outcome,
      uses: passage.uses.map((use) => useData(session, use, passage)),
    })),
    coverage: annotations.coverage,
    missing: annotations.missing.length,
  };
}

/** What is at a place of a text; undefined where nothing is annotated. */
function at({ texts }: Session, { textDocument, position }: TextDocumentPositionParams) {
  const uri = canonical(textDocument.uri);
  const found = texts.isText(uri) ? texts.annotations(uri) : undefined;
  if (!found) return undefined;
  const offset = found.lines.offset(position);
  const here = passagesAt(found.annotations.passages, offset);
  return here.length > 0 ? { ...found, offset, here } : undefined;
}

function useData({ world }: Session, use: PassageUse, passage?: Passage): PassageUseData {
  const { uri, statement, weakness } = use;
  const lines = world.snapshot.lines(uri);
  const { id, kind, name } = statement;
  const argument = world.snapshot.argument(uri);
  return {
    uri: world.documents.written(uri),
    id,
    kind,
    name,
    range: range(lines, argument.span(statement)),
    selection: range(lines, placeOf(argument, statement).span),
    title: passage ? useTitle(use, passage) : name,
    weakness: weakness ?? null,
  };
}
