/** Every command the extension contributes. */
import type { LogOutputChannel, Uri } from 'vscode';
import type { AnnotationStore } from '../annotations/store.ts';
import type { Connection } from '../connection.ts';
import type { PreviewManager } from '../preview/manager.ts';
import type { Example } from '../tour/example.ts';
import {
  annotateAsObjection,
  annotateAsPremise,
  annotateObjection,
  annotatePremise,
  annotateSelection,
} from './annotate.ts';
import { explainRule } from './explainRule.ts';
import { exportGraph } from './exportGraph.ts';
import { goToPassage, showClaim } from './goToPassage.ts';
import { insertTemplate, newArgument } from './newArgument.ts';
import { newArgumentFromText } from './newArgumentFromText.ts';
import { openPreview, openPreviewToSide } from './openPreview.ts';
import { openReference } from './openReference.ts';
import { peek } from './peek.ts';
import { restartServer } from './restartServer.ts';
import { showOutput } from './showOutput.ts';
import { showSource } from './showSource.ts';
import { togglePreviewLock } from './togglePreviewLock.ts';
import {
  annotatePassage,
  openExample,
  openWalkthrough,
  resetExample,
  showNumber,
  showWeakStep,
} from './tour.ts';

/** What a command may need. */
export interface Tools {
  readonly connection: Connection;
  readonly previews: PreviewManager;
  readonly annotations: AnnotationStore;
  readonly output: LogOutputChannel;
  readonly extensionUri: Uri;
  readonly example: Example;
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
    insertTemplate,
    openWalkthrough,
    openExample,
    resetExample,
    showWeakStep,
    showNumber,
    annotatePassage,
    openReference,
    newArgumentFromText,
    annotateSelection,
    annotatePremise,
    annotateObjection,
    annotateAsPremise,
    annotateAsObjection,
    goToPassage,
    showClaim,
    peek,
    restartServer,
    showOutput,
  ].map((make) => make(tools));
}
