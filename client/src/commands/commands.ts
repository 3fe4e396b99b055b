/** Every command the extension contributes. */
import type { LogOutputChannel } from 'vscode';
import type { Connection } from '../connection.ts';
import type { PreviewManager } from '../preview/manager.ts';
import { exportGraph } from './exportGraph.ts';
import { newArgument } from './newArgument.ts';
import { openPreview, openPreviewToSide } from './openPreview.ts';
import { restartServer } from './restartServer.ts';
import { showOutput } from './showOutput.ts';
import { showSource } from './showSource.ts';
import { togglePreviewLock } from './togglePreviewLock.ts';

/** What a command may need. */
export interface Tools {
  readonly connection: Connection;
  readonly previews: PreviewManager;
  readonly output: LogOutputChannel;
}

export interface Command {
  readonly id: string;
  /** Arguments come from menus and from other extensions, so nothing is known of them. */
  run(...args: unknown[]): unknown;
}

/** The commands, by the ids that package.json gives them. */
export function contributed(tools: Tools): readonly Command[] {
  return [
    openPreview,
    openPreviewToSide,
    togglePreviewLock,
    showSource,
    exportGraph,
    newArgument,
    restartServer,
    showOutput,
  ].map((make) => make(tools));
}
