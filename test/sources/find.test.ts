/** Each outcome of looking a quote up, with the passage it gives marked ⟦…⟧ in the text. */
import { describe, expect, test } from 'vitest';
import type { SoughtQuote } from '../../core/sources/context.ts';
import { findQuote } from '../../core/sources/find.ts';
import type { Markup } from '../../core/sources/rendered/rendered.ts';
import { indexText } from '../../core/sources/text-index.ts';

/** Looks `quote` up in `marked` without its marks; the outcome must be `outcome`, at the marked places. */
function checkFound(
  marked: string,
  quote: string | SoughtQuote,
  outcome: string,
  markup: Markup = 'plain',
): void {
  const text = marked.replace(/[⟦⟧]/g, '');
  const match = findQuote(indexText(text, markup), typeof quote === 'string' ? { text: quote } : quote);
  const spans = match.outcome === 'ambiguous' ? match.spans : match.outcome === 'missing' ? [] : [match.span];
  let shown = text;
  for (const { start, end } of [...spans].reverse()) {
    shown = `${shown.slice(0, start)}⟦${shown.slice(start, end)}⟧${shown.slice(end)}`;
  }
  expect(`${match.outcome}: ${shown}`).toBe(`${outcome}: ${marked}`);
}

describe('a quote is exact', () => {
  test.each([
    ['as it stands', 'Asked, ⟦it almost always says no⟧.', 'it almost always says no'],
    ['at the whole of the text', '⟦no⟧', 'no'],
    ['with space around it in the quote', 'It ⟦says no⟧.', '  says no '],
    ['with its own marks', 'This is ⟦*very* important⟧.', '*very* important'],
    ['cutting into a mark', 'This is *very ⟦important* indeed⟧.', 'important* indeed'],
    ['with its own ellipsis', 'Well⟦... I think so⟧. I never did think so.', '... I think so'],
    ['as a whole word rather than in one', 'a discarded ⟦card⟧', 'card'],
    ['beside one that differs in typography', "It’s late. ⟦It's late⟧.", "It's late"],
    ['in a script without spaces', '模型⟦的价值⟧观', '的价值'],
    ['beyond the BMP', '🙂🙂 ⟦so 🙃 it⟧ is', 'so 🙃 it'],
    ['in single characters of text', '⟦a⟧', 'a'],
  ])('%s', (_, marked, quote) => checkFound(marked, quote, 'exact'));
});

