/** HTML as it is read: the text of the page, without tags, scripts, styles and footnote marks. */
import { Parser } from 'htmlparser2';
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

/** Renders an HTML text. A `<sup>` that holds nothing but a number, a letter or a sign in brackets is a footnote mark. */
export function renderHtml(source: string): Rendered {
  const out = new Rendering();
  writeHtml(out, source, { start: 0, end: source.length });
  return out.done();
}

/** Writes what a reader sees of a range of HTML. */
export function writeHtml(out: Rendering, source: string, within: Span): void {
  const open: string[] = [];
  const unseen = () => open.some((name) => UNSEEN.has(name));
  const here = () => ({ start: within.start + parser.startIndex, end: within.start + parser.endIndex + 1 });
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
  parser.end(source.slice(within.start, within.end));
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
