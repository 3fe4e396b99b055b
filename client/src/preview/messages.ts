/**
 * What the extension and the preview page say to each other, and what the page remembers. Both sides parse what
 * arrives; a message about another file than the one on show is dropped.
 */
import * as z from 'zod/mini';
import {
  type EditResult,
  type FindingsResult,
  type GoalsResult,
  Setting,
  type WhatIfResult,
  type WhyResult,
} from '../../../protocol/arguing.ts';
import { Costliest, Graph, Interval } from '../../../protocol/graph.ts';

/** How a thesis stands and what it depends on, in words ready to be shown. */
export const PageThesis = z.object({
  id: z.string(),
  name: z.string(),
  label: z.string(),
  /** For the bar; null when nothing can be said. */
  support: z.nullable(z.number()),
  range: z.nullable(Interval),
  /** `≤ 42 %` */
  figure: z.string(),
  /** `range 2–50 %`, `stated 55–80 %`, `if a and b hold`, … */
  details: z.array(z.string()),
  /** Those that matter most first. */
  cruxes: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      label: z.string(),
      /** Id of what it is: `id` itself, or the attack of that, whose strength it then is. */
      part: z.string(),
      /** For the bar, −1 to 1. */
      importance: z.number(),
      /** `now 20–45 %`, `now 50 % given its conditions`, `strength 40 %` */
      now: z.string(),
      /** What becomes of the thesis by that of its proving true or false which moves it more: `if false: 14 → 0 %`, `at 0 %: …`. */
      phrase: z.string(),
      /** `40 % of the support goes by it`: what tells most of a rare thesis; '' where it tells nothing. */
      share: z.string(),
      /** Without it the thesis cannot hold. */
      needed: z.boolean(),
    }),
  ),
  /** Its lines of support, where there are several: what each would give alone, what is lost without it. */
  lines: z.array(z.object({ id: z.string(), name: z.string(), alone: z.string(), without: z.string() })),
  /** `−3`, `−18` points, of all objections together and of each; null where nothing speaks against it. */
  caseAgainst: z.nullable(
    z.object({
      asWritten: z.string(),
      unanswered: z.string(),
      /** What costs most as written; null where nothing costs anything, or they are not ranked. */
      costliest: z.nullable(z.extend(Costliest, { asWritten: z.string() })),
      objections: z.array(
        z.object({ id: z.string(), label: z.string(), asWritten: z.string(), unanswered: z.string() }),
      ),
    }),
  ),
});
export type PageThesis = z.infer<typeof PageThesis>;

/** Where the page stands in a drawing: shift in px of the window, scale 1 is 100 %. */
export const View = z.object({ x: z.number(), y: z.number(), scale: z.number() });
export type View = z.infer<typeof View>;

const SortColumn = z.enum(['statement', 'kind', 'support', 'range', 'importance', 'findings']);

/** What outlives the page: VS Code hands it back when the panel is moved, hidden or the window reloaded. */
export const PageState = z.object({
  uri: z.string(),
  locked: z.boolean(),
  /** Absent until the user has moved the drawing: it is fitted to the window till then. */
  view: z.optional(View),
  selected: z.optional(z.string()),
  /** The statement that is shown with what is below it, and nothing else. */
  focus: z.optional(z.string()),
  /** Absent until the user has chosen: by the width of the window till then. */
  mode: z.optional(z.enum(['map', 'outline', 'table'])),
  /** How the table is sorted; absent for the order of the text. */
  sort: z.optional(z.object({ column: SortColumn, descending: z.boolean() })),
  /** Ids of the statements that hide what is below them; absent until a picture has been opened. */
  folded: z.optional(z.array(z.string())),
  /** Whether boxes are filled by their importance. */
  lens: z.optional(z.boolean()),
  side: z.boolean(),
  legend: z.boolean(),
});
export type PageState = z.infer<typeof PageState>;

const stamp = { uri: z.string(), version: z.nullable(z.int()) };

