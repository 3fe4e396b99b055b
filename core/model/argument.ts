/**
 * The resolved argument: one root file and all it imports, names resolved to the things they name. Its shape is made once
 * and shared by all versions of the files that differ in nothing but texts, numbers and places; only
 * an `Argument` has those.
 */
import type { GreenDeclaration, OriginDeclaration, OriginSpan } from '../syntax/green.ts';
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
  Tree,
  UndercutsClause,
} from '../syntax/tree.ts';
import type { Span } from '../text/span.ts';

/** One version of a file as the model sees it. `uri` is its identity; the model never looks inside it. */
export interface SourceFile {
  readonly uri: string;
  readonly tree: Tree;
}

/** A declaration in a file, by its index there. */
export interface InFile {
  readonly uri: string;
  readonly position: number;
}

/** Something written in a declaration. `Argument.span` gives its span in a version of the file. */
export interface Place extends InFile {
  readonly at: OriginSpan;
}

/** `at` is the whole declaration. */
interface Declared extends Place {
  /** Unique in the argument: the name in the root file, `path#name` elsewhere. Also the SVG's `data-id`. */
  readonly id: string;
  /** The name as declared. */
  readonly name: string;
  /** Whether all of the declaration was read: what it lacks it does lack. */
  readonly intact: boolean;
}

/** A model, a persona or a goal. */
export interface Entity extends Declared {
  readonly type: 'entity';
  readonly kind: EntityKind;
  /** The model that a persona or goal is of; a model's own self. Absent when `of` is missing or unresolved. */
  readonly model?: Entity;
}

/** A text the argument was read from. */
export interface Source extends Declared {
  readonly type: 'source';
}

/** Circumstances in which a statement holds, such as training or deployment. Settings do not nest. */
export interface Setting extends Declared {
  readonly type: 'setting';
}

/** Leaves that stand or fall together with some probability, and are independent otherwise. */
export interface Together extends Declared {
  readonly type: 'together';
  /** As written, each once; whether they may be tied is for rules and evaluation to say. */
  readonly leaves: readonly Statement[];
}

/** What a reviewer asks of statements, steps, observations or attacks. It changes no number. */
export interface Question extends Declared {
  readonly type: 'question';
  readonly asks: readonly AttackTarget[];
  /** The statements that answer it; none while it is open. */
  readonly answered: readonly Statement[];
  readonly quotes: readonly Quote[];
}

/** How credible a statement is before any of its observations. */
export interface Prior {
  readonly given: readonly Statement[];
}

