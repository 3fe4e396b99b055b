import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inFolder, steelman } from '../support/cli.ts';

const CHAIN = `argument "Rain"
thesis wet "The street is wet"
  credence 90%
  because rain (80%)
assumption rain "It rained"
  credence 50%..70%
`;

describe('analyze', () => {
  test('prints each thesis with what it depends on, then a row for each other claim', () => {
    inFolder(CHAIN, (folder) => {
      const { out, code } = steelman(['analyze', 'main.steelman'], folder);
      expect(out.replace(/\u00a0/g, ' ')).toBe(`Rain
main.steelman

wet: The street is wet
  support 48 %  ███░···  range 40–56 %  stated 90 %  supported, but roughly even
  most depends on   now   if true    if false  share
  rain: It rained   60 %  48 → 80 %  48 → 0 %  100 %
  wet#1: from rain  80 %  48 → 60 %  48 → 0 %  100 %
  It cannot hold without rain.
  Worth finding out first: rain and wet#1.

claims            credence  support                        range
assumption  rain  50–70 %   60 %     ████████████░░······  50–70 %  supported

█ support: how often the text establishes it if its facts are independent
░ range: however the facts depend on each other
`);
      expect(code).toBe(0);
    });
  });

  test('with --top only what matters most', () => {
    inFolder(`${CHAIN}assumption idle "Idle" credence 90%\n`, (folder) => {
      const { out } = steelman(['analyze', 'main.steelman', '--top', '1'], folder);
      expect(out).toMatch(/ {2}rain: It rained .*\n {2}and 1 more \(--top 2 shows all\)/);
      expect(out).toMatch(/assumption +rain .*\nand 1 more/);
      expect(out).not.toMatch(/idle/);
    });
  });

  test('words and number agree, rare theses are told by shares, and conditional credences are shown', () => {
    const text = `thesis risk "R" because a, b (10%) because c (1%)
assumption a "A" credence 60%
assumption b "B" credence 60% given a
assumption c "C" credence 60%
thesis low "L" because a, c, d
assumption d "D" credence 60%
`;
    inFolder(text, (folder) => {
      const out = steelman(['analyze', 'main.steelman'], folder).out.replace(/\u00a0/g, ' ');
      expect(out).toMatch(/ {2}support 4.2 % .* doubtful\n {2}most depends on +now +share +if true/);
      expect(out).toMatch(/ {2}support 22 % .* supported, but unlikely\n {2}most .* if false +share/);
      expect(out).toMatch(/assumption +b +60 % given +36 %/);
      expect(out).toMatch(/ {2}lines of support +alone +without it\n {2}#1: a and b +3.6 % +4.2 → 0.6 %\n/);
    });
  });

  test('names of other files are as the author of this one writes them', () => {
    const files = `import "case.steelman" as case
thesis t "T" because case.bound
objection o "O" credence 30% undercuts case.bound#evaluation (50%)
--- case.steelman
import "base.steelman" as base
claim bound "B" because evaluation: base.seen (80%) because other
assumption other "O" credence 20%
--- base.steelman
assumption seen "S" credence 70%
`;
    inFolder(files, (folder) => {
      const { out } = steelman(['analyze', 'main.steelman'], folder);
      expect(out).toContain('case.bound#evaluation: from');
      expect(out).toContain('o → case.bound#evaluation: O');
      expect(out).toContain('case.base.seen: S');
      expect(out).not.toContain('steelman#');
    });
  });

  test('the case against, as written and unanswered, and with --agenda what to repair first', () => {
    const text = `thesis t "T" because a, b
assumption a "A" credence 80%
assumption b "B" credence 0%
objection o "O" credence 50% rebuts t
objection r "R" credence 50% rebuts o
`;
    inFolder(text, (folder) => {
      const analysis = (...more: string[]) =>
        steelman(['analyze', 'main.steelman', ...more], folder).out.replace(/\u00a0/g, ' ');
      expect(analysis()).not.toContain('agenda');
      expect(analysis('--agenda')).toMatch(
        /establish b \(fatal as it is\) +0 % +60 %\n {2}refute o +50 % +80 %\n {2}establish a +80 % +100 %/,
      );
      const { agenda, caseAgainst } = JSON.parse(analysis('--agenda', '--format', 'json'));
      expect(agenda.t[0]).toMatchObject({ name: 'b', fatal: true, against: false });
      expect(caseAgainst.t).toMatchObject({ asWritten: 0, unanswered: 0 });
    });
  });

  test('what is weighed: its prior, where that leads, and each observation in words', () => {
    const text = `thesis t "T" because h
assumption h "H" prior 10% seeing tiers: e (4 : 1) seeing f (1 : 3) given e
evidence e "E" credence 100%
evidence f "F" credence 100%
`;
    inFolder(text, (folder) => {
      const out = steelman(['analyze', 'main.steelman'], folder).out.replace(/\u00a0/g, ' ');
      expect(out).toContain(`evidence weighed
  h  10 % → 13 %
    tiers: e   4 times likelier if this is true than if it is not
    f given e  3 times likelier if this is not true than if it is
`);
      expect(out).toMatch(/assumption +h +prior 10 % +13 %/);
      const json = JSON.parse(steelman(['analyze', 'main.steelman', '--format', 'json'], folder).out);
      const h = json.propositions.find(({ name }: { name: string }) => name === 'h');
      expect(h).toMatchObject({ prior: [0.1, 0.1], credence: null, stated: null });
      expect(h.observations[0]).toEqual({ name: 'h#tiers', observed: 'e', given: [], unless: [], ratio: 4 });
      expect(h.support).toBeCloseTo(4 / 31, 9);
    });
  });

  test.each(['faking-update', 'mistakes', 'persona-training', 'power-seeking', 'scheming-inability'])(
    'fits 80 columns: %s',
    (name) => {
      const { out } = steelman(['analyze', `examples/${name}.steelman`], process.cwd());
      expect(out.split('\n').filter((line) => [...line].length > 80)).toEqual([]);
    },
  );

  test('gives JSON in the shape that the interfaces promise', () => {
    inFolder(CHAIN, (folder) => {
      const report = JSON.parse(steelman(['analyze', 'main.steelman', '--format', 'json'], folder).out);
      expect(report.theses).toEqual(['wet']);
      expect(report.propositions[0]).toMatchObject({
        name: 'wet',
        kind: 'thesis',
        status: 'supported',
        stated: [0.9, 0.9],
        about: [],
        method: 'exact',
        standardError: 0,
        unassessed: [],
      });
      expect(report.propositions[0].support).toBeCloseTo(0.48, 12);
      expect(report.cruxes.map((c: { name: string; step: string | null }) => [c.name, c.step])).toEqual([
        ['rain', null],
        ['wet', '1'],
      ]);
      expect(report.singlePointsOfFailure).toEqual({ wet: ['rain'] });
    });
  });

  /** Spaces and line breaks within sentences as one space. */
  const unwrapped = (text: string) => text.replace(/\u00a0/g, ' ').replace(/(?<=\S)\n {2}(?=[\w`])/g, ' ');

  const OPEN = `thesis wet "W" because rain, sky (90%)
assumption rain "R" credence 90%
assumption sky "S" credence 100%
objection roof "O" rebuts rain
`;

  test('says which way it cuts that something has no credence', () => {
    inFolder(OPEN, (folder) => {
      const out = unwrapped(steelman(['analyze', 'main.steelman'], folder).out);
      expect(out).toMatch(/^wet: W support ≥ 0 %/m);
      expect(out).toContain(
        '0 % if `roof` holds, which speaks against it. Nobody has said how likely that is: give `roof` a credence.',
      );
    });
    inFolder(OPEN.replace(' credence 100%', '').replace('rebuts rain', 'rebuts rain (1%)'), (folder) => {
      const out = unwrapped(steelman(['analyze', 'main.steelman'], folder).out);
      expect(out).toMatch(/support ≈ 80 %/);
      expect(out).toContain('80 % if `sky` and `roof` hold, of which `roof` speaks against it.');
      expect(out).toContain('give `sky` and `roof` a credence.');
    });
    inFolder(
      'thesis wet "W" because rain, later\nassumption rain "R" credence 50%\nclaim later "L"',
      (folder) => {
        const out = unwrapped(steelman(['analyze', 'main.steelman'], folder).out);
        expect(out).toMatch(/support ≤ 50 %/);
        expect(out).toContain('50 % if `later` holds. Nobody has said how likely that is: support `later`.');
      },
    );
  });

  test('writes no credence where nobody gave one, and no sign before next to nothing', () => {
    inFolder(OPEN.replace('rebuts rain', 'rebuts rain (0.001%)'), (folder) => {
      const out = unwrapped(steelman(['analyze', 'main.steelman'], folder).out);
      expect(out).toMatch(/roof: O +– +no change +no change/);
      expect(out).toContain('It cannot hold without rain or sky.');
    });
  });

  test('says so where the claim that is asked for is not there', () => {
    inFolder(CHAIN, (folder) => {
      const { code, err } = steelman(['analyze', 'main.steelman', '--thesis', 'rian'], folder);
      expect([code, err]).toEqual([2, 'steelman: main.steelman has no claim rian. Did you mean rain?\n']);
    });
  });
});

describe('graph', () => {
  test.each([
    ['svg', /^<svg[\s\S]*data-id="rain"/],
    ['html', /^<!doctype html>[\s\S]*<title>Rain<\/title>/i],
    ['mermaid', /^(---[\s\S]*---\n)?flowchart/],
    ['dot', /^digraph/],
    ['graphml', /<graphml/],
    ['json', /"version": 1/],
    ['markdown', /^# Rain/],
  ])('draws as %s, twice the same', (format, start) => {
    inFolder(CHAIN, (folder) => {
      const { out, code, err } = steelman(['graph', 'main.steelman', '--format', format], folder);
      expect(out).toMatch(start);
      expect([code, err]).toEqual([0, '']);
      expect(steelman(['graph', 'main.steelman', '--format', format], folder).out).toBe(out);
    });
  });

  test('calls standard input an argument in a page, where it has no title', () => {
    const { out } = steelman(['graph', '-', '--format', 'html'], undefined, 'claim a "A"');
    expect(out).toContain('<title>argument.steelman</title>');
  });

  test('takes the format from the ending of the file it writes', () => {
    inFolder(CHAIN, (folder) => {
      steelman(['graph', 'main.steelman', '-o', 'rain.mmd'], folder);
      expect(readFileSync(join(folder, 'rain.mmd'), 'utf8')).toContain('flowchart');
    });
  });

  test('writes nothing where the ending names no format and none is asked for', () => {
    inFolder(CHAIN, (folder) => {
      const { code, err } = steelman(['graph', 'main.steelman', '-o', 'rain.png'], folder);
      expect(err).toMatch(
        /^steelman: nothing can be written as \.png: name a file that ends in \.svg, .* or \.json/,
      );
      expect([code, existsSync(join(folder, 'rain.png'))]).toEqual([2, false]);
      steelman(['graph', 'main.steelman', '-o', 'rain.png', '--format', 'svg'], folder);
      expect(existsSync(join(folder, 'rain.png'))).toBe(true);
      steelman(['graph', 'main.steelman', '-o', 'rain'], folder);
      expect(readFileSync(join(folder, 'rain'), 'utf8')).toMatch(/^<svg/);
    });
  });

  test('says so where the focus names nothing', () => {
    inFolder(CHAIN, (folder) => {
      const { code, err } = steelman(['graph', 'main.steelman', '--focus', 'wett', '-o', 'x.svg'], folder);
      expect([code, err]).toEqual([2, 'steelman: main.steelman has nothing named wett. Did you mean wet?\n']);
      expect(existsSync(join(folder, 'x.svg'))).toBe(false);
    });
  });
});

describe('format', () => {
  const LOOSE = 'claim   a "A"   because b\n--- b.steelman\nclaim b "B"\n';

  test('prints, checks and writes', () => {
    inFolder(LOOSE, (folder) => {
      const laid = 'claim a "A"\n  because b\n';
      expect(steelman(['format', 'main.steelman'], folder).out).toBe(laid);
      expect(steelman(['format', '--check'], folder)).toMatchObject({ code: 1, out: 'main.steelman\n' });
      expect(steelman(['format', '--write'], folder)).toMatchObject({ code: 0, out: 'main.steelman\n' });
      expect(readFileSync(join(folder, 'main.steelman'), 'utf8')).toBe(laid);
      expect(steelman(['format', '--check'], folder)).toMatchObject({ code: 0, out: '' });
      expect(steelman(['format', '-'], folder, 'claim   a "A"').out).toBe('claim a "A"\n');
      expect(steelman(['format', '--write', '-'], folder, 'claim a "A"\n').out).toBe('claim a "A"\n');
    });
  });

  test('goes on after a file that cannot be written, and tells of that one in the end', () => {
    inFolder(LOOSE, (folder) => {
      writeFileSync(join(folder, 'a.steelman'), Buffer.from('claim caf\xe9   "x"', 'latin1'));
      const { code, out, err } = steelman(['format', '--write'], folder);
      expect([code, out]).toEqual([2, 'main.steelman\n']);
      expect(err).toMatch(/^steelman: a\.steelman is not valid UTF-8 and was left as it is\..*\n$/);
    });
  });
});

describe('explain', () => {
  test('prints a page, and lists every rule', () => {
    expect(steelman(['explain', 'persona-boundary']).out).toMatch(/^# persona-boundary/);
    expect(steelman(['explain', '--list']).out).toMatch(/^Language\n {2}syntax +error/);
  });
});
