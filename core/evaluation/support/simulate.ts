/** What was too large for diagrams: counted in simulated worlds, from a fixed seed, with its standard error. */
import { forEachInSlices, type Slices } from '../../text/slices.ts';
import { Kind, type Network } from '../program/network.ts';
import type { Support } from './support.ts';
import { Dice, popCount, Worlds } from './worlds.ts';

/** Machine words per block; 32 worlds each. */
const WORDS = 32;
/** Blocks, so many that the work stays about the same: fewer for a large network. */
const MOST_BLOCKS = 64;
const FEWEST_BLOCKS = 8;
const GATES_AND_BLOCKS = 1 << 19;
const CIRCLE_WORK = 1 << 22;
/** Nodes that are evaluated in a slice. */
const NODES = 1000;
/** What is reckoned for a circle: most settle sooner, long alternations later. */
const ROUNDS = 16;

/** How often each open node was true. */
export interface Simulation {
  readonly worlds: number;
  readonly counts: Float64Array;
}

/** The nodes to evaluate, arguments first, and the facts and exact parts they start from. */
export interface Cone {
  readonly nodes: readonly number[];
  readonly inputs: readonly number[];
}

/** Simulates the parts that have open nodes; what their inputs are is known exactly. */
export function* simulate(support: Support): Slices<Simulation> {
  const { network, open } = support;
  const cone = coneOf(support, openParts(support));
  const counts = new Float64Array(network.kind.length);
  yield;
  const blocks = blocksFor(network, cone);
  const worlds = new Block(support, cone);
  for (let block = 0; block < blocks; block++) {
    const { bits } = yield* worlds.drawn();
    for (const v of cone.nodes) {
      if (open[v] === 0) continue;
      for (let w = v * WORDS; w < (v + 1) * WORDS; w++) counts[v] += popCount(bits[w]);
    }
    yield;
  }
  return { worlds: blocks * WORDS * 32, counts };
}

/** A block of worlds that is drawn again and again. */
export class Block {
  private readonly worlds: Worlds;
  private readonly dice = new Dice();

  constructor(
    private readonly support: Support,
    private readonly cone: Cone,
  ) {
    this.worlds = new Worlds(support.network, WORDS);
  }

  /** Other worlds, with every node of the cone evaluated. */
  *drawn(): Slices<Worlds> {
    const { worlds, dice, support, cone } = this;
    yield* forEachInSlices(cone.inputs, (v) => {
      for (let w = v * WORDS; w < (v + 1) * WORDS; w++) worlds.bits[w] = dice.biased(support.p[v]);
    });
    for (const [i, v] of cone.nodes.entries()) {
      yield* worlds.evaluate(v);
      if (i % NODES === NODES - 1) yield;
    }
    return worlds;
  }
}

/** How many blocks a cone is worth: fewer for a large one, and few for circles, which are gone through again and again. */
export function blocksFor(network: Network, { nodes }: Cone): number {
  const blocks = Math.floor(GATES_AND_BLOCKS / Math.max(1, nodes.length));
  const circles = nodes.filter((v) => network.kind[v] === Kind.Circle);
  const work = circles.reduce((sum, v) => sum + workOf(network, v), 0);
  const affordable = Math.max(1, Math.floor(CIRCLE_WORK / Math.max(1, work)));
  return Math.min(affordable, Math.max(FEWEST_BLOCKS, Math.min(MOST_BLOCKS, blocks)));
}

/** About how many arguments are read to evaluate a node in one word of worlds; those of a circle in every round. */
export function workOf({ kind, argStart, circles, circleOf }: Network, v: number): number {
  if (kind[v] !== Kind.Circle) return argStart[v + 1] - argStart[v];
  const { lower } = circles[circleOf.get(v)!];
  return ROUNDS * (argStart[v] - argStart[lower[0]]);
}

/** 1 for the nodes of parts that have an open node. */
export function openParts({ network, parts, open }: Support): Uint8Array {
  const hasOpen = new Uint8Array(parts.count);
  open.forEach((mark, v) => {
    if (mark === 1) hasOpen[parts.of[v]] = 1;
  });
  return Uint8Array.from(network.kind, (_, v) => (parts.of[v] < 0 ? 0 : hasOpen[parts.of[v]]));
}

/** The cone of the marked nodes, which are gates, circles and their ends. */
export function coneOf({ network }: Support, marked: Uint8Array): Cone {
  const { kind, argStart, args, inner } = network;
  const nodes: number[] = [];
  const inputs = new Set<number>();
  for (let v = 0; v < kind.length; v++) {
    if (marked[v] === 0) continue;
    if (inner[v] === 0) nodes.push(v);
    for (let i = argStart[v]; i < argStart[v + 1]; i++) {
      const w = args[i] >> 1;
      if (marked[w] === 0 && kind[w] !== Kind.Member && kind[w] !== Kind.Constant) inputs.add(w);
    }
  }
  return { nodes, inputs: [...inputs] };
}

/** The share of the worlds and its standard error; that is above 0 even where no world or every one counted. */
export function estimate(count: number, worlds: number): { p: number; error: number } {
  const smoothed = (count + 1) / (worlds + 2);
  return { p: count / worlds, error: Math.sqrt((smoothed * (1 - smoothed)) / (worlds + 2)) };
}
