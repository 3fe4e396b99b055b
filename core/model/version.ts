/** What the files of an argument, in one version each, add to its shape: texts, numbers and places. */
import { counterpart } from '../syntax/alike.ts';
import type { Green, GreenDeclaration } from '../syntax/green.ts';
import {
  type Credence,
  clausesOf,
  type Declaration,
  type Interval,
  type Likelihoods,
  type Ratio,
  type Tree,
  textOf,
} from '../syntax/tree.ts';
import type { Span } from '../text/span.ts';
import type {
  Argument,
  Attack,
  Entity,
  FileScope,
  Import,
  InFile,
  NameProblem,
  Observation,
  Part,
  PartClause,
  Place,
  Question,
  Quote,
  Setting,
  Shape,
  ShapeScope,
  Source,
  Statement,
  Step,
  Thing,
  Together,
} from './argument.ts';

/**
 * The argument that the shape is in this version of its files. `trees` are in the order of `shape.scopes` and differ from
 * those that the shape was made from in texts, numbers and places at most.
 */
export function argumentOf(shape: Shape, trees: readonly Tree[]): Argument {
  return new ArgumentVersion(shape, trees);
}

const EVEN: Likelihoods = { ifTrue: 1, ifFalse: 1 };

class ArgumentVersion implements Argument {
  readonly statements: readonly Statement[];
  readonly placeholders: readonly Statement[];
  readonly steps: readonly Step[];
  readonly attacks: readonly Attack[];
  readonly observations: readonly Observation[];
  readonly entities: readonly Entity[];
  readonly settings: readonly Setting[];
  readonly together: readonly Together[];
  readonly questions: readonly Question[];
  readonly sources: readonly Source[];
  readonly root: FileScope;
  readonly scopes: ReadonlyMap<string, FileScope>;

  constructor(
    private readonly shape: Shape,
    trees: readonly Tree[],
  ) {
    this.statements = shape.statements;
    this.placeholders = shape.placeholders;
    this.steps = shape.steps;
    this.attacks = shape.attacks;
    this.observations = shape.observations;
    this.entities = shape.entities;
    this.settings = shape.settings;
    this.together = shape.together;
    this.questions = shape.questions;
    this.sources = shape.sources;
    const scopes = [...shape.scopes.values()].map((scope, i) => new ScopeVersion(this, scope, trees[i]));
    this.root = scopes[0];
    this.scopes = new Map(scopes.map((scope) => [scope.uri, scope]));
  }

  get byId(): Shape['byId'] {
    return this.shape.byId;
  }

  span({ uri, position, at }: Place): Span {
    const { origins, file } = this.scopes.get(uri)!;
    return file.tree.span(position, counterpart(origins[position], file.tree.greens[position], at));
  }

  declaration(thing: Thing | Import): Declaration {
    if (thing.type === 'statement' && thing.placeholder) {
      const span = this.span(thing);
      const name = { value: thing.name, span };
      return { kind: 'broken', span, keyword: span, name, clauses: [], damaged: true };
    }
    return this.treeOf(thing).declaration(thing.position);
  }

  green(thing: InFile): GreenDeclaration {
    return this.treeOf(thing).greens[thing.position];
  }

  clause<P extends Part | Quote>(part: P): PartClause<P> {
    return this.treeOf(part).declaration(part.position).clauses[part.clauseIndex] as PartClause<P>;
  }

  text(thing: Exclude<Thing, Source>): string {
    if (thing.type === 'statement' && thing.placeholder) return '';
    return textOf(this.green(thing));
  }

  credence(statement: Statement): Interval | undefined {
    if (statement.placeholder) return undefined;
    for (const clause of this.green(statement).clauses) {
      if (clause.kind === 'credence' && clause.credence?.value) return clause.credence.value;
    }
    return undefined;
  }

  prior(statement: Statement): Interval | undefined {
    if (statement.placeholder) return undefined;
    for (const clause of this.green(statement).clauses) {
      const { kind, credence } = clause as { readonly kind: string; readonly credence?: Green<Credence> };
      if (kind === 'prior' && credence?.value) return credence.value;
    }
    return undefined;
  }

  probability(together: Together): Interval | undefined {
    for (const clause of this.green(together).clauses) {
      if ('strength' in clause && clause.strength?.value) return clause.strength.value;
    }
    return undefined;
  }

  strength(inference: Step | Attack): Interval | undefined {
    const clause = this.green(inference).clauses[inference.clauseIndex];
    return 'strength' in clause ? clause.strength?.value : undefined;
  }

  ratio(observation: Observation): Likelihoods {
    const clause = this.green(observation).clauses[observation.clauseIndex];
    return (clause as { readonly ratio?: Green<Ratio> }).ratio?.value ?? EVEN;
  }

  warrant(part: Part): string | undefined {
    const clause = this.green(part).clauses[part.clauseIndex];
    return 'since' in clause ? clause.since[0]?.value : undefined;
  }

  path(source: Source): string {
    return this.green(source).text?.value ?? '';
  }

  title(source: Source): string | undefined {
    return clausesOf(this.green(source), 'title')[0]?.text?.value;
  }

  private treeOf({ uri }: InFile): Tree {
    // Most is of the root, and looking that up was felt.
    return (uri === this.root.uri ? this.root : this.scopes.get(uri)!).file.tree;
  }
}

class ScopeVersion implements FileScope {
  readonly uri: string;
  readonly file: FileScope['file'];
  readonly origins: FileScope['origins'];
  readonly names: FileScope['names'];
  readonly imports: FileScope['imports'];
  readonly occurrences: FileScope['occurrences'];
  readonly shapeProblems: FileScope['shapeProblems'];
  private placed: readonly NameProblem[] | undefined;

  constructor(
    private readonly argument: Argument,
    shape: ShapeScope,
    tree: Tree,
  ) {
    this.uri = shape.uri;
    this.file = { uri: shape.uri, tree };
    this.origins = shape.origins;
    this.names = shape.names;
    this.imports = shape.imports;
    this.occurrences = shape.occurrences;
    this.shapeProblems = shape.shapeProblems;
  }

  get problems(): readonly NameProblem[] {
    this.placed ??= this.shapeProblems.map(({ code, args, related, ...place }) => ({
      code,
      args,
      span: this.argument.span(place),
      ...(related && { related: related.map((r) => ({ uri: r.uri, span: this.argument.span(r) })) }),
    }));
    return this.placed;
  }
}
