/** The settings of the rules: what is read, what is notified of, and the schema that is published. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DEFAULT_CONFIG, parseConfig, parseConfigText, severityOf } from '../../core/rules/config.ts';
import { checkFindings, findingsOf } from '../support/check.ts';

test('a rule has the severity of the settings, else that of the catalog', () => {
  const { config, problems } = parseConfig({ rules: { 'asserted-claim': 'error', 'modal-leap': 'hint' } });
  expect(problems).toEqual([]);
  expect(severityOf('asserted-claim', config)).toBe('error');
  expect(severityOf('modal-leap', config)).toBe('hint');
  expect(severityOf('unsupported-claim', config)).toBe('warning');
});

test('what makes no sense is reported and ignored, and the rest is used', () => {
  const { config, problems } = parseConfig({
    rules: {
      'asserted-clam': 'off',
      'asserted-claim': 'warn',
      syntax: 'off',
      'persona-boundary': 'info',
      __proto__: 'off',
      constructor: 'off',
    },
    thresholds: { premise: 2, steps: 0.4, thesis: 0.25 },
    rule: {},
  });
  expect(problems.map(({ path, message }) => `${path.join('.')}: ${message}`)).toEqual([
    'rules.asserted-clam: There is no rule `asserted-clam`. Did you mean `asserted-claim`?',
    'rules.asserted-claim: `asserted-claim` cannot be "warn": write "error", "warning", "info", "hint" or "off".',
    'rules.syntax: `syntax` is a language error, and its severity cannot be changed.',
    'rules.constructor: There is no rule `constructor`.',
    'thresholds.premise: The threshold `premise` cannot be 2: write a number from 0 to 1.',
    'thresholds.steps: There is no threshold `steps`. Did you mean `step`?',
    'rule: There is no setting `rule`. Did you mean `rules`?',
  ]);
  expect([...config.rules]).toEqual([['persona-boundary', 'info']]);
  expect(config.thresholds).toEqual({ premise: 0.5, step: 0.5, thesis: 0.25 });
});

test('settings are read over others, key by key', () => {
  const editor = parseConfig({ rules: { 'asserted-claim': 'off' }, thresholds: { premise: 0.2 } }).config;
  const { config } = parseConfigText(
    '{ "rules": { "asserted-claim": "hint" }, "thresholds": { "step": 0.3 } }',
    editor,
  );
  expect([...config.rules]).toEqual([['asserted-claim', 'hint']]);
  expect(config.thresholds).toEqual({ premise: 0.2, step: 0.3, thesis: 0.5 });
});

test.each([
  ['', 0],
  ['\uFEFF{}', 0],
  ['{ "$schema": "x" }', 0],
  ['{', 1],
  ['[]', 1],
  ['{ "rules": [] }', 1],
  ['{ "rules": null }', 1],
])('a steelman.json of %j has %i problems and leaves the defaults', (text, problems) => {
  const read = parseConfigText(text);
  expect(read.config).toEqual(DEFAULT_CONFIG);
  expect(read.problems).toHaveLength(problems);
});

test('a rule that is off says nothing, and one that is changed says it otherwise', () => {
  const text = 'claim a "A"\n';
  expect(findingsOf(text, { settings: { rules: { 'unsupported-claim': 'off' } } })).toEqual([]);
  checkFindings(
    `claim a "A"
      ^ unsupported-claim hint
`,
    { only: 'unsupported-claim', settings: { rules: { 'unsupported-claim': 'hint' } } },
  );
});

test('the published schema knows every rule that can be changed', () => {
  const schema = JSON.parse(readFileSync('schemas/steelman.schema.json', 'utf8'));
  expect(schema.properties.rules.properties['persona-boundary'].enum).toEqual([
    'error',
    'warning',
    'info',
    'hint',
    'off',
  ]);
  expect(Object.keys(schema.properties.rules.properties)).not.toContain('syntax');
  expect(schema.properties.thresholds.properties.premise).toMatchObject({ minimum: 0, maximum: 1 });
});
