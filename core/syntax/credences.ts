/** Reads credences, and the strengths of steps and attacks. */
import { nearest } from '../text/near.ts';
import type { Span } from '../text/span.ts';
import type { Cursor } from './cursor.ts';
import { CREDENCE_WORDS, isReserved } from './keywords.ts';
import { TokenKind } from './tokens.ts';
import type { Credence, Interval } from './tree.ts';

const CLOSING = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
]);

/** Whether there is a number here, or a bracket with a number or a credence word in it. */
export function atCredence(cursor: Cursor): boolean {
  if (cursor.kind() === TokenKind.Number) return true;
  if (!CLOSING.has(cursor.word())) return false;
  return cursor.kind(1) === TokenKind.Number || CREDENCE_WORDS.has(cursor.wordAt(1));
}

/** Reads the credence of a `credence` clause; brackets around it are reported. */
export function parseBareCredence(cursor: Cursor): Credence | undefined {
  if (cursor.kind() === TokenKind.Number || !atCredence(cursor)) return parseCredence(cursor);
  return parseOtherwise(cursor, cursor.span().start, (written) => ({
    problem: 'A credence has no brackets; only the strength of a step does.',
    todo: `Write \`${written}\`.`,
    suggestion: written,
  }));
}

/** Reads the strength of a step or an attack, if there is one; one without its parentheses is reported. */
export function parseStrength(cursor: Cursor): Credence | undefined {
  const comma = cursor.kind(-1) === TokenKind.Comma ? cursor.span(-1) : undefined;
  if (!comma && cursor.accept(TokenKind.Open)) {
    const strength = parseCredence(cursor);
    if (strength && !cursor.accept(TokenKind.Close)) cursor.expected('a closing `)`');
    return strength;
  }
  if (!atCredence(cursor)) return undefined;
  return parseOtherwise(cursor, (comma ?? cursor.span()).start, (written) => ({
    problem: `A strength comes in parentheses right after the last name${comma ? ', without a comma' : ''}.`,
    todo: `Write \`(${written})\`.`,
    suggestion: `${comma ? ' ' : ''}(${written})`,
  }));
}

/** Reads and reports a strength that comes before the names that it belongs after, or in place of any. */
export function passEarlyStrength(cursor: Cursor): void {
  parseOtherwise(cursor, cursor.span().start, (written) =>
    cursor.wordAt() === '' || isReserved(cursor.wordAt())
      ? {
          problem: `Expected a name, found \`${written}\`.`,
          todo: `Name a claim; a strength, as \`(${written})\`, comes after the names. How likely a claim is by itself is its \`credence\`.`,
        }
      : {
          problem: 'A strength comes after the names, not before them.',
          todo: `Write \`(${written})\` right after the last name.`,
        },
  );
}

/** Reads and reports a number that lacks a `credence` before it. */
export function passBareNumber(cursor: Cursor): void {
  parseOtherwise(cursor, cursor.span().start, (written) => ({
    problem: `Expected a keyword before \`${written}\` that says what it is.`,
    todo: `Write \`credence ${written}\`.`,
    suggestion: `credence ${written}`,
  }));
}

/** Reads a credence in or without brackets and reports it as `problem` says, unless it makes no sense by itself. */
function parseOtherwise(
  cursor: Cursor,
  start: number,
  problem: (written: string) => Record<string, string>,
): Credence | undefined {
  const before = cursor.problems.length;
  const closing = CLOSING.get(cursor.word());
  if (closing) cursor.advance();
  const credence = parseCredence(cursor);
  if (closing && cursor.word() === closing) cursor.advance();
  if (credence && cursor.problems.length === before) {
    const written = cursor.text.slice(credence.span.start, credence.span.end);
    cursor.report('syntax', { start, end: cursor.previousEnd }, problem(written));
  }
  return credence;
}