export const ToPage = z.discriminatedUnion('type', [
  /** Which file is shown, and how; comes first, and again whenever one of these changes. */
  z.object({
    type: z.literal('show'),
    uri: z.string(),
    locked: z.boolean(),
  }),
  z.object({
    type: z.literal('picture'),
    ...stamp,
    graph: Graph,
    css: z.string(),
    broken: z.int(),
    numbers: z.enum(['current', 'previous', 'none']),
    theses: z.array(PageThesis),
  }),
  /** The text has come to have `broken` declarations since the picture that is shown. */
  z.object({ type: z.literal('stale'), ...stamp, broken: z.int() }),
  z.object({ type: z.literal('unavailable'), ...stamp, reason: z.string() }),
  /** To an `ask`: its answer, or why there is none. */
  z.object({
    type: z.literal('answer'),
    uri: z.string(),
    number: z.int(),
    answer: z.optional(z.unknown()),
    trouble: z.optional(z.string()),
  }),
  /** The cursor stands in this node. */
  z.object({ type: z.literal('select'), uri: z.string(), id: z.string() }),
]);
export type ToPage = z.infer<typeof ToPage>;
export type Picture = Extract<ToPage, { type: 'picture' }>;

/** How the picture is shown: what an export of it needs to know. */
const shown = { mode: z.enum(['map', 'outline']), folded: z.array(z.string()) };

/** What the page wants to know; each kind has its own answer. */
export const Query = z.discriminatedUnion('kind', [
  /** The text of an export of what is shown, to be copied. */
  z.object({ kind: z.literal('export'), format: z.string(), ...shown }),
  /** What the rules say of a node, why it matters, and what fixes it. */
  z.object({ kind: z.literal('findings'), id: z.string() }),
  /** Makes a fix, named by its title. */
  z.object({ kind: z.literal('fix'), id: z.string(), code: z.string(), title: z.string() }),
  /** The graph with other numbers, and writing these into the file. */
  z.object({ kind: z.literal('whatIf'), settings: z.array(Setting) }),
  z.object({ kind: z.literal('write'), settings: z.array(Setting) }),
  /** Why a number is what it is with what is tried, and what would bring that of the file to another. */
  z.object({ kind: z.literal('why'), id: z.string(), settings: z.array(Setting) }),
  z.object({ kind: z.literal('goals'), id: z.string(), target: z.number() }),
]);
export type Query = z.infer<typeof Query>;
export interface Answers {
  readonly export: { readonly text: string };
  readonly findings: readonly PageFinding[];
  readonly fix: Done;
  readonly whatIf: Extract<WhatIfResult, { kind: 'numbers' }>;
  readonly write: Done;
  readonly why: WhyResult;
  readonly goals: GoalsResult;
}
/** A finding with the titles of its fixes, and the part of its rule's page that says why it matters. */
export type PageFinding = FindingsResult[number] & { readonly why: string };
type Done = Extract<EditResult, { kind: 'done' }>;

export const FromPage = z.discriminatedUnion('type', [
  /** The page listens now; everything it is to show has to be sent, again if need be. */
  z.object({ type: z.literal('ready') }),
  /** A node was chosen; `open` when its source is to be gone to, not only shown. */
  z.object({ type: z.literal('reveal'), uri: z.string(), id: z.string(), open: z.boolean() }),
  /** A file of what is shown is wanted. */
  z.object({
    type: z.literal('export'),
    uri: z.string(),
    /** Absent where it is to be asked for. */
    format: z.optional(z.string()),
    ...shown,
  }),
  /** Answered by `answer` with the same number. */
  z.object({ type: z.literal('ask'), uri: z.string(), number: z.int(), query: Query }),
  /** A file that the page has made: its ending, and its bytes in base 64. */
  z.object({ type: z.literal('save'), uri: z.string(), extension: z.literal('png'), bytes: z.string() }),
  /** The preview is to have all the room for editors, or to give it back. */
  z.object({ type: z.literal('maximise'), uri: z.string() }),
  /** The page of a rule is wanted. */
  z.object({ type: z.literal('explain'), uri: z.string(), code: z.string() }),
  /** Something that should not happen, for the output. */
  z.object({ type: z.literal('trouble'), message: z.string() }),
]);
export type FromPage = z.infer<typeof FromPage>;
