/** What the rules of the group "Tidiness" say: what could be left out, or is not finished. */
import { table } from './table.ts';

export const tidiness = table('Tidiness', {
  'unused-declaration': {
    severity: 'hint',
    message: 'Nothing refers to the {kind} `{name}`, so it changes nothing. Use it or remove it.',
    summary: 'Nothing refers to a declaration.',
  },
  unreachable: {
    severity: 'hint',
    message: [
      'The claim `{name}` bears on no thesis: what is said for or against it makes no difference to what is argued here.',
      'Rest something on it, make it a thesis, or remove it.',
    ],
    summary: 'A claim that bears on no thesis.',
  },
  'no-thesis': {
    severity: 'hint',
    message: 'This file has no `thesis`, so it does not say what it argues for. {todo}',
    summary: 'A file without a thesis.',
  },
  'redundant-step': {
    severity: 'hint',
    message: ['This {part} {needs} so it is no further reason for `{name}`. Remove it, or say what it adds.'],
    summary: 'A step that needs all that another one needs, or an observation that repeats another.',
  },
  'missing-warrant': {
    severity: 'off',
    message: 'Nothing says why {premises} would support `{name}`. Say it with `since`.',
    summary: 'A step without a warrant.',
  },
  'unused-ignore': {
    severity: 'hint',
    message: '{problem} Remove it.',
    summary: 'A `steelman-ignore` that ignores nothing.',
  },
});