describe('a quote is found in spite of', () => {
  test.each([
    ['curly quotes', 'They ⟦don’t say “no”⟧ here', `don't say "no"`],
    ['straight quotes', `They ⟦don't say "no"⟧ here`, 'don’t say “no”'],
    ['quotes within quotes', 'He ⟦says “no”, always⟧.', "says 'no', always"],
    ['an en dash', '⟦rewards – billions⟧ of them', 'rewards - billions'],
    ['an em dash', '⟦rewards—billions⟧ of them', 'rewards – billions'],
    ['two hyphens', '⟦rewards -- billions⟧ of them', 'rewards—billions'],
    ['a non-breaking hyphen', '⟦self\u2011reflection⟧ is', 'self-reflection'],
    ['a minus sign', '⟦5 − 3⟧ is', '5 - 3'],
    ['an ellipsis as one character', '⟦so … it goes⟧ on', 'so... it goes'],
    ['an ellipsis as three dots', '⟦so... it goes⟧ on', 'so … it goes'],
    ['an ellipsis with spaces', '⟦so . . . it goes⟧ on', 'so … it goes'],
    ['a non-breaking space', '⟦10\u00a0km⟧ on', '10 km'],
    ['a soft hyphen', '⟦rein\u00adforcement⟧ learning', 'reinforcement'],
    ['a zero-width space', '⟦a\u200bb c⟧', 'ab c'],
    ['a byte-order mark', '\ufeff⟦It  is⟧', 'It is'],
    ['a line wrap', 'the ⟦persona is\nonly   played⟧.', 'persona is only played'],
    ['a CRLF', 'the ⟦persona is\r\n  only played⟧.', 'persona is only played'],
    ['a paragraph break', '⟦One.\n\nTwo.⟧', 'One. Two.'],
    ['a word wrapped at its hyphen', '⟦self-\nreflection⟧ is', 'self-reflection'],
    ['decomposed letters', 'a ⟦cafe\u0301 in Zu\u0308rich⟧', 'café in Zürich'],
    ['composed letters', 'a ⟦café⟧', 'cafe\u0301'],
    ['decomposed Hangul', '⟦\u1112\u1161\u11ab글⟧ is', '한글'],
    ['ligatures', 'the ⟦ﬁrst eﬀect⟧', 'first effect'],
    ['emphasis', 'it is *⟦only* played⟧', 'only played'],
    ['strong emphasis', 'it **⟦is** only **played⟧**', 'is only played'],
    ['underscored emphasis', 'it is _⟦only_ played⟧', 'only played'],
    ['emphasis in the quote', 'it is ⟦only played⟧', '**only** played'],
    ['emphasis around all of the quote', 'it is ⟦only played⟧ here', '_only played_'],
    ['struck words', '~~⟦never~~ always⟧', 'never always'],
    ['code', 'run `⟦npm test` first⟧', 'npm test first'],
    ['a link', 'see [⟦the post](https://a.b/c_(d)) for more⟧', 'the post for more'],
    ['a link with a title', 'see [⟦the post](/c "so it is") for more⟧', 'the post for more'],
    ['a link by reference', 'see [⟦the post][1] for more⟧', 'the post for more'],
    ['a picture', 'see ![⟦the graph](a.svg) for more⟧', 'the graph for more'],
    ['a footnote mark', 'it ⟦says no[^1] today⟧', 'says no today'],
    ['escapes', '⟦snake\\_case \\[1\\]⟧', 'snake_case [1]'],
    ['a block quote', '> ⟦It says\n> no⟧ today', 'It says no'],
    ['nested block quotes', '> > ⟦It says\n> > no⟧ today', 'It says no'],
    ['a heading', '## ⟦Setup\nThe model⟧', 'Setup The model'],
    ['bullets left out', '- ⟦one\n- two⟧', 'one two'],
    ['bullets taken along', '⟦- one\n  - two⟧', '- one - two'],
    ['numbers left out', '1. ⟦one\n2. two⟧', 'one two'],
    ['numbers taken along', '⟦1. one\n2. two⟧', '1. one 2. two'],
    ['a dash that a wrap set at the start of a line', 'the ⟦persona\n- the mask⟧', 'persona – the mask'],
  ])('%s', (_, marked, quote) => checkFound(marked, quote, 'normalised'));
});

describe('a quote is not found where the words differ', () => {
  test.each([
    ['another word', 'It often says no.', 'It always says no'],
    ['a word left out', 'It says no.', 'It no'],
    ['a product for a power', '2 * 3', '2 3'],
    ['digits that run together', '2*3', '23'],
    ['brackets that are no link', 'see [the post] (here)', 'see the post here'],
    ['an address', 'see [it](https://example.org)', 'https example'],
    ['nothing', 'It says no.', ''],
    ['nothing but marks', 'It **says** no.', '**'],
    ['nothing but an ellipsis', 'It says no.', '…'],
    ['an empty text', '', 'no'],
  ])('%s', (_, text, quote) => checkFound(text, quote, 'missing'));
});

