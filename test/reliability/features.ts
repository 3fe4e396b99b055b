/** Every feature of the editor as one function of a world and a place, to be run on any document. */

import { fixableFindings } from '../../core/features/arguing/fixing.ts';
import { goalsOf } from '../../core/features/arguing/goals.ts';
import { Trials } from '../../core/features/arguing/what-if.ts';
import { whySentences } from '../../core/features/arguing/why.ts';
import { complete } from '../../core/features/completion/completion.ts';
import { codeLenses, lensPlaces, lensTitle } from '../../core/features/display/code-lens.ts';
import { diagnostics } from '../../core/features/display/diagnostics.ts';
import { graphOf, thesesOf } from '../../core/features/display/graph-view.ts';
import { inlayHints } from '../../core/features/display/inlay-hints.ts';
import { overview } from '../../core/features/display/overview.ts';
import { semanticTokens } from '../../core/features/display/semantic-tokens.ts';
import { folds } from '../../core/features/editing/folding.ts';
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
import { numbersOf } from '../../core/features/shared/numbers.ts';
import type { Statement } from '../../core/model/argument.ts';
import { drained } from '../../core/text/slices.ts';
import type { Snapshot } from '../../core/workspace/snapshot.ts';
import { fixAll, formatting, organize, quickFixes, refactorings } from '../support/at-once.ts';

/** The statement in the middle of the file, which what one asks of a picture is asked of. */
function middle(snapshot: Snapshot, uri: string): Statement | undefined {
  const { statements } = snapshot.argument(uri);
  return statements[statements.length >> 1];
}

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
  graph: (s, uri) => drained(graphOf(s, uri, numbersOf(s, uri))),
  theses: (s, uri) => thesesOf(s.argument(uri), numbersOf(s, uri)),
  overview: (s, uri) => overview(s, uri, numbersOf(s, uri)),
  fixesOfNode: (s, uri) => fixableFindings(s, uri, middle(s, uri)?.id ?? '', 'all'),
  why: (s, uri) =>
    middle(s, uri) && drained(whySentences(s.argument(uri), s.evaluation(uri), middle(s, uri)!)),
  goals: (s, uri) =>
    middle(s, uri) && drained(goalsOf(s.argument(uri), s.evaluation(uri), middle(s, uri)!, 0.5)),
  whatIf: (s, uri) => {
    const argument = s.argument(uri);
    const trials = new Trials(argument, s.boundaries(uri), s.evaluation(uri));
    const { steps, attacks, statements } = argument;
    const things = [statements.findLast((each) => each.steps.length === 0), steps.at(-1), attacks.at(-1)];
    return things.map((each) => each && drained(trials.numbers([{ id: each.id, value: 0.3 }])));
  },
  annotations: (s, uri) => annotationsOf(s, 's.txt', '', () => numbersOf(s, uri)),
};
