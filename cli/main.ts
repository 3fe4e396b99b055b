/** The command line: reads the arguments, runs one command, and turns what goes wrong into one line and an exit code. */
import { createRequire } from 'node:module';
import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { FORMAT_NAMES } from '../core/formats/catalog.ts';
import { description, version } from '../package.json';
import { forTerminal } from './escape.ts';
import { STAGES } from './stages.ts';
import { UsageError } from './usage.ts';

const program = new Command('steelman')
  .description(description)
  .version(version)
  .exitOverride()
  .configureHelp({ sortSubcommands: false })
  .showSuggestionAfterError();

const themes = new Option('--theme <theme>', 'the colours of svg and html')
  .choices(['light', 'dark'])
  .default('light');

program
  .command('check')
  .description('report problems in argument files')
  .argument('[paths...]', 'files, folders searched for *.steelman, or - for standard input (default: .)')
  .addOption(new Option('--format <format>').choices(['pretty', 'json', 'sarif', 'github']).default('pretty'))
  .addOption(
    new Option('--fail-on <severity>', 'the lowest severity that makes the exit code 1')
      .choices(['error', 'warning', 'info', 'hint', 'never'])
      .default('error'),
  )
  .option('--max-warnings <n>', 'more warnings than this make the exit code 1', wholeNumber)
  .option('--quiet', 'report only what --fail-on counts')
  .addOption(new Option('--color <when>').choices(['auto', 'always', 'never']).default('auto'))
  .action(async (paths, options) => exit((await import('./commands/check.ts')).check(paths, options)));

program
  .command('analyze')
  .description('show how strong an argument is: status, support, range and cruxes')
  .argument('<file>', 'an argument file, or - for standard input')
  .addOption(new Option('--format <format>').choices(['pretty', 'json']).default('pretty'))
  .option('--thesis <name>', 'only this thesis (or any other claim) and what bears on it')
  .option('--agenda', 'also show in which order to repair what weakens each thesis')
  .option('--top <n>', 'show at most this many cruxes and claims, the most important first', wholeNumber)
  .addOption(new Option('--color <when>').choices(['auto', 'always', 'never']).default('auto'))
  .action(async (file, options) => exit((await import('./commands/analyze.ts')).analyze(file, options)));

program
  .command('graph')
  .description('draw or export the argument in a file')
  .argument('<file>', 'an argument file, or - for standard input')
  .addOption(
    new Option('--format <format>', 'default: by the ending of --output, else svg').choices(FORMAT_NAMES),
  )
  .option('-o, --output <file>', 'write here instead of to standard output')
  .addOption(themes)
  .option('--focus <name>', 'only what bears on this claim, and what it bears on')
  .option('--depth <n>', 'with --focus: how many steps away', wholeNumber)
  .addOption(
    new Option('--view <view>', 'of svg, html and markdown: a map, or an indented outline')
      .choices(['map', 'outline'])
      .default('map'),
  )
  .option('--unfold <levels>', '"all", or a number of levels (default: as the preview opens)', levels)
  .action(async (file, options) => exit((await import('./commands/graph.ts')).graph(file, options)));

program
  .command('format')
  .description('format argument files')
  .argument('[paths...]', 'files, folders, or - for standard input (default: .)')
  .option('--check', 'change nothing; exit with 1 and name the files that would change')
  .option('--write', 'change the files in place; without it the result is printed')
  .action(async (paths, options) => exit((await import('./commands/format.ts')).formatFiles(paths, options)));

program
  .command('explain')
  .description("a rule's page: what it reports, why, and what to do")
  .argument('[rule]')
  .option('--list', 'list every rule with its severity, one per line')
  .action(async (rule, options) => exit((await import('./commands/explain.ts')).explain(rule, options)));

program
  .command('debug')
  .description('print the output of one stage for a file, for work on Steelman itself')
  .addArgument(new Argument('<stage>').choices(STAGES))
  .argument('<file>', 'an argument file, or - for standard input')
  .action(async (stage, file) => exit((await import('./commands/debug.ts')).debug(stage, file)));

program
  .command('lsp')
  .description('the language server')
  .option('--stdio', 'communicate over standard input and output (the only way, and the default)')
  // By `import` the same takes twice as long: all of it is searched for what it exports.
  .action(() => createRequire(import.meta.url)('./server.cjs'));

/** `all`, or a whole number. */
function levels(text: string): 'all' | number {
  return text === 'all' ? text : wholeNumber(text);
}

function wholeNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It must be a whole number.');
}

function exit(code: number): void {
  process.exitCode = code;
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that has seen enough, such as `head`, is no error.
  if (error.code === 'EPIPE') process.exit();
  process.stderr.write(`steelman: the output cannot be written: ${error.message}\n`);
  process.exit(2);
});

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    exit(error.exitCode === 0 ? 0 : 2);
  } else {
    const text = error instanceof UsageError ? error.message : `internal error: ${(error as Error).message}`;
    process.stderr.write(`steelman: ${forTerminal(text)}\n`);
    exit(2);
  }
}
