/** Real argument files to bend and break. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Every argument under examples/, by its path. */
export function exampleFiles(folder = 'examples'): { path: string; text: string }[] {
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .flatMap((path) => {
      if (statSync(path).isDirectory()) return exampleFiles(path);
      return path.endsWith('.steelman') ? [{ path, text: readFileSync(path, 'utf8') }] : [];
    });
}