describe('`…` passes over words', () => {
  const text = 'The persona is eventually discarded when it perceives a high cost.';
  test.each([
    ['…', 'The ⟦persona is eventually discarded⟧ when', 'persona … discarded', 'exact'],
    ['...', 'The ⟦persona is eventually discarded⟧ when', 'persona ... discarded', 'exact'],
    ['[…]', 'The ⟦persona is eventually discarded⟧ when', 'persona […] discarded', 'exact'],
    ['[...]', 'The ⟦persona is eventually discarded⟧ when', 'persona [...] discarded', 'exact'],
    ['. . .', 'The ⟦persona is eventually discarded⟧ when', 'persona . . . discarded', 'exact'],
    ['several', '⟦The persona is eventually discarded⟧ when', 'The … is … discarded', 'exact'],
    ['at either end', 'The ⟦persona is⟧ eventually', '… persona is …', 'exact'],
    ['across lines', '⟦It’s a\nmask\n\nthat is  played⟧', "It's … is played", 'normalised'],
    ['beside a literal one', '⟦Well... I do. It goes⟧ on', 'Well… I […] goes', 'exact'],
    ['the shortest', 'a mask, ⟦a mask it is⟧', 'a mask … is', 'exact'],
  ])('%s', (_, marked, quote, outcome) => checkFound(marked, quote, outcome));

  test('but not backwards', () => checkFound(text, 'discarded … persona', 'missing'));
  test('but not over more than some three hundred words', () =>
    checkFound(`one ${'word '.repeat(500)}two`, 'one … two', 'missing'));
  test('and may be ambiguous', () => checkFound('⟦a x b⟧ c ⟦a y b⟧', 'a … b', 'ambiguous'));
  test('and the parts are given', () => {
    const match = findQuote(indexText(text), { text: 'The persona … discarded' });
    const parts = match.outcome === 'exact' ? match.parts : undefined;
    expect(parts?.map(({ start, end }) => text.slice(start, end))).toEqual(['The persona', 'discarded']);
  });
});

describe('a repeated passage', () => {
  test.each<[string, string, SoughtQuote, string]>([
    ['is ambiguous', 'First ⟦it is⟧. Then ⟦it is⟧.', { text: 'it is' }, 'ambiguous'],
    [
      'is told by what it stands after',
      'First it is. Then ⟦it is⟧.',
      { text: 'it is', after: 'Then' },
      'exact',
    ],
    [
      'is told by what it stands before',
      '⟦It is⟧ first. It is then.',
      { text: 'It is', before: 'first' },
      'exact',
    ],
    [
      'is told by both',
      'a it is b. c it is b. a it is d. c ⟦it is⟧ d.',
      { text: 'it is', after: 'c', before: 'd' },
      'exact',
    ],
    [
      'is told by words at some distance',
      'First, as always, it is. Second, as ever, ⟦it is⟧. At last.',
      { text: 'it is', after: 'Second' },
      'exact',
    ],
    [
      'is told by typography that differs',
      '“No”, it is. “Yes”, ⟦it is⟧.',
      { text: 'it is', after: '"Yes",' },
      'exact',
    ],
    [
      'rather touches its context',
      'Then it is. Now then ⟦it is⟧. So',
      { text: 'it is', before: '. So' },
      'exact',
    ],
    [
      'stays ambiguous where the context is not there',
      '⟦It is⟧, ⟦It is⟧',
      { text: 'It is', after: 'no' },
      'ambiguous',
    ],
    [
      'stays ambiguous where the context is repeated',
      'so ⟦a b⟧. so ⟦a b⟧',
      { text: 'a b', after: 'so' },
      'ambiguous',
    ],
  ])('%s', (_, marked, quote, outcome) => checkFound(marked, quote, outcome));

  test('may be told by a context that is not there when it is not repeated', () =>
    checkFound('Now ⟦it is⟧.', { text: 'it is', after: 'Formerly' }, 'exact'));
  test('is the normalised one where the context says so', () =>
    checkFound("First it's so. Then ⟦it’s so⟧.", { text: "it's so", after: 'Then' }, 'normalised'));
});

