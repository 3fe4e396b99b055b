/** What one can do with a picture: read and fix its findings, and ask what would be if a number were another. */
import * as z from 'zod/mini';
import { GraphEdge, GraphNode, NodeFinding, Probability } from './graph.ts';

const Uri = z.string();

/** An answer that is none: one plain sentence for the user. */
const Unavailable = z.object({ kind: z.literal('unavailable'), reason: z.string() });

/** Request: what the rules say of a node, with the titles of their fixes; nothing where nothing is found any more. */
export const FINDINGS = 'steelman/findings';
export const FindingsParams = z.object({ uri: Uri, id: z.string() });
export type FindingsParams = z.infer<typeof FindingsParams>;
export const FindingsResult = z.array(z.object({ ...NodeFinding.shape, fixes: z.array(z.string()) }));
export type FindingsResult = z.infer<typeof FindingsResult>;

/** Request: makes a fix, named by the finding's code and its title; the server has the client apply it as one edit. */
export const FIX = 'steelman/fix';
export const FixParams = z.object({ uri: Uri, id: z.string(), code: z.string(), title: z.string() });
export type FixParams = z.infer<typeof FixParams>;

/** Whether an edit was made, and if not, why. */
export const EditResult = z.discriminatedUnion('kind', [z.object({ kind: z.literal('done') }), Unavailable]);
export type EditResult = z.infer<typeof EditResult>;

/** What the credence of a leaf or the strength of a step or an attack, by its id, is taken to be. */
export const Setting = z.object({ id: z.string(), value: Probability });
export type Setting = z.infer<typeof Setting>;

const { id, status, support, range, credence, prior, open, conditions, atMost } = GraphNode.shape;
/** What is other than in the graph of the file: the numbers of nodes, and of lines, by their ids. */
export const Renumbering = z.object({
  nodes: z.array(z.object({ id, status, support, range, credence, prior, open, conditions, atMost })),
  edges: z.array(z.object({ id: GraphEdge.shape.id, strength: GraphEdge.shape.strength })),
});
export type Renumbering = z.infer<typeof Renumbering>;

/** Request: what would be with other numbers, findings and cruxes left as they are. Exact. */
export const WHAT_IF = 'steelman/whatIf';
export const WhatIfParams = z.object({ uri: Uri, settings: z.array(Setting) });
export type WhatIfParams = z.infer<typeof WhatIfParams>;
export const WhatIfResult = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('numbers'), ...Renumbering.shape }),
  Unavailable,
]);
export type WhatIfResult = z.infer<typeof WhatIfResult>;

/**
 * Request: why a statement's number is what it is, or would be with other numbers, in sentences whose segments are words or
 * statements to go to.
 */
export const WHY = 'steelman/why';
export const WhyParams = z.object({ uri: Uri, id: z.string(), settings: z.optional(z.array(Setting)) });
export type WhyParams = z.infer<typeof WhyParams>;
const Segment = z.union([z.string(), z.object({ id: z.string(), text: z.string() })]);
export const WhyResult = z.array(z.array(Segment));
export type WhyResult = z.infer<typeof WhyResult>;

/** Request: the least change of one number and of two that brings a statement's support to `target`. */
export const GOALS = 'steelman/goals';
export const GoalsParams = z.object({ uri: Uri, id: z.string(), target: Probability });
export type GoalsParams = z.infer<typeof GoalsParams>;
const Move = z.object({ id: z.string(), name: z.string(), from: Probability, to: Probability });
export const GoalsResult = z.object({ one: z.nullable(Move), two: z.nullable(z.array(Move)) });
export type GoalsResult = z.infer<typeof GoalsResult>;

/** Request: writes these numbers into the files; the server has the client apply them as one edit. */
export const WRITE = 'steelman/write';
