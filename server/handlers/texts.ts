/** The texts that arguments quote, as documents of their own: what is asked about them, and who is told of changes. */
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
import {
  type Annotations,
  annotationsOf,
  argumentsNaming,
  type Passage,
  type PassageUse,
  passagesAt,
} from '../../core/features/passages/passages.ts';
import { passageHover, useTitle } from '../../core/features/passages/words.ts';
import { LineIndex } from '../../core/text/lines.ts';
import { touches } from '../../core/text/span.ts';
import {
  ANNOTATIONS_CHANGED,
  type AnnotationsResult,
  type PassageUse as PassageUseData,
} from '../../protocol/protocol.ts';
import { commandOf } from '../client.ts';
import { range } from '../convert.ts';
import type { Session } from '../state/session.ts';
import { baseName, canonical } from '../state/uris.ts';

/** How long a burst of changes may go on before it is told of, and how long a request waits for numbers, in ms. */
const BURST = 30;
const PATIENCE = 20;
/** So many claims are named above one paragraph, which can hold dozens. */
const MOST_LENSES = 3;
/** A longer line is a paragraph by itself; shorter ones are wrapped by hand. */
const LONGEST_WRAPPED = 120;

/** Plain texts on disk. Everything else that is open (output, diffs, settings) is none of our business. */
const TEXTS = [
  { scheme: 'file', language: 'plaintext' },
  { scheme: 'file', language: 'markdown' },
];

export interface Text {
  readonly text: string;
  readonly lines: LineIndex;
}

