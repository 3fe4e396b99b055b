/** The language server: waits for a client to introduce itself, and then answers it. */
import { type InitializeParams, SetTraceNotification, type TraceValues } from 'vscode-languageserver';
import type { Host } from '../host/host.ts';
import type { Level } from '../host/log.ts';
import { version } from '../package.json';
import { capabilitiesFor } from './capabilities.ts';
import { clientOf } from './client.ts';
import { registerActions } from './handlers/actions.ts';
import { registerAnnotating } from './handlers/annotating.ts';
import { registerArguing } from './handlers/arguing.ts';
import { registerCompletion } from './handlers/completing.ts';
import { registerEditing } from './handlers/editing.ts';
import { Fencing } from './handlers/fencing.ts';
import { registerNavigation } from './handlers/navigation.ts';
import { Pictures } from './handlers/picturing.ts';
import { registerReading } from './handlers/reading.ts';
import { registerReporting } from './handlers/reporting.ts';
import { registerShowing } from './handlers/showing.ts';
import { registerSyncing, settle } from './handlers/syncing.ts';
import { Scheduler } from './scheduler.ts';
import { Annotated } from './state/annotated.ts';
import { Changes } from './state/changes.ts';
import { Diagnosing } from './state/diagnosing.ts';
import { Evaluations } from './state/evaluations.ts';
import { Reports } from './state/reports.ts';
import type { Session } from './state/session.ts';
import { World } from './state/world.ts';
import type { Line } from './transport/connect.ts';

/** Serves a client on the connection until it exits; gives what it said of itself once its workspace was looked through. A client that traces the protocol also gets what `host.log` has at level debug. */
export function serve({ connection, messagesWait }: Line, host: Host): Promise<InitializeParams> {
  // Nothing but `initialize` gets through the gate before it.
  const { log } = host;
  connection.onNotification(SetTraceNotification.type, ({ value }) => {
    log.level = levelFor(value);
  });
  return new Promise((resolve) => {
    connection.onInitialize((params) => {
      log.level = levelFor(params.trace);
      const session = open({ connection, messagesWait }, host, params);
      void register(session).then(() => resolve(params));
      return {
        capabilities: capabilitiesFor(session.client),
        serverInfo: { name: 'steelman', version },
      };
    });
    connection.listen();
  });
}

/** What is logged while a client traces the protocol, or does not. */
function levelFor(trace: TraceValues | undefined): Level {
  return trace === undefined || trace === 'off' ? 'info' : 'debug';
}

/** All that the server is for one client. */
function open({ connection, messagesWait }: Line, host: Host, params: InitializeParams): Session {
  const { log } = host;
  const client = clientOf(params);
  const scheduler = new Scheduler(log, messagesWait);
  const folders = params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []);
  const world = new World(host, { units: client.encoding, folders });
  const { settings } = world;
  settings.set(new Map([['', params.initializationOptions?.steelman]]));
  const evaluations = new Evaluations(world, scheduler);
  const diagnosing = new Diagnosing({ connection, client, scheduler, world, evaluations });
  settings.onReport((report) => diagnosing.config(report));
  const parts = {
    connection,
    client,
    log,
    scheduler,
    world,
    settings,
    evaluations,
    diagnosing,
    reports: new Reports({ scheduler, world, evaluations, diagnosing }),
    texts: new Annotated({ connection, client, scheduler, world, evaluations }),
    shownGraphs: new Set<string>(),
  };
  return { ...parts, changes: new Changes(parts) };
}

/** Starts answering. Resolves once the workspace was looked through. */
function register(session: Session): Promise<void> {
  const { connection, scheduler } = session;
  const settled = new Promise<void>((resolve) => {
    connection.onInitialized(() => {
      const settling = settle(session).finally(resolve);
      scheduler.background('Scanning the workspace', settling);
    });
  });
  connection.onShutdown(() => scheduler.stop());
  registerSyncing(session, new Fencing(session));
  registerReporting(session);
  registerNavigation(session);
  registerReading(session);
  registerCompletion(session);
  registerActions(session);
  registerEditing(session);
  registerShowing(session);
  registerAnnotating(session, settled);
  registerArguing(session);
  new Pictures(session);
  return settled;
}
