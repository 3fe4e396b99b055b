/** Decision diagrams: random conjunctions → one edge for each function, and the function's own truth table. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Diagram, type Edge, FALSE, Progress, TRUE } from '../../core/evaluation/support/diagram.ts';
import { runs } from '../support/runs.ts';

const VARIABLES = 11;
const ROWS = 1 << VARIABLES;
const ALL = (1n << BigInt(ROWS)) - 1n;

/** The truth table of the variable at a level: a bit for each row. */
function tableOf(level: number): bigint {
  let table = 0n;
  for (let row = 0; row < ROWS; row++) if ((row >> level) & 1) table |= 1n << BigInt(row);
  return table;
}
const TABLES = Array.from({ length: VARIABLES }, (_, level) => tableOf(level));

function and(diagram: Diagram, f: Edge, g: Edge): Edge {
  diagram.start([f, g]);
  do diagram.fuel = 7;
  while (diagram.advance() === Progress.Paused);
  return diagram.result;
}

/** Edges and their tables, the newest last; every function has one edge, whose negation is the edge of its negation. */
class Known {
  private readonly edges = new Map<bigint, Edge>([
    [ALL, TRUE],
    [0n, FALSE],
  ]);
  readonly pairs: (readonly [Edge, bigint])[] = [];

  add(edge: Edge, table: bigint): void {
    expect(this.edges.get(table) ?? edge).toBe(edge);
    this.edges.set(table, edge);
    this.edges.set(ALL ^ table, edge ^ 1);
    this.pairs.push([edge, table]);
  }
}

/** Either of two but not both: conjunctions alone soon come to nothing. */
function xor(diagram: Diagram, f: Edge, g: Edge): Edge {
  return and(diagram, and(diagram, f, g ^ 1) ^ 1, and(diagram, f ^ 1, g) ^ 1) ^ 1;
}

/** Two of the last edges, by how far they are from the end, and what is made of them. */
const operation = fc.tuple(fc.nat(30), fc.nat(30), fc.constantFrom('and', 'xor', 'xor'));

test('each function is one edge, while the table grows and after nodes are released', () => {
  let largest = 0;
  fc.assert(
    fc.property(fc.array(operation, { minLength: 150, maxLength: 150 }), fc.nat(149), (all, released) => {
      const diagram = new Diagram();
      diagram.limit = Infinity;
      const build = (known: Known, from: number, to: number) => {
        for (const [a, b, what] of all.slice(from, to)) {
          const [f, x] = known.pairs.at(-1 - (a % known.pairs.length))!;
          const [g, y] = known.pairs.at(-1 - (b % known.pairs.length))!;
          if (what === 'and') known.add(and(diagram, f, g), x & y);
          else known.add(xor(diagram, f, g), x ^ y);
        }
      };
      const known = new Known();
      for (const [level, table] of TABLES.entries()) known.add(diagram.variable(level), table);
      build(known, 0, released);
      const mark = diagram.size;
      const kept = known.pairs.length;
      build(known, released, all.length);
      largest = Math.max(largest, diagram.size);
      const before = known.pairs.slice(kept);
      diagram.release(mark);
      const again = new Known();
      for (const [edge, table] of known.pairs.slice(0, kept)) again.add(edge, table);
      build(again, released, all.length);
      expect(again.pairs.slice(kept)).toEqual(before);
    }),
    { numRuns: runs(30), seed: 3 },
  );
  // Otherwise the table has not grown.
  expect(largest).toBeGreaterThan(3000);
});
