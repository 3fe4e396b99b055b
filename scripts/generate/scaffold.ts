/** The files that a new rule starts from: they compile and pass, so that one goes from there in small steps. */

import { GROUP_FOLDERS } from '../../core/rules/catalog/table.ts';
import { isRuleCode } from '../../core/rules/catalog.ts';
import { exportName } from './rules.ts';

const FENCE = '```';

/**
 * The files of a rule with this code, in the group whose folder this is, by path from the root of the repository: the new
 * contents, made from those it has now. Throws an error that says what is wrong with the code or the folder.
 */
export function scaffold(code: string, folder: string): ReadonlyMap<string, (now: string) => string> {
  const group = Object.entries(GROUP_FOLDERS).find(([, name]) => name === folder)?.[0];
  if (!group) throw new Error(`The group is one of ${Object.values(GROUP_FOLDERS).join(', ')}.`);
  if (!/^[a-z]+(-[a-z]+)*$/.test(code))
    throw new Error(`A rule is named in small letters with hyphens between words, unlike \`${code}\`.`);
  if (isRuleCode(code)) throw new Error(`There is a rule \`${code}\` already.`);
  // The rules of the language are errors that nothing switches off.
  const severity = folder === 'language' ? 'error' : 'info';
  return new Map<string, (now: string) => string>([
    [`core/rules/catalog/${folder}.ts`, (now) => withRow(now, code, severity)],
    [`core/rules/${folder}/${code}.ts`, () => rule(code)],
    [`test/rules/${code}.test.ts`, () => test(code, severity)],
    [`docs/rules/${code}.md`, () => page(code, group, severity)],
  ]);
}

type Severity = 'error' | 'info';

/** The table of a group with a row more at its end. The rule that looks at the ignores of all others stays the last. */
function withRow(table: string, code: string, severity: Severity): string {
  const last = table.indexOf("  'unused-ignore': {");
  const at = last < 0 ? table.lastIndexOf('});') : last;
  const key = code.includes('-') ? `'${code}'` : code;
  const row = `  ${key}: {
    severity: '${severity}',
    message: [
      '\`{name}\` is an example, and examples are not arguments.',
      'Say what is wrong, why it matters and what to do.',
    ],
    summary: 'What the rule reports, in one line.',
  },
`;
  return table.slice(0, at) + row + table.slice(at);
}

function rule(code: string): string {
  return `/** \`${code}\`: what it reports, in one sentence. */
import { finding } from '../catalog.ts';
import { intactStatements, namedAt } from '../helpers/places.ts';
import type { Rule } from '../rule.ts';

export const ${exportName(code)}: Rule = {
  code: '${code}',
  *check(context) {
    for (const statement of intactStatements(context)) {
      // Put your own condition here, and mark what the reader should look at.
      if (context.argument.text(statement) !== 'An example of ${code}') continue;
      yield finding('${code}', namedAt(context, statement), { name: statement.name });
    }
  },
};
`;
}

function test(code: string, severity: Severity): string {
  return `/** \`${code}\` */
import { test } from 'vitest';
import { checkFindings } from '../support/check.ts';

const only = { only: '${code}' } as const;

test('an example of ${code} is reported, and nothing else', () => {
  checkFindings(
    \`claim a "An example of ${code}" because b
      ^ ${code} ${severity}: \\\`a\\\` is an example
claim b "Something else" credence 90%
\`,
    only,
  );
});
`;
}

function page(code: string, group: string, severity: Severity): string {
  return `# ${code}

${severity === 'error' ? 'Error' : 'Information'} · ${group}

What the rule reports, and when it stays silent.

${FENCE}steelman
thesis t "An example of ${code}"
  because a

evidence a "Something that was seen"
  credence 90%
  cite "Somebody's notebook"

objection o "Something that speaks against it"
  credence 10%
  rebuts t
${FENCE}

## Why it matters

What goes wrong in an argument like that.

## What to do

How to write it instead:

${FENCE}steelman
thesis t "A thesis of its own"
  because a

evidence a "Something that was seen"
  credence 90%
  cite "Somebody's notebook"
${FENCE}

## How to silence it

${severity === 'error' ? NOT_AT_ALL : silenced(code)}
`;
}

const NOT_AT_ALL = `Not at all: until it is fixed, part of the file has no plain meaning, and every number that rests on it is in
doubt. No setting and no comment switches it off.`;

function silenced(code: string): string {
  return `Once, on the line above:

${FENCE}text
// steelman-ignore ${code}: why it is fine here
${FENCE}

In a whole folder: \`{ "rules": { "${code}": "off" } }\` in its \`steelman.json\`.

<!-- steelman: alone -->`;
}