describe('a misquote is near', () => {
  const text = (passage: string) =>
    `Then comes post-training. In our scenario, ${passage} – it functionally experiences wellbeing.`;
  const passage = '⟦somewhere in there the model develops a valence⟧';
  test.each([
    ['with a typo', 'somewhere in there the modle develops a valence'],
    ['with a word changed', 'somewhere in there the model acquires a valence'],
    ['with a word left out', 'somewhere in there model develops a valence'],
    ['with a word put in', 'somewhere in there the new model develops a valence'],
    ['with its first letter in capitals', 'Somewhere in there the model develops a valence'],
    ['with another first word', 'whereabouts in there the model develops a valence'],
    ['with other typography besides', 'somewhere  in there – the model develops a “valance”'],
  ])('%s', (_, quote) => checkFound(text(passage), quote, 'near'));

  test('where it passes over words', () =>
    checkFound(
      text('⟦somewhere in there the model develops a valence⟧'),
      'somewhere in thier … the model develps a valence',
      'near',
    ));
  test('and its score is the share that is right', () => {
    const quote = 'somewhere in there the mudel develops a valence';
    const match = findQuote(indexText(text(passage)), { text: quote });
    expect(match.outcome === 'near' && match.score).toBeCloseTo(1 - 1 / quote.length, 10);
  });
  test('at the place its context speaks of', () => {
    const repeated = 'the model develops a valence of its own';
    checkFound(
      `First ${repeated}. Then ⟦${repeated}⟧.`,
      { text: repeated.replace('valence', 'balance'), after: 'Then' },
      'near',
    );
  });
  test('in a text that says the same over and over', () => {
    const [drone, quote] = ['so it is and ', 'so it is and so it was and so it is and so on'];
    const match = findQuote(indexText(`${drone.repeat(10_000)}so it was and ${drone.repeat(10)}`), {
      text: quote,
    });
    expect(match).toMatchObject({ outcome: 'near' });
    expect('span' in match && match.span.start).toBeGreaterThan(drone.length * 9_990);
  });
  test('and a short one only where two characters differ', () => {
    checkFound('⟦It almost always says no⟧.', 'It almost allways says no', 'near');
    checkFound('It almost always says no.', 'It almost never says no', 'missing');
  });
  test('unless hardly anything is alike', () =>
    checkFound(text('we see'), 'the reactor trips when two of the four sensors agree', 'missing'));
  test('unless it is not asked for', () => {
    const quote = { text: 'somewhere in there the modle develops a valence' };
    expect(findQuote(indexText(text(passage)), quote, { near: false })).toEqual({ outcome: 'missing' });
  });
});

describe('a quote may not cut a word', () => {
  test.each([
    ['negated by a prefix', 'The model is ⟦unable to lie⟧.', 'able to lie'],
    ['at its end', 'It will ⟦lie in reviewing⟧.', 'lie in review'],
    ['a number', 'The rate was ⟦196% of it⟧.', '96% of it'],
    ['a number with a thousands separator', 'in ⟦1,096 cases⟧', '96 cases'],
    ['a number before its separator', '⟦in 1,096⟧ cases', 'in 1'],
    ['a decimal', '⟦0.96 of all⟧', '96 of all'],
    ['a sign', 'at ⟦-5 degrees⟧', '5 degrees'],
    ['a minus sign', 'at ⟦−5 degrees⟧', '5 degrees'],
    ['an exponent', 'a rate of ⟦2e-5 per run⟧', '5 per run'],
    ['thousands set apart by an apostrophe', "in ⟦1'096 cases⟧", '096 cases'],
    ['a contraction', '⟦the model can’t⟧ lie', 'the model can'],
    ['a word broken at the end of a line', 'is ⟦un-\nable to lie⟧', 'able to lie'],
    ['a word broken at the end of a line, at its end', 'it is ⟦in lie-\ns⟧.', 'in lie'],
    ['a soft hyphen', 'is ⟦un\u00adable to lie⟧', 'able to lie'],
    ['what shows nothing', 'is ⟦un\u200bable to lie⟧', 'able to lie'],
    ['a prefix with a hyphen', 'a ⟦non-deceptive model⟧', 'deceptive model'],
    ['a suffix with a hyphen', '⟦it is deception-free⟧', 'it is deception'],
    ['a humped word', 'use ⟦JavaScript here⟧', 'Script here'],
    ['on either side of what is passed over', '⟦unable to see or lie in reviewing⟧', 'able to … in review'],
  ])('%s', (_, marked, quote) => checkFound(marked, quote, 'near'));

  test.each([
    ['with emphasis in it', 'The model is ⟦un*able* to lie⟧.', 'able to lie', 'markdown'],
    ['with strong emphasis in it', 'The model is ⟦un**able** to lie⟧.', 'able to lie', 'markdown'],
    ['with a tag in it', 'The model is ⟦un<b>able</b> to lie⟧.', 'able to lie', 'markdown'],
    ['with a tag in it, in HTML', '<p>It is ⟦un<b>able</b> to lie⟧.', 'able to lie', 'html'],
    ['with an entity in it', 'in ⟦1&#44;096 cases⟧', '96 cases', 'markdown'],
    ['with a soft hyphen as an entity', 'is ⟦un&shy;able to lie⟧', 'able to lie', 'markdown'],
    ['with a place to break at', '<p>is ⟦un<wbr>able to lie⟧', 'able to lie', 'html'],
  ] as const)('%s', (_, marked, quote, markup) => checkFound(marked, quote, 'near', markup));

  test.each([
    ['beside a picture', 'So ⟦it goes⟧🙂 on', 'it goes', 'exact'],
    ['behind a dash', 'why not—⟦the model is fine⟧', 'the model is fine', 'exact'],
    ['within a script without spaces', '模型⟦的价值⟧观', '的价值', 'exact'],
    [
      'behind a hyphen that stands for the rest of a word',
      'short-\n⟦and long-term⟧',
      'and long-term',
      'exact',
    ],
    ['at a dash before a number', 'held – ⟦5 of 10⟧ did', '5 of 10', 'exact'],
    ['a hyphenated word that says no opposite', 'a self-⟦serving model⟧', 'serving model', 'exact'],
    ['at the end of a sentence that ends in a number', 'It was ⟦in 2019⟧. 5 came.', 'in 2019', 'exact'],
  ])('but may stand %s', (_, marked, quote, outcome) => checkFound(marked, quote, outcome));
});

