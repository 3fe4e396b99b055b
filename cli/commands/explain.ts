/** `steelman explain`: a rule's page, or the list of them all. */
import { readFileSync } from 'node:fs';
import { CATALOG, isRuleCode } from '../../core/rules/catalog.ts';
import { nearest } from '../../core/text/near.ts';
import { UsageError } from '../usage.ts';

/** Prints the page of a rule, or every rule with its severity and what it reports. Gives the exit code. */
export function explain(rule: string | undefined, options: { list?: boolean }): number {
  if (options.list || rule === undefined) {
    const width = Math.max(...[...CATALOG.keys()].map((code) => code.length));
    let group = '';
    for (const [code, entry] of CATALOG) {
      if (entry.group !== group) process.stdout.write(`${group === '' ? '' : '\n'}${entry.group}\n`);
      group = entry.group;
      process.stdout.write(`  ${code.padEnd(width)}  ${entry.severity.padEnd(7)}  ${entry.summary}\n`);
    }
    return 0;
  }
  if (!isRuleCode(rule)) {
    const near = nearest(rule, CATALOG.keys());
    throw new UsageError(
      `there is no rule ${rule}.${near ? ` Did you mean ${near}?` : ''} \`steelman explain --list\` names all.`,
    );
  }
  const page = readFileSync(new URL(`../docs/rules/${rule}.md`, import.meta.url), 'utf8');
  // Comments are for what reads the page as Markdown.
  process.stdout.write(page.replace(/\n<!--.*-->\n/g, ''));
  return 0;
}
