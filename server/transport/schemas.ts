/** What the parameters of each message of the protocol must be for a handler to see them; more than that may be there. */
import * as z from 'zod/mini';
import { type Check, changes, fileEvents, LONGEST_URI, opened, renames } from './checks.ts';

const Uri = z.string().check(z.maxLength(LONGEST_URI));
const Position = z.object({ line: z.number(), character: z.number() });
const Range = z.object({ start: Position, end: Position });
const Token = z.optional(z.union([z.string(), z.number()]));
const TextDocument = z.object({ uri: Uri });
const Flag = z.optional(z.nullable(z.boolean()));
const Strings = z.optional(z.nullable(z.array(z.string())));

/** Parameters of a request about a document; any request may bring tokens for progress. */
function about<T extends z.core.$ZodLooseShape>(shape: T) {
  return z.object({
    textDocument: TextDocument,
    workDoneToken: Token,
    partialResultToken: Token,
    ...shape,
  });
}

const Document = about({});
const Place = about({ position: Position });
const RangeParams = about({ range: Range });
const Item = z.object({ item: z.object({ uri: Uri, selectionRange: Range }) });
/** What leads back from an item, a hint or a lens to what it is about: the server's own data, come back. */
const Data = z.optional(z.object({ uri: Uri, id: z.string() }));
const Folders = z.array(z.object({ uri: Uri }));

const Initialize = z.object({
  processId: z.optional(z.nullable(z.number())),
  rootUri: z.optional(z.nullable(Uri)),
  workspaceFolders: z.optional(z.nullable(Folders)),
  capabilities: z.object({
    general: z.optional(z.nullable(z.object({ positionEncodings: Strings }))),
    textDocument: z.optional(
      z.nullable(
        z.object({
          hover: z.optional(z.nullable(z.object({ contentFormat: Strings }))),
        }),
      ),
    ),
    workspace: z.optional(
      z.nullable(
        z.object({
          workspaceFolders: Flag,
          configuration: Flag,
          workspaceEdit: z.optional(z.nullable(z.object({ resourceOperations: Strings }))),
        }),
      ),
    ),
    window: z.optional(z.nullable(z.object({ workDoneProgress: Flag }))),
  }),
});

export const REQUESTS: ReadonlyMap<string, Check> = checked([
  ['initialize', Initialize],
  ['textDocument/hover', Place],
  ['textDocument/definition', Place],
  ['textDocument/declaration', Place],
  ['textDocument/implementation', Place],
  ['textDocument/typeDefinition', Place],
  ['textDocument/documentHighlight', Place],
  ['textDocument/prepareRename', Place],
  ['textDocument/prepareCallHierarchy', Place],
  ['textDocument/prepareTypeHierarchy', Place],
  ['textDocument/completion', Place],
  ['textDocument/onTypeFormatting', Place],
  [
    'textDocument/references',
    about({ position: Position, context: z.object({ includeDeclaration: z.boolean() }) }),
  ],
  ['textDocument/rename', about({ position: Position, newName: z.string() })],
  ['textDocument/documentSymbol', Document],
  ['textDocument/documentLink', Document],
  ['textDocument/foldingRange', Document],
  ['textDocument/codeLens', Document],
  ['textDocument/formatting', Document],
  ['textDocument/semanticTokens/full', Document],
  ['textDocument/diagnostic', about({ previousResultId: z.optional(z.nullable(z.string())) })],
  ['textDocument/semanticTokens/full/delta', about({ previousResultId: z.string() })],
  ['textDocument/semanticTokens/range', RangeParams],
  ['textDocument/inlayHint', RangeParams],
  ['textDocument/rangeFormatting', RangeParams],
  ['textDocument/rangesFormatting', about({ ranges: z.array(Range) })],
  ['textDocument/selectionRange', about({ positions: z.array(Position) })],
  ['textDocument/codeAction', about({ range: Range, context: z.object({ only: Strings }) })],
  ['callHierarchy/incomingCalls', Item],
  ['callHierarchy/outgoingCalls', Item],
  ['typeHierarchy/supertypes', Item],
  ['typeHierarchy/subtypes', Item],
  ['completionItem/resolve', z.object({ label: z.string(), data: Data })],
  ['codeLens/resolve', z.object({ range: Range, data: Data })],
  ['inlayHint/resolve', z.object({ position: Position, data: Data })],
  ['workspace/symbol', z.object({ query: z.string(), workDoneToken: Token, partialResultToken: Token })],
  [
    'workspace/diagnostic',
    z.object({
      previousResultIds: z.array(z.object({ uri: Uri, value: z.string() })),
      workDoneToken: Token,
      partialResultToken: Token,
    }),
  ],
  ['workspace/willRenameFiles', renames],
]);

export const NOTIFICATIONS: ReadonlyMap<string, Check> = checked([
  ['initialized', z.unknown()],
  ['exit', z.unknown()],
  ['textDocument/didOpen', opened],
  ['textDocument/didChange', changes],
  ['textDocument/didClose', z.object({ textDocument: TextDocument })],
  ['workspace/didChangeWatchedFiles', fileEvents],
  ['workspace/didChangeConfiguration', z.object({})],
  [
    'workspace/didChangeWorkspaceFolders',
    z.object({ event: z.object({ added: Folders, removed: Folders }) }),
  ],
  ['$/cancelRequest', z.object({ id: z.union([z.string(), z.number()]) })],
  ['$/setTrace', z.object({ value: z.enum(['off', 'messages', 'verbose']) })],
  ['window/workDoneProgress/cancel', z.object({ token: z.union([z.string(), z.number()]) })],
]);

function checked(list: readonly (readonly [string, z.ZodMiniType | Check])[]): ReadonlyMap<string, Check> {
  return new Map(list.map(([method, each]) => [method, typeof each === 'function' ? each : by(each)]));
}

function by(schema: z.ZodMiniType): Check {
  return (params) => {
    const read = schema.safeParse(params);
    if (read.success) return undefined;
    return read.error.issues
      .slice(0, 3)
      .map(({ path, message }) => `${path.length > 0 ? `${path.join('.')}: ` : ''}${message}`)
      .join('; ')
      .slice(0, 300);
  };
}
