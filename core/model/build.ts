/** Puts the argument together: from parsed files to statements, steps and attacks that hold each other. */
import { mayHave, partsOf } from '../syntax/clauses/table.ts';
import { compareStarts, type OriginDeclaration, onOrigins } from '../syntax/green.ts';
import { type ClauseKind, clausesOf, isLinkKind, type Tree } from '../syntax/tree.ts';
import { drained, forEachInSlices, type Slices } from '../text/slices.ts';
import type {
  Argument,
  Entity,
  Observation,
  Place,
  Question,
  Setting,
  Shape,
  Source,
  SourceFile,
  Statement,
  Step,
  Thing,
  Together,
} from './argument.ts';
import { attacksInSlices, fillQuestion } from './attacks.ts';
import { labelsOf } from './labels.ts';
import { addSupports, buildObservation, buildStep, reportTaken } from './parts.ts';
import { begin, distinct, type Resolver, resolve, resolveStatements } from './resolve.ts';
import { type Building, type Loader, type OpenScope, openScopes, withItem } from './scope.ts';
import { argumentOf } from './version.ts';

/** A shape, and the trees it was made from, in the order of its scopes. */
export interface Built {
  readonly shape: Shape;
  readonly trees: readonly Tree[];
}

/**
 * The shape of `root` and all it imports. Never fails: what is missing or wrong is in the problems of each scope.
 */
export function* buildShapeInSlices(root: SourceFile, loader: Loader): Slices<Built> {
  const { scopes, files } = openScopes(root, loader);
  yield;
  return { shape: yield* shapeOf(scopes), trees: files.map((file) => file.tree) };
}

/** The argument of `root` and all it imports. */
export function buildArgument(root: SourceFile, loader: Loader): Argument {
  const { shape, trees } = drained(buildShapeInSlices(root, loader));
  return argumentOf(shape, trees);
}

function* shapeOf(scopes: OpenScope[]): Slices<Shape> {
  const statements: Building<Statement>[] = [];
  const entities: Building<Entity>[] = [];
  const settings: Building<Setting>[] = [];
  const sources: Building<Source>[] = [];
  const together: Building<Together>[] = [];
  const questions: Building<Question>[] = [];
  const observations: Building<Observation>[] = [];
  const placeholders: Building<Statement>[] = [];
  const steps: Building<Step>[] = [];
  const resolvers = scopes.map((scope): Resolver => ({ scope, position: 0, placeholders: new Map() }));
  for (const { scope } of resolvers) {
    for (const thing of scope.declared) {
      switch (thing.type) {
        case 'statement':
          statements.push(thing);
          break;
        case 'entity':
          entities.push(thing);
          break;
        case 'setting':
          settings.push(thing);
          break;
        case 'source':
          sources.push(thing);
          break;
        case 'together':
          together.push(thing);
          break;
        case 'question':
          questions.push(thing);
      }
    }
  }
  // Each pass needs what the one before it has filled in, of every file.
  for (const resolver of resolvers)
    for (const thing of resolver.scope.declared) if (thing.type === 'entity') fillEntity(resolver, thing);
  for (const resolver of resolvers)
    yield* forEachInSlices(resolver.scope.declared, (thing) => {
      if (thing.type === 'statement') fillStatement(resolver, thing, steps, observations);
    });
  yield;
  for (const resolver of resolvers)
    yield* forEachInSlices(resolver.scope.declared, (thing) => {
      if (thing.type === 'statement') addSupports(resolver, thing, steps);
    });
  yield;
  const found = yield* attacksInSlices(resolvers);
  yield;
  const { attacks } = found;
  for (const resolver of resolvers) {
    for (const thing of resolver.scope.declared) {
      if (thing.type === 'together') fillTogether(resolver, thing);
      else if (thing.type === 'question') fillQuestion(resolver, thing, found);
      else if (thing.type === 'setting') resolveMisplaced(resolver, begin(resolver, thing), []);
    }
  }
  for (const resolver of resolvers) {
    resolveNameless(resolver);
    for (const each of resolver.placeholders.values()) placeholders.push(each);
    resolver.scope.occurrences.sort(comparePlaces);
    resolver.scope.shapeProblems.sort(comparePlaces);
  }
  let index = 0;
  for (const statement of statements) statement.index = index++;
  for (const standIn of placeholders) standIn.index = index++;
  for (const [i, step] of steps.entries()) step.index = i;
  for (const [i, observation] of observations.entries()) observation.index = i;
  for (const [i, attack] of attacks.entries()) attack.index = i;
  let byId: Map<string, Thing | Step | Observation> | undefined;
  return {
    root: scopes[0],
    scopes: new Map(scopes.map((scope) => [scope.uri, scope])),
    statements,
    placeholders,
    steps,
    observations,
    attacks,
    entities,
    settings,
    sources,
    together,
    questions,
    get byId() {
      byId ??= new Map(
        [
          ...statements,
          ...placeholders,
          ...entities,
          ...settings,
          ...sources,
          ...together,
          ...questions,
          ...steps,
          ...observations,
        ].map((thing) => [thing.id, thing]),
      );
      return byId;
    },
  };
}

