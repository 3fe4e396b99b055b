/** `omitted-negation`: a quote passes over "not" in the sentence that it quotes. */
import { passedOver } from '../../sources/passed-over.ts';
import { finding } from '../catalog.ts';
import { quoteByQuote } from '../helpers/quotes.ts';
import type { Rule } from '../rule.ts';

const NEGATION =
  /(?<![\p{L}\p{N}])(?:not|never|no|none|nobody|nothing|neither|nor|cannot|without|hardly|barely|scarcely|seldom|rarely|\p{L}+n['’]t)(?![\p{L}\p{N}])/iu;

export const omittedNegation: Rule = {
  code: 'omitted-negation',
  check: quoteByQuote(({ clause, source, match }, context) => {
    if (!('parts' in match) || !match.parts) return undefined;
    const index = context.quotedText(clause)!;
    const word = passedOver(index, match.parts)
      .map((words) => NEGATION.exec(words)?.[0])
      .find((found) => found !== undefined);
    return word === undefined ? undefined : finding('omitted-negation', clause.text.span, { source, word });
  }),
};
