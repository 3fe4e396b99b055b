import { describe, expect, test } from 'vitest';
import { inFolder, steelman } from '../support/cli.ts';

const FLAWED = `claim rain "It rains" because wet
--- sub/fine.steelman
thesis wet "The street is wet" because hose
evidence hose "The hose was on" credence 90% cite "the neighbour"
--- node_modules/x/hidden.steelman
claim hidden "never read" because nothing
--- .gitignore
built/
--- built/hidden.steelman
claim hidden "never read" because nothing
`;

describe('check', () => {
  test('reports each finding with its line, and exits with 1 for an error', () => {
    inFolder(FLAWED, (folder) => {
      const { code, out, err } = steelman(['check'], folder);
      expect(out).toContain(
        'error unresolved-name main.steelman:1:31\n    1 │ claim rain "It rains" because wet\n      │                               ~~~\n',
      );
      expect(out).toMatch(/2 files: 1 error/);
      expect(out).not.toContain('hidden');
      expect([code, err]).toEqual([1, '']);
    });
  });

  test('shows of a long line what is round the mark', () => {
    const long = `claim rain "${'It rains. '.repeat(30)}" because wet since "${'Water wets. '.repeat(30)}"\n`;
    inFolder(long, (folder) => {
      const { out } = steelman(['check'], folder);
      const [, shown, mark] = /unresolved-name.*\n +1 │ (.*)\n +│ ( *~+)\n/.exec(out)!;
      expect(shown).toMatch(/^….*" because wet since "Water.*…$/);
      expect([shown.length, shown.slice(mark.indexOf('~'), mark.length)]).toEqual([92, 'wet']);
    });
  });

  test.each(['check', 'analyze', 'graph', 'format'])('%s takes no prose for an argument', (command) => {
    inFolder('--- essay.txt\nIt was a dark and stormy night.\n', (folder) => {
      const { code, out, err } = steelman([command, 'essay.txt'], folder);
      expect(err).toMatch(/^steelman: essay\.txt is not an argument file: [^\n]*\n$/);
      expect([code, out]).toEqual([2, '']);
    });
  });

  test('is never coloured in a pipe, and always where that is asked for', () => {
    inFolder(FLAWED, (folder) => {
      expect(steelman(['check'], folder).out).not.toContain('\u001b');
      expect(steelman(['check', '--color', 'always'], folder).out).toContain('\u001b[31merror');
    });
  });

  test('gives JSON in the shape that the interfaces promise', () => {
    inFolder(FLAWED, (folder) => {
      const report = JSON.parse(steelman(['check', 'main.steelman', '--format', 'json'], folder).out);
      const [diagnostic] = report.files[0].diagnostics.filter(
        (d: { severity: string }) => d.severity === 'error',
      );
      expect(report.version).toBe(1);
      expect(report.files[0].path).toBe('main.steelman');
      expect(diagnostic).toMatchObject({
        code: 'unresolved-name',
        severity: 'error',
        range: { start: { line: 0, character: 30 }, end: { line: 0, character: 33 } },
        related: [],
      });
      expect(Object.keys(report.summary)).toEqual(['files', 'errors', 'warnings', 'infos', 'hints']);
    });
  });

  test('gives SARIF with a rule for every result', () => {
    inFolder(FLAWED, (folder) => {
      const [run] = JSON.parse(steelman(['check', '--format', 'sarif'], folder).out).runs;
      const error = run.results.find((r: { level: string }) => r.level === 'error');
      expect(run.tool.driver.rules[error.ruleIndex].id).toBe('unresolved-name');
      expect(error.locations[0].physicalLocation).toEqual({
        artifactLocation: { uri: 'main.steelman' },
        region: { startLine: 1, startColumn: 31, endLine: 1, endColumn: 34 },
      });
    });
  });

  test('gives workflow commands, their special characters escaped', () => {
    inFolder(FLAWED, (folder) => {
      const { out } = steelman(['check', '--format', 'github'], folder);
      expect(out).toContain(
        '::error file=main.steelman,line=1,endLine=1,col=31,endColumn=34,title=unresolved-name::',
      );
    });
  });

  test('counts what --fail-on and --max-warnings say', () => {
    const warned = 'thesis a "A" because b\nclaim b "B"\n';
    inFolder(warned, (folder) => {
      expect(steelman(['check'], folder).code).toBe(0);
      expect(steelman(['check', '--fail-on', 'warning'], folder).code).toBe(1);
      expect(steelman(['check', '--max-warnings', '0'], folder).code).toBe(1);
      expect(steelman(['check', '--max-warnings', '9'], folder).code).toBe(0);
      expect(steelman(['check', '--fail-on', 'never', '--quiet'], folder).out).toMatch(
        /^main.steelman: 1 warning/,
      );
    });
    inFolder(FLAWED, (folder) => expect(steelman(['check', '--fail-on', 'never'], folder).code).toBe(0));
  });

  test('reads standard input, and the settings of the folder', () => {
    const settings = '--- steelman.json\n{ "rules": { "unsupported-claim": "error" } }\n';
    inFolder(settings, (folder) => {
      const { code, out } = steelman(['check', '-'], folder, 'thesis a "A" because b\nclaim b "B"\n');
      expect(out).toContain('error unsupported-claim -:2:7');
      expect(code).toBe(1);
    });
  });

  test('a file in a folder that cannot be read keeps no other from being checked', () => {
    inFolder(`${FLAWED}--- bad.steelman\n\0\n`, (folder) => {
      const { code, out, err } = steelman(['check'], folder);
      expect(out).toContain('error unresolved-name main.steelman:1:31');
      expect(err).toBe('steelman: bad.steelman cannot be read: not a text: it holds binary data.\n');
      expect(code).toBe(2);
    });
  });

  test.each([
    [['check', 'missing.steelman'], 'There is no file or folder missing.steelman.'],
    [['check', '--format', 'xml'], "option '--format <format>' argument 'xml' is invalid"],
    [['chekc'], "unknown command 'chekc'"],
    [['graph', '.'], '. is a folder; name one argument file in it.'],
    [['explain', 'weak-premis'], 'Did you mean weak-premise?'],
  ])('%j is answered with exit code 2 and what is wrong', (args, message) => {
    const { code, out, err } = steelman(args);
    expect(err).toContain(message);
    expect(err).not.toContain('    at ');
    expect([code, out]).toEqual([2, '']);
  });

  test('settings that make no sense are an error, not passed over', () => {
    inFolder('--- steelman.json\n{ "rules": { "weak-premis": "off" } }\n', (folder) => {
      const { code, err } = steelman(['check', '-'], folder, '');
      expect(err).toBe(
        'steelman: steelman.json, rules.weak-premis: There is no rule `weak-premis`. Did you mean `weak-premise`?\n',
      );
      expect(code).toBe(2);
    });
  });
});