export class Texts {
  /** Resolved once the texts that are open and the arguments that quote them are known. */
  ready: Promise<void> = Promise.resolve();
  private readonly mattered = new Set<string>();
  private readonly edited = new Set<string>();
  /** What was answered for each open text when it was last told of a change. */
  private readonly told = new Map<string, string>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly session: Session) {}

  /**
   * Asks the client for the plain texts too, for these few features alone: were they among the documents of the
   * language, the server would be asked to complete, format and rename in them as well.
   */
  async register(): Promise<void> {
    const { client, connection } = this.session;
    if (!client.registersTexts) return;
    const documentSelector = TEXTS;
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

  /** Whether a document is no argument: then all there is to say of it is what arguments quote of it. */
  isText(uri: string): boolean {
    const document = this.session.world.documents.get(uri);
    if (document?.languageId === 'steelman') return false;
    return !/\.steelman$|\/steelman\.json$/.test(uri);
  }

  /** Whether a change of the document can matter to anyone: not where it is a text that no argument is read from. */
  matters(uri: string): boolean {
    const before = this.mattered.has(uri);
    const { world } = this.session;
    // Arguments can stand in the fences of a Markdown document, this one included, and quote any text.
    const isRead = () =>
      [...world.documents.all].some(
        ([open, d]) => d.languageId === 'markdown' && world.argumentsIn(open).length > 0,
      );
    const matters = !this.isText(uri) || isRead() || argumentsNaming(world.snapshot, uri).length > 0;
    if (matters) this.mattered.add(uri);
    else this.mattered.delete(uri);
    return matters || before;
  }

  /** The text of a file, open or on disk; undefined where it cannot be read. */
  read(uri: string): Text | undefined {
    const { world } = this.session;
    const open = world.documents.get(uri);
    const found = open ?? world.snapshot.sourceText(uri, baseName(uri));
    return 'text' in found ? { text: found.text, lines: new LineIndex(found.text, world.units) } : undefined;
  }

  /** What a passage became; undefined outside of all passages. */
  hover(params: TextDocumentPositionParams): Hover | undefined {
    const found = this.at(params);
    if (!found) return undefined;
    const { annotations, text, lines, offset } = found;
    const hover = passageHover(this.session.world.snapshot, annotations.passages, text, offset)!;
    const kind = this.session.client.markdown ? 'markdown' : 'plaintext';
    return { contents: { kind, value: hover.text }, range: range(lines, hover.span) };
  }

  /** From a passage to the claims that use it; undefined outside of all passages. */
  definition(params: TextDocumentPositionParams): Location[] | LocationLink[] | undefined {
    const found = this.at(params);
    if (!found) return undefined;
    const links = found.here.flatMap(({ parts, uses }) => {
      const origin = parts.find((part) => touches(part, found.offset))!;
      return uses.map((use): LocationLink => {
        const { uri, range: whole, selection } = this.use(use);
        return {
          originSelectionRange: range(found.lines, origin),
          targetUri: uri,
          targetRange: whole,
          targetSelectionRange: selection,
        };
      });
    });
    if (this.session.client.links) return links;
    return links.map(({ targetUri, targetSelectionRange }) => ({
      uri: targetUri,
      range: targetSelectionRange,
    }));
  }

  /**
   * One for each claim that uses a passage beginning in a paragraph, as far as there is room, above its first line:
   * lenses between its lines would tear its sentences apart.
   */
  lenses(uri: string): CodeLens[] {
    const shown = this.isText(uri) && this.session.settings.shows(uri).codeLens;
    const found = shown ? this.annotated(uri) : undefined;
    if (!found) return [];
    const byLine = new Map<number, { passage: Passage; use: PassageUse }[]>();
    for (const passage of found.annotations.passages) {
      const line = paragraphStart(found.lines, found.lines.lineOf(passage.span.start));
      const here = byLine.get(line) ?? [];
      byLine.set(line, [...here, ...passage.uses.map((use) => ({ passage, use }))]);
    }
    return [...byLine].flatMap(([line, here]) => {
      const start = found.lines.start(line);
      const where = range(found.lines, { start, end: found.lines.end(line) });
      const named = here.slice(0, here.length > MOST_LENSES ? MOST_LENSES - 1 : MOST_LENSES);
      const lenses = named.map(({ passage, use }): CodeLens => {
        const { uri: argument, selection } = this.use(use);
        const command = commandOf(this.session.client, useTitle(use, passage), 'steelman.showClaim', [
          argument,
          selection,
        ]);
        return { range: where, command };
      });
      const more = here.length - named.length;
      if (more > 0) {
        const command = commandOf(
          this.session.client,
          `${more} more in this paragraph`,
          'steelman.goToPassage',
          [],
        );
        lenses.push({ range: where, command });
      }
      return lenses;
    });
  }

  /** The answer to `steelman/annotations`. */
  answer(uri: string): AnnotationsResult {
    const found = this.annotated(uri);
    if (!found) return null;
    const { annotations, lines } = found;
    const { documents } = this.session.world;
    return {
      uri: documents.written(uri),
      version: documents.get(uri)?.version ?? null,
      passages: annotations.passages.map((passage) => ({
        range: range(lines, passage.span),
        parts: passage.parts.map((part) => range(lines, part)),
        outcome: passage.outcome,
        uses: passage.uses.map((use) => this.use(use, passage)),
      })),
      coverage: annotations.coverage,
      missing: annotations.missing.length,
    };
  }

  /** Something has changed, with `uri` the text itself: who shows an annotated text, or what quotes it, is told. */
  changed(uri?: string): void {
    if (uri !== undefined && this.isText(uri)) this.edited.add(uri);
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.tell();
    }, BURST);
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private tell(): void {
    const { connection, world, client } = this.session;
    let any = false;
    for (const [uri, document] of world.documents.all) {
      if (!this.isText(uri)) continue;
      const answer = JSON.stringify({ ...this.answer(uri), version: null });
      if (this.told.get(uri) === answer) continue;
      this.told.set(uri, answer);
      any = true;
      if (client.steelman) void connection.sendNotification(ANNOTATIONS_CHANGED, { uri: document.uri });
    }
    for (const uri of this.told.keys()) if (!world.documents.get(uri)) this.told.delete(uri);
    const asked: Promise<unknown>[] = [];
    if (any && client.refreshes.codeLens) asked.push(connection.sendRequest('workspace/codeLens/refresh'));
    // A client that pulls asks anew for the document that was edited, and not for those that quote it.
    if (this.edited.size > 0 && client.pulls && client.refreshes.diagnostics)
      asked.push(connection.languages.diagnostics.refresh());
    this.edited.clear();
    // A client that is closing answers with an error, which is no news.
    for (const answer of asked) void answer.catch(() => {});
  }

  /** What stands at a place of a text; undefined where nothing is annotated. */
  private at({ textDocument, position }: TextDocumentPositionParams) {
    const uri = canonical(textDocument.uri);
    const found = this.isText(uri) ? this.annotated(uri) : undefined;
    if (!found) return undefined;
    const offset = found.lines.offset(position);
    const here = passagesAt(found.annotations.passages, offset);
    return here.length > 0 ? { ...found, offset, here } : undefined;
  }

  /** What is quoted of a text; undefined for one that no argument names or nobody can read. */
  private annotated(uri: string): (Text & { readonly annotations: Annotations }) | undefined {
    const { world, evaluations } = this.session;
    const naming = argumentsNaming(world.snapshot, uri);
    const read = naming.length > 0 ? this.read(uri) : undefined;
    if (!read) return undefined;
    const patience = Math.floor(PATIENCE / naming.length);
    const annotations = annotationsOf(world.snapshot, uri, read.text, (argument) =>
      evaluations.numbers(argument, patience),
    );
    return { ...read, annotations };
  }

  private use(use: PassageUse, passage?: Passage): PassageUseData {
    const { uri, statement, weakness } = use;
    const { world } = this.session;
    const lines = world.snapshot.lines(uri);
    const { id, kind, name, declaration } = statement;
    return {
      uri: world.documents.written(uri),
      id,
      kind,
      name,
      range: range(lines, declaration.span),
      selection: range(lines, declaration.name?.span ?? declaration.keyword),
      title: passage ? useTitle(use, passage) : name,
      weakness: weakness ?? null,
    };
  }
}

/** The first line of the paragraph that a line stands in. */
function paragraphStart(lines: LineIndex, line: number): number {
  const length = (n: number) => lines.end(n) - lines.start(n);
  let first = line;
  while (
    first > 0 &&
    length(first) <= LONGEST_WRAPPED &&
    length(first - 1) <= LONGEST_WRAPPED &&
    length(first - 1) > 0
  )
    first--;
  return first;
}
