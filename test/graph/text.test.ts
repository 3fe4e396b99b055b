import { describe, expect, test } from 'vitest';
import { plain, shorten, textWidth, wrap, wrapEvenly } from '../../core/graph/text.ts';
import { percent } from '../../core/text/percent.ts';

const FONT = { size: 13 };

describe('text', () => {
  test('breaks at words, at about 32 characters', () =>
    expect(
      wrap('Keeping the persona up is perceived as a high-cost sacrifice to its goals', 300, FONT),
    ).toEqual(['Keeping the persona up is', 'perceived as a high-cost', 'sacrifice to its goals']));

  test('breaks words that are longer than a line, and scripts without spaces', () => {
    expect(wrap('x'.repeat(70), 1000, FONT)).toEqual(['x'.repeat(32), 'x'.repeat(32), 'x'.repeat(6)]);
    for (const line of wrap('模型在训练之后会不会追求自己的目标'.repeat(3), 150, FONT)) {
      expect(textWidth(line, FONT)).toBeLessThanOrEqual(150);
    }
  });

  test('ends in an ellipsis where lines are left out, and only there', () => {
    const lines = wrap('word '.repeat(100).trim(), 300, FONT, 32, 3);
    expect(lines).toHaveLength(3);
    expect(lines[2].endsWith('…')).toBe(true);
    expect(wrap('one two', 300, FONT, 32, 1)).toEqual(['one two']);
  });

  // Measured in Chromium at 13 px: Liberation Sans (as wide as Arial), DejaVu Sans (as wide as Verdana), its bold.
  test.each([
    ['The persona is eventually discarded', 208.1, 235.1, 265.3],
    ['By 2045, AI systems that seek power bring about a catastrophe', 364.9, 415.3, 468],
    ['assumption · unsupported', 150.3, 170.6, 193],
    ['⊢\u00a060\u00a0%', 44.6, 48.5, 52.1],
    ['Привет мир как дела Жизнь', 168.5, 195.2, 214.8],
    ['—…“”’–·•→⇒∀≥', 93.6, 103.5, 110.5],
  ])('is measured for the widest font: %s', (text, usual, wide, bold) => {
    expect(textWidth(text, FONT)).toBeGreaterThanOrEqual(wide);
    expect(textWidth(text, { ...FONT, bold: true })).toBeGreaterThanOrEqual(bold);
    expect(textWidth(text, FONT)).toBeLessThan(usual * 1.5);
  });

  test('is broken so that no word is left alone, in no more lines', () => {
    expect(wrapEvenly('Some deployed agents do seek power in serious, unintended ways', 248, FONT)).toEqual([
      'Some deployed agents',
      'do seek power in serious,',
      'unintended ways',
    ]);
    const long = 'word '.repeat(100).trim();
    expect(wrapEvenly(long, 300, FONT)).toEqual(wrap(long, 300, FONT));
    expect(wrapEvenly('x'.repeat(70), 200, FONT)).toEqual(wrap('x'.repeat(70), 200, FONT));
  });

  test('has spaces as wide where no line may break', () => {
    expect(textWidth('⊢\u00a040\u00a0%', FONT)).toBe(textWidth('⊢ 40 %', FONT));
  });

  test('is shortened between letters, never inside one', () => {
    expect(shorten('abcdefghij', 40, FONT)).toMatch(/^abc.*…$/);
    expect(shorten('e\u0301'.repeat(20), 30, FONT)).toMatch(/^(e\u0301)+…$/u);
  });

  test('loses the marks of Markdown and nothing else', () => {
    expect(plain('a *b* **c** `d_e` [f](https://x.y/z) 2*3*4 g_h_i')).toBe('a b c d_e f 2*3*4 g_h_i');
    expect(plain('a\nb\u0000c')).toBe('a b c');
    expect(plain('[a [b](c) ![d](e) [f](g h) [i](j[k](l) [m')).toBe('a [b d [f](g h) i [m');
    expect(plain('[a](b[c d](e) [](x[y](z )')).toBe('[a](bc d [](x[y](z )');
    expect(plain('```a` b``')).toBe('a b``');
  });
});

test.each([
  [0, '0'],
  [1, '100'],
  [0.5, '50'],
  [0.013, '1.3'],
  [0.055, '5.5'],
  [0.0996, '10'],
  [0.994, '99.4'],
  [0.995, '99.5'],
  [0.00004, '<0.01'],
  [0.00042, '0.04'],
  [0.99999, '>99.99'],
  [0.281, '28'],
])('%f reads as %s percent', (p, text) => expect(percent(p)).toBe(`${text}\u00a0%`));