/** `VALUE` or `VALUE..VALUE`. A senseless one is reported and has a span but no value. */
export function parseCredence(cursor: Cursor): Credence | undefined {
  const garbled = parseGarbled(cursor) ?? parseDashed(cursor) ?? parseBareInterval(cursor);
  if (garbled) return garbled;
  const first = parseValue(cursor);
  if (!first) return undefined;
  const last = cursor.accept(TokenKind.Range) ? parseValue(cursor) : first;
  const span: Span = { start: first.span.start, end: cursor.previousEnd };
  if (!last) return { span };
  if (!first.value || !last.value) return { span };
  const value = { lo: first.value.lo, hi: last.value.hi };
  if (value.lo <= value.hi) return { span, value };
  const { text } = cursor;
  const [lower, upper] = [first, last].map((end) => text.slice(end.span.start, end.span.end));
  const meant = !lower.endsWith('%') && upper.endsWith('%') ? intervalMeant(lower, upper) : undefined;
  if (meant) {
    cursor.report('invalid-credence', span, {
      problem: `One end of \`${lower}..${upper}\` has a \`%\`, so that the other is taken for a fraction.`,
      todo: `Write \`${meant}\`.`,
      suggestion: meant,
    });
    return { span };
  }
  const suggestion = `${upper}..${lower}`;
  cursor.report('invalid-credence', span, {
    problem: `The interval \`${text.slice(span.start, span.end)}\` runs from the larger to the smaller end.`,
    todo: 'Write the smaller end first.',
    suggestion,
  });
  return { span };
}

/** An interval with a dash or `to` between its ends, such as `5% – 10%`: reported, and read as a whole. */
function parseDashed(cursor: Cursor): Credence | undefined {
  const dash = cursor.kind(1) === TokenKind.Percent ? 2 : 1;
  if (cursor.kind() !== TokenKind.Number || !DASHES.has(cursor.word(dash))) return undefined;
  if (cursor.kind(dash + 1) !== TokenKind.Number) return undefined;
  const { start } = cursor.span();
  const [first, last] = [cursor.word(), cursor.word(dash + 1)];
  for (let i = 0; i <= dash + 1; i++) cursor.advance();
  const percent = cursor.accept(TokenKind.Percent) ? '%' : '';
  const span = { start, end: cursor.previousEnd };
  const suggestion = intervalMeant(`${first}${dash === 2 ? '%' : ''}`, `${last}${percent}`);
  cursor.report('invalid-credence', span, {
    problem: 'Expected two dots between the ends of an interval.',
    ...(suggestion ? { todo: `Write \`${suggestion}\`.`, suggestion } : { todo: EXAMPLES }),
  });
  return { span };
}

const EXAMPLES = 'Write a number such as `70%` or `0.7`, or an interval such as `60%..90%`.';

/** The number that was meant, with a comma for its point or its per cent left out; undefined where it cannot be told. */
function numberMeant(written: string): string | undefined {
  const [, digits, percent] = /^(\d+(?:[.,]\d+)?)(%?)$/.exec(written) ?? [];
  if (digits === undefined) return undefined;
  const number = digits.replace(',', '.');
  if (Number(number) > (percent || Number(number) > 1 ? 100 : 1)) return undefined;
  return number + (percent || Number(number) > 1 ? '%' : '');
}

/** The interval that was meant by its ends: both in per cent if one of them must be, the smaller one first. */
function intervalMeant(first: string, last: string): string | undefined {
  const ends = [first, last].map(numberMeant);
  const [a, b] = ends;
  if (a === undefined || b === undefined) return undefined;
  const inPercent = a.endsWith('%') || b.endsWith('%');
  const [lo, hi] = [a, b].sort((x, y) => Number.parseFloat(x) - Number.parseFloat(y));
  return inPercent ? `${lo.replace('%', '')}%..${hi.replace('%', '')}%` : `${lo}..${hi}`;
}

/** An interval of numbers of which one is over 1 and lacks its per cent, such as `90..95`: reported, and read as a whole. */
function parseBareInterval(cursor: Cursor): Credence | undefined {
  const last = cursor.kind(1) === TokenKind.Percent ? 3 : 2;
  if (cursor.kind() !== TokenKind.Number || cursor.kind(last - 1) !== TokenKind.Range) return undefined;
  if (cursor.kind(last) !== TokenKind.Number) return undefined;
  const endsInPercent = cursor.kind(last + 1) === TokenKind.Percent;
  const isBare = (word: string, percent: boolean) => !percent && Number(word) > 1;
  if (!isBare(cursor.word(), last === 3) && !isBare(cursor.word(last), endsInPercent)) return undefined;
  const span = { start: cursor.span().start, end: cursor.span(endsInPercent ? last + 1 : last).end };
  const written = cursor.text.slice(span.start, span.end);
  const [first, second] = written.split('..').map((end) => end.trim());
  const suggestion = intervalMeant(first, second);
  cursor.report('invalid-credence', span, {
    problem: `\`${written}\` is not a valid credence: a credence lies between 0 and 100 %.`,
    ...(suggestion ? { todo: `Write \`${suggestion}\`.`, suggestion } : { todo: EXAMPLES }),
  });
  while (!cursor.done && cursor.span().start < span.end) cursor.advance();
  return { span };
}

