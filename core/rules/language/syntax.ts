/** `syntax`: something is not written as the language has it. */
import { stringLiteral, stringValue } from '../../syntax/strings.ts';
import { TokenKind, tokenAt, tokenSpan } from '../../syntax/tokens.ts';
import { finding } from '../catalog.ts';
import { inQuotes, replace } from '../helpers/edits.ts';
import { syntaxProblems } from '../helpers/places.ts';
import type { Rule } from '../rule.ts';

export const syntax: Rule = {
  code: 'syntax',
  check: (context) =>
    syntaxProblems(context, 'syntax').map(({ span, args }) =>
      finding('syntax', span, { problem: args.problem, todo: args.todo }),
    ),
  fixes(found, context) {
    const { file } = context.scope;
    const problem = syntaxProblems(context, 'syntax').find((p) => p.span.start === found.span.start);
    if (problem?.args.words) {
      const fix = inQuotes(file, found.span.start);
      return fix ? [fix] : [];
    }
    const suggestion = problem?.args.suggestion;
    if (suggestion !== undefined) {
      const written = file.tree.text.slice(found.span.start, found.span.end);
      const before = file.tree.text.slice(0, found.span.start);
      // A comma is right after the word before it.
      const start = suggestion.startsWith(',') ? before.trimEnd().length : found.span.start;
      const edits = [replace(file, { start, end: found.span.end }, suggestion)];
      const title = suggestion === '' ? `Remove \`${written}\`` : `Change to \`${suggestion.trim()}\``;
      return [{ title, edits, preferred: true }];
    }
    const { tokens, text } = file.tree;
    const token = tokenAt(tokens, found.span.start);
    const { start, end } = tokenSpan(tokens, token);
    const literal = text.slice(start, end);
    if (tokens.kinds[token] !== TokenKind.String || literal[0] === '"' || start !== found.span.start)
      return [];
    const edit = replace(file, { start, end }, stringLiteral(stringValue(literal, true)));
    return [{ title: 'Write straight quotes', edits: [edit], preferred: true, safe: true }];
  },
};
