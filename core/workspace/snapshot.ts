/** The world at one moment: all that a feature may ask about the files of the workspace. */
import type { Evaluation } from '../evaluation/evaluation.ts';
import type { Argument } from '../model/argument.ts';
import type { Boundaries } from '../model/boundary.ts';
import type { GradedFinding, RulesPart } from '../rules/all.ts';
import type { IgnoreUse } from '../rules/ignores.ts';
import type { Finding, Fix, RuleContext } from '../rules/rule.ts';
import type { Trouble } from '../rules/trouble.ts';
import type { QuoteMatch } from '../sources/match.ts';
import type { TextIndex } from '../sources/text-index.ts';
import type { QuoteClause, Tree } from '../syntax/tree.ts';
import type { LineIndex } from '../text/lines.ts';
import type { Slices } from '../text/slices.ts';

export type { GradedFinding, RulesPart } from '../rules/all.ts';

/** Everything a feature may ask. `uri` names a file; one that cannot be read counts as empty. */
export interface Snapshot {
  tree(uri: string): Tree;
  /** The same, parsed in slices where that is still to be done: the lines of the file are then known, too. */
  treeInSlices(uri: string): Slices<Tree>;
  lines(uri: string): LineIndex;
  /** The file as a root, with all it imports. */
  argument(uri: string): Argument;
  boundaries(uri: string): Boundaries;
  /** Numbers of the file as a root. Computed on the first call: may take long. */
  evaluation(uri: string): Evaluation;
  /** Parses the file and builds its argument in slices: what is asked of it then need not do so at once. */
  builtInSlices(uri: string): Slices<unknown>;
  /** The numbers if the argument is built and they are there already. */
  evaluationIfReady(uri: string): Evaluation | undefined;
  /**
   * Computes the numbers in slices of some milliseconds; a caller may give way or give up between two of them. As long as
   * the numbers to be had are the same, it is the same work that goes on.
   */
  evaluationInSlices(uri: string): Slices<Evaluation>;
  /** Findings with their severity as configured, ignored ones left out; by position, then code. */
  findings(uri: string, part?: RulesPart): readonly GradedFinding[];
  /** The same work in slices, as with `evaluationInSlices`. Where they need numbers, those are computed first, at once. */
  findingsInSlices(uri: string, part?: RulesPart): Slices<readonly GradedFinding[]>;
  /** What is known of the file's ignores once its rules have run. */
  ignoreUse(uri: string): IgnoreUse | undefined;
  fixes(uri: string, finding: Finding): readonly Fix[];
  ruleContext(uri: string): RuleContext;
  /** How a quote of the file was found; undefined where its source cannot be read, is a URL, or has no text. */
  quote(uri: string, clause: QuoteClause): QuoteMatch | undefined;
  /** The same in slices: asking for it afterwards takes no time. */
  quoteInSlices(uri: string, clause: QuoteClause): Slices<QuoteMatch | undefined>;
  /** The text of a source as seen from a file, or in plain words why there is none. */
  sourceText(uri: string, path: string): { readonly uri: string; readonly text: string } | Trouble;
  /** The text of a file that quotes may be of, with what was worked out for them. */
  textIndex(uri: string, text: string): TextIndex;
  /** The same text as a reader sees it, without marks and tags; undefined where there is none. */
  readerText(uri: string, path: string): string | undefined;
  /** Looks through the known files in slices: what is asked of them then, as who imports one, takes no time. */
  neighboursInSlices(): Slices<unknown>;
  /** The known arguments, in files and in fences, that import this file, directly. */
  importers(uri: string): readonly string[];
  /** The known arguments, in files and in fences, that name this text as a source of their own. */
  naming(text: string): readonly string[];
  /** Every known `*.steelman` file. */
  files(): readonly string[];
  /** Every known argument in the fences of a Markdown document. */
  fenced(): readonly string[];
  relative(from: string, uri: string): string;
  resolve(from: string, path: string): string;
}
