/** What the Markdown preview draws of each fence, and what it says beside the picture. */
import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { type FenceText, Pictures } from '../../client/markdown/pictures.ts';
import { extendMarkdownIt } from '../../client/src/markdown.ts';

const fence = (text: string, ...words: string[]): FenceText => ({ text, words });

/** The ids of the drawn nodes and the note, fence by fence. */
async function drawn(...fences: FenceText[]): Promise<({ ids: string[]; note: string } | undefined)[]> {
  const pictures = await new Pictures().draw(fences);
  return pictures.map((picture) => {
    if (!picture) return undefined;
    // Lines have ids too, from one to another.
    const ids = [...picture.svg.matchAll(/data-id="([^"&]+)"/g)].map((match) => match[1]);
    return { ids: [...new Set(ids)].sort(), note: picture.note };
  });
}

const EVIDENCE = fence('evidence clouds "Clouds"\n  credence 90%\n\nassumption cold "Cold"\n  credence 50%');
const THESIS = fence(
  'thesis rain "Rain"\n  because clouds\n\nobjection dry "Dry"\n  credence 20%\n  undercuts rain',
);

test('each fence is drawn with what it names of the others, and nothing else', async () => {
  expect(await drawn(EVIDENCE, THESIS)).toEqual([
    { ids: ['clouds', 'cold'], note: '' },
    { ids: ['clouds', 'dry', 'rain', 'rain#1'], note: '' },
  ]);
});

test('numbers are those of the whole argument', async () => {
  const [, picture] = await new Pictures().draw([EVIDENCE, THESIS]);
  expect(picture!.svg).toContain('72\u00a0%');
});

test('what is alone, or an argument of its own, knows nothing of the others', async () => {
  const [, alone] = await drawn(EVIDENCE, { ...THESIS, words: ['alone'] });
  expect(alone!.note).toBe('1 error: the picture shows what can be read.');
  const [, other] = await drawn(EVIDENCE, fence(`argument "Other"\n${THESIS.text}`));
  expect(other!.note).toMatch(/^1 error/);
});

test('errors are counted where they are, and the rest is drawn', async () => {
  expect(await drawn(EVIDENCE, fence('thesis rain "Rain"\n  because clouds, wind\n\nclaim because'))).toEqual(
    [
      { ids: ['clouds', 'cold'], note: '' },
      {
        ids: ['?wind', 'clouds', 'rain', 'rain#1'],
        note: expect.stringMatching(/^\d errors: the/),
      },
    ],
  );
});

test('what an import brings is missing without being counted as an error', async () => {
  const [picture] = await drawn(fence('import "base.steelman"\n\nthesis rain "Rain"\n  because clouds'));
  expect(picture!.ids).toContain('?clouds');
  expect(picture!.note).toBe('Imported files are not read here: names from them are drawn as missing.');
});

test('a fence with nothing to draw, or marked ignore, has no picture', async () => {
  expect(await drawn(fence('// nothing yet'), fence('claim c "C"', 'ignore'), fence(''))).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test('the plugin marks Steelman fences, their words made harmless, and leaves the text in them', () => {
  const markdown = extendMarkdownIt(new MarkdownIt());
  const html = markdown.render('```steelman {alone} x="<b>"\nclaim a "<A>"\n```\n');
  expect(html).toBe(
    '<div class="steelman-fence" data-words="alone x=&quot;&lt;b&gt;&quot;"><pre><code class="language-steelman">claim a &quot;&lt;A&gt;&quot;\n</code></pre>\n</div>\n',
  );
  for (const other of ['```js\nx\n```\n', '```steelmanic\nx\n```\n', '```steelman ignore\nx\n```\n'])
    expect(markdown.render(other)).toBe(new MarkdownIt().render(other));
});

test('a comment marks all fences alone', () => {
  const markdown = extendMarkdownIt(new MarkdownIt({ html: true }));
  expect(markdown.render('<!-- steelman: alone -->\n\n```steelman\nx\n```\n')).toContain(
    'data-words="alone"',
  );
});
