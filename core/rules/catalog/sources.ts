/** What the rules of the group "Sources" say: whether the words that an argument was read from are there. */
import { table } from './table.ts';

export const sources = table('Sources', {
  'source-not-found': {
    severity: 'warning',
    message: [
      'The text of the source `{name}` cannot be read ({trouble}), so what is quoted from it cannot be checked.',
      '{todo}',
    ],
    summary: 'The text of a source cannot be read.',
  },
  'quote-not-found': {
    severity: 'warning',
    message: 'These words are not in `{source}`, so they vouch for nothing.{elsewhere}{nearest} {todo}',
    summary: 'The quoted words are not in the source.',
  },
  'ambiguous-quote': {
    severity: 'hint',
    message: [
      'These words occur {count} times in `{source}`, so it is not clear which passage is meant. Add `after` or `before`',
      'and some words from around it.',
    ],
    summary: 'The quoted words occur several times in the source.',
  },
  'evidence-without-source': {
    severity: 'info',
    message: [
      'The evidence `{name}` has neither `quote` nor `cite`, so nobody can look it up. Say where it was read, or make',
      'it an assumption.',
    ],
    summary: 'Evidence with neither a quote nor a citation.',
  },
  'same-source': {
    severity: 'info',
    message: [
      '`{first}` and `{second}` are in different lines of support for `{name}`, but both from {work}: if that is wrong, both',
      'lines fall. Find evidence from elsewhere, or join the lines.',
    ],
    summary: 'Lines of support that look independent rest on one source.',
  },
  'omitted-negation': {
    severity: 'hint',
    message: [
      'The words left out with `…` include “{word}”, so the quote may say the opposite of `{source}`. Quote',
      'that too, or check that the meaning is kept.',
    ],
    summary: 'A quote leaves out “not” or the like.',
  },
  'backslash-path': {
    severity: 'hint',
    message:
      'This path is written with `\\`. It is read as `{path}`; write that, which means the same on every system.',
    summary: 'A path is written with backslashes.',
  },
});