describe('what a reader sees of Markdown is found', () => {
  test.each([
    ['emphasis in parentheses', '⟦it (*see below* for why) and⟧ on', 'it (see below for why) and'],
    ['emphasis within a word', 'The *⟦model*s were named⟧.', 'models were named'],
    ['code with dashes', '⟦Use `--remote` now⟧', 'Use --remote now'],
    ['an escape', 'A ⟦5 \\* 3 grid⟧', '5 * 3 grid'],
    ['entities', '⟦Models &mdash; all of them &amp; more⟧', 'Models — all of them & more'],
    ['inline tags', 'So did <b>⟦nobody</b> else⟧.', 'nobody else'],
    ['a hard break', '⟦ends with a backslash\\\nand goes on⟧', 'ends with a backslash and goes on'],
    ['a tag that breaks the line', '⟦one<br>two⟧', 'one two'],
    [
      'an address in angle brackets',
      'See <⟦https://example.org/app> for all⟧',
      'https://example.org/app for all',
    ],
    ['highlighted words', '==⟦Marked words== stand⟧', 'Marked words stand'],
    ['a wiki link', 'see [[⟦Heron]] and [[page|the mask]] here⟧', 'Heron and the mask here'],
    ['a reference of one word', 'See [⟦Heron] for what⟧\n\n[Heron]: https://example.org', 'Heron for what'],
    ['a collapsed reference', 'See [⟦Heron][] for what⟧\n\n[Heron]: https://example.org', 'Heron for what'],
    ['a table', '| a | b |\n|---|--:|\n| ⟦Heron | 96 % of runs⟧ |', 'Heron 96 % of runs'],
    ['a footnote mark', '⟦says no[^1] today⟧\n\n[^1]: So.', 'says no today'],
    [
      'a link across lines',
      '⟦the mask,\nand [the\nstudy](https://e.org/x) saw⟧ it',
      'the mask, and the study saw',
    ],
    ['front matter before it', '---\ntitle: x\n---\n⟦See &amp; go⟧', 'See & go'],
    ['a byte order mark', '\ufeff⟦See &amp; go⟧', 'See & go'],
    ['a list item that goes on', '1. ⟦one\n   two⟧', 'one two'],
    ['items of a list of tasks', '- [ ] ⟦one done\n- [x] two⟧', 'one done two'],
    ['words around a picture', '⟦The curve ![a curve](c.png) falls⟧', 'The curve falls'],
  ])('%s', (_, marked, quote) => checkFound(marked, quote, 'normalised', 'markdown'));

  test('and words copied with their marks', () =>
    checkFound(
      'so ⟦see &mdash; the [post](https://e.org) now⟧',
      'see — the [post](https://e.org) now',
      'normalised',
      'markdown',
    ));
});

