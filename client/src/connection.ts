/** The one way to the language server: its custom methods as typed functions, every arrival parsed by its schema. */
import { type CancellationToken, type Disposable, EventEmitter, type LogOutputChannel } from 'vscode';
import {
  type BaseLanguageClient,
  type LanguageClientOptions,
  State,
  type StaticFeature,
} from 'vscode-languageclient';
import type * as z from 'zod/mini';
import {
  ANNOTATE,
  ANNOTATIONS,
  ANNOTATIONS_CHANGED,
  type AnnotateParams,
  AnnotateResult,
  AnnotationsChangedParams,
  type AnnotationsParams,
  AnnotationsResult,
  CHANGED,
  ChangedParams,
  EditResult,
  EXPORT,
  type ExportParams,
  ExportResult,
  FINDINGS,
  FIX,
  type FindingsParams,
  FindingsResult,
  type FixParams,
  GOALS,
  type GoalsParams,
  GoalsResult,
  GRAPH,
  GRAPH_CLOSED,
  type GraphClosedParams,
  type GraphParams,
  GraphResult,
  LOCATE,
  type LocateParams,
  LocateResult,
  NODE_AT,
  type NodeAtParams,
  NodeAtResult,
  OVERVIEW,
  type OverviewParams,
  OverviewResult,
  PREPARE_ANNOTATION,
  type PrepareAnnotationParams,
  PrepareAnnotationResult,
  START_ARGUMENT,
  STATUS,
  type StartArgumentParams,
  type StatusParams,
  StatusResult,
  WHAT_IF,
  WHY,
  type WhatIfParams,
  WhatIfResult,
  type WhyParams,
  WhyResult,
  WRITE,
} from '../../protocol/protocol.ts';
import { RULE_PAGES } from './docs/pages.ts';
import { filling } from './filling.ts';
import { recovering } from './recovering.ts';
import { Tracing } from './tracing.ts';

export type MakeClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** Tells the server that this client understands its notifications. */
const announce: StaticFeature = {
  fillClientCapabilities: (capabilities) => {
    capabilities.experimental = { ...capabilities.experimental, steelman: true };
  },
  initialize: () => {},
  getState: () => ({ kind: 'static' }),
  clear: () => {},
};

/** What the user is told where a request has no answer. */
export const NO_ANSWER = 'The language server did not answer. “Steelman: Show Output” may say why.';

export class Connection implements Disposable {
  private readonly changedEmitter = new EventEmitter<ChangedParams>();
  private readonly annotationsEmitter = new EventEmitter<AnnotationsChangedParams>();
  private readonly startedEmitter = new EventEmitter<void>();
  private readonly client: BaseLanguageClient;
  private readonly tracing: Tracing;
  private started: Promise<void> | undefined;

  /** What the server says of a file is out of date. */
  readonly onChanged = this.changedEmitter.event;
  /** Arguments quote something else of a text than before, or it looks different. */
  readonly onAnnotationsChanged = this.annotationsEmitter.event;
  /** The server was started, for the first time or again: it knows nothing of what it was asked before. */
  readonly onStarted = this.startedEmitter.event;

