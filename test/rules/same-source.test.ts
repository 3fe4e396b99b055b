/** `same-source`, and what a citation names. */
import { expect, test } from 'vitest';
import { citedWorks } from '../../core/sources/works.ts';
import { checkFindings } from '../support/check.ts';

const only = { only: 'same-source' } as const;

test('evidence in different lines that cites one paper', () => {
  checkFindings(
    `claim c "C" because d because f
                      ^^^^^^^ same-source info: \`e\` and \`f\` are in different lines of support for \`c\`, but both from arXiv:2401.00001
claim d "D" because e
evidence e "E" credence 95% cite "arXiv:2401.00001v1, figure 2"
evidence f "F" credence 95% cite "https://arxiv.org/abs/2401.00001v3"
claim same "In one line" because e, f
evidence g "G" credence 95% cite "Security report"
evidence h "H" credence 95% cite "Security report"
claim unknown "Without an identifier" because g because h
claim shared "The same evidence twice" because e because e, g
`,
    only,
  );
});

test('overlapping passages of a text, and not two passages of it', () => {
  checkFindings(
    `source post "post.txt"
claim c "C" because e because f because g
                      ^^^^^^^ same-source: both from one passage of \`post\`
evidence e "E" quote post "It rained all day"
evidence f "F" quote post "all day and all night"
evidence g "G" quote post "Nobody went out"
--- post.txt
It rained all day and all night. Nobody went out.
`,
    only,
  );
});

test.each([
  ['arXiv:2412.14093', ['arXiv:2412.14093']],
  ['see arxiv.org/pdf/2412.14093v2.', ['arXiv:2412.14093']],
  ['doi:10.48550/arXiv.2412.14093', ['arXiv:2412.14093']],
  ['arXiv:hep-th/9901001', ['arXiv:hep-th/9901001']],
  ['Doe 2020, https://doi.org/10.1000/XYZ.1.', ['doi:10.1000/xyz.1']],
  ['http://www.Example.org/Post/#part and https://example.org/Post', ['example.org/Post']],
  ['Security report, section 2412.14093', []],
])('%s names %s', (citation, works) => {
  expect(citedWorks(citation)).toEqual(works);
});
