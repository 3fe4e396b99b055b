/** The picture and the argument's text as one HTML page that needs nothing else and runs nothing. */
import type { Evaluation } from '../evaluation/evaluation.ts';
import type { PlacedGraph } from '../graph/graph.ts';
import { DARK, LIGHT } from '../graph/palette.ts';
import { exportStyle } from '../graph/style.ts';
import { legendItems, NARROWEST, renderSvg } from '../graph/svg.ts';
import { plain } from '../graph/text.ts';
import { escapeText, px } from '../graph/xml.ts';
import type { Argument } from '../model/argument.ts';
import { type Footnote, type Line, outlineOf } from './outline.ts';

export interface HtmlOptions {
  readonly theme: 'light' | 'dark';
}

/** Writes the page: picture on top, then every statement with what carries it, quotes as notes at the end. */
export function toHtml(
  argument: Argument,
  evaluation: Evaluation | undefined,
  placed: PlacedGraph,
  { theme }: HtmlOptions,
): string {
  const outline = outlineOf(argument, evaluation);
  const title = escapeText(plain(outline.title) || 'Argument');
  const entries = outline.entries.map(({ statement, text, numbers, lines, footnotes }) => {
    const marks = footnotes.map((n) => `<sup><a id="ref-${n}" href="#note-${n}">${n}</a></sup>`).join('');
    return [
      `<section id="${anchor(statement.id)}">`,
      `<h2><code>${escapeText(statement.id)}</code> <small>${statement.kind}</small></h2>`,
      text ? `<p class="claim">${escapeText(plain(text))}${marks}</p>` : marks && `<p>${marks}</p>`,
      numbers ? `<p class="numbers">${escapeText(numbers)}</p>` : '',
      listOf(lines.map(write)),
      '</section>',
    ];
  });
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width">',
    `<title>${title}</title>`,
    `<style>${pageStyle(theme)}</style>`,
    '</head>',
    '<body>',
    `<h1>${title}</h1>`,
    outline.byline ? `<p>${escapeText(outline.byline)}</p>` : '',
    outline.note ? `<p>${escapeText(plain(outline.note))}</p>` : '',
    figure(placed, theme),
    listOf(outline.cast.map(write)),
    listOf(outline.ties.map(write)),
    ...entries.flat(),
    outline.questions.length > 0 ? '<h2>Questions</h2>' : '',
    listOf(outline.questions.map(write)),
    outline.footnotes.length > 0
      ? `<h2>Sources</h2><ol>${outline.footnotes.map(writeFootnote).join('')}</ol>`
      : '',
    // The picture's own sheet stands in its middle; what is to count over that comes after it.
    `<style media="print">${PRINT}${theme === 'dark' ? colours('light') + exportStyle('light') : ''}</style>`,
    '</body>',
    '</html>',
    '',
  ]
    .filter(Boolean)
    .join('\n');
}

/**
 * The picture in a frame of its own, in which it scrolls, starting at the first thesis, and its legend, broken into lines
 * like any text.
 */
function figure(placed: PlacedGraph, theme: HtmlOptions['theme']): string {
  const width = Math.max(placed.size.width, NARROWEST);
  const thesis = placed.nodes.find((node) => node.kind === 'thesis');
  const middle = thesis && (width - placed.size.width) / 2 + thesis.position.x + thesis.size.width / 2;
  const start = middle ? `<span class="start" style="left:${px((middle / width) * 100)}%"></span>` : '';
  const size = `width:${px(width)}px;max-width:max(100%,${px(width * LEGIBLE)}px)`;
  const svg = renderSvg({ ...placed, title: '' }, { theme, legend: false });
  const legend = legendItems(placed).map(
    ({ sample, text }) => `<li>${sample.trim()}${escapeText(text)}</li>`,
  );
  return [
    `<figure><div class="frame" tabindex="0" role="region" aria-label="The picture">` +
      `<div class="sheet" style="${size}">${svg}${start}</div></div>`,
    legend.length > 0 ? `<ul class="legend" aria-hidden="true">${legend.join('')}</ul>` : '',
    '</figure>',
  ].join('');
}

