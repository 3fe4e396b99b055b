/** `merge-conflict` */
import { expect, test } from 'vitest';
import { conflictsIn } from '../../core/rules/helpers/conflicts.ts';
import { checkFindings, checkFix } from '../support/check.ts';

test('each line that a merge left, and nothing of what is between them', () => {
  checkFindings(`claim t "The mask stays on"
<<<<<<< HEAD
^^^^^^^^^^^^ merge-conflict error: keep one side
  because a (90%)
=======
^^^^^^^ merge-conflict
  because a (70%)
>>>>>>> review
^^^^^^^^^^^^^^ merge-conflict

<<<<<<< HEAD
^^^^^^^^^^^^ merge-conflict
assumption a "It is cheap"
  credence 80%
||||||| base
^^^^^^^^^^^^ merge-conflict
assumption a "It is cheap"
=======
^^^^^^^ merge-conflict
assumption a "It is cheap indeed"
  credence 60%
>>>>>>> review
^^^^^^^^^^^^^^ merge-conflict
`);
});

const both = `<<<<<<< HEAD$0
assumption a "A"
=======
assumption a "B"
>>>>>>> review
`;

test('either side is kept', () => {
  checkFix(both, 'assumption a "A"\n', 'Keep the first side');
  checkFix(both, 'assumption a "B"\n', 'Keep the second side');
});

test('marks that are no conflict', () => {
  expect(conflictsIn('=======\n>>>>>>> x\n')).toEqual([]);
  expect(conflictsIn('<<<<<<< x\n=======\n')).toEqual([]);
});
