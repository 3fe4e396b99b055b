/** `ambiguous-quote`: the quoted words occur several times in the source. */
import { proposeContext } from '../../sources/propose.ts';
import { finding } from '../catalog.ts';
import { quoteAt, quoteByQuote } from '../helpers/quotes.ts';
import { recontext } from '../helpers/requote.ts';
import type { Fix, Rule } from '../rule.ts';

/** How many of the passages are offered. */
const MOST_OFFERS = 5;

export const ambiguousQuote: Rule = {
  code: 'ambiguous-quote',
  check: quoteByQuote(({ clause, source, match }) => {
    if (match.outcome !== 'ambiguous') return undefined;
    return finding('ambiguous-quote', clause.text.span, { source, count: String(match.spans.length) });
  }),
  fixes({ span }, context) {
    const clause = quoteAt(context, span);
    const match = clause && context.quote(clause);
    const index = clause && context.quotedText(clause);
    if (!index || match?.outcome !== 'ambiguous') return [];
    return match.spans.slice(0, MOST_OFFERS).flatMap((place): Fix[] => {
      const proposed = proposeContext(index, place, clause.text.value);
      if (!proposed) return [];
      const words = [
        proposed.after && `after “${proposed.after}”`,
        proposed.before && `before “${proposed.before}”`,
      ].filter(Boolean);
      return [
        {
          title: `Refer to the one ${words.join(' and ')}`,
          edits: [recontext(context.scope.file, clause, proposed)],
        },
      ];
    });
  },
};