function writeFootnote({ quote, source, path }: Footnote, i: number): string {
  const where = escapeText(path && path !== source ? `${source} (${path})` : source);
  const what = quote ? `“${escapeText(quote)}” — ${where}` : where;
  return `<li id="note-${i + 1}">${what} <a href="#ref-${i + 1}" aria-label="back to the text">↩</a></li>`;
}

function write(line: Line): string {
  return line
    .map((piece) => {
      if (typeof piece === 'string') return escapeText(piece);
      if ('text' in piece) return escapeText(plain(piece.text));
      if ('name' in piece) return `<b>${escapeText(piece.name)}</b>`;
      const name = `<code>${escapeText(piece.ref.name)}</code>`;
      return piece.ref.placeholder ? name : `<a href="#${anchor(piece.ref.id)}">${name}</a>`;
    })
    .join('');
}

function listOf(items: readonly string[]): string {
  return items.length > 0 ? `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>` : '';
}

/** Percent signs of an encoded id would be decoded again in a link, so other characters stand for them. */
function anchor(id: string): string {
  return `s-${encodeURIComponent(id).replace(/%/g, '.').replace(/'/g, '.27')}`;
}

/** A picture wider than the window is made no smaller than this share; past that, one scrolls. */
const LEGIBLE = 0.85;

const PRINT =
  'body{margin:0;max-width:none;font-size:11pt}figure{margin:1rem 0;break-inside:avoid}' +
  '.frame{width:auto;max-width:none;left:0;transform:none;border:0;overflow:visible}' +
  '.sheet{max-width:100%!important}.frame svg{max-height:88vh}section,li{break-inside:avoid}h2{break-after:avoid}a{color:inherit;text-decoration:none}';

function pageStyle(theme: HtmlOptions['theme']): string {
  return [
    'body{margin:2rem auto;padding:0 1.5rem;max-width:60rem;font:16px/1.5 "Segoe UI",Helvetica,Arial,sans-serif}',
    // The picture may be wider than a comfortable line of text.
    '.frame{box-sizing:border-box;width:max-content;max-width:96vw;position:relative;left:50%;transform:translateX(-50%);overflow-x:auto;border:1px solid;border-radius:6px;scroll-snap-type:x mandatory}',
    // It snaps once, when the page is opened, and is free from then on.
    '.sheet{position:relative}.start{position:absolute;top:0;width:1px;height:1px;animation:start 1ms}@keyframes start{from,to{scroll-snap-align:center}}',
    // A bar of its own, since systems that hide theirs would leave nothing to tell that there is more.
    '.frame::-webkit-scrollbar{height:.7rem}.frame::-webkit-scrollbar-thumb{border-radius:.35rem}',
    'figure{margin:1.5rem 0}.frame svg{display:block;width:100%;height:auto}',
    '.legend{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;margin:.6rem 0;padding:0;list-style:none;font-size:.8rem;line-height:1.4}',
    '.legend li{display:flex;align-items:center;gap:.45rem}.legend svg{flex:none}',
    'section{border-top:1px solid;padding-top:.2rem}h2{font-size:1.05rem;margin:.8rem 0 .2rem}p,ul{margin:.3rem 0}',
    'small,.numbers{font-weight:400}.claim{font-size:1.1rem}sup{line-height:0;font-size:.75em}',
    colours(theme),
  ].join('');
}

function colours(theme: HtmlOptions['theme']): string {
  const { ground, ink, mutedInk, undecidedInk, line, range, track } = theme === 'dark' ? DARK : LIGHT;
  return `body{background:${ground};color:${ink}}section{border-color:${track}}.frame{border-color:${line}}.frame::-webkit-scrollbar-thumb{background:${range}}small,.numbers,.legend{color:${mutedInk}}a{color:${undecidedInk}}`;
}
