/** The language server: joins a connection to the world and starts answering. */
import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import { documentOf } from '../core/workspace/fenced.ts';
import type { Host } from '../host/host.ts';
import { CHANGED } from '../protocol/protocol.ts';
import { capabilitiesFor } from './capabilities.ts';
import { clientOf } from './client.ts';
import { registerActions } from './handlers/actions.ts';
import { registerAnnotating } from './handlers/annotating.ts';
import { registerCompletion } from './handlers/completing.ts';
import { registerEditing } from './handlers/editing.ts';
import { Fencing } from './handlers/fencing.ts';
import { registerNavigation } from './handlers/navigation.ts';
import { Pictures } from './handlers/picturing.ts';
import { registerReading } from './handlers/reading.ts';
import { registerShowing } from './handlers/showing.ts';
import { Texts } from './handlers/texts.ts';
import { Diagnosing } from './state/diagnosing.ts';
import { Evaluations } from './state/evaluations.ts';
import { Reports } from './state/reports.ts';
import type { Session } from './state/session.ts';
import { SettingsStore } from './state/settings.ts';
import { canonical } from './state/uris.ts';
import { World } from './state/world.ts';

/** What is shown of other files is brought up to date once typing has paused for so long, in milliseconds. */
const REST = 300;

/** Serves a client on the connection until it exits. */
export function serve(connection: Connection, host: Host): void {
  const world = new World(host);
  const evaluations = new Evaluations(world, (uri) => numbersArrived(uri));
  const diagnosing = new Diagnosing(connection, world, evaluations);
  const settings = new SettingsStore(world, (uri, text, problems) => diagnosing.config(uri, text, problems));
  const session = { connection, world, evaluations, diagnosing, settings } as Session;
  const texts = new Texts(session);
  session.texts = texts;
  world.configOf = (uri) => settings.config(uri);
  const fencing = new Fencing(session);
  const pictures = new Pictures(session);
  const reports = new Reports(session);
  const told = new Set<string>();
  let telling: ReturnType<typeof setTimeout> | undefined;
  let refreshing: ReturnType<typeof setTimeout> | undefined;
  let resting: ReturnType<typeof setTimeout> | undefined;

  connection.onInitialize((params) => initialize(session, params));
  connection.onInitialized(() => {
    texts.ready = settle().catch((error) => connection.console.error(String(error)));
  });
  connection.onShutdown(() => {
    evaluations.stop();
    diagnosing.stop();
    texts.stop();
    clearTimeout(telling);
    clearTimeout(refreshing);
    clearTimeout(resting);
  });

  connection.onDidOpenTextDocument(({ textDocument }) => {
    world.documents.add(textDocument);
    textChanged(canonical(textDocument.uri));
  });
  connection.onDidChangeTextDocument(({ textDocument, contentChanges }) => {
    if (world.documents.change(textDocument.uri, textDocument.version, contentChanges)) {
      textChanged(canonical(textDocument.uri));
    }
  });
  connection.onDidCloseTextDocument(({ textDocument }) => {
    const uri = canonical(textDocument.uri);
    const arguments_ = world.argumentsIn(uri);
    world.documents.remove(uri);
    for (const each of [uri, ...arguments_]) world.forget(each);
    for (const each of arguments_) {
      evaluations.forget(each);
      diagnosing.forget(each);
    }
    if (!session.client.pulls) diagnosing.clear(uri);
    textChanged(uri);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const relevant = changes.filter(({ uri, type }) =>
      world.fileChanged(uri, type !== FileChangeType.Deleted),
    );
    if (changes.some(({ uri }) => uri.endsWith('/steelman.json'))) settings.forgetFiles();
    if (relevant.length > 0) everythingChanged();
  });
  connection.onDidChangeConfiguration(async ({ settings: pushed }) => {
    await fetchSettings(pushed);
    everythingChanged();
  });
  registerNavigation(session);
  registerReading(session);
  registerCompletion(session);
  registerActions(session);
  registerEditing(session);
  registerShowing(session);
  registerAnnotating(session);
  connection.listen();

  /** Says what the client is to tell of, and looks around. */
  async function settle(): Promise<void> {
    const { client } = session;
    if (client.watches) {
      await connection.client.register(DidChangeWatchedFilesNotification.type, {
        // Sources may be any text, so every file is watched; what no argument names is passed over.
        watchers: [{ globPattern: '**/*' }],
      });
      world.disk.watched = true;
    }
    await texts.register();
    if (client.registersConfiguration) {
      await connection.client.register(DidChangeConfigurationNotification.type, { section: 'steelman' });
    }
    if (client.folders) {
      connection.workspace.onDidChangeWorkspaceFolders(async ({ added, removed }) => {
        const gone = new Set(removed.map((folder) => canonical(folder.uri)));
        const left = world.folders.filter((folder) => !gone.has(folder));
        world.folders = [...left, ...added.map((folder) => canonical(folder.uri))];
        await Promise.all([fetchSettings(), world.scan()]);
        everythingChanged();
      });
    }
    await Promise.all([fetchSettings(), world.scan()]);
    everythingChanged();
  }

  /** One text is another: whatever is open may look different now. */
  function textChanged(uri: string): void {
    if (!texts.matters(uri)) return;
    world.changed();
    texts.changed(uri);
    fencing.changed(uri);
    if (uri.endsWith('/steelman.json')) settings.forgetFiles();
    diagnosing.changed(uri);
    announce();
    refreshOthers(uri);
  }

  /** A client asks anew about the file that was edited, but not about those that import it. */
  function refreshOthers(uri: string): void {
    clearTimeout(resting);
    resting = setTimeout(() => {
      const { snapshot, documents } = world;
      const open = [...documents.all].filter(([other, d]) => other !== uri && d.languageId === 'steelman');
      if (open.some(([other]) => snapshot.argument(other).scopes.has(uri))) refresh();
    }, REST);
  }

  function everythingChanged(): void {
    world.changed();
    announce();
    refresh();
  }

  /** Pushes, and tells the preview, for every open argument. */
  function announce(): void {
    reports.changed();
    texts.changed();
    const open = (languageId: string) =>
      [...world.documents.all].filter(([, d]) => d.languageId === languageId).map(([uri]) => uri);
    const files = open('steelman');
    if (!session.client.pulls) for (const uri of [...files, ...open('markdown')]) diagnosing.push(uri);
    for (const uri of [...files, ...pictures.subscribed]) tell(uri);
  }

  /** Folds a burst of changes into one notification per file. */
  function tell(uri: string): void {
    if (!session.client.steelman) return;
    told.add(uri);
    telling ??= setTimeout(() => {
      telling = undefined;
      for (const file of told) {
        const document = world.documents.get(file);
        const params = { uri: document?.uri ?? file, version: document?.version ?? null };
        void connection.sendNotification(CHANGED, params);
      }
      told.clear();
    }, 30);
  }

  function numbersArrived(uri: string): void {
    texts.changed();
    const document = documentOf(uri);
    if (document === uri) tell(uri);
    if (!session.client.pulls) diagnosing.push(document);
    refresh();
  }

  /** Asks the client to ask again for what it shows. */
  function refresh(): void {
    refreshing ??= setTimeout(() => {
      refreshing = undefined;
      const { refreshes, pulls } = session.client;
      const asked = [
        pulls && refreshes.diagnostics && connection.languages.diagnostics.refresh(),
        refreshes.inlayHint && connection.languages.inlayHint.refresh(),
        refreshes.codeLens && connection.sendRequest('workspace/codeLens/refresh'),
        refreshes.semanticTokens && connection.languages.semanticTokens.refresh(),
      ];
      // A client that is closing answers with an error, which is no news.
      for (const answer of asked) if (answer) void answer.catch(() => {});
    }, 30);
  }

  /** Asks the client for its settings, per folder; older clients send them along. */
  async function fetchSettings(pushed?: unknown): Promise<void> {
    const found = new Map<string, unknown>();
    if (session.client.configuration) {
      const scopes = ['', ...world.folders];
      const items = scopes.map((uri) => ({ section: 'steelman', ...(uri ? { scopeUri: uri } : {}) }));
      const answers: unknown[] = await connection.workspace.getConfiguration(items).catch(() => []);
      for (const [i, scope] of scopes.entries()) found.set(scope, answers[i]);
    } else {
      found.set('', (pushed as { steelman?: unknown } | undefined)?.steelman);
    }
    settings.set(found);
  }
}

/** Takes in who the client is and says what it may ask. */
function initialize(session: Session, params: InitializeParams): InitializeResult {
  const { world, settings, diagnosing } = session;
  session.client = clientOf(params);
  world.speak(session.client.encoding);
  const folders =
    params.workspaceFolders?.map((folder) => folder.uri) ?? (params.rootUri ? [params.rootUri] : []);
  world.folders = folders.map((uri) => canonical(uri).replace(/\/$/, ''));
  const options = params.initializationOptions as
    | { steelman?: unknown; rulePages?: unknown }
    | null
    | undefined;
  settings.set(new Map([['', options?.steelman]]));
  if (typeof options?.rulePages === 'string') diagnosing.pages = options.rulePages;
  return {
    capabilities: capabilitiesFor(session.client),
    serverInfo: { name: 'steelman', version: '0.1.0' },
  };
}
