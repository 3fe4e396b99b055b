/** Markdown as it is read: what CommonMark and the usual extensions show, without marks, addresses and tags. */
import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { decodeNumericCharacterReference } from 'micromark-util-decode-numeric-character-reference';
import { drained, type Slices } from '../../text/slices.ts';
import type { Span } from '../../text/span.ts';
import { through } from '../mapping.ts';
import { writeHtml } from './html.ts';
import { eventsInSlices } from './markdown-events.ts';
import { type Rendered, Rendering } from './rendered.ts';

/** What a reader sees of it, token by token. */
const SHOWN: ReadonlySet<string> = new Set([
  ...['data', 'characterEscapeValue', 'codeTextData', 'codeFlowValue', 'autolinkProtocol', 'autolinkEmail'],
  ...['literalAutolinkHttp', 'literalAutolinkWww', 'literalAutolinkEmail'],
]);
/** What a reader does not see, whatever is inside. */
const HIDDEN: ReadonlySet<string> = new Set([
  ...['resource', 'reference', 'definition', 'htmlText', 'htmlFlow', 'gfmFootnoteCall', 'image'],
  ...['gfmFootnoteDefinitionLabel', 'codeFencedFence', 'tableDelimiterRow'],
]);
/** What stands for a space between words. */
const GAPS: ReadonlySet<string> = new Set([
  ...[
    'lineEnding',
    'lineEndingBlank',
    'hardBreakEscape',
    'hardBreakTrailing',
    'tableCellDivider',
    'codeTextPadding',
  ],
]);

const FRONT_MATTER = /^\ufeff?(---|\+\+\+)[ \t]*\r?\n(?:(?!\1)[^\r\n]*\r?\n)*\1[ \t]*(?=\r?\n|$)/;
/** What opens an item of a list of tasks: a box is shown for it. */
const BOX = /^\[[ xX]\](?=\s)/;
const CODE: ReadonlySet<string> = new Set(['codeTextData', 'codeFlowValue']);

/**
 * A list or block quote in a hundred others, or as far to the right as one would be: to read these takes time that grows
 * with the cube of their depth, and nobody writes them.
 */
const DEEP = /^[ \t]{200,}(?:[-*+>]|\d{1,9}[.)])[ \t]|^(?:[ \t]{0,200}(?:[-*+>]|\d{1,9}[.)])){100}/m;

/** Renders a Markdown text; one with lists that are nested beyond all use is taken as it is. Takes some milliseconds for each 10 KB. */
export function renderMarkdown(source: string): Rendered {
  return drained(renderMarkdownInSlices(source));
}

/** The same in slices. */
export function* renderMarkdownInSlices(source: string): Slices<Rendered> {
  const out = new Rendering();
  if (DEEP.test(source)) {
    out.copy(source, 0, source.length);
    return out.done();
  }
  const code: Span[] = [];
  let hidden = 0;
  let boxEnd = 0;
  // Blank lines for the front matter, and a space for a byte order mark, leave all offsets as they are.
  const body = source.replace(FRONT_MATTER, (matter) => '\n'.repeat(matter.length)).replace(/^\ufeff/, ' ');
  for (const events of yield* eventsInSlices(body)) {
    for (const [kind, token] of events) {
      const { start, end } = { start: token.start.offset, end: token.end.offset };
      if (HIDDEN.has(token.type)) hidden += kind === 'enter' ? 1 : -1;
      if (kind === 'exit' && token.type === 'listItemPrefix' && BOX.test(source.slice(end, end + 4)))
        boxEnd = end + 3;
      if (kind === 'exit' && partsWords(token.type, source.slice(start, end))) out.put(' ', end - 1, end);
      if (kind === 'enter' && token.type === 'htmlFlow') writeHtml(out, source, { start, end });
      if (kind === 'exit' || hidden > 0) continue;
      if (CODE.has(token.type)) code.push({ start: out.length, end: out.length + end - start });
      if (SHOWN.has(token.type)) out.copy(source, Math.max(start, boxEnd), end);
      else if (GAPS.has(token.type)) out.put(token.type.startsWith('lineEnding') ? '\n' : ' ', start, end);
      else if (token.type === 'characterReference')
        out.put(decoded(source.slice(start + 1, end - 1)), start, end);
    }
    yield;
  }
  return withoutOwnMarks(out.done(), code);
}

/** Of what is hidden an HTML block, a line of a table and `<br>` part words; other tags in a line do not. */
function partsWords(type: string, written: string): boolean {
  return (
    type === 'htmlFlow' || type === 'tableDelimiterRow' || (type === 'htmlText' && /^<br\b/i.test(written))
  );
}

/** `==marks==` and `[[wiki links|as shown]]`, which are no part of the grammar and which many editors have. */
const OWN_MARKS =
  /(?<![=\w])==(?=\S)(?<marked>[^=]*[^=\s])==(?![=\w])|\[\[(?:[^\][|\n]*\|)?(?<linked>[^\][|\n]+)\]\]/g;

function withoutOwnMarks(rendered: Rendered, code: readonly Span[]): Rendered {
  const { text, mapping } = rendered;
  const out = new Rendering();
  let from = 0;
  for (const { 0: found, index, groups } of text.matchAll(OWN_MARKS)) {
    if (code.some(({ start, end }) => start < index + found.length && index < end)) continue;
    const words = groups!.marked ?? groups!.linked;
    const start = index + found.lastIndexOf(words);
    out.copy(text, from, index);
    out.copy(text, start, start + words.length);
    from = index + found.length;
  }
  if (from === 0) return rendered;
  out.copy(text, from, text.length);
  const shown = out.done();
  return { text: shown.text, mapping: through(shown.mapping, mapping) };
}

/** The character that `amp`, `#38` or `#x26` stands for; the reference as written where there is none. */
function decoded(reference: string): string {
  if (!reference.startsWith('#')) return decodeNamedCharacterReference(reference) || `&${reference};`;
  const isHex = /^#x/i.test(reference);
  return decodeNumericCharacterReference(reference.slice(isHex ? 2 : 1), isHex ? 16 : 10);
}
