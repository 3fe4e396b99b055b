/** An argument at a glance, for a list beside the text: theses, cruxes, and what is still open. */
import * as z from 'zod/mini';
import { Interval, Probability } from './graph.ts';

const Item = z.object({
  /** Of the node to go to, as for `locate`. */
  id: z.string(),
  name: z.string(),
  /** What it says; '' where it says nothing. */
  label: z.string(),
});

/** Request: what is to be known of a file as a root. `changed` says when it is another. */
export const OVERVIEW = 'steelman/overview';
export const OverviewParams = z.object({ uri: z.string() });
export type OverviewParams = z.infer<typeof OverviewParams>;
export const OverviewResult = z.object({
  uri: z.string(),
  version: z.nullable(z.int()),
  /** As for `graph`: whose numbers these are. */
  numbers: z.enum(['current', 'previous', 'none']),
  /** In the order of the text, as all lists but the cruxes. */
  theses: z.array(z.extend(Item, { support: z.nullable(Probability), range: z.nullable(Interval) })),
  /** By |importance|, largest first; `credence` is null where nobody has assessed it. */
  cruxes: z.array(z.extend(Item, { credence: z.nullable(Interval), importance: z.number() })),
  /** Objections that hold and that nothing is said against; empty until the numbers are there. */
  unanswered: z.array(z.extend(Item, { support: z.nullable(Probability) })),
  /** Premises without a credence. */
  unassessed: z.array(Item),
  /** Questions that nothing answers; `about` names what they ask about. */
  questions: z.array(z.extend(Item, { about: z.string() })),
});
export type OverviewResult = z.infer<typeof OverviewResult>;
