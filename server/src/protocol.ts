/**
 * The client↔server contract beyond standard LSP: method names and the schemas that each side parses arrivals with.
 *
 * Every answer names the document it is about and the version it was made from; whoever receives one that does not fit
 * what he has drops it. Positions are LSP's, in UTF-16 units. Numbers are probabilities in [0, 1]. No request here
 * ever fails because of what a document says: a broken one gives its picture without what is broken.
 *
 * The server sends notifications of its own only to a client whose `initialize` has
 * `capabilities.experimental.steelman === true`.
 */
import * as z from 'zod/mini';

const Uri = z.string();
/** The version of an open document; null when the text was read from disk. */
const Version = z.nullable(z.int());
const Position = z.object({ line: z.int(), character: z.int() });
const Range = z.object({ start: Position, end: Position });
const Probability = z.number().check(z.gte(0), z.lte(1));
const Interval = z.object({ lo: Probability, hi: Probability });

export const Location = z.object({ uri: Uri, range: Range });
export type Location = z.infer<typeof Location>;

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
  /** A name that is used and declared nowhere. */
  'missing',
]);
export type NodeKind = z.infer<typeof NodeKind>;
export const Status = z.enum(['supported', 'undecided', 'circular', 'unsupported', 'defeated', 'doubtful']);
export type Status = z.infer<typeof Status>;

/**
 * Whose numbers these are: of the text as it is, of an earlier version (a long evaluation is still running; a
 * `changed` follows when it is done), or none so far (then status, support and range are null).
 */
export const Numbers = z.enum(['current', 'previous', 'none']);
export type Numbers = z.infer<typeof Numbers>;

export const Theme = z.enum(['auto', 'light', 'dark']);
export type Theme = z.infer<typeof Theme>;

/* ------------------------------------------------------------------------------------------- steelman/graph */

/** Request: the picture of a file as a root. It is also the subscription to `changed` for that file. */
export const GRAPH = 'steelman/graph';

export const GraphParams = z.object({
  uri: Uri,
  /** Draw only what is near this node, `depth` arrows away at most (2 when not given); no such node is no focus. */
  focus: z.optional(z.object({ id: z.string(), depth: z.optional(z.int().check(z.gte(0))) })),
  /** Whose colours `css` has: the editor's (the default), or a fixed palette. */
  theme: z.optional(Theme),
});
export type GraphParams = z.infer<typeof GraphParams>;

/** A drawn node, for the page's list, keyboard and screen reader; `id` is the `data-id` of its element in the SVG. */
export const GraphNode = z.object({
  id: z.string(),
  kind: NodeKind,
  /** As one refers to it; '' for a step without a label. */
  name: z.string(),
  /** Full text, or a step's warrant. */
  label: z.string(),
  status: z.nullable(Status),
  support: z.nullable(Probability),
  range: z.nullable(Interval),
  /** A leaf's own credence or a step's strength; null where none is written. */
  credence: z.nullable(Interval),
  /** How many statements below it are not drawn. */
  folded: z.int(),
  /** All of it in words, to be read aloud (`describe` of `graph/words.ts`). */
  description: z.string(),
});
export type GraphNode = z.infer<typeof GraphNode>;

/** A drawn edge between two of the nodes; `kind` as in `graph/graph.ts`. */
export const GraphEdge = z.object({
  id: z.string(),
  from: z.string(),
  to: z.string(),
  kind: z.enum(['premise', 'conclusion', 'rebut', 'undercut', 'unless', 'given', 'of', 'serves', 'until']),
});
export type GraphEdge = z.infer<typeof GraphEdge>;

/** What can be said of a thesis, and what it hangs on. */
export const ThesisSummary = z.object({
  /** The node's id. */
  id: z.string(),
  name: z.string(),
  label: z.string(),
  status: z.nullable(Status),
  support: z.nullable(Probability),
  range: z.nullable(Interval),
  stated: z.nullable(Interval),
  method: z.enum(['exact', 'simulated']),
  standardError: z.number(),
  /** Names of the premises without a credence that `support` takes for granted. */
  unassessed: z.array(z.string()),
  /** Whether `support` is an upper bound: some premise is unassessed, and none of those attacks. */
  atMost: z.boolean(),
  /** The foremost cruxes (ten at most), by |importance|, largest first. */
  cruxes: z.array(
    z.object({
      /** Id of the node to go to: the leaf or step, or the attacker of an attack. */
      id: z.string(),
      /** How to call it: `rlvr`, `valence#from-rl`, `no-goals ⊣ wants-more`. */
      name: z.string(),
      label: z.string(),
      credence: Probability,
      importance: z.number(),
      gain: z.number(),
      loss: z.number(),
    }),
  ),
  /** Ids of the leaves without which it cannot hold. */
  singlePointsOfFailure: z.array(z.string()),
});
export type ThesisSummary = z.infer<typeof ThesisSummary>;