/** A proposition or a link: what can be true or false. */
export interface Statement extends Declared {
  readonly type: 'statement';
  /** Its place in `Argument.statements`, or after them for a placeholder. */
  readonly index: number;
  /** A broken declaration counts as a claim. */
  readonly kind: StatementKind;
  /**
   * A name that a `because`, `unless`, `given`, … uses and nothing declares; it stands in for what is missing. It is
   * where it was first used.
   */
  readonly placeholder: boolean;
  /** As written; for a link the model of its persona. With whose voice it speaks is in `boundary.ts`. */
  readonly about: readonly Entity[];
  /** Where it holds, by its `in`; none means that nothing is said of it. */
  readonly settings: readonly Setting[];
  /** Whether an `about` is written. A link counts as marked. */
  readonly marked: boolean;
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

/** What a clause says. */
export interface ClausePlace extends Place {
  /** Of the clause, in its declaration. */
  readonly clauseIndex: number;
}

/** One `because` or `supports`, the whole clause: its premises together support its conclusion. */
export interface Step extends ClausePlace {
  readonly type: 'step';
  /** Its place in `Argument.steps`. */
  readonly index: number;
  /** `claim#label`, or `claim#2` by its number. */
  readonly id: string;
  /** In another file than the step where an importer writes a `supports`. */
  readonly conclusion: Statement;
  /** From 1, in reading order, labelled steps counted. */
  readonly number: number;
  readonly label?: string;
  readonly premises: readonly Statement[];
  /** The premises with a `not`: the step applies only if all of them are false. */
  readonly negated: readonly Statement[];
  readonly unless: readonly Statement[];
  readonly undercuts: readonly Attack[];
}

/** One `seeing`, the whole clause: what was observed, and how it weighs on the statement. */
export interface Observation extends ClausePlace {
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
  readonly given: readonly Statement[];
  readonly unless: readonly Statement[];
  readonly undercuts: readonly Attack[];
}

/** What can be attacked: a statement is rebutted, all others are undercut. */
export type AttackTarget = Statement | Step | Observation | Attack;

/** One arrow of a `rebuts` or `undercuts`; `at` is where the target is named. */
export interface Attack extends ClausePlace {
  readonly type: 'attack';
  /** Its place in `Argument.attacks`. */
  readonly index: number;
  /** `attacker>target`, with `/2` and so on after a repeated one. */
  readonly id: string;
  readonly attacker: Statement;
  /** The label of its clause, which all attacks of the clause share. */
  readonly label?: string;
  readonly target: AttackTarget;
  readonly unless: readonly Statement[];
  /** The attacks on this attack. */
  readonly undercuts: readonly Attack[];
}

export interface Quote extends ClausePlace {
  readonly type: 'quote';
  readonly source?: Source;
}

/** An `import` and the file it brings in; `target`, its uri, is absent when that could not be read. */
export interface Import extends Place {
  readonly type: 'import';
  readonly path: string;
  readonly alias?: string;
  readonly target?: string;
}

/** What a declaration other than an import declares. */
export type Thing = Statement | Entity | Source | Setting | Together | Question;
/** What a name can lead to. An attack stands for all attacks of its clause. */
export type Target = Thing | Import | Step | Observation | Attack;

/** A place where something is named; a file's are in source order. */
export interface Occurrence extends Place {
  readonly target: Target;
  /** `prefix` is the alias in `alias.name`. */
  readonly role: 'declaration' | 'reference' | 'prefix';
}

/** What name resolution has to say; `args` fill the message of the rule named by `code`. */
interface Problem {
  readonly code:
    | 'duplicate-name'
    | 'unresolved-name'
    | 'wrong-kind'
    | 'ambiguous-step'
    | 'unresolved-step'
    | 'import-not-found'
    | 'import-conflict';
  readonly args: Readonly<Record<string, string>>;
}

/** A problem in the shape. */
export interface ShapeProblem extends Problem, Place {
  readonly related?: readonly Place[];
}

/** A problem in a version of a file. */
export interface NameProblem extends Problem {
  readonly span: Span;
  readonly related?: readonly { readonly uri: string; readonly span: Span }[];
}

/** What one file contributes to the shape. */
export interface ShapeScope {
  readonly uri: string;
  /** The declarations that it was made from. */
  readonly origins: readonly OriginDeclaration[];
  /** Every name that may be written in this file, `alias.name` included. First declaration wins. */
  readonly names: ReadonlyMap<string, Thing | Import>;
  readonly imports: readonly Import[];
  readonly occurrences: readonly Occurrence[];
  readonly shapeProblems: readonly ShapeProblem[];
}

/** The same for a version of the file. */
export interface FileScope extends ShapeScope {
  readonly file: SourceFile;
  /** By where they start. */
  readonly problems: readonly NameProblem[];
}

/** What a root file and all it imports, transitively, say apart from texts, numbers and places. */
export interface Shape {
  readonly root: ShapeScope;
  /** The root first, then imported files in the order they are met. */
  readonly scopes: ReadonlyMap<string, ShapeScope>;
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

/** The parts of a statement that have a number or a label instead of a name of their own. */
export type Part = Step | Observation | Attack;

/** The clause that says what a part or a quote is. */
export type PartClause<P extends Part | Quote> = P extends Step
  ? BecauseClause | SupportsClause
  : P extends Observation
    ? SeeingClause
    : P extends Attack
      ? RebutsClause | UndercutsClause
      : QuoteClause;

/** A shape with the texts, numbers and places that it has in one version of its files. */
export interface Argument extends Shape {
  readonly root: FileScope;
  readonly scopes: ReadonlyMap<string, FileScope>;
  /** Where something of the shape is in its file. */
  span(place: Place): Span;
  /** What is written of a thing; of a placeholder a broken declaration that is all name. */
  declaration(thing: Thing | Import): Declaration;
  /** The same without places, which costs nothing; not for placeholders. */
  green(thing: InFile): GreenDeclaration;
  /** What is written of a step, an observation, an attack or a quote. */
  clause<P extends Part | Quote>(part: P): PartClause<P>;
  /** What a declaration says; '' where it says nothing. */
  text(thing: Exclude<Thing, Source>): string;
  /** The credence that the author gives; the first that makes sense. */
  credence(statement: Statement): Interval | undefined;
  /** The credence of a `prior`: before any observation. */
  prior(statement: Statement): Interval | undefined;
  /** How probable it is that the leaves of a `together` stand or fall together. */
  probability(together: Together): Interval | undefined;
  /** The strength of a step or attack; absent means 100 %. */
  strength(inference: Step | Attack): Interval | undefined;
  /** How likely what is observed is. Only the quotient matters; 1 : 1 where none is written, or an invalid one. */
  ratio(observation: Observation): Likelihoods;
  /** The first `since` of a part. */
  warrant(part: Part): string | undefined;
  /** A source's path as written, a relative path or a URL. */
  path(source: Source): string;
  title(source: Source): string | undefined;
}