const DASHES: ReadonlySet<string> = new Set(['-', '–', '—', '−', 'to']);

/** What may be written without a space, and begins with a digit. */
const NUMBERS = /^\d+(\.\d+)?%?(\.\.(\d+(\.\d+)?%?|[\p{L}-]+)?)?$/u;

/**
 * What was meant as two ends. Dots part them before the last number that can be one, which is looked for only where all of
 * the rest is of numbers.
 */
const ENDS = /^(?:([\d.,]+%?)[-–—−]|([\d.,]+%)\.\.\.?|(?=[\d.,]+%?$)([\d.,]+)\.\.\.?)([\d.,]+%?)$/;

/** Digits with something else stuck to them, such as `0,5` or `60–90%`: read as a whole, lest half of it be counted. */
function parseGarbled(cursor: Cursor): Credence | undefined {
  if (cursor.kind() !== TokenKind.Number) return undefined;
  let count = 1;
  while (cursor.isStuck(count)) count++;
  const span = { start: cursor.span().start, end: cursor.span(count - 1).end };
  const written = cursor.text.slice(span.start, span.end);
  if (NUMBERS.test(written)) return undefined;
  const ends = ENDS.exec(written);
  const suggestion = ends ? intervalMeant(ends[1] ?? ends[2] ?? ends[3], ends[4]) : numberMeant(written);
  cursor.report('invalid-credence', span, {
    problem: `\`${written}\` is not a valid credence.`,
    ...(suggestion ? { todo: `Write \`${suggestion}\`.`, suggestion } : { todo: EXAMPLES }),
  });
  for (let i = 0; i < count; i++) cursor.advance();
  return { span };
}

function parseValue(cursor: Cursor): { span: Span; value?: Interval } | undefined {
  if (cursor.kind() === TokenKind.Number) {
    const written = cursor.word();
    const span = cursor.advance();
    const percent = cursor.accept(TokenKind.Percent);
    // Shifted in the decimal text, not by a division: 55 % must be the 0.55 that one would write.
    const number = percent ? Number(`${written}e-2`) : Number(written);
    if (number <= 1)
      return { span: { start: span.start, end: cursor.previousEnd }, value: { lo: number, hi: number } };
    cursor.report(
      'invalid-credence',
      { start: span.start, end: (percent ?? span).end },
      {
        problem: `\`${written}${percent ? '%' : ''}\` is not a valid credence: a credence lies between 0 and 100 %.`,
        ...(percent || Number(written) > 100
          ? { todo: 'Write a smaller number.' }
          : { todo: `Write \`${written}%\` if per cent is meant.`, suggestion: `${written}%` }),
      },
    );
    return { span };
  }
  const word = cursor.wordAt();
  if (word === '' || isReserved(word)) {
    cursor.expected('a credence such as `70%`, `60%..90%` or `likely`');
    return undefined;
  }
  const value = CREDENCE_WORDS.get(word);
  const { start } = cursor.span();
  const joined = value ? undefined : joinedWords(cursor);
  for (let words = joined?.split('-').length ?? 1; words > 0; words--) cursor.advance();
  const span = { start, end: cursor.previousEnd };
  if (value) return { span, value };
  const near = joined ?? nearest(word, CREDENCE_WORDS.keys());
  cursor.report('invalid-credence', span, {
    problem: `\`${cursor.text.slice(span.start, span.end)}\` is not a valid credence.`,
    todo: near
      ? `Did you mean \`${near}\`?`
      : 'Write a number such as `70%`, or a word such as `likely` or `very-unlikely`.',
    ...(near ? { suggestion: near } : {}),
  });
  return { span };
}

/** The credence word that the words from here on would be with hyphens between them, as in `very likely`. */
function joinedWords(cursor: Cursor): string | undefined {
  let joined = cursor.wordAt().toLowerCase();
  for (let ahead = 1; ahead < 4 && cursor.wordAt(ahead) !== ''; ahead++) {
    joined += `-${cursor.wordAt(ahead).toLowerCase()}`;
    if (CREDENCE_WORDS.has(joined)) return joined;
  }
  return undefined;
}
