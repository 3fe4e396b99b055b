/** Texts that are read in slices are read as they would be at once. */
import fc from 'fast-check';
import { parse, postprocess, preprocess } from 'micromark';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Event } from 'micromark-util-types';
import { expect, test } from 'vitest';
import { renderHtml, writeHtml } from '../../core/sources/rendered/html.ts';
import { eventsInSlices } from '../../core/sources/rendered/markdown-events.ts';
import { Rendering } from '../../core/sources/rendered/rendered.ts';
import { drained } from '../../core/text/slices.ts';
import { runs, seed } from '../support/runs.ts';

const EXTENSIONS = [gfmAutolinkLiteral(), gfmFootnote(), gfmStrikethrough(), gfmTable()];

/** Pieces of Markdown of which thousands make a text of more than one slice, with definitions before and after their use. */
const markdown = fc
  .array(
    fc.constantFrom(
      ...['a ', 'word ', '\n', '\n\n', '\r\n', '  ', '    ', '\t', '\\', '&amp;', 'é', '`', '*', '_', '~~'],
      ...[
        '\n- ',
        '\n1. ',
        '\n> ',
        '```\n',
        '\n~~~',
        '# ',
        '\n## H\n',
        '\n---\n',
        '\n|a|b|\n|-|-|\n|c|d|\n',
        '|',
      ],
      ...[
        '[x]',
        '[x]: /u\n',
        '[^1]',
        '\n[^1]: note',
        '![',
        '](u)',
        'http://a.b',
        '<br>',
        '\n<div>\n',
        '</div>',
      ],
      ...['<!--', '-->'],
    ),
    { minLength: 1, maxLength: 4000, size: 'max' },
  )
  .map((pieces) => pieces.join(''));

const said = (events: readonly Event[]) =>
  events.map(([kind, { type, start, end }]) => `${kind} ${type} ${start.offset}–${end.offset}`);

test('Markdown', () => {
  fc.assert(
    fc.property(markdown, (text) => {
      const reader = parse({ extensions: EXTENSIONS }).document();
      const atOnce = postprocess(reader.write(preprocess()(text, undefined, true)));
      expect(said(drained(eventsInSlices(text)).flat())).toEqual(said(atOnce));
    }),
    { numRuns: runs(15), seed: seed(6) },
  );
});

test('HTML', () => {
  const paragraph = '<p title="a > b">As <i>they</i> say<sup><a href="#1">12</a></sup>, 3 &gt; 2 > 1.</p>\n';
  const text = paragraph.repeat(2000);
  const out = new Rendering();
  writeHtml(out, text, { start: 0, end: text.length });
  const [page, atOnce] = [renderHtml(text), out.done()];
  expect(page.text).toBe(atOnce.text);
  for (let at = 0; at < page.text.length; at += 7)
    expect(page.mapping.span(at, at + 1)).toEqual(atOnce.mapping.span(at, at + 1));
});
