/**
 * What a good reviewer would say of published arguments, written down in our own words. Each has the list of findings that
 * was gone through one by one; a change of it shows up as a diff to be reviewed: `npx vitest run test/corpus -u`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { messageOf } from '../../core/rules/catalog.ts';
import { culpritOf } from '../../core/rules/helpers/culprit.ts';
import { ROOT, snapshotOf } from '../support/world.ts';

const FOLDER = 'test/corpus';
const arguments_ = readdirSync(FOLDER).filter((name) => name.endsWith('.steelman'));

test('the corpus is there', () => {
  expect(arguments_.length).toBeGreaterThanOrEqual(13);
});

describe.each(arguments_)('%s', (name) => {
  const snapshot = snapshotOf(new Map([[ROOT, readFileSync(`${FOLDER}/${name}`, 'utf8')]]));

  test('has the findings that a reviewer would keep', async () => {
    const lines = snapshot.lines(ROOT);
    const text = snapshot
      .findings(ROOT)
      .map((found) => {
        const line = lines.position(found.span.start).line + 1;
        return `${line}: ${found.severity} ${found.code}\n  ${messageOf(found).replaceAll('\u00a0', ' ')}\n`;
      })
      .join('\n');
    await expect(text).toMatchFileSnapshot(`${name.replace('.steelman', '')}.findings.txt`);
  });

  test('names as culprit what its claims would lose most by, or what costs them more', () => {
    const context = snapshot.ruleContext(ROOT);
    const { argument, evaluation } = context;
    for (const claim of argument.statements.filter((s) => s.steps.length > 0)) {
      const culprit = culpritOf(claim, context);
      if (!culprit) continue;
      const carrying = evaluation.cruxes(claim).filter(({ importance }) => importance > 0);
      const most = Math.max(...carrying.map(({ loss }) => loss));
      if (culprit.crux.importance > 0) expect(culprit.crux.loss, claim.name).toBeCloseTo(most, 9);
      else
        for (const { loss, gain } of carrying)
          if (loss > most - 1e-9) expect(culprit.rise).toBeGreaterThan(gain);
    }
  });
});
