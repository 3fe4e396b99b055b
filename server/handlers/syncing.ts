/** What the client tells of: documents, files, settings and folders that have changed. */
import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  FileChangeType,
} from 'vscode-languageserver';
import type { Session } from '../state/session.ts';
import { canonical } from '../state/uris.ts';
import type { Fencing } from './fencing.ts';
import { registerTexts } from './texts.ts';

/** A storm of folders or settings is looked into once it has paused for so long, in milliseconds. */
const PAUSE = 50;

export function registerSyncing(session: Session, fencing: Fencing): void {
  const { connection, world, settings, changes, scheduler } = session;

  connection.onDidOpenTextDocument(({ textDocument }) => {
    world.documents.add(textDocument);
    changed(textDocument.uri);
  });
  connection.onDidChangeTextDocument(({ textDocument, contentChanges }) => {
    if (world.documents.change(textDocument.uri, textDocument.version, contentChanges))
      changed(textDocument.uri);
  });
  connection.onDidCloseTextDocument(({ textDocument }) => {
    const uri = canonical(textDocument.uri);
    const arguments_ = world.writtenIn(uri);
    world.documents.remove(uri);
    for (const each of [uri, ...arguments_]) world.forget(each);
    for (const each of arguments_) {
      session.evaluations.forget(each);
      session.diagnosing.forget(each);
    }
    session.reports.forget(uri);
    if (!session.client.pulls) session.diagnosing.clear(uri);
    changed(uri);
  });
  connection.onDidChangeWatchedFiles(({ changes: events }) => {
    const created = new Set<string>();
    // The last word on a file counts.
    const last = new Map<string, boolean>();
    for (const { uri, type } of events) {
      const file = canonical(uri);
      last.set(file, type !== FileChangeType.Deleted);
      if (type === FileChangeType.Created) created.add(file);
    }
    let isRelevant = false;
    for (const [file, exists] of last) if (world.fileChanged(file, exists)) isRelevant = true;
    // Settings may also come or go with the folder that they lie in.
    if (isRelevant) settings.forgetFiles();
    if (isRelevant) scheduler.once('files', PAUSE, () => changes.everything());
    if (created.size > 0)
      scheduler.background(
        'Scanning new folders',
        world.foldersCame([...created]).then((isNews) => {
          if (isNews) scheduler.once('files', PAUSE, () => changes.everything());
        }),
      );
  });
  connection.onDidChangeConfiguration(({ settings: pushed }) => {
    scheduler.restart('settings', PAUSE, () =>
      scheduler.background(
        'Reading the settings',
        fetchSettings(session, pushed).then(() => changes.everything()),
      ),
    );
  });
  connection.onNotification(DidChangeWorkspaceFoldersNotification.type, ({ event: { added, removed } }) => {
    world.changeFolders(
      added.map(({ uri }) => uri),
      removed.map(({ uri }) => uri),
    );
    scheduler.restart('folders', PAUSE, () =>
      scheduler.background('Reading the folders', lookAround(session)),
    );
  });

  function changed(uri: string): void {
    changes.text(canonical(uri));
    fencing.changed(canonical(uri));
  }
}

/** Says what the client is to tell of, and looks around. A client may refuse any of it, which costs that alone. */
export async function settle(session: Session): Promise<void> {
  const { client, connection, world, log } = session;
  const ask = async (what: string, registering: () => Promise<unknown>): Promise<boolean> => {
    try {
      await registering();
      return true;
    } catch (error) {
      log.warn(`The client refused to register ${what}.`, error);
      return false;
    }
  };
  if (client.watches) {
    // Sources may be any text, so every file is watched; what no argument names is passed over.
    const watchers = [{ globPattern: '**/*' }];
    world.disk.watched = await ask('watched files', () =>
      connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }),
    );
  }
  await ask('plain texts', () => registerTexts(session));
  if (client.registersConfiguration) {
    const section = 'steelman';
    await ask('changes of settings', () =>
      connection.client.register(DidChangeConfigurationNotification.type, { section }),
    );
  }
  await lookAround(session);
}

/** Reads settings and folders anew. */
async function lookAround(session: Session): Promise<void> {
  const { world, changes, scheduler } = session;
  await Promise.all([fetchSettings(session), world.scan()]);
  changes.everything();
  // Otherwise the first document that is opened would wait for all files to be read.
  scheduler.background('Reading the files', scheduler.work(world.snapshot.neighboursInSlices()));
}

/** Asks the client for its settings, per folder; older clients send them along. */
async function fetchSettings(
  { client, connection, world, settings }: Session,
  pushed?: unknown,
): Promise<void> {
  const found = new Map<string, unknown>();
  if (client.configuration) {
    const scopes = ['', ...world.folders];
    const items = scopes.map((uri) => ({ section: 'steelman', ...(uri ? { scopeUri: uri } : {}) }));
    const answers: unknown = await connection.workspace.getConfiguration(items).catch(() => []);
    for (const [i, scope] of scopes.entries())
      found.set(scope, Array.isArray(answers) ? answers[i] : undefined);
  } else if (typeof pushed === 'object' && pushed !== null && 'steelman' in pushed) {
    found.set('', pushed.steelman);
  }
  if (found.size > 0) settings.set(found);
}
