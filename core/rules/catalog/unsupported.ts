/** What the rules of the group "Unsupported steps" say: something is concluded that nothing stated carries. */
import { table } from './table.ts';

export const unsupported = table('Unsupported steps', {
  'unsupported-claim': {
    severity: 'warning',
    message: [
      'Nothing supports `{name}`: it has neither a reason nor a credence, so what rests on it is not supported',
      'either. {todo}',
    ],
    summary: 'A claim, thesis or link with neither a `because` nor a credence.',
  },
  'asserted-claim': {
    severity: 'info',
    message: ['The {kind} `{name}` has a credence but no reason: it asserts what it should derive. {todo}'],
    summary: 'A claim or thesis with a credence and nothing else.',
  },
  'persona-boundary': {
    severity: 'warning',
    message: [
      '`{premise}` speaks with the voice of the persona `{persona}`, but {use}. A mask would show the same, so the',
      '{what} counts for nothing. {todo}',
    ],
    summary: 'What a persona says or does is taken for a fact about its model or about something else.',
  },
  'word-as-deed': {
    severity: 'info',
    message: [
      '`{name}` is marked as a fact about `{model}`, as if no mask could show it, but it reports what `{persona}` says.',
      'Would a mask not say so, too? If it would, mark it `about {persona}` alone.',
    ],
    summary: 'What a persona says, denies, claims, assures or promises is marked as about its model, too.',
  },
  'persona-after-break': {
    severity: 'warning',
    message: [
      'This step rests on `{premise}`, which is about the persona `{persona}`, and on `{condition}`, which is when that',
      'persona is dropped: then it need no longer be so. Rest the step on the model, or on what outlasts the persona.',
    ],
    summary: 'A step relies on a persona in the very case in which it is dropped.',
  },
  'model-shift': {
    severity: 'warning',
    message: [
      '`{premise}` is about {from}, but the conclusion is about `{to}`, and nothing here says that they are alike.',
      'Add a premise about both.',
    ],
    summary: 'A finding about one model is applied to another, and nothing says that they are alike.',
  },
  'unestablished-goal': {
    severity: 'warning',
    message: [
      '`{name}` says that the persona is played for the goal `{goal}`, but nothing that supports it is about that',
      'goal. Show that the model has it: add a premise marked `about {goal}`.',
    ],
    summary: 'Nothing supports that the model has the goal an instrumental link serves.',
  },
  'no-goal': {
    severity: 'info',
    message: [
      '`{name}` does not say what the persona is played for, so nobody can check whether the model has such a goal.',
      'Add `serves` and the name of a goal.',
    ],
    summary: 'An instrumental link without `serves`.',
  },
  'no-break-condition': {
    severity: 'info',
    message: [
      '`{name}` does not say when the persona is dropped, so nothing can be predicted or tested from it.',
      'Add `until` and the condition under which the mask comes off.',
    ],
    summary: 'An instrumental link without `until`.',
  },
  'untested-break-condition': {
    severity: 'info',
    message: [
      '`{condition}` is when the persona `{persona}` is dropped, and no evidence bears on whether it holds.',
      'Add evidence for or against it, or say how it could be found out.',
    ],
    summary: 'No evidence bears on the condition under which a persona is dropped.',
  },
  'persona-without-link': {
    severity: 'hint',
    message: [
      'Nothing says how `{name}` relates to `{model}`, the model that plays it, so its words and deeds say nothing',
      'of the model. Add a `sincere` or an `instrumental` link of it.',
    ],
    summary: 'A persona with neither a sincere nor an instrumental link.',
  },
  'missing-about': {
    severity: 'warning',
    message: [
      'The thesis `{name}` does not say what it is about, and what it rests on speaks with the voice of {personas}:',
      'so it can only be about what a persona shows. Add `about` and the model or persona that is meant.',
    ],
    summary: 'A thesis without `about` that speaks with the voice of a persona.',
  },
  'modal-leap': {
    severity: 'off',
    message: [
      '`{name}` says "{strong}", but `{premise}` only says "{weak}": what is possible is concluded to be so.',
      'Soften the conclusion, or add what makes it certain.',
    ],
    summary: '"Will", "must" or "cannot" is concluded from "may" or "could".',
  },
  'restated-premise': {
    severity: 'info',
    message: [
      '`{name}` says what `{premise}` says already, so this step is no reason for it. Give the reason, or let what rests on',
      '`{name}` rest on `{premise}` itself.',
    ],
    summary: 'A conclusion repeats a premise in much the same words.',
  },
  'scope-shift': {
    severity: 'info',
    message: [
      '`{name}` says "{strong}", but `{premise}` only "{weak}", and no premise is as general. Claim less, or add the premise',
      'that generalises.',
    ],
    summary: '"All", "no" or "always" is concluded from "some", "most" or "in our tests".',
  },
  'from-ignorance': {
    severity: 'off',
    message: [
      '`{premise}` says that something was not found, from which `{name}` follows only if it would have been. Say with `since`',
      'how hard anyone looked for it, and give the step a strength.',
    ],
    summary: 'That something has not been shown is taken for its being false.',
  },
  'unmarked-subject': {
    severity: 'hint',
    message: [
      '`{name}` speaks of the {kind} `{subject}` but is not marked, so nothing checks what it rests on or is used for.',
      'Add `about {subject}`.',
    ],
    summary: 'A leaf or thesis about a declared model or persona has no `about`.',
  },
  'setting-shift': {
    severity: 'warning',
    message: '`{premise}` holds in {from}, but {use} {to}, and nothing says that the two are alike. {todo}',
    summary: 'What holds in one setting is used in another.',
  },
  'not-established': {
    severity: 'hint',
    message: [
      '`{name}` is derived, so `not {name}` says only that it is not established, which is weaker than that it is false.',
      'If you mean that it is false, argue for that in a claim of its own.',
    ],
    summary: 'A derived claim is negated, though not established is weaker than false.',
  },
});
