/** Whole arguments, typed key by key into an editor that behaves as VS Code does: what was typed is what is there. */
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { TestClient } from '../support/server.ts';
import { NEW_ARGUMENT, TYPED } from '../support/typed-arguments.ts';
import { TypedEditor } from '../support/typing.ts';

const FOLDER = 'file:///work/';
const URI = `${FOLDER}a.steelman`;
const FILES = {
  [`${FOLDER}heron.md`]: 'It finds ninety-six in a hundred. They lied again. So be it.\n',
  [`${FOLDER}shared.steelman`]: 'assumption rain "R"\nassumption rain-again "R"\nassumption sun "S"\n',
};
const CAPABILITIES = {
  textDocument: {
    completion: { completionItem: { snippetSupport: true, labelDetailsSupport: true } },
    diagnostic: {},
  },
  experimental: { steelman: true },
};

let client: TestClient;
afterEach(() => client.stop());

async function opened(text = '', lag = 0): Promise<TypedEditor> {
  client = await TestClient.start({ capabilities: CAPABILITIES, folders: [FOLDER], files: FILES });
  return TypedEditor.open(client, URI, { text, lag });
}

describe.each([0, 1, 3, 8])('answers come %i keys late', (lag) => {
  test.each(TYPED)('$title', async ({ keys, text }) => {
    const editor = await opened('', lag);
    await editor.type(keys);
    expect(editor.text).toBe(text);
  });

  test('New Argument, filled in with Tab', async () => {
    const editor = await opened('', lag);
    await editor.insertSnippet(newArgument());
    await editor.type(NEW_ARGUMENT.keys);
    expect(editor.text).toBe(NEW_ARGUMENT.text);
  });
});

test.each([0, 1, 3, 8])('Enter right after a complete word, answers %i keys late', async (lag) => {
  const text = 'thesis all "All"\n  because\n  one,\n  two\n  credence\n  90% given\n  one';
  const editor = await opened('', lag);
  await editor.type(text.replaceAll('\n  ', '\n'));
  expect(editor.text).toBe(text);
});

/** The template as the extension has it. */
function newArgument(): string {
  const code = readFileSync('client/src/commands/newArgument.ts', 'utf8');
  return /const START = `([\s\S]*?)`;/.exec(code)![1].replace(/\\\$/g, '$');
}

describe('what is completed', () => {
  test.each([
    ['a credence word', 'assumption a "A"\ncred\tvery-l\t\n', 'assumption a "A"\n  credence very-likely\n  '],
    [
      'a premise',
      'assumption ab "A"\n\nclaim c "C"\nbec\ta\t (80%)',
      'assumption ab "A"\n\nclaim c "C"\n  because ab (80%)',
    ],
    [
      'a whole declaration',
      'assumption ab "A"\n\ncla\tc\tIt is so\t\t',
      'assumption ab "A"\n\nclaim c "It is so"\n  because ab',
    ],
  ])('%s', async (_, keys, text) => {
    const editor = await opened();
    await editor.type(keys);
    expect(editor.text).toBe(text);
  });

  test('a declaration on a line that Enter left indented', async () => {
    const editor = await opened('assumption ab "A"\n\n  ');
    await editor.type('cla\tc\tIt is so\t\t');
    expect(editor.text).toBe('assumption ab "A"\n\nclaim c "It is so"\n  because ab');
  });

  test('the list follows each key', async () => {
    const editor = await opened('assumption probe "P"\nassumption probe-works "P"\n\n');
    const seen = [];
    await editor.type('claim c "C"\nbecause ');
    for (const key of 'probe-') {
      await editor.type(key);
      seen.push(editor.offered.join(' '));
    }
    expect(seen.slice(0, 4)).toEqual(Array(4).fill('probe-works probe'));
    expect(seen.at(-1)).toBe('probe-works');
  });
});