export const GraphResult = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('graph'),
    uri: Uri,
    version: Version,
    title: z.string(),
    /**
     * One `<svg>` document without script, style attributes or style elements (`renderSvg` with the theme `editor`):
     * its looks come from classes, whose rules are in `css`.
     */
    svg: z.string(),
    /** The style sheet of `svg`: `editorStyle()`, or `exportStyle(theme)` for a fixed palette. */
    css: z.string(),
    /**
     * The legend as a second `<svg>` document of the same kind, which the page keeps in sight while the picture is
     * moved; null when there is none or `svg` has it.
     */
    legend: z.nullable(z.string()),
    /** In the order of the text. */
    nodes: z.array(GraphNode),
    edges: z.array(GraphEdge),
    /** How many statements are not drawn, because the argument is large or the focus is elsewhere. */
    hidden: z.int(),
    /**
     * How many declarations of the drawn files are broken, so that the picture may lack what they say. The client
     * then keeps the last whole picture and marks it stale; with none it shows this one.
     */
    broken: z.int(),
    numbers: Numbers,
    /** In the order of the text. */
    theses: z.array(ThesisSummary),
  }),
  /** There is no such file, or no such text can be read; `reason` is one plain sentence for the user. */
  z.object({ kind: z.literal('unavailable'), uri: Uri, version: Version, reason: z.string() }),
]);
export type GraphResult = z.infer<typeof GraphResult>;
export type GraphPicture = Extract<GraphResult, { kind: 'graph' }>;

/** Notification, client → server: no picture of the file is shown any more, so `changed` may stop. */
export const GRAPH_CLOSED = 'steelman/graphClosed';
export const GraphClosedParams = z.object({ uri: Uri });
export type GraphClosedParams = z.infer<typeof GraphClosedParams>;

/* ----------------------------------------------------------------------------------------- steelman/changed */

/**
 * Notification, server → client: what `graph`, `status` or `locate` answer for the file is no longer what they
 * answered before: its text, an import, a source or a setting changed, or numbers became ready. Sent for open
 * documents and for files whose graph is shown; bursts are folded into one.
 */
export const CHANGED = 'steelman/changed';
export const ChangedParams = z.object({ uri: Uri, version: Version });
export type ChangedParams = z.infer<typeof ChangedParams>;

/* ------------------------------------------------------------------------------------------ steelman/status */

/** Request: counts and theses for the status item. */
export const STATUS = 'steelman/status';
export const StatusParams = z.object({ uri: Uri });
export type StatusParams = z.infer<typeof StatusParams>;
export const StatusResult = z.object({
  uri: Uri,
  version: Version,
  /** Findings in this file, as configured. */
  errors: z.int(),
  warnings: z.int(),
  infos: z.int(),
  hints: z.int(),
  numbers: Numbers,
  /** The theses of this file, in the order of the text. */
  theses: z.array(
    z.object({
      name: z.string(),
      label: z.string(),
      status: z.nullable(Status),
      support: z.nullable(Probability),
      range: z.nullable(Interval),
    }),
  ),
});
export type StatusResult = z.infer<typeof StatusResult>;

/* ------------------------------------------------------------------------------- steelman/locate and nodeAt */

/**
 * Request: where the declaration or clause of a node stands *now*, however old the picture it was clicked in.
 * `range` is the whole declaration or clause, `selection` its name (or its keyword, for an unlabelled step).
 */
export const LOCATE = 'steelman/locate';
export const LocateParams = z.object({ uri: Uri, id: z.string() });
export type LocateParams = z.infer<typeof LocateParams>;
export const LocateResult = z.nullable(
  z.object({ uri: Uri, version: Version, range: Range, selection: Range }),
);
export type LocateResult = z.infer<typeof LocateResult>;

/**
 * Request, the other way: the id of the node, in the picture of `root`, that a cursor in `uri` stands in. A cursor in a
 * `because` gives its step, elsewhere in a declaration the declared thing, between declarations null.
 */
export const NODE_AT = 'steelman/nodeAt';
export const NodeAtParams = z.object({ root: Uri, uri: Uri, position: Position });
export type NodeAtParams = z.infer<typeof NodeAtParams>;
export const NodeAtResult = z.object({ uri: Uri, version: Version, id: z.nullable(z.string()) });
export type NodeAtResult = z.infer<typeof NodeAtResult>;

/* ------------------------------------------------------------------------------------------ steelman/export */

/** Request: the picture or its model as a file of its own, the same bytes as `steelman graph --format`. */
export const EXPORT = 'steelman/export';
export const ExportFormat = z.enum(['svg', 'markdown', 'mermaid', 'dot', 'json']);
export type ExportFormat = z.infer<typeof ExportFormat>;
export const ExportParams = z.object({
  uri: Uri,
  format: ExportFormat,
  /** The palette of an SVG; other formats ignore it. */
  theme: z.enum(['light', 'dark']),
});
export type ExportParams = z.infer<typeof ExportParams>;
export const ExportResult = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), uri: Uri, version: Version, text: z.string() }),
  z.object({ kind: z.literal('unavailable'), uri: Uri, version: Version, reason: z.string() }),
]);
export type ExportResult = z.infer<typeof ExportResult>;
