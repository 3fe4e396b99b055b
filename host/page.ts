/** The built page that HTML exports are made of: a file beside the program. */
import { readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The page with its slots empty; undefined where the file is missing. */
export function builtPage(): string | undefined {
  try {
    // npm starts programs by links.
    return readFileSync(join(dirname(realpathSync(process.argv[1])), 'standalone.html'), 'utf8');
  } catch {
    return undefined;
  }
}
