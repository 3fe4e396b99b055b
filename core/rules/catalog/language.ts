/** What the rules of the group "Language" say: what the file means is unclear, and part of it is passed over. */
import { table } from './table.ts';

export const language = table('Language', {
  syntax: {
    severity: 'error',
    message: '{problem} {todo}',
    summary: 'Something is not written as the language expects it.',
  },
  'unterminated-string': {
    severity: 'error',
    message: '{cause} {todo}',
    summary: 'A text has no closing quote.',
  },
  'unknown-keyword': {
    severity: 'error',
    message: '`{word}` is {role}, so what follows it cannot be read.{hint}',
    summary: 'An unknown word where a declaration or a clause should begin.',
  },
  'missing-text': {
    severity: 'error',
    message: '{subject} has no {what}, so {consequence}. Write it in quotes: `{example}`.',
    summary: 'A declaration lacks its text, title or path, or its text is blank.',
  },
  'missing-clause': {
    severity: 'error',
    message: 'The {kind} `{name}` {lack}, so {consequence}. {todo}',
    summary: 'A persona, goal or link lacks `of`, or an objection objects to nothing.',
  },
  'misplaced-clause': {
    severity: 'error',
    message: '`{clause}` cannot be used in {where}: {why}. {todo}',
    summary: 'A clause in a declaration that cannot have it.',
  },
  'duplicate-clause': {
    severity: 'error',
    message: [
      '`{clause}` is used a second time here, and only the first one counts. Merge the two, or remove one.',
    ],
    summary: 'A clause that is allowed once is repeated.',
  },
  'duplicate-name': {
    severity: 'error',
    message: [
      'The name `{name}` already belongs to {other}, so nothing can refer to this one. Give one of them',
      'another name.',
    ],
    summary: 'Two things have the same name.',
  },
  'unresolved-name': {
    severity: 'error',
    message: 'Nothing is named `{name}`, so {consequence}.{hint}',
    summary: 'A name that nothing declares.',
  },
  'wrong-kind': {
    severity: 'error',
    message: '`{name}` is {kind}, but `{clause}` takes {wanted}. {todo}',
    summary: 'A name of the wrong kind of thing, such as a goal as a premise.',
  },
  'invalid-credence': {
    severity: 'error',
    message: '{problem} {todo}',
    summary: 'A credence over 100 %, with its ends swapped, or an unknown word.',
  },
  'ambiguous-step': {
    severity: 'error',
    message: [
      '`{name}` has {count} {part}s and this does not say which of them it undercuts, so it counts for nothing.',
      '{todo}',
    ],
    summary: 'An undercut of what has several steps, observations or attacks that does not say which.',
  },
  'unresolved-step': {
    severity: 'error',
    message: '`{name}` has no step{step}, so this undercuts nothing.{hint}',
    summary: 'A reference to a step, an observation or an attack that does not exist.',
  },
  'import-not-found': {
    severity: 'error',
    message: '`{path}` cannot be read{reason}, so nothing it declares is known here. {todo}',
    summary: 'An imported file cannot be read.',
  },
  'import-conflict': {
    severity: 'error',
    message: [
      '`{path}` brings in {names}, already declared here, so the earlier meaning is used.',
      'Add `as` and a prefix to tell them apart.',
    ],
    summary: 'An import brings in a name that is already taken.',
  },
  'circular-support': {
    severity: 'error',
    message: [
      '`{name}` rests on itself: {circle}. What is supported only by itself is not supported;',
      'remove a link of the circle, or start it from something outside.',
    ],
    summary: 'A circle of support.',
  },
  'self-attack': {
    severity: 'error',
    message: '`{name}` {how}, so whenever it holds it does not. {todo}',
    summary: 'Something attacks itself.',
  },
  'too-many-observations': {
    severity: 'error',
    message: [
      '`{name}` weighs {count} observations; more than {most} make its numbers slow to compute and hard to believe.',
      'Join those that go together in a claim, and weigh that.',
    ],
    summary: 'A statement weighs more than eight observations.',
  },
  'invalid-tie': {
    severity: 'error',
    message: '`{name}` cannot be tied by `{tie}`: {why}. {todo}',
    summary: 'A `together` ties something other than two or more plain leaves.',
  },
  'merge-conflict': {
    severity: 'error',
    message: [
      'This line was left by a merge conflict: keep one side and remove the lines that start with `<<<<<<<`, `=======` and',
      '`>>>>>>>`. Nothing else is reported between them.',
    ],
    summary: 'A merge conflict is not resolved.',
  },
});
