/** What both entries share: the connection to the server, preview, annotations, status items and commands. */
import { commands, type ExtensionContext, window } from 'vscode';
import { Decorations } from './annotations/decorations.ts';
import { AnnotationOffers } from './annotations/offers.ts';
import { AnnotationStatus } from './annotations/status.ts';
import { AnnotationStore } from './annotations/store.ts';
import { SideBySide } from './annotations/sync.ts';
import { contributed } from './commands/commands.ts';
import { Connection, type MakeClient } from './connection.ts';
import { provideDocs } from './docs/pages.ts';
import { openNamesToFillIn } from './filling.ts';
import { extendMarkdownIt } from './markdown.ts';
import { OverviewTree } from './overview.ts';
import { PreviewManager } from './preview/manager.ts';
import { StatusItem } from './status.ts';
import { TemplateLens } from './template.ts';
import { Example } from './tour/example.ts';
import { trackProgress } from './tour/progress.ts';
import { startWhenNeeded } from './waking.ts';

/** What other extensions may use: VS Code's Markdown preview takes the plugin. */
export interface Api {
  readonly extendMarkdownIt: typeof extendMarkdownIt;
}

/** Does not wait for the server: a Markdown preview waits for this. */
export function start(context: ExtensionContext, makeClient: MakeClient): Api {
  const { extensionUri } = context;
  const output = window.createOutputChannel('Steelman', { log: true });
  const connection = new Connection(makeClient, output);
  const previews = new PreviewManager(extensionUri, connection);
  const annotations = new AnnotationStore(connection);
  context.subscriptions.push(output, connection, previews, new StatusItem(connection), annotations);
  context.subscriptions.push(
    new Decorations(annotations, extensionUri),
    new SideBySide(annotations, previews),
    new AnnotationStatus(annotations),
    new AnnotationOffers(annotations),
    new OverviewTree(connection, previews),
  );
  const example = new Example(context, previews);
  context.subscriptions.push(new TemplateLens(), ...trackProgress(example));
  for (const { id, run } of contributed({
    connection,
    previews,
    annotations,
    output,
    extensionUri,
    example,
  })) {
    context.subscriptions.push(commands.registerCommand(id, run));
  }
  context.subscriptions.push(provideDocs(extensionUri), openNamesToFillIn(), startWhenNeeded(connection));
  return { extendMarkdownIt };
}
