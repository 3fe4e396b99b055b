/** One version of a root file with everything computed from it and the files it imports. */
import { type Evaluation, evaluateInSlices } from '../evaluation/evaluation.ts';
import type { Argument, FileScope, Shape, SourceFile } from '../model/argument.ts';
import { type Boundaries, boundaries } from '../model/boundary.ts';
import { buildShapeInSlices } from '../model/build.ts';
import type { Loader } from '../model/scope.ts';
import { argumentOf } from '../model/version.ts';
import { type Difference, difference, larger } from '../syntax/alike.ts';
import type { Tree } from '../syntax/tree.ts';
import type { Slices } from '../text/slices.ts';

export interface Root {
  readonly argument: Argument;
  readonly shape: Shape;
  readonly boundaries: Boundaries;
  readonly numbers: Numbers;
}

/** The numbers of a root, computed when first asked for; shared by all versions that differ in texts and places alone. */
export class Numbers {
  private ready: Evaluation | undefined;
  private work: Slices<Evaluation> | undefined;

  /** From `previous`, earlier numbers, the next ones are computed where only credences changed. */
  constructor(
    private readonly argument: Argument,
    private readonly boundaries: Boundaries,
    private previous: Evaluation | undefined,
  ) {}

  /** The numbers if they are there already. */
  get evaluation(): Evaluation | undefined {
    return this.ready;
  }

  /** The latest numbers there are, these or earlier ones. */
  get latest(): Evaluation | undefined {
    return this.ready ?? this.previous;
  }

  /** The work on the numbers, begun only once. */
  inSlices(): Slices<Evaluation> {
    this.work ??= this.compute();
    return this.work;
  }

  now(): Evaluation {
    while (!this.ready) this.inSlices().next();
    return this.ready;
  }

  private *compute(): Slices<Evaluation> {
    try {
      this.ready ??= yield* evaluateInSlices(this.argument, this.boundaries, { previous: this.previous });
      this.previous = undefined;
      return this.ready;
    } finally {
      // Work that is over must not be waited for, should it ever fail.
      this.work = undefined;
    }
  }
}

/**
 * What is to be known of a version of a root file. `known` is what is known of another one: as much of it as holds is kept.
 * Edits of texts leave all but the texts, the numbers included; edits of numbers leave the shape; any other edit leaves
 * nothing.
 */
export function* rootInSlices(file: SourceFile, loader: Loader, known: Root | undefined): Slices<Root> {
  const trees = known && treesNow(known.argument, file, loader);
  const change = trees ? changeOf(known.argument, trees) : 'anything';
  if (!trees || change === 'anything') {
    const { shape, trees } = yield* buildShapeInSlices(file, loader);
    yield;
    return withNumbers(argumentOf(shape, trees), shape, boundaries(shape), known);
  }
  const scopes = [...known.argument.scopes.values()];
  if (scopes.every((scope, i) => scope.file.tree === trees[i])) return known;
  const argument = argumentOf(known.shape, trees);
  if (change !== 'numbers') return { ...known, argument };
  return withNumbers(argument, known.shape, known.boundaries, known);
}

function withNumbers(
  argument: Argument,
  shape: Shape,
  boundaries: Boundaries,
  known: Root | undefined,
): Root {
  const numbers = new Numbers(argument, boundaries, known?.numbers.latest);
  return { argument, shape, boundaries, numbers };
}

/** The trees of the argument's files now, in the order of its scopes; undefined where other files would be brought in. */
function treesNow(argument: Argument, root: SourceFile, { load }: Loader): readonly Tree[] | undefined {
  const trees = new Map([[root.uri, root.tree]]);
  for (const { uri, imports } of argument.scopes.values()) {
    for (const { path, target } of imports) {
      const file = path === '' ? undefined : load(uri, path);
      if (file?.uri !== target) return undefined;
      if (file && !trees.has(file.uri)) trees.set(file.uri, file.tree);
    }
  }
  return [...argument.scopes.keys()].map((uri) => trees.get(uri)!);
}

/** What the trees differ in at most from those of the argument. */
function changeOf(argument: Argument, trees: readonly Tree[]): Difference {
  const scopes = [...argument.scopes.values()];
  return scopes.map((scope, i) => betweenTrees(scope, trees[i])).reduce(larger);
}

function betweenTrees({ file }: FileScope, { greens }: Tree): Difference {
  const old = file.tree.greens;
  if (old.length !== greens.length) return 'anything';
  let most: Difference = 'places';
  for (let i = 0; i < old.length && most !== 'anything'; i++) {
    if (old[i] !== greens[i]) most = larger(most, difference(old[i], greens[i]));
  }
  return most;
}
