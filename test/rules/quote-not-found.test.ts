/** `quote-not-found` */
import { test } from 'vitest';
import { checkFindings, checkFix } from '../support/check.ts';

const memo = `--- memo.md
The project was stopped in May, before anybody was harmed. Its records are *kept* for ten years,
so that they can be read again. Nobody has read them since.
`;

test('words that are not there, with how the nearest passage differs', () => {
  checkFindings(`source memo "memo.md"
assumption a "A" quote memo "The project was halted in May, before anybody was ever harmed."
                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ quote-not-found warning: These words are not in \`memo\`, so they vouch for nothing. The nearest passage has “stopped” for “halted”, no “ever”.
assumption b "B" quote memo "Its records were burnt"
                            ^^^^^^^^^^^^^^^^^^^^^^^^ quote-not-found: Check the wording, and mark words left out with \`…\`.
${memo}`);
});

test('a passage that differs in much is shown', () => {
  checkFindings(`source memo "memo.md"
assumption a "A" quote memo "this project was stopped in may, before anyone got harmed. The record is kept for ten years"
                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ quote-not-found: The nearest passage reads “The project was stopped in May
${memo}`);
});

test('typography, emphasis and line breaks make no difference', () => {
  checkFindings(`source memo "memo.md"
assumption a "A" quote memo "Its records are kept for ten years, so that they"
assumption b "B" quote memo "The project was stopped … for ten years"
${memo}`);
});

test('a source that cannot be read is the only report', () => {
  checkFindings(`source memo "gone.md"
            ^^^^^^^^^ source-not-found
assumption a "A" quote memo "The project was halted"
`);
});

test('the nearest passage is quoted', () => {
  checkFix(
    `source memo "memo.md"
assumption a "A" quote memo $0"The project was halted in May, before anybody was harmed." after "x"
${memo}`,
    `source memo "memo.md"
assumption a "A" quote memo "The project was stopped in May, before anybody was harmed."
${memo}`,
  );
});

test('what a quote leaves out stays left out', () => {
  checkFix(
    `source memo "memo.md"
assumption a "A" quote memo "The project was halted in May, before anybody … so that they can be red again. Nobody"
${memo}`.replace('quote memo ', 'quote memo $0'),
    `source memo "memo.md"
assumption a "A" quote memo "The project was stopped in May, before anybody … so that they can be read again. Nobody"
${memo}`,
  );
});

const misattributed = `source memo "memo.md"
source notes "notes.md"
assumption a "A" quote memo "the probe kept its accuracy in forty cases"
                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ quote-not-found: They are in \`notes\`. Quote that source.
assumption b "B" quote notes "and held"
--- notes.md
Then the probe *kept* its accuracy in forty cases, and held.
${memo}`;

test('words of another source, which a fix names', () => {
  checkFindings(misattributed);
  const text = misattributed.replace(/\n +\^.*/, '');
  checkFix(text.replace('quote memo "', 'quote memo $0"'), text.replace('quote memo "', 'quote notes "'));
});

test('a format of which a reader sees something else than is written', () => {
  checkFindings(`source paper "paper.tex"
assumption a "A" quote paper "it is quite clear"
                             ^^^^^^^^^^^^^^^^^^^ quote-not-found: A \`.tex\` file is compared as it is written, with its commands and marks: save its text as
--- paper.tex
\\section{So} it is \\emph{rather} and very much more muddled
`);
});

test('words that are left out without a mark, such as the header of a page', () => {
  const paper = `--- paper.txt
The overflow of

Anderson and Lee                 Probing at scale                 7

hedged replies in later layers came late. The lab is, as its lawyers found, not permitted to deploy it.
`;
  const text = `source paper "paper.txt"
assumption a "A" quote paper "The overflow of hedged replies in later layers came late"
                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ quote-not-found: They are there with “Anderson and Lee Probing at scale 7” in between. Mark what is left out
assumption b "B" quote paper "The lab is permitted to deploy it."
                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ quote-not-found: with “, as its lawyers found, not” in between
${paper}`;
  checkFindings(text);
  const said = (words: string) =>
    `source paper "paper.txt"\nassumption a "A" quote paper "${words}"\n${paper}`;
  checkFix(
    said('The overflow of $0hedged replies in later layers'),
    said('The overflow of … hedged replies in later layers'),
  );
});
