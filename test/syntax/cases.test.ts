/** The cases of test/syntax/cases: a name after `#`, a text, `==>`, and the tree with its errors as a few lines. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from '../../core/syntax/parser.ts';
import { sketch } from '../support/sketch.ts';

const FOLDER = 'test/syntax/cases';

for (const file of readdirSync(FOLDER)) {
  describe(file, () => {
    for (const block of readFileSync(`${FOLDER}/${file}`, 'utf8').split(/^# /m).slice(1)) {
      const name = block.slice(0, block.indexOf('\n'));
      const [source, expected] = block.slice(name.length + 1).split('\n==>\n');
      test(name, () => expect(outcome(source)).toBe(expected.trim()));
    }
  });
}

/** The tree, then each error with the words it underlines. */
function outcome(source: string): string {
  const tree = parse(source);
  const errors = tree.errors.map(({ code, span, args }) => {
    const more = args.suggestion ? ` (did you mean ${args.suggestion}?)` : '';
    return `! ${code} at ${JSON.stringify(source.slice(span.start, span.end))}${more}`;
  });
  return [sketch(tree), ...errors].join('\n').trim();
}
