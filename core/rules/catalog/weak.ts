/** What the rules of the group "Weak premises" say: the numbers that the author gives, held against each other. */
import { table } from './table.ts';

export const weak = table('Weak premises', {
  'weak-premise': {
    severity: 'warning',
    message: [
      '`{thesis}` rests on `{name}`, whose credence is {credence}, below the {threshold} required of a premise.',
      'Argue for it, or find a line of support that does not need it.',
    ],
    summary: 'A thesis rests on a premise that its author thinks improbable.',
  },
  'weak-step': {
    severity: 'warning',
    message: [
      'Even if its premises hold, this step gives `{name}` {strength}, below the {threshold} required of a step.',
      'Add the premise that is missing, or claim less.',
    ],
    summary: 'A step of little strength.',
  },
  'weak-thesis': {
    severity: 'warning',
    message: [
      'The support for `{name}` is {support}, below the {threshold} required of a thesis.{culprit}',
      'Strengthen what it rests on, or state a credence as low as that.',
    ],
    summary: 'A thesis has little support, and its author does not say so.',
  },
  'stated-above-range': {
    severity: 'warning',
    message: [
      'States {stated}, but these premises can give at most {most}{culprit}.',
      'State less, or argue for it better.',
    ],
    summary: 'The stated credence is more than the argument can carry.',
  },
  'stated-below-range': {
    severity: 'warning',
    message: [
      'States {stated}, but what is written here establishes it at least {least} of the time{culprit}.',
      'State more, or write down what speaks against it.',
    ],
    summary: 'The stated credence is less than the argument establishes.',
  },
  'stated-above-support': {
    severity: 'info',
    message: [
      'States {stated}, but its support is {support}, with all facts taken as independent{culprit}.',
      'State less, argue for it better, or say with `given` how the facts depend on each other.',
    ],
    summary: 'The stated credence is more than the support, though not impossible.',
  },
  'given-used-alone': {
    severity: 'info',
    message: [
      'The credence of `{name}` is given {missing}, which this step does not name, so it rests on {missing} without saying so.',
      'Add {missing} to its premises.',
    ],
    summary: 'A conditional premise is used without its condition.',
  },
  'relies-on-independence': {
    severity: 'info',
    message: [
      'Support of {support} for {name} takes the facts below as independent; should they depend on each other, it',
      'can be as little as {least}. Say with `given` or `together` what depends on what, or argue that nothing does.',
    ],
    summary: 'The support depends on the facts being independent.',
  },
  'long-conjunction': {
    severity: 'info',
    message: [
      'All {count} premises of this step must hold at once, though each is judged on its own; together they are',
      '{joint} likely. {todo}',
    ],
    summary: 'A step needs five or more premises that are judged each on its own.',
  },
  'pseudo-diversity': {
    severity: 'info',
    message: [
      '{lines} for `{name}` rest on `{leaf}` ({credence}): they look independent but',
      'fall together. Find a line that does not need it.',
    ],
    summary: 'Several lines of support rest on the same doubtful premise.',
  },
  'single-point-of-failure': {
    severity: 'hint',
    message: [
      '`{name}` cannot hold without {leaves}: whatever defeats {one} defeats it. Add an independent line of',
      'support.',
    ],
    summary: 'Premises without which the thesis cannot hold.',
  },
  'unassessed-premise': {
    severity: 'hint',
    message: [
      '`{name}` has no credence, so it is taken for granted here, while other premises are assessed. Give it one.',
    ],
    summary: 'A premise has no credence, while others have.',
  },
  'false-precision': {
    severity: 'hint',
    message: [
      '`{written}` has {digits} significant digits, more than a judgement has. Round it to {rounded}, or cite what it',
      'was computed from.',
    ],
    summary: 'A credence with more than two significant digits.',
  },
  'unqualified-step': {
    severity: 'info',
    message: [
      '`{name}` is drawn from {evidence} as if that proved it: the step counts as certain. Give it a strength, and say with',
      '`since` why the evidence shows this.',
    ],
    summary: 'A step from evidence alone has neither a strength nor a warrant.',
  },
  'no-prior': {
    severity: 'warning',
    message: [
      '`{name}` weighs evidence but has no `prior`, so there is nothing for the evidence to move, and it counts as',
      'unassessed. Say with `prior` how credible it was before.',
    ],
    summary: 'A statement weighs evidence without a prior.',
  },
  'uninformative-evidence': {
    severity: 'hint',
    message: [
      '`{observed}` is as likely if `{name}` is true as if it is not, so it is no evidence either way and changes no number.',
      'Change the ratio, or remove the observation.',
    ],
    summary: 'An observation that is as likely either way.',
  },
  'counted-twice': {
    severity: 'warning',
    message: '{problem}, so the same evidence counts twice. {todo}',
    summary: 'The same evidence weighs on a statement twice.',
  },
  'unexplained-weight': {
    severity: 'info',
    message: '{problem} Say with `since` why.',
    summary: 'An observation has a large weight, or a mask would show it as well, and nothing says why.',
  },
  'unsure-observation': {
    severity: 'info',
    message: [
      '`{observed}` is weighed as an observation of `{name}`, but its own support is {support}. Observe what is certain,',
      'such as the report of it, and put the doubt in the ratio.',
    ],
    summary: 'A statement weighed as an observation is itself in doubt.',
  },
});
