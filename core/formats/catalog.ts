/** The formats that an argument can be exported to: the one list for the command line, the server and the client. */

interface FormatRow {
  readonly label: string;
  /** What it is or is for, in a few words. */
  readonly description: string;
  /** The endings of its files, without the dot; the usual one first. */
  readonly extensions: readonly [string, ...string[]];
  /** Whether its colours are those of a light or a dark theme. */
  readonly themed: boolean;
}

export const EXPORT_FORMATS = {
  svg: { label: 'SVG', description: 'a picture', extensions: ['svg'], themed: true },
  html: {
    label: 'HTML',
    description: 'a stand-alone page with search, folding, tracing and numbers to try',
    extensions: ['html', 'htm'],
    themed: true,
  },
  markdown: {
    label: 'Markdown',
    description: 'for a page, a report or an issue',
    extensions: ['md'],
    themed: false,
  },
  mermaid: {
    label: 'Mermaid',
    description: 'a flowchart that Markdown renderers draw',
    extensions: ['mmd', 'mermaid'],
    themed: false,
  },
  dot: { label: 'DOT', description: 'for Graphviz', extensions: ['dot', 'gv'], themed: false },
  graphml: {
    label: 'GraphML',
    description: 'for yEd, Gephi and other graph tools',
    extensions: ['graphml'],
    themed: false,
  },
  json: {
    label: 'JSON',
    description: 'nodes, edges, numbers and positions',
    extensions: ['json'],
    themed: false,
  },
} as const satisfies Readonly<Record<string, FormatRow>>;

export type ExportFormat = keyof typeof EXPORT_FORMATS;

export const FORMAT_NAMES = Object.keys(EXPORT_FORMATS) as [ExportFormat, ...ExportFormat[]];

/** The format that files with the ending are in, written without the dot in any case; undefined if none is. */
export function formatFor(extension: string): ExportFormat | undefined {
  return FORMAT_NAMES.find((name) =>
    (EXPORT_FORMATS[name].extensions as readonly string[]).includes(extension.toLowerCase()),
  );
}
