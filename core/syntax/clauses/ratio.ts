/** The two likelihoods of an observation, `(4 : 1)` or `(60% : 15%)`. */
import type { Cursor } from '../cursor.ts';
import { TokenKind } from '../tokens.ts';
import type { Likelihoods, Ratio } from '../tree.ts';
import { slice } from '../written.ts';
import type { Field } from './row.ts';

/** Two positive numbers or two percentages in parentheses, a colon between them. */
export function ratio(): Field<Ratio | undefined> {
  return {
    begins: 'number',
    read: readRatio,
    print: (source, value) => (value ? [`(${written(source, value)})`] : []),
    parts: () => [],
  };
}

function written(source: string, value: Ratio): string {
  const bare = slice(source, value).replace(/\/\/[^\r\n]*|\s+/g, '');
  return bare.replace(':', ' : ');
}

function readRatio(cursor: Cursor): Ratio | undefined {
  if (cursor.kind() === TokenKind.Number) return readBare(cursor);
  if (!cursor.accept(TokenKind.Open)) {
    cursor.expected('a ratio such as `(4 : 1)`');
    return undefined;
  }
  const { start } = cursor.span();
  const ifTrue = readNumber(cursor);
  const colon = ifTrue && cursor.accept(TokenKind.Colon);
  const ifFalse = colon && readNumber(cursor);
  const span = { start, end: Math.max(start, cursor.previousEnd) };
  if (ifTrue && !colon && cursor.kind() === TokenKind.Close) {
    cursor.report('invalid-credence', span, {
      problem: 'An observation is weighed by two numbers, and here is one.',
      todo: 'How likely is it if the claim is *false*? Write both, such as `(60% : 15%)`.',
    });
  } else if (!ifTrue || !ifFalse) {
    cursor.expected('a ratio of two numbers such as `4 : 1`');
    return { span };
  }
  if (!cursor.accept(TokenKind.Close)) cursor.expected('a closing `)`');
  const value = ifTrue && ifFalse && likelihoods(cursor, span, ifTrue, ifFalse);
  return value ? { span, value } : { span };
}

/** A ratio without its parentheses, which is read as if they were there. */
function readBare(cursor: Cursor): Ratio | undefined {
  const { start } = cursor.span();
  const ifTrue = readNumber(cursor);
  const ifFalse = cursor.accept(TokenKind.Colon) && readNumber(cursor);
  const span = { start, end: cursor.previousEnd };
  if (!ifTrue || !ifFalse) {
    cursor.expected('a ratio of two numbers such as `(4 : 1)`');
    return { span };
  }
  const suggestion = `(${written(cursor.text, { span })})`;
  cursor.report('syntax', span, {
    problem: 'The ratio of an observation stands in parentheses.',
    todo: `Write \`${suggestion}\`.`,
    suggestion,
  });
  const value = likelihoods(cursor, span, ifTrue, ifFalse);
  return value ? { span, value } : { span };
}

interface Figure {
  readonly value: number;
  readonly percent: boolean;
}

function readNumber(cursor: Cursor): Figure | undefined {
  if (cursor.kind() !== TokenKind.Number) return undefined;
  const written = cursor.word();
  cursor.advance();
  const percent = cursor.accept(TokenKind.Percent) !== undefined;
  // Shifted in the decimal text, not by a division: 55 % must be the 0.55 that one would write.
  return { value: Number(percent ? `${written}e-2` : written), percent };
}

/** The numbers if they make sense together; else what is wrong with them is reported. */
function likelihoods(cursor: Cursor, span: Ratio['span'], a: Figure, b: Figure): Likelihoods | undefined {
  const trouble = troubleWith(a, b);
  if (!trouble) return { ifTrue: a.value, ifFalse: b.value };
  cursor.report('invalid-credence', span, { problem: trouble[0], todo: trouble[1] });
  return undefined;
}

function troubleWith(a: Figure, b: Figure): readonly [problem: string, todo: string] | undefined {
  if (a.percent !== b.percent)
    return [
      'One of these is a percentage and the other is not.',
      'Write both as `60% : 15%`, or both as `4 : 1`.',
    ];
  if (a.percent && Math.max(a.value, b.value) > 1)
    return ['A likelihood is at most 100 %.', 'Write smaller numbers, or a ratio such as `4 : 1`.'];
  if (a.value === 0 || b.value === 0 || !Number.isFinite(a.value / b.value) || a.value / b.value === 0)
    return ['What is impossible on one side proves the other.', 'Write a small number instead of 0.'];
  return undefined;
}
