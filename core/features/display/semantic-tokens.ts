/** Semantic tokens: names by what they name, with what no grammar sees: unresolved, weak, defeated. */
import type { Argument, Occurrence, Statement, Target } from '../../model/argument.ts';
import { credencesOf } from '../../syntax/green-credences.ts';
import {
  CREDENCE_WORDS,
  isContextualClause,
  isContextualDeclaration,
  isReserved,
} from '../../syntax/keywords.ts';
import { TokenKind, type Tokens, tokenSpan } from '../../syntax/tokens.ts';
import type { Tree } from '../../syntax/tree.ts';
import { drained, forEachInSlices, type Slices } from '../../text/slices.ts';
import type { Span } from '../../text/span.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { Numbers } from '../shared/numbers.ts';
import { isDerived } from '../shared/words.ts';

/** LSP's own types, so that every theme has a colour for each. The order is that of the legend. */
export const TOKEN_TYPES = [
  'class',
  'interface',
  'enumMember',
  'namespace',
  'function',
  'variable',
  'event',
  'method',
  'label',
  'keyword',
  'number',
  'string',
  'comment',
] as const;
export const TOKEN_MODIFIERS = ['declaration', 'readonly', 'unresolved', 'weak', 'defeated'] as const;

export interface SemanticToken {
  readonly span: Span;
  readonly type: (typeof TOKEN_TYPES)[number];
  readonly modifiers: readonly (typeof TOKEN_MODIFIERS)[number][];
}

/**
 * The tokens that begin in `within` (or anywhere), in order, none over a line's end. With `all`, also what a grammar
 * would colour: keywords, numbers, texts, comments.
 */
export function semanticTokens(
  snapshot: Snapshot,
  uri: string,
  numbers: Numbers,
  within?: Span,
  all = false,
): SemanticToken[] {
  return drained(semanticTokensInSlices(snapshot, uri, numbers, within, all));
}

/** The same in slices. */
export function* semanticTokensInSlices(
  snapshot: Snapshot,
  uri: string,
  numbers: Numbers,
  within?: Span,
  all = false,
): Slices<SemanticToken[]> {
  const argument = snapshot.argument(uri);
  const { root } = argument;
  const tree = snapshot.tree(uri);
  const inside = (span: Span) => !within || (span.start >= within.start && span.start < within.end);
  const names: SemanticToken[] = [];
  yield* forEachInSlices(root.occurrences, (occurrence) => {
    const span = argument.span(occurrence);
    if (inside(span)) names.push(nameToken(argument, occurrence, span, numbers));
  });
  for (const { code, span } of root.problems) {
    if (code !== 'unresolved-name' || !inside(span)) continue;
    names.push({ span, type: 'variable', modifiers: ['unresolved'] });
  }
  yield;
  const others = all ? plainTokens(tree.text, tree.tokens, inside) : credenceWords(tree, inside);
  // Not spread into one call: a file may have more tokens than a call has room for arguments.
  for (const other of others) names.push(other);
  yield;
  for (const word of contextualWords(tree, inside)) names.push(word);
  yield;
  names.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  yield;
  // Where an unknown name follows a known prefix, or a reserved word is used as a name, the first one counts.
  let end = -1;
  return names.filter(({ span }) => {
    if (span.start < end || span.end <= span.start) return false;
    end = span.end;
    return true;
  });
}

function nameToken(
  argument: Argument,
  { target, role }: Occurrence,
  span: Span,
  numbers: Numbers,
): SemanticToken {
  const modifiers: SemanticToken['modifiers'][number][] = role === 'declaration' ? ['declaration'] : [];
  if (target.type === 'statement') {
    if (target.kind === 'evidence') modifiers.push('readonly');
    const reading = numbers.reading(target);
    if (reading?.status === 'defeated') modifiers.push('defeated');
    else if (isWeak(argument, target, reading?.support)) modifiers.push('weak');
  }
  return { span, type: typeOf(target), modifiers };
}

