/** What things of other files are called in the file that is looked at. */
import type { Argument, Statement } from './argument.ts';

/**
 * How the author of the root file writes a name: as it is declared, after the prefixes of the imports that lead to it,
 * `case.bound` or `case.base.bound`. A name that another declaration has taken is given by its id.
 */
export function writtenNames(argument: Argument): (statement: Statement) => string {
  const prefixes = new Map([[argument.root.uri, '']]);
  // A map gives what is added to it while it is walked: files nearer to the root come first.
  for (const [uri, prefix] of prefixes) {
    for (const { target, alias } of argument.scopes.get(uri)?.imports ?? []) {
      if (target === undefined || prefixes.has(target)) continue;
      prefixes.set(target, alias === undefined ? prefix : `${prefix}${alias}.`);
    }
  }
  return (statement) => {
    const { uri, name, id, placeholder } = statement;
    if (placeholder) return name;
    const prefix = prefixes.get(uri);
    const written = `${prefix ?? ''}${name}`;
    const meant = argument.root.names.get(written);
    return prefix === undefined || (meant && meant !== statement) ? id : written;
  };
}
