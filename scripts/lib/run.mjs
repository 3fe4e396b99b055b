/** What every script needs: where the project is, and running other programs with clear error messages. */
import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The project's root folder, absolute. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

const windows = process.platform === 'win32';

/** An error whose message is all that the user needs; it is printed without a stack. */
export class PlainError extends Error {}

/**
 * Runs a program to its end, its output shown unless `quiet`.
 * Rejects with a PlainError that ends with the program's last lines when it exits with anything but 0.
 */
export async function run(command, args, { cwd = root, env = process.env, quiet = false, why = '' } = {}) {
  const { code, output } = await exec(command, args, { cwd, env, quiet });
  if (code === 0) return output;
  const tail = quiet ? `\n${output.trim().split('\n').slice(-12).join('\n')}` : '';
  throw new PlainError(`${why || [command, ...args].join(' ')} failed (exit ${code}).${tail}`);
}

/** Runs a program and gives back its exit code and everything it wrote, streaming it on unless `quiet`. */
export function exec(command, args, { cwd = root, env = process.env, quiet = false } = {}) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { cwd, env, shell: windows, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const [from, to] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      from.setEncoding('utf8').on('data', (text) => {
        output += text;
        if (!quiet) to.write(text);
      });
    }
    child.on('error', (error) =>
      fail(new PlainError(`${command} could not be started: ${error.message}. Is it installed?`)),
    );
    child.on('close', (code, signal) => done({ code: code ?? `by ${signal}`, output }));
  });
}

/** The absolute path of the first of these programs that is on the PATH, or undefined. */
export function onPath(...names) {
  for (const name of names) {
    const found = spawnSync(windows ? 'where' : 'which', [name], { encoding: 'utf8' });
    if (found.status === 0) return found.stdout.split('\n')[0].trim();
  }
  return undefined;
}

/** Runs a script's main function: a PlainError is printed as its message, anything else with its stack. */
export async function main(body) {
  // Ends by way of `exit` handlers, which stop what runs beside this process; whoever has his own handler goes first.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => {
      if (process.listenerCount(signal) === 1) process.exit(130);
    });
  try {
    await body();
  } catch (error) {
    console.error(error instanceof PlainError ? `\n${error.message}` : error);
    process.exit(1);
  }
}
