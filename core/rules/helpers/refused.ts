/** Paths of a file that are not followed, whatever they lead to: the first tells of them all. */
import type { Span } from '../../text/span.ts';
import { type Fix, once, type RuleContext } from '../rule.ts';
import type { Trouble } from '../trouble.ts';
import { nameProblems } from './places.ts';

interface Refused {
  readonly kind: 'import' | 'source';
  readonly path: string;
  readonly span: Span;
}

/** The refused paths of the file, those of imports first: without these more is unknown. */
export const refusedPaths = once((context): readonly Refused[] => {
  const { argument, scope } = context;
  const imports = nameProblems(context, 'import-not-found').map(
    ({ span, args: { path } }): Refused => ({ kind: 'import', path, span }),
  );
  const sources = argument.sources.flatMap((source): Refused[] => {
    const { text } = argument.declaration(source);
    return text && source.uri === scope.uri ? [{ kind: 'source', path: text.value, span: text.span }] : [];
  });
  return [...imports, ...sources].filter(({ path }) => context.sourceTrouble(path)?.refused !== undefined);
});

/** Whether another finding tells of the path that starts there. */
export function isToldElsewhere(context: RuleContext, start: number): boolean {
  const at = refusedPaths(context).findIndex(({ span }) => span.start === start);
  return at > 0;
}

/** What to do about the trouble with a path, and which other paths have the same. */
export function remedy(context: RuleContext, { todo, refused }: Trouble, otherwise: string): string {
  const others = refused === undefined ? [] : refusedPaths(context).slice(1);
  if (others.length === 0) return todo ?? otherwise;
  const [{ path }] = others;
  const more = others.length > 1 ? ` and ${others.length - 1} more` : '';
  return `${todo} The same goes for \`${path}\`${more}.`;
}

/** Makes the `steelman.json` with which the paths are followed, where that is all they need. */
export function homeFixes(context: RuleContext, start: number): Fix[] {
  const path = refusedPaths(context).find(({ span }) => span.start === start)?.path;
  const uri = path === undefined ? undefined : context.homeFile(path);
  if (uri === undefined) return [];
  return [
    {
      title: 'Make the folder of both files their home, with a `steelman.json`',
      edits: [],
      creates: { uri, text: '{}\n' },
      preferred: true,
    },
  ];
}