describe('what a reader sees of HTML is found', () => {
  test.each([
    ['entities and tags', '<p>⟦It doesn&#8217;t <em>want</em> it;&nbsp;so⟧', "It doesn't want it; so"],
    ['a line break', '<p>⟦One.<br>Two⟧', 'One. Two'],
    ['paragraphs', '<p>⟦One.</p><p>Two⟧', 'One. Two'],
    ['a comparison', '<p>⟦below &lt; 0.2 were⟧</p>', 'below < 0.2 were'],
    ['a footnote mark', '<p>⟦dropped<sup>3</sup>, so⟧', 'dropped, so'],
    ['an inline script', '<p>⟦it <script>let a = "x"</script>is⟧', 'it is'],
  ])('%s', (_, marked, quote) => checkFound(marked, quote, 'normalised', 'html'));

  test.each([
    ['a script', '<script>the model is safe</script><p>No.', 'the model is safe'],
    ['an address', '<a href="https://example.org/heron">post</a>', 'example.org/heron'],
    ['a comment', '<!-- the model is safe --><p>No.', 'the model is safe'],
  ])('but not %s', (_, text, quote) => checkFound(text, quote, 'missing', 'html'));
});

describe('what was laid out in lines is found', () => {
  test.each([
    ['a word broken at its end', 'for ⟦short an-\nswers, where⟧', 'short answers, where'],
    ['a hyphenated word', 'for ⟦self-\nreports, where⟧', 'self-reports, where'],
    ['both', '⟦the self-\nreports of mod-\nels⟧', 'the self-reports of models'],
    ['a soft hyphen', 'The ⟦over\u00ad\nflow of⟧', 'overflow of'],
    ['numbered lines', '85  ⟦were performed\n86  by two⟧', 'were performed by two'],
    ['a broken word in numbered lines', '85  ⟦were per-\n86  formed by⟧', 'were performed by'],
    [
      'lines numbered with one space',
      '85 ⟦were pro-\n86 bed by two\n87 probes⟧.',
      'were probed by two probes',
    ],
    ['a name with a number', 'We used ⟦GPT-\n4 for it⟧', 'GPT-4 for it'],
    ['Chinese', '但⟦面具\n只有在有利⟧', '面具只有在有利'],
    ['Japanese with a mark at the end of a line', '⟦仮面は、\n外れる⟧。', '仮面は、外れる'],
  ])('%s', (_, marked, quote) => checkFound(marked, quote, 'normalised'));
});

describe('a short misquote is near', () => {
  const text = '⟦The mask is cheap to keep⟧, until someone pays. We were told "it never slips" by the lab.';
  test.each([
    ['with a full stop at its end', 'The mask is cheap to keep.'],
    ['in another case', 'the mask is cheap to keep'],
    ['with a letter in brackets', '[T]he mask is cheap to keep'],
    ['with a mark of a footnote', 'The mask is cheap to keep[3]'],
    ['with [sic]', 'The mask is cheap [sic] to keep'],
    ['with a word in brackets', '[It] is cheap to keep'],
    ['with a typo', 'The mask is cheep to keep'],
    ['with an accent left out', 'The måsk is cheap to keep'],
    ['with a hyphen put in', 'The mask is cheap to-keep'],
    ['with a sign put in', 'The mask is -cheap to keep'],
  ])('%s', (_, quote) =>
    checkFound(quote.startsWith('[It]') ? text.replace('⟦The ', 'The ⟦') : text, quote, 'near'),
  );

  test('where what is around it is right', () =>
    checkFound(
      text.replace(/[⟦⟧]/g, '').replace('it never slips', '⟦it never slips⟧'),
      { text: 'it never slipped', after: 'We were told', before: 'by the lab' },
      'near',
    ));
  test('unless several places are alike', () =>
    checkFound('The mask slips. The mask slipt.', 'The mask slipz', 'missing'));
});
