/** Finds the ```steelman fences of a Markdown document, by CommonMark's rules for blocks. */
import type { Span } from '../text/span.ts';

export interface Fence {
  /** The words after `steelman` in the opening line. */
  readonly words: readonly string[];
  /** From after the opening line to the closing one, or to where the list or quotation around it ends. */
  readonly span: Span;
  /** Whether anything ends it but the end of the document. */
  readonly closed: boolean;
  /** Its lines, each without its margin and its line break. */
  readonly lines: readonly Span[];
  /** What a line has to open with to be in the fence: the indentation of a list, the `>` of a quotation. */
  readonly margin: string;
}

/** A quotation, or a list item whose lines are indented by so many columns. */
type Container = 'quotation' | number;

interface Open {
  readonly marker: string;
  readonly indent: number;
  /** How many containers hold it: it ends with the innermost. */
  readonly depth: number;
  readonly start: number;
  readonly lines: Span[];
  /** Undefined for a fence in another language. */
  readonly steelman: Pick<Fence, 'words' | 'margin'> | undefined;
}

const LANGUAGE = /^steelman(?=[\s:,{?]|$)/i;
const QUOTATION = /[ \t]*>/y;
const ITEM = /[ \t]*(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)/y;
/** Those that may be in the midst of a paragraph. */
const PLAIN_ITEM = /[ \t]*(?:[-+*]|0{0,8}1[.)])(?=[ \t]+[^ \t])/y;
/** A heading, or what makes one of the line above; other lines of text are part of a paragraph. */
const HEADING = /[ \t]*(?:#{1,6}(?=[ \t]|$)|(?:=+|-+)[ \t]*$)/y;
const OPENING = /[ \t]*(?:(`{3,})([^`]*)|(~{3,})(?!~)(.*))$/y;
/** What opens a block of HTML, in which no fence is one, and what the last line of it holds. */
const HTML: readonly (readonly [RegExp, RegExp])[] = [
  [/[ \t]*<!--/y, /-->/],
  [/[ \t]*<(?:script|pre|style|textarea)(?=[\s>]|$)/iy, /<\/(?:script|pre|style|textarea)>/i],
  [
    /[ \t]*<\/?(?:address|article|aside|blockquote|body|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|nav|ol|optgroup|option|p|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?=\s|\/?>|$)/iy,
    /^\s*$/,
  ],
];

