/** What follows a change: clients are notified, what is out of date is computed anew, or asked for again, once for each burst. */
import type { Connection } from 'vscode-languageserver';
import { documentOf } from '../../core/workspace/fenced.ts';
import { CHANGED } from '../../protocol/protocol.ts';
import type { Session } from './session.ts';

/** Changes within so many milliseconds of each other are one notification. */
const BURST = 30;
/** So many are sent before messages have their turn. */
const MOST_AT_ONCE = 200;
/** What is shown of other files is brought up to date once typing has paused for so long, in milliseconds. */
const REST = 300;

/** What a client can be asked to ask for again. */
export type Refreshable = 'diagnostics' | 'inlayHint' | 'codeLens' | 'semanticTokens';

export class Changes {
  /** Files that `changed` is to be sent for; 'all' stands for every open file and every one whose graph is shown. */
  private notified: Set<string> | 'all' = new Set();
  private readonly refreshing = new Set<Refreshable>();
  private readonly edited = new Set<string>();

  constructor(private readonly session: Omit<Session, 'changes'>) {
    session.evaluations.onArrived((uri) => this.numbers(uri));
    session.texts.onChanged(() => this.refresh('codeLens'));
  }

  /** One document has changed: whatever is open may look different now. */
  text(uri: string): void {
    const { world, texts, settings, diagnosing, client, scheduler } = this.session;
    if (!texts.matters(uri)) return;
    world.changed();
    if (uri.endsWith('/steelman.json')) settings.forgetFiles();
    diagnosing.changed(uri);
    if (!client.pulls) diagnosing.push(uri);
    this.announce(uri);
    // A client that pulls asks anew about the document that was edited, and not about those that quote it.
    if (texts.isText(uri)) this.refresh('diagnostics');
    this.edited.add(uri);
    scheduler.restart('others', REST, () => scheduler.background('Telling of other files', this.others()));
  }

  /** Settings, files on disk or the workspace's folders have changed. */
  everything(): void {
    const { world, client, diagnosing } = this.session;
    world.changed();
    if (!client.pulls) for (const [uri] of world.documents.all) diagnosing.push(uri);
    this.announce('all');
    this.refresh('diagnostics', 'inlayHint', 'codeLens', 'semanticTokens');
  }

  /** The numbers of an argument have arrived, which were missed before. */
  private numbers(uri: string): void {
    const { texts, client, diagnosing } = this.session;
    const document = documentOf(uri);
    texts.changed();
    if (document === uri) this.tell(uri);
    if (!client.pulls) diagnosing.push(document);
    this.refresh('diagnostics', 'inlayHint', 'codeLens', 'semanticTokens');
  }

  /** What is said of the edited files is up to date; what is said of others may depend on them. */
  private async others(): Promise<void> {
    const { world, client, diagnosing, scheduler } = this.session;
    await scheduler.work(world.snapshot.neighboursInSlices());
    // A text has changed meanwhile, and its own pause is waited for.
    if (scheduler.has('others')) return;
    const edited = new Set(this.edited);
    this.edited.clear();
    this.tell('all');
    if (!client.pulls) for (const uri of world.documents.all.keys()) diagnosing.push(uri);
    // A client that pulls asks anew about the document that was edited, and not about those that import it.
    const importers = new Set<string>();
    const add = (uri: string) => {
      for (const importer of world.snapshot.importers(uri)) importers.add(importer);
    };
    edited.forEach(add);
    // A set goes on to what is added to it meanwhile: those that import the importers.
    importers.forEach(add);
    const isAffected = (uri: string) => world.argumentsIn(uri).some((each) => importers.has(each));
    if (world.documents.some(isAffected)) {
      this.refresh('diagnostics', 'inlayHint', 'codeLens', 'semanticTokens');
    }
  }

  private announce(uri: string): void {
    this.session.reports.changed();
    this.session.texts.changed();
    this.tell(uri);
  }

  private tell(uri: string): void {
    const { client, scheduler } = this.session;
    if (!client.steelman) return;
    if (uri === 'all') this.notified = 'all';
    else if (this.notified !== 'all') this.notified.add(uri);
    scheduler.once('tell', BURST, () => this.notify());
  }

  private notify(): void {
    const { world, connection, shownGraphs, scheduler } = this.session;
    const open = () => [...world.documents.all].filter(([, { languageId }]) => languageId === 'steelman');
    const files =
      this.notified === 'all' ? new Set([...open().map(([file]) => file), ...shownGraphs]) : this.notified;
    const now = [...files].slice(0, MOST_AT_ONCE);
    for (const file of now) {
      files.delete(file);
      const document = world.documents.get(file);
      const params = { uri: document?.uri ?? file, version: document?.version ?? null };
      scheduler.background(CHANGED, connection.sendNotification(CHANGED, params));
    }
    this.notified = files;
    if (files.size > 0) scheduler.once('tell', 0, () => this.notify());
  }

  /** Asks the client to ask again for what it shows. */
  private refresh(...what: readonly Refreshable[]): void {
    const { client, scheduler, connection } = this.session;
    for (const each of what) if (client.refreshes[each]) this.refreshing.add(each);
    scheduler.once('refresh', BURST, () => {
      for (const each of this.refreshing) {
        if (each === 'diagnostics' && !client.pulls) continue;
        // A client that is closing, or that refuses, answers with an error, which is no news.
        REFRESH[each](connection).catch(() => {});
      }
      this.refreshing.clear();
    });
  }
}

const REFRESH: Readonly<Record<Refreshable, (connection: Connection) => Promise<unknown>>> = {
  diagnostics: ({ languages }) => languages.diagnostics.refresh(),
  inlayHint: ({ languages }) => languages.inlayHint.refresh(),
  codeLens: (connection) => connection.sendRequest('workspace/codeLens/refresh'),
  semanticTokens: ({ languages }) => languages.semanticTokens.refresh(),
};
