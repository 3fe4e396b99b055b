/** Markdown documents at the command line: the arguments in their fences, where a document is named itself. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inFolder, steelman } from '../support/cli.ts';

const NOTES = `assumption unread "no argument, and no Markdown"
--- notes.md
# Notes

\`\`\`steelman
claim wet "Wet" because rian
\`\`\`

\`\`\`steelman
argument "Other"
claim dry "Dry" because wind
\`\`\`

So \`rian\` is unknown:

\`\`\`steelman alone
assumption wind "Wind" credence 50%
thesis cold "Cold" because wind
\`\`\`
--- plain.md
claim c "no fence" because d
--- piece.md
~~~steelman
assumption a "A" credence 60%
~~~
and
~~~steelman
thesis t "T" because a (50%)
~~~
`;

test('check reports on every argument of a document as on one file', () => {
  inFolder(NOTES, (folder) => {
    const { code, out } = steelman(['check', 'notes.md', '--quiet'], folder);
    expect(code).toBe(1);
    expect(out).toContain('notes.md:4:25\n    4 │ claim wet "Wet" because rian\n');
    expect(out).toContain('notes.md:9:25');
    expect(out).toMatch(/^notes\.md: 2 errors/m);
    const { files } = JSON.parse(steelman(['check', 'notes.md', '--format', 'json'], folder).out);
    expect(files).toHaveLength(1);
  });
});

test('a folder is searched for documents with fences too, and Markdown without fences is nothing', () => {
  inFolder(NOTES, (folder) => {
    const { code, out } = steelman(['check', '.', '--quiet'], folder);
    expect(code).toBe(1);
    expect(out).toContain('notes.md:9:25');
    expect(out).not.toContain('plain.md');
    expect(steelman(['format', '.', '--check'], folder).out).not.toContain('.md');
    expect(steelman(['check', 'plain.md'], folder).code).toBe(0);
  });
});

test('a document that holds one argument can be analyzed and drawn', () => {
  inFolder(NOTES, (folder) => {
    const { propositions } = JSON.parse(steelman(['analyze', 'piece.md', '--format', 'json'], folder).out);
    expect(propositions.map((p: { support: number }) => p.support)).toEqual([0.6, 0.3]);
    expect(steelman(['graph', 'piece.md', '--format', 'mermaid'], folder).out).toContain('T');
    for (const [name, why] of [
      ['plain.md', 'no Steelman fence'],
      ['notes.md', '3 arguments'],
    ]) {
      const { code, err } = steelman(['graph', name], folder);
      expect([code, err]).toEqual([2, expect.stringContaining(why)]);
    }
  });
});

test('format leaves documents alone', () => {
  inFolder(NOTES, (folder) => {
    const before = readFileSync(join(folder, 'notes.md'), 'utf8');
    expect(steelman(['format', '--write', 'notes.md'], folder).code).toBe(2);
    expect(readFileSync(join(folder, 'notes.md'), 'utf8')).toBe(before);
  });
});

test('what a fence imports is used, and a file that it imports needs no thesis', () => {
  const files = `--- essay.md
\`\`\`steelman
import "shared.steelman"
thesis t "T"
  because base
\`\`\`
--- shared.steelman
assumption base "A shared base"
  credence 70%
`;
  inFolder(files, (folder) => {
    const { out } = steelman(['check', '.'], folder);
    expect(out).toContain('essay.md');
    expect(out).not.toContain('shared.steelman:');
  });
});
