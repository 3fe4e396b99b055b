/** Every feature of the editor as one function of a world and a place, to be run on any document. */
import { fixAll, quickFixes } from '../../core/features/actions/code-actions.ts';
import { organize } from '../../core/features/actions/organize.ts';
import { complete } from '../../core/features/completion/completion.ts';
import { codeLenses, lensPlaces, lensTitle } from '../../core/features/display/code-lens.ts';
import { diagnostics } from '../../core/features/display/diagnostics.ts';
import { inlayHints } from '../../core/features/display/inlay-hints.ts';
import { semanticTokens } from '../../core/features/display/semantic-tokens.ts';
import { folds } from '../../core/features/editing/folding.ts';
import { formatting } from '../../core/features/editing/formatting.ts';
import { prepareRename, rename } from '../../core/features/editing/rename.ts';
import { selectionSpans } from '../../core/features/editing/selection.ts';
import { hover } from '../../core/features/hover/hover.ts';
import { definition } from '../../core/features/navigation/definition.ts';
import { dependentsOf, hierarchyRoot, supportersOf } from '../../core/features/navigation/hierarchy.ts';
import { implementations, typeDefinitions } from '../../core/features/navigation/implementation.ts';
import { documentLinks } from '../../core/features/navigation/links.ts';
import { highlights, references } from '../../core/features/navigation/references.ts';
import { documentSymbols, workspaceSymbols } from '../../core/features/navigation/symbols.ts';
import { typeRoot } from '../../core/features/navigation/type-hierarchy.ts';
import { annotationsOf } from '../../core/features/passages/passages.ts';
import { refactorings } from '../../core/features/refactor/refactor.ts';
import { numbersOf } from '../../core/features/shared/numbers.ts';
import type { Snapshot } from '../../core/workspace/snapshot.ts';

type Feature = (snapshot: Snapshot, uri: string, offset: number) => unknown;

/** By name; the first ones compute what the others share. */
export const FEATURES: Readonly<Record<string, Feature>> = {
  parse: (s, uri) => s.tree(uri),
  argument: (s, uri) => s.boundaries(uri),
  structure: (s, uri) => diagnostics(s, uri, 'structure'),
  evaluation: (s, uri) => s.evaluation(uri),
  diagnostics: (s, uri) => diagnostics(s, uri),
  hover: (s, uri, at) => hover(s, uri, at, numbersOf(s, uri)),
  definition: (s, uri, at) => definition(s, uri, at),
  implementation: (s, uri, at) => implementations(s, uri, at),
  typeDefinition: (s, uri, at) => typeDefinitions(s, uri, at),
  references: (s, uri, at) => references(s, uri, at, true),
  highlights: (s, uri, at) => highlights(s, uri, at),
  symbols: (s, uri) => documentSymbols(s, uri),
  workspaceSymbols: (s) => workspaceSymbols(s, 'c1'),
  links: (s, uri) => documentLinks(s, uri),
  folds: (s, uri) => folds(s, uri),
  selection: (s, uri, at) => selectionSpans(s, uri, at),
  callHierarchy: (s, uri, at) => [
    hierarchyRoot(s, uri, at),
    supportersOf(s, uri, at),
    dependentsOf(s, uri, at),
  ],
  typeHierarchy: (s, uri, at) => typeRoot(s, uri, at),
  completion: (s, uri, at) => complete(s, uri, at),
  semanticTokens: (s, uri) => semanticTokens(s, uri, numbersOf(s, uri), undefined, true),
  inlayHints: (s, uri) => inlayHints(s, uri, { start: 0, end: s.tree(uri).text.length }, numbersOf(s, uri)),
  codeLens: (s, uri) => {
    const lenses = codeLenses(s, uri);
    for (const { id } of lenses.slice(0, 50)) {
      lensTitle(s, uri, id, numbersOf(s, uri));
      lensPlaces(s, uri, id);
    }
    return lenses;
  },
  formatting: (s, uri) => formatting(s, uri),
  rename: (s, uri, at) => prepareRename(s, uri, at) && rename(s, uri, at, 'renamed'),
  quickFixes: (s, uri, at) => quickFixes(s, uri, { start: at, end: at }, s.findings(uri)),
  quickFixesEverywhere: (s, uri) =>
    quickFixes(s, uri, { start: 0, end: s.tree(uri).text.length }, s.findings(uri)),
  refactorings: (s, uri, at) => refactorings(s, uri, { start: at, end: at }),
  refactoringsEverywhere: (s, uri) => refactorings(s, uri, { start: 0, end: s.tree(uri).text.length }),
  organize: (s, uri) => organize(s, uri, 'premises'),
  fixAll: (s, uri) => fixAll(s, uri, s.findings(uri)),
  annotations: (s, uri) => annotationsOf(s, 's.txt', '', () => numbersOf(s, uri)),
};
