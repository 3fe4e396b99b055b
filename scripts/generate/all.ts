/** Every file that is generated, in whole or in part, with what it must contain. */
import { grammar } from './grammar.ts';
import { registry } from './rules.ts';
import { settingsSchema, withSettings } from './settings.ts';

/** By path from the root of the repository: the new contents, made from those it has now. */
export const GENERATED: ReadonlyMap<string, (now: string) => string> = new Map([
  ['core/rules/registry.ts', registry],
  ['schemas/steelman.schema.json', () => json(settingsSchema())],
  ['package.json', withSettings],
  ['syntaxes/steelman.tmLanguage.json', () => json(grammar())],
]);

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
