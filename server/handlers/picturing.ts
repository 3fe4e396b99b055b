/** The requests of `protocol.ts`: graph, status, the way between node and text, export. */
import type { CancellationToken } from 'vscode-languageserver';
import {
  brokenCount,
  graphOf,
  locate,
  nodeAt,
  thesesInSlices,
  thesisNumbers,
} from '../../core/features/display/graph-view.ts';
import { overview } from '../../core/features/display/overview.ts';
import { editorStyle, exportStyle } from '../../core/graph/style.ts';
import * as protocol from '../../protocol/protocol.ts';
import { range } from '../convert.ts';
import { resolvePosition, type Session } from '../state/session.ts';
import { cancelled } from '../state/steady.ts';
import { canonical } from '../state/uris.ts';
import { exported } from './exporting.ts';
import { parsed } from './parsed.ts';

const NO_PAGE = 'No HTML can be written: standalone.html is missing beside the language server.';

export class Pictures {
  constructor(private readonly session: Session) {
    const { connection } = session;
    connection.onRequest<Promise<protocol.GraphResult>, void>(
      protocol.GRAPH,
      parsed(protocol.GraphParams, (p) => this.graph(p)),
    );
    connection.onRequest(
      protocol.STATUS,
      parsed(protocol.StatusParams, (p) => this.status(p)),
    );
    connection.onRequest<protocol.OverviewResult, void>(
      protocol.OVERVIEW,
      parsed(protocol.OverviewParams, (p) => this.overview(p)),
    );
    connection.onRequest(
      protocol.LOCATE,
      parsed(protocol.LocateParams, (p) => this.locate(p)),
    );
    connection.onRequest(
      protocol.NODE_AT,
      parsed(protocol.NodeAtParams, (p) => this.nodeAt(p)),
    );
    connection.onRequest<protocol.ExportResult, void>(
      protocol.EXPORT,
      parsed(protocol.ExportParams, (p, token) => this.export(p, token)),
    );
    connection.onNotification(protocol.GRAPH_CLOSED, (params: unknown) => {
      const closed = protocol.GraphClosedParams.safeParse(params);
      if (closed.success) session.shownGraphs.delete(canonical(closed.data.uri));
    });
  }

  private version(uri: string): number | null {
    return this.session.world.documents.get(uri)?.version ?? null;
  }

  private unavailable(uri: string): string | undefined {
    const { world } = this.session;
    if (world.isView(uri))
      return 'This is an earlier state of a file, or a view of one: open the file itself.';
    const trouble = world.trouble(uri);
    return trouble && `This file cannot be read: ${trouble}.`;
  }

  private async graph(params: protocol.GraphParams): Promise<protocol.GraphResult> {
    const { world, evaluations, scheduler } = this.session;
    const uri = canonical(params.uri);
    const version = this.version(uri);
    const reason = this.unavailable(uri);
    if (reason) return { kind: 'unavailable', uri: params.uri, version, reason };
    const { snapshot } = world;
    const numbers = evaluations.numbers(uri);
    this.session.shownGraphs.add(uri);
    const graph = (await scheduler.work(graphOf(snapshot, uri, numbers))) as protocol.Graph;
    const theses = await scheduler.work(thesesInSlices(snapshot.argument(uri), numbers));
    return {
      kind: 'graph',
      uri: params.uri,
      version,
      graph,
      css: params.theme === 'light' || params.theme === 'dark' ? exportStyle(params.theme) : editorStyle(),
      broken: brokenCount(snapshot, uri),
      numbers: numbers.state,
      theses,
    };
  }

  private async export(
    params: protocol.ExportParams,
    token: CancellationToken,
  ): Promise<protocol.ExportResult> {
    const uri = canonical(params.uri);
    const version = this.version(uri);
    const isPage = params.format === 'html';
    const missing = isPage && this.session.world.host.page() === undefined ? NO_PAGE : undefined;
    const reason = this.unavailable(uri) ?? missing;
    if (reason) return { kind: 'unavailable', uri: params.uri, version, reason };
    const text = await exported(this.session, uri, params, token);
    if (text === undefined) throw cancelled();
    return { kind: 'text', uri: params.uri, version, text };
  }

  private status(params: protocol.StatusParams): protocol.StatusResult {
    const { world, evaluations } = this.session;
    const uri = canonical(params.uri);
    const numbers = evaluations.numbers(uri);
    const part = numbers.state === 'current' ? 'all' : 'structure';
    const counts = { error: 0, warning: 0, info: 0, hint: 0 };
    const isJudged = !world.isView(uri);
    if (isJudged) for (const { severity } of world.snapshot.findings(uri, part)) counts[severity]++;
    const own = new Set(
      world.snapshot
        .argument(uri)
        .statements.filter((s) => isJudged && s.uri === uri)
        .map((s) => s.id),
    );
    return {
      uri: params.uri,
      version: this.version(uri),
      errors: counts.error,
      warnings: counts.warning,
      infos: counts.info,
      hints: counts.hint,
      numbers: numbers.state,
      theses: thesisNumbers(world.snapshot.argument(uri), numbers)
        .filter((thesis) => own.has(thesis.id))
        .map(({ name, label, status, support, range }) => ({ name, label, status, support, range })),
    };
  }

  private overview(params: protocol.OverviewParams): protocol.OverviewResult {
    const { world, evaluations } = this.session;
    const uri = canonical(params.uri);
    const numbers = evaluations.numbers(uri);
    const found = overview(world.snapshot, uri, numbers);
    return { uri: params.uri, version: this.version(uri), numbers: numbers.state, ...found };
  }

  private locate(params: protocol.LocateParams): protocol.LocateResult {
    const { world } = this.session;
    const found = locate(world.snapshot, canonical(params.uri), params.id);
    if (!found) return null;
    const lines = world.snapshot.lines(found.uri);
    return {
      uri: world.documents.written(found.uri),
      version: this.version(found.uri),
      range: range(lines, found.span),
      selection: range(lines, found.selection),
    };
  }

  private nodeAt(params: protocol.NodeAtParams): protocol.NodeAtResult {
    const { snapshot, uri, offset } = resolvePosition(this.session, {
      textDocument: { uri: params.uri },
      position: params.position,
    });
    const id = nodeAt(snapshot, canonical(params.root), uri, offset);
    return { uri: params.uri, version: this.version(uri), id };
  }
}
