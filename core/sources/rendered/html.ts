/** HTML as it is read: the text of the page, without tags, scripts, styles and footnote marks. */
import { Parser } from 'htmlparser2';
import { drained, type Slices } from '../../text/slices.ts';
import type { Span } from '../../text/span.ts';
import { type Rendered, Rendering } from './rendered.ts';

/** Elements whose content is no text of the page. */
const UNSEEN: ReadonlySet<string> = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'head',
  'svg',
  'math',
  'select',
]);
/** Elements that are in a line of text: their tags part no words. All others do. */
const INLINE: ReadonlySet<string> = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q ruby s samp small span strike ' +
    'strong sub sup time tt u var wbr'
  ).split(' '),
);

/** Units of a text that are read in a slice, and some up to the end of a tag. */
const READ = 30_000;

/** Renders an HTML text. A `<sup>` that holds nothing but a number, a letter or a sign in brackets is a footnote mark. */
export function renderHtml(source: string): Rendered {
  return drained(renderHtmlInSlices(source));
}

/** The same in slices. */
export function* renderHtmlInSlices(source: string): Slices<Rendered> {
  const out = new Rendering();
  const parser = writer(out, source, 0);
  for (let at = 0; at < source.length; ) {
    // A text that is cut in two would no longer be seen for the number of a footnote.
    const end = at + READ < source.length ? source.indexOf('>', at + READ) + 1 : 0;
    const part = source.slice(at, end || source.length);
    parser.write(part);
    at += part.length;
    yield;
  }
  parser.end();
  return out.done();
}

/** Writes what a reader sees of a range of HTML. */
export function writeHtml(out: Rendering, source: string, { start, end }: Span): void {
  writer(out, source, start).end(source.slice(start, end));
}

/** A parser of what is written from `from` on, which writes what a reader sees of it. */
function writer(out: Rendering, source: string, from: number): Parser {
  const open: string[] = [];
  const unseen = () => open.some((name) => UNSEEN.has(name));
  const here = () => ({ start: from + parser.startIndex, end: from + parser.endIndex + 1 });
  const gap = () => out.put(' ', here().start, here().end);
  const parser: Parser = new Parser(
    {
      onopentag(name) {
        if (UNSEEN.has(name)) open.push(name);
        else if (!INLINE.has(name)) gap();
      },
      onclosetag(name) {
        if (open.at(-1) === name) open.pop();
        else if (!INLINE.has(name)) gap();
      },
      ontext(text) {
        const { start, end } = here();
        if (unseen() || isFootnoteMark(source, start, end)) return;
        if (source.slice(start, end) === text) out.copy(source, start, end);
        else out.put(text, start, end);
      },
    },
    { decodeEntities: true },
  );
  return parser;
}

/** A number or sign that is raised after a word; after a digit, a letter or a short unit it is an exponent. */
function isFootnoteMark(source: string, start: number, end: number): boolean {
  return (
    /^\s*\[?(?:\d{1,3}|[a-z*†‡§])\]?\s*$/i.test(source.slice(start, end)) &&
    /(?:^|[^\p{L}\p{N}]|\p{L}{3})(?:<[^<>]*>)*<sup\b[^>]*>(?:<a\b[^>]*>)?$/iu.test(
      source.slice(Math.max(0, start - 300), start),
    )
  );
}
