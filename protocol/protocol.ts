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
import { FORMAT_NAMES } from '../core/formats/catalog.ts';
import { Costliest, Graph, Interval, Probability, StatementKind, Status } from './graph.ts';

export * from './arguing.ts';
export * from './graph.ts';
export * from './overview.ts';

/** The documents besides arguments that the server reads and annotations are made in: texts on disk. */
export const TEXT_DOCUMENTS = [
  { scheme: 'file', language: 'plaintext' },
  { scheme: 'file', language: 'markdown' },
  { scheme: 'file', language: 'html' },
];

const Uri = z.string();
/** The version of an open document; null when the text was read from disk. */
const Version = z.nullable(z.int());
const Position = z.object({ line: z.int(), character: z.int() });
const Range = z.object({ start: Position, end: Position });

export const Location = z.object({ uri: Uri, range: Range });
export type Location = z.infer<typeof Location>;

/**
 * Whose numbers these are: of the text as it is, of an earlier version (a long evaluation is still running; a
 * `changed` follows when it is done), or none so far (then status, support and range are null).
 */
export const Numbers = z.enum(['current', 'previous', 'none']);
export type Numbers = z.infer<typeof Numbers>;

export const Theme = z.enum(['auto', 'light', 'dark']);
export type Theme = z.infer<typeof Theme>;

/* ------------------------------------------------------------------------------------------- steelman/graph */

/** Request: the graph of a file as a root. It is also the subscription to `changed` for that file. */
export const GRAPH = 'steelman/graph';

export const GraphParams = z.object({
  uri: Uri,
  /** Whose colours `css` has: the editor's (the default), or a fixed palette. */
  theme: z.optional(Theme),
});
export type GraphParams = z.infer<typeof GraphParams>;

/** What can be said of a thesis, and what it depends on. */
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
      /** What it is, and that one's id: of a step and an attack the strength is meant. */
      kind: z.enum(['statement', 'step', 'attack']),
      part: z.string(),
      /** Its credence or strength, where that is an interval its midpoint. */
      credence: Probability,
      /** The credence or strength as its author writes it; null where it is reckoned or nobody has assessed it. */
      written: z.nullable(Interval),
      /** Whether that credence is `given` other statements. */
      conditional: z.boolean(),
      importance: z.number(),
      gain: z.number(),
      loss: z.number(),
      /** The share of the support that is gone without it: 1 − P(T | not x) / P(T). */
      share: z.number(),
      /** By how much learning it would reduce the variance of the thesis: p(1 − p) · importance². */
      worth: z.number(),
    }),
  ),
  /** Its steps: what each would carry alone, and what the thesis would lose without it; empty where not computed. */
  lines: z.array(z.object({ id: z.string(), name: z.string(), support: Probability, loss: Probability })),
  /** What speaks against it changes its support by, as written and with the answers taken away; negative for a loss. */
  caseAgainst: z.object({
    asWritten: z.number(),
    unanswered: z.number(),
    /** What costs most as written; null where nothing costs anything, or they are not ranked. */
    costliest: z.nullable(Costliest),
    objections: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        label: z.string(),
        asWritten: z.number(),
        unanswered: z.number(),
      }),
    ),
  }),
  /** Ids of the leaves without which it cannot hold. */
  singlePointsOfFailure: z.array(z.string()),
});
export type ThesisSummary = z.infer<typeof ThesisSummary>;

export const GraphResult = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('graph'),
    uri: Uri,
    version: Version,
    /** The whole argument as it is drawn; the client folds, places and draws it. */
    graph: Graph,
    /** The style sheet of the picture: `editorStyle()`, or `exportStyle(theme)` for a fixed palette. */
    css: z.string(),
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
 * Request: where the declaration or clause of a node is *now*, however old the picture it was clicked in.
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
 * Request, the other way: the id of the node, in the picture of `root`, that a cursor in `uri` is in. A cursor in a
 * `because` gives its step, elsewhere in a declaration the declared thing, between declarations null.
 */
export const NODE_AT = 'steelman/nodeAt';
export const NodeAtParams = z.object({ root: Uri, uri: Uri, position: Position });
export type NodeAtParams = z.infer<typeof NodeAtParams>;
export const NodeAtResult = z.object({ uri: Uri, version: Version, id: z.nullable(z.string()) });
export type NodeAtResult = z.infer<typeof NodeAtResult>;

/* ------------------------------------------------------------------------------------------ steelman/export */

/**
 * Request: the picture or its model as a file of its own, the same bytes as `steelman graph --format`; folded as it opens
 * in a window of the usual size, unless `folded` says otherwise.
 */
export const EXPORT = 'steelman/export';
export const ExportFormat = z.enum(FORMAT_NAMES);
export const ExportParams = z.object({
  uri: Uri,
  format: ExportFormat,
  /** The palette of an SVG; other formats ignore it. */
  theme: z.enum(['light', 'dark']),
  view: z.optional(z.enum(['map', 'outline'])),
  /** Ids of the statements that hide what is below them. */
  folded: z.optional(z.array(z.string())),
});
export type ExportParams = z.infer<typeof ExportParams>;
export const ExportResult = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), uri: Uri, version: Version, text: z.string() }),
  z.object({ kind: z.literal('unavailable'), uri: Uri, version: Version, reason: z.string() }),
]);
export type ExportResult = z.infer<typeof ExportResult>;

/* ------------------------------------------------------------- steelman/annotations and annotationsChanged */

