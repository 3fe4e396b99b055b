/** `persona-without-link` */
import { test } from 'vitest';
import { checkFindings, checkFix } from '../support/check.ts';

const options = { only: 'persona-without-link' } as const;

test('a persona with neither link', () => {
  checkFindings(
    `model M
persona P of M
        ^ persona-without-link hint: Nothing says how \`P\` relates to \`M\`, the model that plays it
persona Q of M
sincere q "Q" of Q credence 50%
persona R of unknown
`,
    options,
  );
});

test('what it shows may count without a link', () => {
  checkFindings(
    `model M
persona P of M
evidence slip "It slipped" about P, M credence 90% cite "x"
persona Q of M
        ^ persona-without-link hint
evidence gap "It differs" about Q, M credence 90% cite "x"
evidence word "It says so" about Q credence 90% cite "x"
`,
    options,
  );
});

test('the link may be in a file that imports this one', () => {
  checkFindings(
    `model M
persona P of M
--- other.steelman
import "main.steelman"
sincere p "P" of P credence 50%
`,
    options,
  );
});

test('a sincere link is added', () => {
  checkFix(
    'model M\npersona $0P of M // kind\n',
    'model M\npersona P of M // kind\n\nsincere P-sincere "What P says and does expresses what M itself is disposed to" of P\n  credence roughly-even\n',
    'Add the sincere link `P-sincere`',
    options,
  );
});

test('what is taken for a fact about the model has a report that names the link', () => {
  checkFindings(
    `model M
persona P of M
evidence word "It says so" about P credence 90% cite "x"
claim c "C" about M because word
`,
    options,
  );
});
