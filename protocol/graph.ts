/** The graph of an argument as it is sent to whoever draws it; the types are those of `core/graph/graph.ts`. */
import * as z from 'zod/mini';

export const Probability = z.number().check(z.gte(0), z.lte(1));
export const Interval = z.object({ lo: Probability, hi: Probability });

export const StatementKind = z.enum([
  'thesis',
  'claim',
  'assumption',
  'evidence',
  'objection',
  'instrumental',
  'sincere',
]);
export const NodeKind = z.enum([
  ...StatementKind.options,
  'model',
  'persona',
  'goal',
  'step',
  'observation',
  'question',
  /** A name that is used and declared nowhere. */
  'missing',
]);
export type NodeKind = z.infer<typeof NodeKind>;
export const Status = z.enum(['supported', 'undecided', 'circular', 'unsupported', 'defeated', 'doubtful']);
export type Status = z.infer<typeof Status>;

/** What costs a thesis most, and in what way it speaks against it. */
export const Costliest = z.object({
  id: z.string(),
  role: z.enum(['objection', 'exception', 'premise', 'observation']),
  /** By how much it changes the support as written, its answers counted. */
  asWritten: z.number(),
});

export const NodeFinding = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'info', 'hint']),
  message: z.string(),
});

const Tie = z.object({
  name: z.string(),
  label: z.string(),
  probability: z.nullable(Interval),
  others: z.array(z.string()),
});

/** A statement, an entity or a step; see `GraphNode` in `core/graph/graph.ts` for what each field means. */
export const GraphNode = z.object({
  id: z.string(),
  kind: NodeKind,
  name: z.string(),
  label: z.string(),
  status: z.nullable(Status),
  support: z.nullable(Probability),
  range: z.nullable(Interval),
  credence: z.nullable(Interval),
  conditional: z.boolean(),
  prior: z.nullable(Interval),
  weight: z.nullable(z.number()),
  settings: z.array(z.string()),
  tags: z.array(z.string()),
  ties: z.array(Tie),
  about: z.array(z.string()),
  of: z.nullable(z.string()),
  serves: z.nullable(z.string()),
  crossings: z.array(z.object({ persona: z.string(), licensed: z.boolean() })),
  quoted: z.boolean(),
  open: z.boolean(),
  stated: z.nullable(Interval),
  conditions: z.array(z.string()),
  atMost: z.boolean(),
  carries: z.boolean(),
  findings: z.array(NodeFinding),
  importance: z.nullable(z.number()),
  crux: z.nullable(z.int()),
  folded: z.int(),
});
export type GraphNode = z.infer<typeof GraphNode>;

export const GraphEdge = z.object({
  id: z.string(),
  from: z.string(),
  to: z.string(),
  kind: z.enum([
    'premise',
    'conclusion',
    'rebut',
    'undercut',
    'unless',
    'given',
    'of',
    'serves',
    'until',
    'asks',
    'answers',
  ]),
  strength: z.nullable(Interval),
  label: z.string(),
  negated: z.boolean(),
  inert: z.boolean(),
});
export type GraphEdge = z.infer<typeof GraphEdge>;

export const Graph = z.object({
  version: z.literal(1),
  title: z.string(),
  /** In the order of the text. */
  nodes: z.array(GraphNode),
  edges: z.array(GraphEdge),
  hidden: z.int(),
});
export type Graph = z.infer<typeof Graph>;
