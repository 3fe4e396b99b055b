/** Every file that is generated, by its path from the root of the repository, with what it must contain. */
import { grammar } from './grammar.ts';

export function generatedFiles(): ReadonlyMap<string, string> {
  return new Map([['syntaxes/steelman.tmLanguage.json', json(grammar())]]);
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
