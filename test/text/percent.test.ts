/** How probabilities are told in words. */
import { expect, test } from 'vitest';
import { standing } from '../../core/text/percent.ts';

test.each([
  ['supported', 0.6, 'supported'],
  ['supported', 0.496, 'supported'],
  ['supported', 0.49, 'supported, but roughly even (49 %)'],
  ['supported', 0.44, 'supported, but unlikely (44 %)'],
  ['supported', 0.11, 'supported, but very unlikely (11 %)'],
  ['supported', 0.03, 'supported, but with almost no chance (3 %)'],
  ['supported', 0, 'supported, but with almost no chance (0 %)'],
  ['doubtful', 0.3, 'doubtful'],
  ['doubtful', 0.52, 'doubtful, yet roughly even (52 %)'],
  ['defeated', 0.64, 'defeated, yet likely (64 %)'],
  ['defeated', 0.9, 'defeated, yet very likely (90 %)'],
  ['defeated', 0.995, 'defeated, yet almost certain (99.5 %)'],
  ['unsupported', 0, 'unsupported'],
])('%s at %d: %s', (status, support, words) => {
  expect(standing(status, support).replaceAll('\u00a0', ' ')).toBe(words);
});
