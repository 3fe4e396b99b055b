/** Asks the client for what fences in Markdown need of it, once a document with one is open and not before. */
import {
  BulkRegistration,
  CodeActionKind,
  CodeActionRequest,
  CompletionRequest,
  DocumentDiagnosticRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  ImplementationRequest,
  InlayHintRequest,
  ReferencesRequest,
  RenameRequest,
  SemanticTokensRegistrationType,
} from 'vscode-languageserver';
import { capabilitiesFor } from '../capabilities.ts';
import type { Session } from '../state/session.ts';

const documentSelector = [{ scheme: 'file', language: 'markdown' }];

export class Fencing {
  private registered = false;

  constructor(private readonly session: Session) {}

  /**
   * The document has changed. Documents, hovers and definitions are asked for with the texts that arguments quote.
   * Left to Markdown's own tools are layout, outline and folding: an editor shows one of each, or a muddle of both.
   */
  changed(uri: string): void {
    const { world, client, connection, scheduler } = this.session;
    if (this.registered || !client.registersTexts) return;
    if (world.documents.get(uri)?.languageId !== 'markdown') return;
    if (!world.argumentsIn(uri).some((each) => world.fenced(each))) return;
    this.registered = true;
    const { completionProvider, semanticTokensProvider } = capabilitiesFor(client);
    const bulk = BulkRegistration.create();
    bulk.add(CompletionRequest.type, { documentSelector, ...completionProvider });
    bulk.add(CodeActionRequest.type, {
      documentSelector,
      codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.Refactor, CodeActionKind.SourceFixAll],
    });
    bulk.add(RenameRequest.type, { documentSelector, prepareProvider: client.preparesRename });
    for (const request of [
      ReferencesRequest,
      ImplementationRequest,
      DocumentHighlightRequest,
      DocumentLinkRequest,
    ]) {
      bulk.add(request.type, { documentSelector });
    }
    bulk.add(InlayHintRequest.type, { documentSelector, resolveProvider: true });
    bulk.add(SemanticTokensRegistrationType.type, { documentSelector, ...semanticTokensProvider! });
    if (client.pulls) {
      bulk.add(DocumentDiagnosticRequest.type, {
        documentSelector,
        identifier: 'fences',
        interFileDependencies: true,
        workspaceDiagnostics: false,
      });
    }
    const registering = connection.client.register(bulk);
    scheduler.background('Registering the features of fences', registering);
  }
}