  constructor(
    makeClient: MakeClient,
    private readonly output: LogOutputChannel,
  ) {
    this.tracing = new Tracing(output);
    this.client = makeClient({
      documentSelector: [{ language: 'steelman' }],
      outputChannel: output,
      traceOutputChannel: this.tracing.channel,
      initializationOptions: { rulePages: RULE_PAGES },
      // Texts of documents cannot hold links to commands: the server lets through web addresses alone.
      markdown: { isTrusted: { enabledCommands: ['steelman.showClaim'] }, supportHtml: false },
      middleware: filling,
      errorHandler: recovering(output),
    });
    this.client.registerFeature(announce);
    this.client.onNotification(CHANGED, (params) => {
      const changed = this.parse(CHANGED, ChangedParams, params);
      if (changed) this.changedEmitter.fire(changed);
    });
    this.client.onNotification(ANNOTATIONS_CHANGED, (params) => {
      const changed = this.parse(ANNOTATIONS_CHANGED, AnnotationsChangedParams, params);
      if (changed) this.annotationsEmitter.fire(changed);
    });
    // A server that crashed comes back by itself, without `start`.
    this.client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) this.startedEmitter.fire();
    });
  }

  /** Never rejects: the client tells the user why a server does not start. */
  start(): Promise<void> {
    this.started = this.client
      .start()
      .catch((error) => this.output.error(`The server did not start: ${error}`));
    return this.started;
  }

  async restart(): Promise<void> {
    if (this.client.needsStop()) await this.client.stop();
    await this.start();
  }

  graph(params: GraphParams, token?: CancellationToken): Promise<GraphResult | undefined> {
    return this.request(GRAPH, GraphResult, params, token);
  }
  status(params: StatusParams, token?: CancellationToken): Promise<StatusResult | undefined> {
    return this.request(STATUS, StatusResult, params, token);
  }
  overview(params: OverviewParams, token?: CancellationToken): Promise<OverviewResult | undefined> {
    return this.request(OVERVIEW, OverviewResult, params, token);
  }
  locate(params: LocateParams): Promise<LocateResult | undefined> {
    return this.request(LOCATE, LocateResult, params);
  }
  nodeAt(params: NodeAtParams, token?: CancellationToken): Promise<NodeAtResult | undefined> {
    return this.request(NODE_AT, NodeAtResult, params, token);
  }
  export(params: ExportParams): Promise<ExportResult | undefined> {
    return this.request(EXPORT, ExportResult, params);
  }
  findings(params: FindingsParams): Promise<FindingsResult | undefined> {
    return this.request(FINDINGS, FindingsResult, params);
  }
  fix(params: FixParams): Promise<EditResult | undefined> {
    return this.request(FIX, EditResult, params);
  }
  whatIf(params: WhatIfParams): Promise<WhatIfResult | undefined> {
    return this.request(WHAT_IF, WhatIfResult, params);
  }
  write(params: WhatIfParams): Promise<EditResult | undefined> {
    return this.request(WRITE, EditResult, params);
  }
  why(params: WhyParams): Promise<WhyResult | undefined> {
    return this.request(WHY, WhyResult, params);
  }
  goals(params: GoalsParams): Promise<GoalsResult | undefined> {
    return this.request(GOALS, GoalsResult, params);
  }
  /** For texts on the screen; as long as nothing else has started the server there is none that it knows. */
  async annotations(params: AnnotationsParams): Promise<AnnotationsResult | undefined> {
    if (!this.started) return undefined;
    return this.request(ANNOTATIONS, AnnotationsResult, params);
  }
  prepareAnnotation(params: PrepareAnnotationParams): Promise<PrepareAnnotationResult | undefined> {
    return this.request(PREPARE_ANNOTATION, PrepareAnnotationResult, params);
  }
  annotate(params: AnnotateParams): Promise<AnnotateResult | undefined> {
    return this.request(ANNOTATE, AnnotateResult, params);
  }
  startArgument(params: StartArgumentParams): Promise<AnnotateResult | undefined> {
    return this.request(START_ARGUMENT, AnnotateResult, params);
  }
  graphClosed(params: GraphClosedParams): void {
    if (this.client.isRunning()) void this.client.sendNotification(GRAPH_CLOSED, params);
  }

  /** An answer that fits its schema; undefined when there is none, with the cause in the output. */
  private async request<T>(
    method: string,
    schema: z.ZodMiniType<T>,
    params: unknown,
    token?: CancellationToken,
  ): Promise<T | undefined> {
    try {
      await (this.started ?? this.start());
      // An undefined token would be sent as a second parameter.
      const answer = await (token
        ? this.client.sendRequest(method, params, token)
        : this.client.sendRequest(method, params));
      return this.parse(method, schema, answer);
    } catch (error) {
      // A server that stops or gives up because the text has changed meanwhile is nothing that a user has to know.
      if (!token?.isCancellationRequested) this.output.warn(`${method}: ${error}`);
      return undefined;
    }
  }

  private parse<T>(method: string, schema: z.ZodMiniType<T>, data: unknown): T | undefined {
    const parsed = schema.safeParse(data);
    if (parsed.success) return parsed.data;
    this.report(`${method} was not as expected: ${parsed.error.message}`);
    return undefined;
  }

  /** Logs what should not happen to the output. */
  report(trouble: string): void {
    this.output.error(trouble);
  }

  dispose(): void {
    this.changedEmitter.dispose();
    this.annotationsEmitter.dispose();
    this.startedEmitter.dispose();
    this.tracing.dispose();
    void this.client.dispose();
  }
}
