/** `steelman format`: files in the one layout, printed, checked or written back. */
import { fileURLToPath } from 'node:url';
import { format } from '../../core/syntax/format.ts';
import { isFenced } from '../../core/workspace/fenced.ts';
import { encode } from '../../host/decode.ts';
import { writeWhole } from '../../host/write.ts';
import { onOneLine } from '../escape.ts';
import { type Input, readInputs } from '../inputs.ts';
import { UsageError } from '../usage.ts';

/** Formats what the paths name and gives the exit code: 1 if `--check` finds a file that would change. */
export function formatFiles(paths: readonly string[], options: { check?: boolean; write?: boolean }): number {
  const { files, unreadable, snapshot } = readInputs(paths, { documents: false });
  const fenced = files.find(({ uri }) => isFenced(uri));
  if (fenced) throw new UsageError(`${fenced.path} is Markdown; only argument files are formatted.`);
  if (!options.check && !options.write && files.length > 1) {
    throw new UsageError(
      'these are several files: pass --write to change them, or --check to list those that would change.',
    );
  }
  const troubles = [...unreadable];
  let differ = 0;
  for (const file of files) {
    const { uri, path, text } = file;
    const formatted = format(snapshot.tree(uri));
    const isPrinted = !options.check && (!options.write || path === '-');
    if (isPrinted) process.stdout.write(formatted);
    if (isPrinted || formatted === text) continue;
    const trouble = options.write && path !== '-' ? writeBack(file, formatted) : undefined;
    if (trouble !== undefined) {
      troubles.push(trouble);
      continue;
    }
    differ++;
    process.stdout.write(`${onOneLine(path)}\n`);
  }
  if (troubles.length > 0) throw new UsageError(troubles.join('\n'));
  return options.check && differ > 0 ? 1 : 0;
}

/**
 * Writes a file in the encoding it was read in, or not at all: a guess at an encoding must not become the file's content. Gives
 * in words why it was not written.
 */
function writeBack({ uri, path, encoding, marked }: Input, formatted: string): string | undefined {
  if (encoding !== 'utf-8')
    return `${path} is not valid UTF-8 and was left as it is. Save it as UTF-8, then format it.`;
  try {
    writeWhole(fileURLToPath(uri), encode(formatted, marked));
    return undefined;
  } catch (error) {
    return `${path} cannot be written and was left as it is: ${(error as Error).message}`;
  }
}
