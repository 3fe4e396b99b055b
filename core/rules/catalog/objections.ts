/** What the rules of the group "Objections" say: what speaks against the argument, and what became of it. */
import { table } from './table.ts';

export const objections = table('Objections', {
  'unanswered-objection': {
    severity: 'warning',
    message: [
      '`{name}` ({support}) speaks against {targets}, and nothing answers it. {attack} it or one of its steps, give its',
      'attack an `unless`, or give up what it speaks against.',
    ],
    summary: 'An attack succeeds, and nothing is said against it.',
  },
  'inert-attack': {
    severity: 'hint',
    message: 'This attack changes no support: {reason}. Remove it, or say in which case it would matter.',
    summary: 'An attack that changes no support.',
  },
  defeated: {
    severity: 'info',
    message: [
      'The {kind} `{name}` is defeated by {attackers}: without that it would hold; now its support is',
      '{support}. Answer that, or give the {kind} up.',
    ],
    summary: 'A claim or thesis does not hold because of an objection or an exception.',
  },
  'one-sided': {
    severity: 'hint',
    message: [
      'Nothing speaks against {theses}, nor against anything {rest} on. Write down the strongest',
      'objection you know, answered or not: a reader will think of it.',
    ],
    summary: 'A thesis that nothing attacks.',
  },
  'open-question': {
    severity: 'info',
    message: [
      '`{question}` asks about `{name}` and is not answered: {text}',
      'Name the statement that answers it with `answered`.',
    ],
    summary: "A reviewer's question that nothing answers.",
  },
});
