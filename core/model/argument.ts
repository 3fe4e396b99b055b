/** The resolved argument: one root file and all it imports, names turned into the things they name. */
import type {
  BecauseClause,
  Declaration,
  EntityKind,
  Interval,
  QuoteClause,
  RebutsClause,
  StatementKind,
  Text,
  Tree,
  UndercutsClause,
} from '../syntax/tree.ts';
import type { Span } from '../text/span.ts';

/** A file as the model sees it. `uri` is its identity; the model never looks inside it. */
export interface SourceFile {
  readonly uri: string;
  /** As the file is now; an edit puts another in its place. */
  readonly tree: Tree;
}

interface Declared {
  /** Unique in the argument: the name in the root file, `path#name` elsewhere. Also the SVG's `data-id`. */
  readonly id: string;
  /** The name as declared. */
  readonly name: string;
  readonly file: SourceFile;
  readonly declaration: Declaration;
}

/** A model, a persona or a goal. */
export interface Entity extends Declared {
  readonly type: 'entity';
  readonly kind: EntityKind;
  readonly text: string;
  /** The model that a persona or goal is of; a model's own self. Absent when `of` is missing or unresolved. */
  readonly model?: Entity;
}

/** A text the argument was read from: `path` as written, a relative path or a URL. */
export interface Source extends Declared {
  readonly type: 'source';
  readonly path: string;
  readonly title?: string;
}

/** A proposition or a link: what can be true or false. */
export interface Statement extends Declared {
  readonly type: 'statement';
  /** Its place in `Argument.statements`, or behind them for a placeholder. */
  readonly index: number;
  /** A broken declaration counts as a claim. */
  readonly kind: StatementKind;
  readonly text: string;
  /** A name that a `because`, `unless`, `given`, … uses and nothing declares; it stands in for what is missing. */
  readonly placeholder: boolean;
  /** As written; for a link the model of its persona. Personas inherited from premises are in `boundary.ts`. */
  readonly about: readonly Entity[];
  /** Whether an `about` is written. A link counts as marked. */
  readonly marked: boolean;
  readonly credence?: Interval;
  readonly given: readonly Statement[];
  /** Its `because` clauses, in the order written. */
  readonly steps: readonly Step[];
  /** The attacks it makes. */
  readonly attacks: readonly Attack[];
  /** The rebuttals made on it (undercuts are on its steps); those an importer writes included. */
  readonly rebuttals: readonly Attack[];
  readonly quotes: readonly Quote[];
  /** A link's persona. */
  readonly of?: Entity;
  /** An instrumental link's goal. */
  readonly serves?: Entity;
  /** An instrumental link's break condition. */
  readonly until?: Statement;
}

/** One `because`: its premises together support its conclusion. */
export interface Step {
  readonly type: 'step';
  /** Its place in `Argument.steps`. */
  readonly index: number;
  /** `claim#label`, or `claim#2` by its number. */
  readonly id: string;
  readonly conclusion: Statement;
  /** From 1, in reading order, labelled steps counted. */
  readonly number: number;
  readonly label?: string;
  readonly premises: readonly Statement[];
  /** Absent means 100 %. */
  readonly strength?: Interval;
  readonly unless: readonly Statement[];
  readonly warrant?: Text;
  readonly clause: BecauseClause;
  readonly undercuts: readonly Attack[];
}

/** One arrow of a `rebuts` or `undercuts`. */
export interface Attack {
  readonly type: 'attack';
  /** Its place in `Argument.attacks`. */
  readonly index: number;
  /** `attacker>target`, with `/2` and so on behind a repeated one. */
  readonly id: string;
  readonly attacker: Statement;
  /** A statement is rebutted, a step undercut. */
  readonly target: Statement | Step;
  /** Absent means 100 %. */
  readonly strength?: Interval;
  readonly unless: readonly Statement[];
  readonly warrant?: Text;
  readonly clause: RebutsClause | UndercutsClause;
  /** Where the target is named. */
  readonly span: Span;
}

export interface Quote {
  readonly clause: QuoteClause;
  readonly source?: Source;
}

/** An `import` and the file it brings in; `file` is absent when that could not be read. */
export interface Import {
  readonly type: 'import';
  readonly declaration: Declaration;
  readonly path: string;
  readonly alias?: string;
  readonly file?: SourceFile;
}

export type Target = Statement | Entity | Source | Step | Import;

/** A place where something is named. Sorted by `span.start` in each file. */
export interface Occurrence {
  readonly span: Span;
  readonly target: Target;
  /** `prefix` is the alias in `alias.name`. */
  readonly role: 'declaration' | 'reference' | 'prefix';
}

/** What name resolution has to say; `args` fill the message of the rule named by `code`. */
export interface NameProblem {
  readonly code:
    | 'duplicate-name'
    | 'unresolved-name'
    | 'wrong-kind'
    | 'ambiguous-step'
    | 'unresolved-step'
    | 'import-not-found'
    | 'import-conflict';
  readonly span: Span;
  readonly args: Readonly<Record<string, string>>;
  readonly related?: readonly { readonly uri: string; readonly span: Span }[];
}

/** What one file of the argument contributes. */
export interface FileScope {
  readonly file: SourceFile;
  /** Those that it was made from. */
  readonly declarations: readonly Declaration[];
  /** Every name that may be written in this file, `alias.name` included. First declaration wins. */
  readonly names: ReadonlyMap<string, Statement | Entity | Source | Import>;
  readonly imports: readonly Import[];
  readonly occurrences: readonly Occurrence[];
  readonly problems: readonly NameProblem[];
}

/** A root file with everything it imports, transitively. */
export interface Argument {
  readonly root: FileScope;
  /** The root first, then imported files in the order they are met. */
  readonly scopes: ReadonlyMap<string, FileScope>;
  /** In source order, the root's first; placeholders are apart. */
  readonly statements: readonly Statement[];
  readonly placeholders: readonly Statement[];
  readonly steps: readonly Step[];
  readonly attacks: readonly Attack[];
  readonly entities: readonly Entity[];
  readonly sources: readonly Source[];
  /** Statements (placeholders too), entities, sources and steps. */
  readonly byId: ReadonlyMap<string, Statement | Entity | Source | Step>;
}
