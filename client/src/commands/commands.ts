/** Every command the extension contributes. */
import type { LogOutputChannel, Uri } from 'vscode';
import type { AnnotationStore } from '../annotations/store.ts';
import type { Connection } from '../connection.ts';
import type { PreviewManager } from '../preview/manager.ts';
import { annotateAsObjection, annotateAsPremise, annotateSelection } from './annotate.ts';
import { explainRule } from './explainRule.ts';
import { exportGraph } from './exportGraph.ts';
import { goToPassage, showClaim } from './goToPassage.ts';
import { newArgument } from './newArgument.ts';
import { newArgumentFromText } from './newArgumentFromText.ts';
import { openPreview, openPreviewToSide } from './openPreview.ts';
import { peek } from './peek.ts';
import { restartServer } from './restartServer.ts';
import { showOutput } from './showOutput.ts';
import { showSource } from './showSource.ts';
import { togglePreviewLock } from './togglePreviewLock.ts';

/** What a command may need. */
export interface Tools {
  readonly connection: Connection;
  readonly previews: PreviewManager;
  readonly annotations: AnnotationStore;
  readonly output: LogOutputChannel;
  readonly extensionUri: Uri;
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
    explainRule,
    newArgument,
    newArgumentFromText,
    annotateSelection,
    annotateAsPremise,
    annotateAsObjection,
    goToPassage,
    showClaim,
    peek,
    restartServer,
    showOutput,
  ].map((make) => make(tools));
}
