/** What the client on the other side can do, read from its `initialize` once. */
import type { Command, InitializeParams } from 'vscode-languageserver';
import type { Encoding } from '../core/text/lines.ts';

export interface Client {
  /** It asks for diagnostics itself; then none are pushed. */
  readonly pulls: boolean;
  readonly encoding: Encoding;
  readonly snippets: boolean;
  /** It takes workspace edits with placeholders. */
  readonly snippetEdits: boolean;
  /** Completion items may have a description that every row of the list shows. */
  readonly labelDetails: boolean;
  readonly links: boolean;
  readonly markdown: boolean;
  readonly nestedSymbols: boolean;
  readonly configuration: boolean;
  readonly folders: boolean;
  readonly watches: boolean;
  readonly registersConfiguration: boolean;
  /** It takes documents and features that are named after the start. */
  readonly registersTexts: boolean;
  readonly documentChanges: boolean;
  readonly createsFiles: boolean;
  readonly preparesRename: boolean;
  /** It colours keywords and texts itself. */
  readonly hasGrammar: boolean;
  readonly progress: boolean;
  readonly refreshes: Readonly<Record<'diagnostics' | 'inlayHint' | 'codeLens' | 'semanticTokens', boolean>>;
  /** It understands the notifications of `protocol.ts`. */
  readonly steelman: boolean;
  /** Where the rules' pages are to be read, if anywhere: an address to put a rule's code after. */
  readonly rulePages: string | undefined;
}

const ENCODINGS: ReadonlySet<string> = new Set(['utf-8', 'utf-16', 'utf-32']);

/** Reads the capabilities; what is not said is not there. */
export function clientOf({ capabilities, initializationOptions: options }: InitializeParams): Client {
  const { textDocument, workspace, general, window } = capabilities;
  const offered = general?.positionEncodings?.filter((e): e is Encoding => ENCODINGS.has(e)) ?? [];
  return {
    pulls: textDocument?.diagnostic !== undefined,
    // Texts are held in UTF-16, so that is the cheapest where the client leaves a choice.
    encoding: offered.length === 0 || offered.includes('utf-16') ? 'utf-16' : offered[0],
    snippets: textDocument?.completion?.completionItem?.snippetSupport ?? false,
    snippetEdits:
      (workspace?.workspaceEdit?.documentChanges && workspace.workspaceEdit.snippetEditSupport) ?? false,
    labelDetails: textDocument?.completion?.completionItem?.labelDetailsSupport ?? false,
    links: textDocument?.definition?.linkSupport ?? false,
    markdown: textDocument?.hover?.contentFormat?.includes('markdown') ?? false,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? false,
    configuration: workspace?.configuration ?? false,
    folders: workspace?.workspaceFolders ?? false,
    watches: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
    registersTexts: [
      textDocument?.synchronization,
      textDocument?.hover,
      textDocument?.definition,
      textDocument?.codeLens,
    ].every((feature) => feature?.dynamicRegistration),
    documentChanges: workspace?.workspaceEdit?.documentChanges ?? false,
    createsFiles: workspace?.workspaceEdit?.resourceOperations?.includes('create') ?? false,
    preparesRename: textDocument?.rename?.prepareSupport ?? false,
    hasGrammar: textDocument?.semanticTokens?.augmentsSyntaxTokens ?? false,
    progress: window?.workDoneProgress ?? false,
    refreshes: {
      diagnostics: workspace?.diagnostics?.refreshSupport ?? false,
      inlayHint: workspace?.inlayHint?.refreshSupport ?? false,
      codeLens: workspace?.codeLens?.refreshSupport ?? false,
      semanticTokens: workspace?.semanticTokens?.refreshSupport ?? false,
    },
    steelman: capabilities.experimental?.steelman === true,
    rulePages: typeof options?.rulePages === 'string' ? options.rulePages : undefined,
  };
}

/** A command that this project's client knows; another client shows its title, and does nothing. */
export function commandOf({ steelman }: Client, title: string, command: string, args: unknown[]): Command {
  return steelman ? { title, command, arguments: args } : { title, command: '' };
}
