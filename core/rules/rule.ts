/** What a rule is: a code with a check that yields findings and, where the fix is plain, fixes. */
import type { Evaluation } from '../evaluation/evaluation.ts';
import type { Argument, FileScope, Shape } from '../model/argument.ts';
import type { Boundaries } from '../model/boundary.ts';
import type { QuoteMatch } from '../sources/match.ts';
import type { TextIndex } from '../sources/text-index.ts';
import type { QuoteClause } from '../syntax/tree.ts';
import type { Slices } from '../text/slices.ts';
import type { Span } from '../text/span.ts';
import type { RuleCode } from './catalog.ts';
import type { IgnoreUse } from './ignores.ts';
import type { Trouble } from './trouble.ts';

export const SEVERITIES = ['error', 'warning', 'info', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** A place in a file, with what to say of it. */
export interface Related {
  readonly uri: string;
  readonly span: Span;
  readonly message: string;
}

/** One thing a rule has found. Its text is made from the catalog at the edge: `messageOf(finding)`. */
export interface Finding {
  readonly code: RuleCode;
  readonly span: Span;
  /** Fill the placeholders of the rule's message. */
  readonly args: Readonly<Record<string, string>>;
  readonly related?: readonly Related[];
  /** Shown faded, as what could be left out. */
  readonly faded?: boolean;
  /** How many more of its kind the file has, where this one stands for all of them. */
  readonly others?: number;
}

/** Replace `span` of the file `uri` by `text`. */
export interface TextEdit {
  readonly uri: string;
  readonly span: Span;
  readonly text: string;
}

export interface Fix {
  /** What it does, as a menu shows it: "Declare the claim `rain`". */
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** A file that is made, for editors that can. */
  readonly creates?: { readonly uri: string; readonly text: string };
  /** The same in the snippet syntax of LSP, with places to fill in, for editors that take such an edit. */
  readonly snippet?: TextEdit;
  /** The fix one would nearly always choose. */
  readonly preferred?: boolean;
  /** Keeps the argument's meaning, so that it may run on save with `source.fixAll`. */
  readonly safe?: boolean;
}

/** From 0 to 1, as the settings have them. */
export interface Thresholds {
  readonly premise: number;
  readonly step: number;
  readonly thesis: number;
}

/** All a rule may look at, for one file checked as a root. */
export interface RuleContext {
  readonly argument: Argument;
  /** The file that is checked: `argument.root`. Findings are about it alone. */
  readonly scope: FileScope;
  /** What of the argument does not depend on texts, numbers and places: the same object as long as nothing else changes. */
  readonly shape: Shape;
  readonly boundaries: Boundaries;
  /** Computed when first asked for. */
  readonly evaluation: Evaluation;
  readonly thresholds: Thresholds;
  /**
   * How a quote was found; undefined where its source cannot be read or is a URL. Unless `near`, it is not looked for what is
   * most like a quote that is not there.
   */
  quote(clause: QuoteClause, near?: boolean): QuoteMatch | undefined;
  /** The text that a quote is looked up in; undefined where `quote` is. */
  quotedText(clause: QuoteClause): TextIndex | undefined;
  /** The text of the source that is called so in the file; undefined where there is none, or it cannot be read. */
  sourceIndex(name: string): TextIndex | undefined;
  /** Why what a path of the file leads to cannot be read; undefined where it can, and for URLs. */
  sourceTrouble(path: string): Trouble | undefined;
  /** The uri of the file that has only to be there for a path that is refused to be followed. */
  homeFile(path: string): string | undefined;
  /** Whether anything else in the workspace uses the name that the root file declares, or imports the file. */
  usedElsewhere(name: string): boolean;
  importedElsewhere(): boolean;
  /** Names that other files of the workspace declare, with the path to import them from. */
  declaredElsewhere(name: string): readonly { readonly path: string }[];
}

/** Computes something once for each context, for all the rules that ask. */
export function once<T extends object>(compute: (context: RuleContext) => T): (context: RuleContext) => T {
  const known = new WeakMap<RuleContext, T>();
  return (context) => {
    let value = known.get(context);
    if (!value) known.set(context, (value = compute(context)));
    return value;
  };
}

/** The part of a context that outlives an edit of texts, numbers or places. */
export type Lasting = Pick<RuleContext, 'shape' | 'boundaries'>;

/** The same for all contexts of the same shape. */
export function lasting<T extends object>(compute: (shaped: Lasting) => T): (shaped: Lasting) => T {
  const known = new WeakMap<Shape, T>();
  return ({ shape, boundaries }) => {
    let value = known.get(shape);
    if (!value) known.set(shape, (value = compute({ shape, boundaries })));
    return value;
  };
}

/** The part of a context that outlives an edit of texts and places: of the argument only its numbers are to be read. */
export type Numbered = Lasting & Pick<RuleContext, 'argument' | 'evaluation' | 'thresholds'>;

/** The same for all contexts of the same evaluation and thresholds. */
export function numbered<T extends object>(compute: (numbered: Numbered) => T): (numbered: Numbered) => T {
  const known = new WeakMap<Evaluation, { readonly thresholds: Thresholds; readonly value: T }>();
  return ({ shape, boundaries, argument, evaluation, thresholds }) => {
    let last = known.get(evaluation);
    if (last?.thresholds !== thresholds) {
      last = { thresholds, value: compute({ shape, boundaries, argument, evaluation, thresholds }) };
      known.set(evaluation, last);
    }
    return last.value;
  };
}

/** Work in slices within the check of a rule. */
export function* pausing<T>(work: Slices<T>): Generator<undefined, T, void> {
  for (;;) {
    const slice = work.next();
    if (slice.done) return slice.value;
    yield undefined;
  }
}

export interface Rule {
  readonly code: RuleCode;
  /** Whether `check` asks for `context.evaluation`, which may take long. */
  readonly numbers?: boolean;
  /**
   * The findings, and undefined where more work is to come than should be done at once. `ignoreUse` grows while the rules of
   * a file run, so that only the last one, `unused-ignore`, may ask it.
   */
  check(context: RuleContext, ignoreUse: IgnoreUse): Iterable<Finding | undefined>;
  /** The fixes for one finding that `check` gave for the same context. */
  fixes?(finding: Finding, context: RuleContext): Fix[];
}
