/** `steelman format`: files in the one layout, printed, checked or written back. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format } from '../../core/syntax/format.ts';
import { isFenced } from '../../core/workspace/fenced.ts';
import { readInputs } from '../inputs.ts';
import { UsageError } from '../usage.ts';

/** Formats what the paths name and gives the exit code: 1 if `--check` finds a file that would change. */
export function formatFiles(paths: readonly string[], options: { check?: boolean; write?: boolean }): number {
  const { files, unreadable, snapshot } = readInputs(paths);
  const fenced = files.find(({ uri }) => isFenced(uri));
  if (fenced) throw new UsageError(`${fenced.path} is Markdown: the layout of its fences is its author's.`);
  if (!options.check && !options.write && files.length > 1) {
    throw new UsageError(
      'these are several files: say --write to change them, or --check to be told which would change.',
    );
  }
  let differ = 0;
  for (const { uri, path, text } of files) {
    const formatted = format(snapshot.tree(uri));
    if (options.check || options.write) {
      if (formatted === text) continue;
      differ++;
      process.stdout.write(`${path}\n`);
    }
    if (options.write && path !== '-') writeFileSync(fileURLToPath(uri), formatted);
    else if (!options.check) process.stdout.write(formatted);
  }
  if (unreadable.length > 0) throw new UsageError(unreadable.join('\n'));
  return options.check && differ > 0 ? 1 : 0;
}
