/** Requests for what is drawn into the text: semantic tokens, inlay hints, code lenses. */
import { type InlayHint, type Range, SemanticTokensBuilder } from 'vscode-languageserver';
import {
  codeLenses,
  lensPlaces,
  lensTitle,
  lensTitleInSlices,
} from '../../core/features/display/code-lens.ts';
import { hintTooltip, inlayHints } from '../../core/features/display/inlay-hints.ts';
import {
  type SemanticToken,
  semanticTokensInSlices,
  TOKEN_MODIFIERS,
  TOKEN_TYPES,
} from '../../core/features/display/semantic-tokens.ts';
import { LineIndex } from '../../core/text/lines.ts';
import type { Slices } from '../../core/text/slices.ts';
import { commandOf } from '../client.ts';
import { location, range } from '../convert.ts';
import { type Session, spanOf } from '../state/session.ts';
import { type Seen, steadily } from '../state/steady.ts';
import { canonical } from '../state/uris.ts';
import { textLenses } from './texts.ts';

/** What leads back from a hint or lens to its statement. */
interface Data {
  readonly uri: string;
  readonly id: string;
}

interface Found {
  /** In order. */
  readonly tokens: readonly SemanticToken[];
  readonly lines: LineIndex;
}

const NONE = new LineIndex('');

export function registerShowing(session: Session): void {
  const { connection, world, evaluations, scheduler, settings } = session;
  const builders = new Map<string, SemanticTokensBuilder>();

  /** The tokens of all arguments in a document, and its lines. */
  const tokensIn = function* ({ snapshot }: Seen, document: string, asked?: Range): Slices<Found> {
    const uris = world.writtenIn(document);
    const tokens: SemanticToken[] = [];
    for (const uri of uris) {
      yield* snapshot.builtInSlices(uri);
      const within = asked && spanOf(snapshot, uri, asked);
      const numbers = evaluations.numbers(uri, 0);
      const all = !session.client.hasGrammar;
      for (const token of yield* semanticTokensInSlices(snapshot, uri, numbers, within, all))
        tokens.push(token);
    }
    yield;
    // Arguments in fences may take turns, and each ends with its last fence.
    if (uris.length > 1) tokens.sort((a, b) => a.span.start - b.span.start);
    const lines = uris.map((uri) => snapshot.lines(uri)).reduce((a, b) => (b.count > a.count ? b : a), NONE);
    return { tokens, lines };
  };
  const fill = (builder: SemanticTokensBuilder, { tokens, lines }: Found) => {
    let line = 0;
    for (const token of tokens) {
      const { span } = token;
      // Tokens come in order, so that the line is seldom far.
      while (line + 1 < lines.count && lines.start(line + 1) <= span.start) line++;
      const start =
        world.units === 'utf-16' ? span.start - lines.start(line) : lines.position(span.start).character;
      const end =
        world.units === 'utf-16' ? span.end - lines.start(line) : lines.position(span.end).character;
      const modifiers = token.modifiers.reduce((bits, m) => bits | (1 << TOKEN_MODIFIERS.indexOf(m)), 0);
      const type = TOKEN_TYPES.indexOf(token.type);
      builder.push(line, start, end - start, type, modifiers);
    }
    return builder;
  };
  const builderOf = (uri: string) => {
    let builder = builders.get(uri);
    if (!builder) builders.set(uri, (builder = new SemanticTokensBuilder()));
    return builder;
  };
  connection.languages.semanticTokens.on(async ({ textDocument }, token) => {
    const uri = canonical(textDocument.uri);
    const found = await steadily(session, uri, token, (seen) => tokensIn(seen, uri));
    builders.delete(uri);
    return fill(builderOf(uri), found).build();
  });
  connection.languages.semanticTokens.onDelta(async ({ textDocument, previousResultId }, token) => {
    const uri = canonical(textDocument.uri);
    const found = await steadily(session, uri, token, (seen) => tokensIn(seen, uri));
    const builder = builderOf(uri);
    builder.previousResult(previousResultId);
    return fill(builder, found).buildEdits();
  });
  connection.languages.semanticTokens.onRange(async ({ textDocument, range: asked }, token) => {
    const uri = canonical(textDocument.uri);
    const found = await steadily(session, uri, token, (seen) => tokensIn(seen, uri, asked));
    return fill(new SemanticTokensBuilder(), found).build();
  });

  connection.languages.inlayHint.on(({ textDocument, range: asked }) => {
    const document = canonical(textDocument.uri);
    if (!settings.shows(document).inlayHints) return [];
    const { snapshot } = world;
    return world.argumentsIn(document).flatMap((uri) => {
      const lines = snapshot.lines(uri);
      const hints = inlayHints(snapshot, uri, spanOf(snapshot, uri, asked), evaluations.numbers(uri));
      return hints.map((hint) => ({
        position: lines.position(hint.offset),
        label: hint.label,
        paddingLeft: true,
        data: { uri, id: hint.id } satisfies Data,
      }));
    });
  });
  connection.languages.inlayHint.resolve((hint): InlayHint => {
    const data: Data | undefined = hint.data;
    if (!data) return hint;
    const { uri, id } = data;
    const value = hintTooltip(world.snapshot, uri, id, evaluations.numbers(uri, 0));
    return value ? { ...hint, tooltip: { kind: 'markdown', value } } : hint;
  });

  const lensCommand = ({ uri, id }: Data, range: Range, title = '') => {
    const places = lensPlaces(world.snapshot, uri, id).map((place) => location(world, place));
    return commandOf(session.client, title, 'steelman.peek', [
      { uri: world.documents.written(uri), range },
      places,
    ]);
  };
  connection.onCodeLens(({ textDocument }) => {
    const document = canonical(textDocument.uri);
    if (!settings.shows(document).codeLens) return [];
    const { snapshot } = world;
    const lenses = world.argumentsIn(document).flatMap((uri) => {
      const lines = snapshot.lines(uri);
      return codeLenses(snapshot, uri).map(({ span, id }) => {
        const place = range(lines, span);
        const data = { uri, id } satisfies Data;
        // Those in Markdown come with the lenses of texts, which are not asked for again.
        if (!world.fenced(uri)) return { range: place, data };
        const title = lensTitle(snapshot, uri, id, evaluations.numbers(uri));
        return { range: place, data, command: lensCommand(data, place, title) };
      });
    });
    return [...textLenses(session, document), ...lenses];
  });
  connection.onCodeLensResolve(async (lens) => {
    const data: Data | undefined = lens.data;
    if (!data) return lens;
    const { uri, id } = data;
    const { snapshot } = world;
    const title = await scheduler.work(lensTitleInSlices(snapshot, uri, id, evaluations.numbers(uri)));
    return { ...lens, command: lensCommand(data, lens.range, title) };
  });
}
