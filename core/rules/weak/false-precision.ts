/** `false-precision`: a credence with more than two significant digits. */

import type { GreenDeclaration } from '../../syntax/green.ts';
import { credencesOf } from '../../syntax/green-credences.ts';
import type { Tree } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';
import { finding } from '../catalog.ts';
import { replace } from '../helpers/edits.ts';
import type { Rule } from '../rule.ts';

const MOST_DIGITS = 2;

export const falsePrecision: Rule = {
  code: 'false-precision',
  *check(context) {
    const { tree } = context.scope.file;
    for (const { span, written, digits } of preciseIn(tree)) {
      const args = { written, digits: String(digits), rounded: `\`${rounded(written)}\`` };
      yield finding('false-precision', span, args);
    }
  },
  fixes({ span, args }, { scope }) {
    const value = rounded(args.written);
    return [{ title: `Round it to ${value}`, edits: [replace(scope.file, span, value)] }];
  },
};

interface Precise {
  readonly span: Span;
  readonly written: string;
  readonly digits: number;
}

/** The credences and strengths of the file that make sense and have more digits than that. */
function* preciseIn(tree: Tree): Generator<Precise> {
  for (let index = 0; index < tree.greens.length; index++) {
    const declaration = tree.greens[index];
    // Every version that holds a declaration has it in the same words.
    if (coarse.has(declaration)) continue;
    let isCoarse = true;
    for (const { value, span: green } of credencesOf(declaration)) {
      if (!value) continue;
      const span = tree.span(index, green);
      const written = tree.text.slice(span.start, span.end);
      const digits = digitsOf(written);
      if (digits <= MOST_DIGITS) continue;
      isCoarse = false;
      yield { span, written, digits };
    }
    if (isCoarse) coarse.add(declaration);
  }
}

/** The declarations that are known to have no such credence. */
const coarse = new WeakSet<GreenDeclaration>();

/** The most digits of a number in a credence. */
function digitsOf(written: string): number {
  return THREE_DIGITS.test(written) ? Math.max(0, ...numbersIn(written).map((n) => n.digits)) : 0;
}

const THREE_DIGITS = /\d\D?\d\D?\d/;
const NUMBER = /(\d+)(?:\.(\d+))?(\s*%)?/g;

interface Figure {
  readonly digits: number;
  /** With two significant digits, as it is written. */
  readonly rounded: string;
}

/** The numbers of a credence, each by its distance from the nearer of 0 and 100 %: 99.97 % has one digit. */
function numbersIn(written: string): Figure[] {
  return [...written.matchAll(NUMBER)].map(([, whole, fraction = '', unit = '']) => {
    const places = fraction.length;
    const value = BigInt(whole + fraction);
    const full = (unit ? 100n : 1n) * 10n ** BigInt(places);
    const isHigh = 2n * value > full;
    const distance = isHigh ? full - value : value;
    const digits = distance === 0n ? 0 : String(distance).length;
    const coarse = 10n ** BigInt(Math.max(0, digits - MOST_DIGITS));
    const near = ((distance + coarse / 2n) / coarse) * coarse;
    return { digits, rounded: decimal(isHigh ? full - near : near, places) + unit };
  });
}

function rounded(written: string): string {
  const figures = numbersIn(written);
  let next = 0;
  return written.replace(NUMBER, (same) => {
    const figure = figures[next++];
    return figure.digits > MOST_DIGITS ? figure.rounded : same;
  });
}

/** A number of so many decimal places, without zeros at its end. */
function decimal(scaled: bigint, places: number): string {
  const digits = String(scaled).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const fraction = digits.slice(digits.length - places).replace(/(?<!0)0+$/, '');
  return fraction ? `${whole}.${fraction}` : whole;
}