/** Which place comes first in a file. */
function comparePlaces(a: Place, b: Place): number {
  return a.position - b.position || compareStarts(a.at, b.at);
}

function fillEntity(resolver: Resolver, entity: Building<Entity>): void {
  const declaration = begin(resolver, entity);
  for (const clause of clausesOf(declaration, 'of')) {
    const model = resolve(resolver, clause.refs[0], 'model', 'of');
    if (entity.kind !== 'model') entity.model ??= model;
  }
  resolveMisplaced(resolver, declaration, ['of']);
}

function fillTogether(resolver: Resolver, together: Building<Together>): void {
  const declaration = begin(resolver, together);
  for (const clause of clausesOf(declaration, 'of'))
    together.leaves = distinct([...together.leaves, ...resolveStatements(resolver, clause.refs, 'of')]);
  resolveMisplaced(resolver, declaration, ['of']);
}

/** Everything a statement says of itself, with its steps and observations. */
function fillStatement(
  resolver: Resolver,
  statement: Building<Statement>,
  steps: Building<Step>[],
  observations: Building<Observation>[],
): void {
  const { clauses } = begin(resolver, statement);
  const link = isLinkKind(statement.kind);
  const reasoned = clauses.some((c) => c.kind === 'because');
  const labels = labelsOf(clauses);
  reportTaken(resolver, clauses, labels);
  let assessed = false;
  let number = 0;
  let weighed = 0;
  for (let clauseIndex = 0; clauseIndex < clauses.length; clauseIndex++) {
    const clause = clauses[clauseIndex];
    switch (clause.kind) {
      case 'about': {
        const about: Building<Entity>[] = [];
        for (const ref of clause.refs) {
          const entity = resolve(resolver, ref, 'entity', 'about');
          if (entity) about.push(entity);
        }
        if (!link && !statement.marked) statement.about = distinct(about);
        statement.marked = true;
        break;
      }
      case 'credence': {
        const given = resolveStatements(resolver, clause.given, 'given');
        if (assessed) break;
        assessed = clause.credence?.value !== undefined;
        if (!reasoned) statement.given = given;
        break;
      }
      case 'because': {
        number++;
        const place = { clauseIndex, number, label: labels[clauseIndex] };
        const step = buildStep(resolver, statement, clause, place);
        if (step.premises.length + step.negated.length === 0) break;
        statement.steps = withItem(statement.steps, step);
        steps.push(step);
        break;
      }
      case 'in': {
        const settings: Building<Setting>[] = [];
        for (const ref of clause.refs) {
          const setting = resolve(resolver, ref, 'setting', 'in');
          if (setting) settings.push(setting);
        }
        if (statement.settings.length === 0) statement.settings = distinct(settings);
        break;
      }
      case 'prior': {
        const given = resolveStatements(resolver, clause.given, 'given');
        if (!reasoned) statement.prior ??= { given };
        break;
      }
      case 'seeing': {
        weighed++;
        const place = { clauseIndex, number: weighed, label: labels[clauseIndex] };
        const observation = buildObservation(resolver, statement, clause, place);
        if (!observation || reasoned) break;
        statement.observations = withItem(statement.observations, observation);
        observations.push(observation);
        break;
      }
      case 'of': {
        const persona = resolve(resolver, clause.refs[0], 'persona', 'of');
        if (!link) break;
        statement.of ??= persona;
        break;
      }
      case 'serves': {
        const goal = resolve(resolver, clause.ref, 'goal', 'serves');
        if (statement.kind === 'instrumental') statement.serves ??= goal;
        break;
      }
      case 'until': {
        const condition = resolveStatements(resolver, clause.ref ? [clause.ref] : [], 'until')[0];
        if (statement.kind === 'instrumental') statement.until ??= condition;
        break;
      }
      case 'quote':
        statement.quotes = withItem(statement.quotes, {
          type: 'quote' as const,
          uri: statement.uri,
          position: statement.position,
          at: clause.span,
          clauseIndex,
          source: resolve(resolver, clause.ref, 'source', 'quote'),
        });
        break;
    }
  }
  if (link) {
    statement.marked = true;
    statement.about = statement.of?.model ? [statement.of.model] : [];
  }
}

/** Declarations without a name are not part of the argument, but the names in them count as used. */
function resolveNameless(resolver: Resolver): void {
  for (const [position, declaration] of resolver.scope.origins.entries()) {
    resolver.position = position;
    if (!declaration.name) resolveMisplaced(resolver, declaration, []);
  }
}

const originParts = onOrigins(partsOf);

/** Resolves the references of clauses that mean nothing where they are, so that one can still follow them. */
function resolveMisplaced(
  resolver: Resolver,
  { kind, clauses }: OriginDeclaration,
  but: readonly ClauseKind[],
): void {
  const { shapeProblems } = resolver.scope;
  for (const clause of clauses) {
    if (but.includes(clause.kind)) continue;
    const before = shapeProblems.length;
    for (const part of originParts(clause, kind)) {
      if (part.type === 'reference') resolve(resolver, part.ref, part.wanted, part.word);
    }
    // That the clause does not belong here is reported, and is enough.
    if (kind !== 'broken' && !mayHave(kind, clause.kind)) shapeProblems.length = before;
  }
}
