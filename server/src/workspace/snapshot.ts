/** The world at one moment: open and imported files with all that is computed from them, memoised. */
import type { Evaluation } from '../evaluation/evaluation.ts';
import type { Argument } from '../model/argument.ts';
import type { Boundaries } from '../model/boundary.ts';
import type { Finding, Fix, RuleContext, Severity } from '../rules/rule.ts';
import type { QuoteMatch } from '../sources/match.ts';
import type { QuoteClause, Tree } from '../syntax/tree.ts';
import type { LineIndex } from '../text/lines.ts';

/** Everything a feature may ask. `uri` names a file; unknown ones are read through `Files`. */
export interface Snapshot {
  tree(uri: string): Tree;
  lines(uri: string): LineIndex;
  /** The file as a root, with all it imports. */
  argument(uri: string): Argument;
  boundaries(uri: string): Boundaries;
  /** Numbers of the file as a root. Computed on the first call: may take long. */
  evaluation(uri: string): Evaluation;
  /** The numbers if they are there already. */
  evaluationIfReady(uri: string): Evaluation | undefined;
  /** Findings with their severity as configured, ignored ones left out; by position, then code. */
  findings(uri: string): readonly (Finding & { readonly severity: Severity })[];
  fixes(uri: string, finding: Finding): readonly Fix[];
  ruleContext(uri: string): RuleContext;
  quote(uri: string, clause: QuoteClause): QuoteMatch | undefined;
  /** The text of a source as seen from a file. */
  sourceText(uri: string, path: string): { readonly uri: string; readonly text: string } | { readonly trouble: string };
  /** Every known `*.steelman` file. */
  files(): readonly string[];
  relative(from: string, uri: string): string;
  resolve(from: string, path: string): string;
}