/** Whether a statement is under one half: by its support where it is argued for, else by its author's credence. */
export function isWeak(argument: Argument, statement: Statement, support: number | undefined): boolean {
  if (isDerived(statement)) return support !== undefined && support < 0.5;
  return (argument.credence(statement)?.hi ?? 1) < 0.5;
}

function typeOf(target: Target): SemanticToken['type'] {
  switch (target.type) {
    case 'step':
    case 'observation':
    case 'attack':
    case 'together':
    case 'question':
      return 'label';
    case 'import':
    case 'source':
    case 'setting':
      return 'namespace';
    case 'entity':
      return target.kind === 'model' ? 'class' : target.kind === 'persona' ? 'interface' : 'enumMember';
    case 'statement':
      if (target.kind === 'objection') return 'event';
      if (target.kind === 'instrumental' || target.kind === 'sincere') return 'method';
      return isDerived(target) || target.kind === 'thesis' || target.kind === 'claim'
        ? 'function'
        : 'variable';
  }
}

/** Credence words: the only ones whose meaning no grammar knows. */
function credenceWords(tree: Tree, inside: (span: Span) => boolean): SemanticToken[] {
  const found: SemanticToken[] = [];
  for (const [index, declaration] of tree.greens.entries()) {
    for (const credence of credencesOf(declaration)) {
      const span = tree.span(index, credence.span);
      if (!inside(span)) continue;
      for (const { 0: word, index: at } of tree.text.slice(span.start, span.end).matchAll(/[a-z-]+/g)) {
        const start = span.start + at;
        if (CREDENCE_WORDS.has(word))
          found.push({ span: { start, end: start + word.length }, type: 'number', modifiers: [] });
      }
    }
  }
  return found;
}

/** Words that may be names, where they are words of the language: no grammar can tell for sure. */
function contextualWords(tree: Tree, inside: (span: Span) => boolean): SemanticToken[] {
  const found: SemanticToken[] = [];
  const add = (span: Span) => {
    if (inside(span)) found.push({ span, type: 'keyword', modifiers: [] });
  };
  for (const [index, { kind, keyword, clauses }] of tree.greens.entries()) {
    if (isContextualDeclaration(kind)) add(tree.span(index, keyword));
    for (const clause of clauses) {
      if (isContextualClause(clause.kind)) add(tree.span(index, clause.keyword));
      if (clause.kind !== 'because') continue;
      for (const { not } of clause.refs) if (not) add(tree.span(index, not.span));
    }
  }
  return found;
}

/** For clients without a grammar, everything that has a look of its own. */
function plainTokens(text: string, tokens: Tokens, inside: (span: Span) => boolean): SemanticToken[] {
  const found: SemanticToken[] = [];
  const add = (span: Span, type: SemanticToken['type']) => found.push({ span, type, modifiers: [] });
  for (let i = 0; i < tokens.count; i++) {
    const kind: TokenKind = tokens.kinds[i];
    if (kind === TokenKind.Space) continue;
    const span = tokenSpan(tokens, i);
    if (!inside(span)) continue;
    if (kind === TokenKind.Word) {
      const word = text.slice(span.start, span.end);
      if (CREDENCE_WORDS.has(word)) add(span, 'number');
      else if (isReserved(word)) add(span, 'keyword');
    } else if (kind === TokenKind.Number) add(span, 'number');
    else if (kind === TokenKind.Comment) add(span, 'comment');
    else if (kind === TokenKind.String || kind === TokenKind.OpenString) {
      for (const line of linesOf(text, span)) add(line, 'string');
    }
  }
  return found;
}

function linesOf(text: string, { start, end }: Span): Span[] {
  return [...text.slice(start, end).matchAll(/[^\r\n]+/g)].map(({ 0: line, index }) => ({
    start: start + index,
    end: start + index + line.length,
  }));
}
