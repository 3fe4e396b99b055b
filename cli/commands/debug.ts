/** `steelman debug`: what one stage of the program makes of a file, as text for whoever works on Steelman. */
import { readProgram } from '../../core/evaluation/program/program.ts';
import { TokenKind } from '../../core/syntax/tokens.ts';
import type { Tree } from '../../core/syntax/tree.ts';
import type { LineIndex } from '../../core/text/lines.ts';
import type { Span } from '../../core/text/span.ts';
import { onOneLine, withoutCommands } from '../escape.ts';
import { type Input, type Inputs, readInput } from '../inputs.ts';
import { brief, modelLines, programLines } from '../reports/internals.ts';
import { timingLines } from '../reports/timing.ts';
import type { Stage } from '../stages.ts';

/** Prints one stage of the file at `path`, `-` for standard input. Gives the exit code; throws `UsageError` as `readInput`. */
export function debug(stage: Stage, path: string): number {
  const lines = LINES[stage](readInput(path));
  process.stdout.write(withoutCommands(lines.map((line) => `${onOneLine(line)}\n`).join('')));
  return 0;
}

type One = Inputs & { readonly file: Input };

const LINES: { readonly [S in Stage]: (input: One) => readonly string[] } = {
  tokens: ({ file, snapshot }) => tokenLines(snapshot.tree(file.uri), snapshot.lines(file.uri)),
  tree: ({ file, snapshot }) => treeLines(snapshot.tree(file.uri), snapshot.lines(file.uri)),
  model: ({ file, snapshot, show }) =>
    modelLines(
      snapshot.argument(file.uri),
      (uri, { start }) => `${show(uri)}:${at(snapshot.lines(uri), start)}`,
    ),
  program: ({ file, snapshot }) => {
    const argument = snapshot.argument(file.uri);
    return programLines(argument, readProgram(argument, snapshot.boundaries(file.uri)));
  },
  timing: timingLines,
};

/** One line a token; spaces and line breaks are left out. */
function tokenLines({ text, tokens }: Tree, lines: LineIndex): string[] {
  const found: string[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kinds[i] === TokenKind.Space) continue;
    const [start, end] = [tokens.starts[i], tokens.starts[i + 1]];
    found.push(
      `${at(lines, start).padEnd(8)}${TokenKind[tokens.kinds[i]].padEnd(12)}${text.slice(start, end)}`,
    );
  }
  return found;
}

/** One line a declaration, below it one a clause; then the errors. */
function treeLines(tree: Tree, lines: LineIndex): string[] {
  const place = (span: Span) => at(lines, span.start).padEnd(8);
  const found: string[] = [];
  for (const { kind, span, keyword: _, clauses, ...fields } of tree.declarations) {
    found.push(`${place(span)}${[kind, ...fieldsOf(fields)].join(' ')}`);
    for (const { kind, span, keyword: _, ...fields } of clauses)
      found.push(`${place(span)}  ${[kind, ...fieldsOf(fields)].join(' ')}`);
  }
  for (const { code, span, args } of tree.errors)
    found.push(`${place(span)}! ${[code, ...fieldsOf(args)].join(' ')}`);
  return found;
}

/** The fields that say something, as `name=value`. */
function fieldsOf(fields: object): string[] {
  return Object.entries(fields)
    .filter(
      ([, value]) => value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0),
    )
    .map(([name, value]) => `${name}=${brief(value)}`);
}

/** Line and column, counted from 1; columns in UTF-16 units. */
function at(lines: LineIndex, offset: number): string {
  const { line, character } = lines.position(offset);
  return `${line + 1}:${character + 1}`;
}
