/** The resolved argument: one root file and all it imports, names turned into the things they name. */
import type {
  BecauseClause,
  Declaration,
  EntityKind,
  Interval,
  Likelihoods,
  QuoteClause,
  RebutsClause,
  SeeingClause,
  StatementKind,
  SupportsClause,
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

/** Circumstances in which a statement holds, such as training or deployment. Settings do not nest. */
export interface Setting extends Declared {
  readonly type: 'setting';
  readonly text: string;
}

/** Leaves that stand or fall together with some probability, and are independent otherwise. */
export interface Together extends Declared {
  readonly type: 'together';
  readonly text: string;
  /** As written, each once; whether they may be tied is for rules and evaluation to say. */
  readonly leaves: readonly Statement[];
  /** Absent when none is written, or an invalid one: then it counts for nothing. */
  readonly probability?: Interval;
}

/** What a reviewer asks of statements, steps, observations or attacks. It changes no number. */
export interface Question extends Declared {
  readonly type: 'question';
  readonly text: string;
  readonly asks: readonly AttackTarget[];
  /** The statements that answer it; none while it is open. */
  readonly answered: readonly Statement[];
  readonly quotes: readonly Quote[];
}

/** How credible a statement is before any of its observations. */
export interface Prior {
  readonly credence: Interval;
  readonly given: readonly Statement[];
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
  /** As written; for a link the model of its persona. With whose voice it speaks is in `boundary.ts`. */
  readonly about: readonly Entity[];
  /** Where it holds, by its `in`; none means that nothing is said of it. */
  readonly settings: readonly Setting[];
  /** Whether an `about` is written. A link counts as marked. */
  readonly marked: boolean;
  readonly credence?: Interval;
  readonly given: readonly Statement[];
  /** Only on what has no `because`. */
  readonly prior?: Prior;
  /** Its `seeing` clauses, in the order written; none on what has a `because`. */
  readonly observations: readonly Observation[];
  /** Its `because` clauses, in the order written; then the `supports` that importers write. */
  readonly steps: readonly Step[];
  /** The attacks it makes. */
  readonly attacks: readonly Attack[];
  /** The rebuttals made on it (undercuts are on what they undercut); those an importer writes included. */
  readonly rebuttals: readonly Attack[];
  readonly quotes: readonly Quote[];
  /** A link's persona. */
  readonly of?: Entity;
  /** An instrumental link's goal. */
  readonly serves?: Entity;
  /** An instrumental link's break condition. */
  readonly until?: Statement;
}

/** One `because` or `supports`: its premises together support its conclusion. */
export interface Step {
  readonly type: 'step';
  /** Its place in `Argument.steps`. */
  readonly index: number;
  /** `claim#label`, or `claim#2` by its number. */
  readonly id: string;
  readonly conclusion: Statement;
  /** The file it is written in: that of its conclusion, or for a `supports` that of an importer. */
  readonly file: SourceFile;
  /** From 1, in reading order, labelled steps counted. */
  readonly number: number;
  readonly label?: string;
  readonly premises: readonly Statement[];
  /** The premises with a `not`: the step applies only if all of them are false. */
  readonly negated: readonly Statement[];
  /** Absent means 100 %. */
  readonly strength?: Interval;
  readonly unless: readonly Statement[];
  readonly warrant?: Text;
  readonly clause: BecauseClause | SupportsClause;
  readonly undercuts: readonly Attack[];
}

/** One `seeing`: what was observed, and how it weighs on the statement. */
export interface Observation {
  readonly type: 'observation';
  /** Its place in `Argument.observations`. */
  readonly index: number;
  /** `statement#label`, or `statement#2` by its number. */
  readonly id: string;
  /** The statement that it weighs on. */
  readonly statement: Statement;
  /** From 1, in reading order, labelled observations counted. */
  readonly number: number;
  readonly label?: string;
  readonly observed: Statement;
  /** Only the quotient matters; 1 : 1 where none is written, or an invalid one. */
  readonly ratio: Likelihoods;
  readonly given: readonly Statement[];
  readonly unless: readonly Statement[];
  readonly warrant?: Text;
  readonly clause: SeeingClause;
  readonly undercuts: readonly Attack[];
}

/** What can be attacked: a statement is rebutted, all others are undercut. */
export type AttackTarget = Statement | Step | Observation | Attack;

/** One arrow of a `rebuts` or `undercuts`. */
export interface Attack {
  readonly type: 'attack';
  /** Its place in `Argument.attacks`. */
  readonly index: number;
  /** `attacker>target`, with `/2` and so on after a repeated one. */
  readonly id: string;
  readonly attacker: Statement;
  /** The label of its clause, which all attacks of the clause share. */
  readonly label?: string;
  readonly target: AttackTarget;
  /** Absent means 100 %. */
  readonly strength?: Interval;
  readonly unless: readonly Statement[];
  readonly warrant?: Text;
  readonly clause: RebutsClause | UndercutsClause;
  /** The attacks on this attack. */
  readonly undercuts: readonly Attack[];
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

/** What a declaration other than an import declares. */
export type Thing = Statement | Entity | Source | Setting | Together | Question;
/** What a name can lead to. An attack stands for all attacks of its clause. */
export type Target = Thing | Import | Step | Observation | Attack;

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
  readonly names: ReadonlyMap<string, Thing | Import>;
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
  readonly observations: readonly Observation[];
  readonly attacks: readonly Attack[];
  readonly entities: readonly Entity[];
  readonly settings: readonly Setting[];
  readonly sources: readonly Source[];
  readonly together: readonly Together[];
  readonly questions: readonly Question[];
  /** All that is declared (placeholders too), steps and observations. */
  readonly byId: ReadonlyMap<string, Thing | Step | Observation>;
}