/** One statement that quotes a passage, as its own file evaluates it. */
export const PassageUse = z.object({
  /** The argument file. */
  uri: Uri,
  id: z.string(),
  kind: StatementKind,
  name: z.string(),
  /** The whole declaration, and its name, in the argument file. */
  range: Range,
  selection: Range,
  /** `claim wants-more · 28 % — weak` */
  title: z.string(),
  /** Null where it holds, and as long as nothing is known. */
  weakness: z.nullable(z.enum(['weak', 'unsupported', 'undecided', 'circular', 'defeated'])),
});
export type PassageUse = z.infer<typeof PassageUse>;

/** A range of a text that arguments quote; passages may overlap. */
export const AnnotatedPassage = z.object({
  range: Range,
  /** The quoted words alone: more than one range where a quote passes over words. */
  parts: z.array(Range),
  /** `near`: the words differ from those quoted. `ambiguous`: they are here and elsewhere. */
  outcome: z.enum(['exact', 'normalised', 'near', 'ambiguous']),
  uses: z.array(PassageUse),
});
export type AnnotatedPassage = z.infer<typeof AnnotatedPassage>;

/** Request: what the arguments of the workspace quote of a text. Null for a text that none of them names. */
export const ANNOTATIONS = 'steelman/annotations';
export const AnnotationsParams = z.object({ uri: Uri });
export type AnnotationsParams = z.infer<typeof AnnotationsParams>;
export const AnnotationsResult = z.nullable(
  z.object({
    uri: Uri,
    version: Version,
    /** By where they start, the longer of two first. */
    passages: z.array(AnnotatedPassage),
    /** The share of the text that is quoted as it is. */
    coverage: Probability,
    /** How many quotes from this text are not found in it. */
    missing: z.int(),
  }),
);
export type AnnotationsResult = z.infer<typeof AnnotationsResult>;

/**
 * Notification, server → client: `annotations` answers something else for an open text than before, since that text,
 * an argument or a setting changed, or numbers became ready. Bursts are folded into one.
 */
export const ANNOTATIONS_CHANGED = 'steelman/annotationsChanged';
export const AnnotationsChangedParams = z.object({ uri: Uri });
export type AnnotationsChangedParams = z.infer<typeof AnnotationsChangedParams>;

/* --------------------------------------------------------------- steelman/prepareAnnotation and annotate */

export const AnnotationKind = z.enum(['thesis', 'claim', 'assumption', 'evidence', 'objection']);
export type AnnotationKind = z.infer<typeof AnnotationKind>;

/** A statement that a new one can support or attack. */
export const AnnotationTarget = z.object({
  id: z.string(),
  kind: StatementKind,
  name: z.string(),
  text: z.string(),
  range: Range,
  /** In their order: `from-valence: rlvr, reflection`. */
  steps: z.array(z.string()),
});
export type AnnotationTarget = z.infer<typeof AnnotationTarget>;

/** Request: what there is to choose before a selection is annotated, or what is wrong with a chosen name. */
export const PREPARE_ANNOTATION = 'steelman/prepareAnnotation';
export const PrepareAnnotationParams = z.object({
  uri: Uri,
  /** The selection; an empty one stands for the sentence around it. */
  range: Range,
  /** The argument it shall go to; null is a new one, none is the likeliest. */
  argument: z.optional(z.nullable(Uri)),
  /** Arguments on the screen, the foremost first: of several that would do these come first. */
  visible: z.array(Uri),
  /** A name to be looked at. */
  name: z.optional(z.string()),
});
export type PrepareAnnotationParams = z.infer<typeof PrepareAnnotationParams>;
export const PrepareAnnotationResult = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('ready'),
    uri: Uri,
    version: Version,
    /** What will be quoted. */
    range: Range,
    /** Null for a new one. */
    argument: z.nullable(Uri),
    /** Every argument it could go to, the likeliest first, and whether that names the text already. */
    arguments: z.array(z.object({ uri: Uri, path: z.string(), title: z.string(), names: z.boolean() })),
    /** Where a new argument would be made, seen from the text. */
    create: z.string(),
    /** A free name. */
    name: z.string(),
    /** What is wrong with the name that was asked about, in one sentence. */
    nameTrouble: z.nullable(z.string()),
    targets: z.array(AnnotationTarget),
  }),
  z.object({ kind: z.literal('unavailable'), uri: Uri, reason: z.string() }),
]);
export type PrepareAnnotationResult = z.infer<typeof PrepareAnnotationResult>;

const TextEdit = z.object({ range: Range, newText: z.string() });

/** Request: the edits that turn a selection into a statement. The server changes nothing itself. */
export const ANNOTATE = 'steelman/annotate';
export const AnnotateParams = z.object({
  uri: Uri,
  range: Range,
  kind: AnnotationKind,
  name: z.string(),
  /** Null makes a new argument. */
  argument: z.nullable(Uri),
  relation: z.optional(
    z.object({
      kind: z.enum(['premise', 'objection']),
      of: z.string(),
      /** The number of a step, from 1: to join its premises, or to undercut it. */
      step: z.optional(z.int().check(z.gte(1))),
    }),
  ),
});
export type AnnotateParams = z.infer<typeof AnnotateParams>;

/** Request: an argument about a text that says so far only what it is read from. The server makes no file. */
export const START_ARGUMENT = 'steelman/startArgument';
export const StartArgumentParams = z.object({ uri: Uri });
export type StartArgumentParams = z.infer<typeof StartArgumentParams>;

/** The answer to `annotate` and `startArgument`. */
export const AnnotateResult = z.discriminatedUnion('kind', [
  /** A file to be made, with all that is in it. */
  z.object({ kind: z.literal('create'), argument: Uri, text: z.string() }),
  z.object({ kind: z.literal('edit'), argument: Uri, version: Version, edits: z.array(TextEdit) }),
  z.object({ kind: z.literal('unavailable'), reason: z.string() }),
]);
export type AnnotateResult = z.infer<typeof AnnotateResult>;