/** What a text holds that has such a fence; few others do. */
export const FENCE_MARK = /(?:`{3}|~{3})[ \t]*steelman/i;

/** The fences whose language is `steelman`, in the order of the text. */
export function fencesOf(markdown: string): Fence[] {
  const found: Fence[] = [];
  if (!FENCE_MARK.test(markdown)) return found;
  const containers: Container[] = [];
  let open: Open | undefined;
  let html: { readonly end: RegExp; readonly depth: number } | undefined;
  let paragraph = false;
  const close = (end: number, closed: boolean) => {
    if (open?.steelman) {
      const { steelman, start, lines } = open;
      found.push({ ...steelman, span: { start, end }, closed, lines });
    }
    open = undefined;
  };

  for (let start = 0; start < markdown.length; ) {
    const line = new Line(markdown, start);
    const depth = enter(line, containers);
    if (open && depth < open.depth) close(start, true);
    if (html && depth < html.depth) html = undefined;
    if (!open && !html && depth < containers.length) {
      containers.length = depth;
      paragraph = false;
    }
    start = line.next;
    if (open) {
      if (line.indent < 4 && line.rest.trim() !== '' && isClosing(line.rest.trim(), open.marker)) {
        close(line.start, true);
      } else {
        line.skip(Math.min(line.indent, open.indent));
        open.lines.push({ start: line.at, end: line.end });
      }
      continue;
    }
    if (html) {
      if (html.end.test(line.rest)) html = undefined;
      continue;
    }
    if (enterNew(line, containers, paragraph)) paragraph = false;
    const indent = line.indent;
    if (indent >= 4) continue;
    const block = HTML.find(([opening]) => line.looksAt(opening));
    const opening = line.looksAt(OPENING);
    paragraph = !block && !opening && line.rest.trim() !== '' && !line.looksAt(HEADING);
    if (block && !block[1].test(line.rest)) html = { end: block[1], depth: containers.length };
    if (block || !opening) continue;
    const info = (opening[2] ?? opening[4]).trim();
    open = {
      marker: opening[1] ?? opening[3],
      indent,
      depth: containers.length,
      start: line.next,
      lines: [],
      steelman: LANGUAGE.test(info)
        ? {
            words: info
              .split(/[\s:,{}?]+/)
              .slice(1)
              .filter(Boolean),
            margin: marginOf(line, indent),
          }
        : undefined,
    };
  }
  close(markdown.length, false);
  return found;
}

/** Steps into those containers that go on in this line; how many they are. */
function enter(line: Line, containers: readonly Container[]): number {
  for (const [depth, container] of containers.entries()) {
    if (container === 'quotation') {
      if (line.indent >= 4 || !line.take(QUOTATION)) return depth;
      line.skip(Math.min(1, line.indent));
    } else {
      // A blank line belongs to the item, however it is indented.
      if (line.indent < container && line.rest.trim() !== '') return depth;
      line.skip(Math.min(container, line.indent));
    }
  }
  return containers.length;
}

/** Steps into the quotations and list items that begin in this line; whether there are any. */
function enterNew(line: Line, containers: Container[], paragraph: boolean): boolean {
  const depth = containers.length;
  while (line.indent < 4) {
    if (line.take(QUOTATION)) {
      line.skip(Math.min(1, line.indent));
      containers.push('quotation');
    } else {
      const before = line.column;
      if (!line.take(paragraph && containers.length === depth ? PLAIN_ITEM : ITEM)) break;
      const spaces = line.indent;
      const own = line.rest.trim() === '' || spaces > 4 ? 1 : spaces;
      containers.push(line.column - before + own);
      line.skip(own);
    }
  }
  return containers.length > depth;
}

function isClosing(text: string, marker: string): boolean {
  return text.length >= marker.length && text === marker[0].repeat(text.length);
}

/** The margin of the opening line, with what marks a list item as the spaces that further lines have instead. */
function marginOf(line: Line, indent: number): string {
  return line.before.replace(/[^>\s]/g, ' ') + ' '.repeat(indent);
}

/** One line, read from left to right. Columns count tabs to every fourth. */
class Line {
  readonly end: number;
  readonly next: number;
  at: number;
  column = 0;
  /** Where the character at `at` is; after `column` while that is within a tab. */
  private reached = 0;

  constructor(
    private readonly text: string,
    readonly start: number,
  ) {
    let end = start;
    while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
    this.at = start;
    this.end = end;
    this.next = text.startsWith('\r\n', end) ? end + 2 : Math.min(end + 1, text.length);
  }

  get before(): string {
    return this.text.slice(this.start, this.at);
  }

  get rest(): string {
    return this.text.slice(this.at, this.end);
  }

  /** How many columns of white space come next. */
  get indent(): number {
    let column = this.reached;
    for (let i = this.at; i < this.end && /[ \t]/.test(this.text[i]); i++)
      column = this.columnAfter(i, column);
    return column - this.column;
  }

  /** Passes over so many columns. */
  skip(columns: number): void {
    this.column += columns;
    while (this.at < this.end && this.reached < this.column) this.step();
  }

  /** What the sticky pattern finds here, in the rest of the line. */
  looksAt(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = 0;
    return pattern.exec(this.rest);
  }

  /** The same, and passes over it. */
  take(pattern: RegExp): boolean {
    const found = this.looksAt(pattern);
    if (!found) return false;
    for (const to = this.at + found[0].length; this.at < to; ) this.step();
    this.column = this.reached;
    return true;
  }

  private step(): void {
    this.reached = this.columnAfter(this.at++, this.reached);
  }

  private columnAfter(at: number, column: number): number {
    return column + (this.text[at] === '\t' ? 4 - (column % 4) : 1);
  }
}
