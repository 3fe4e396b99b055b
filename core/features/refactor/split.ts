/** Split a conjunction: a statement that says two things becomes a claim because of two assumptions. */
import {
  freeName,
  indentation,
  insertClause,
  insertDeclaration,
  lineBreak,
  replace,
} from '../../rules/helpers/edits.ts';
import { stringLiteral } from '../../syntax/strings.ts';
import { clausesOf } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { declarationAt, declaredBy } from '../navigation/names.ts';
import type { Refactoring } from './refactor.ts';

/** For an assumption, or a claim that nothing supports yet, whose text has an "and". */
export function splitConjunction(snapshot: Snapshot, uri: string, span: Span): Refactoring | undefined {
  const declaration = declarationAt(snapshot, uri, span.start);
  if (!declaration?.name || !declaration.text || declaration.damaged) return undefined;
  const { kind, name, text, keyword } = declaration;
  const reasoned = declaration.clauses.some(
    (c) =>
      c.kind === 'because' ||
      c.kind === 'prior' ||
      c.kind === 'seeing' ||
      (c.kind === 'credence' && c.given.length > 0),
  );
  if ((kind !== 'assumption' && kind !== 'claim' && kind !== 'thesis') || reasoned) return undefined;
  if (span.start > declaration.text.span.end) return undefined;
  const parts = halves(text.value, span.start - text.span.start);
  if (!parts) return undefined;
  const declared = declaredBy(snapshot, uri, declaration);
  if (declared?.type !== 'statement') return undefined;
  const { root, together } = snapshot.argument(uri);
  // Leaves that are tied must stay leaves.
  if (together.some(({ leaves }) => leaves.includes(declared))) return undefined;
  const { file } = root;
  const first = freeName(root, `${name.value}-1`);
  const second = freeName(root, `${name.value}-2`);
  const about = [...clausesOf(declaration, 'about'), ...clausesOf(declaration, 'in')].map((c) =>
    file.tree.text.slice(c.span.start, c.span.end),
  );
  // Until the author changes the parts, both together hold with the probability of the whole.
  const [credence] = clausesOf(declaration, 'credence').flatMap((c) =>
    c.credence?.value ? [c.credence] : [],
  );
  const credences = credence && [
    `credence ${file.tree.text.slice(credence.span.start, credence.span.end)}`,
    `credence 100% given ${first}`,
  ];
  const parted = [first, second].map((part, i) => [
    `assumption ${part} ${stringLiteral(parts[i])}`,
    ...about,
    ...(credences ? [credences[i]] : []),
  ]);
  const eol = lineBreak(file);
  const indent = `${eol}${indentation(file, declaration)}`;
  const lines = [...parted[0].slice(0, -1), `${parted[0].at(-1)}${eol}${eol}${parted[1].join(indent)}`];
  const edits = [
    insertClause(file, declaration, `because ${first}, ${second}`),
    insertDeclaration(file, declaration, lines),
  ];
  if (kind === 'assumption') edits.unshift(replace(file, keyword, 'claim'));
  return { title: `Split \`${name.value}\` into two premises`, kind: 'rewrite', edits };
}

/** The text before and after the "and" that is nearest to the cursor, each a sentence of its own. */
function halves(text: string, cursor: number): readonly [string, string] | undefined {
  const ands = [...text.matchAll(/(?:,|(?<![\s,]))\s+and\s+/gi)];
  if (ands.length === 0) return undefined;
  const nearest = ands.reduce((a, b) => (Math.abs(b.index - cursor) < Math.abs(a.index - cursor) ? b : a));
  const before = text.slice(0, nearest.index).trim();
  const after = text.slice(nearest.index + nearest[0].length).trim();
  if (before === '' || after === '') return undefined;
  return [before, after[0].toUpperCase() + after.slice(1)];
}
