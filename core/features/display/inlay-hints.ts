/** Inlay hints: after each derived statement how strongly the document supports it. */
import type { Span } from '../../text/span.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { ledger } from '../hover/ledger.ts';
import type { Numbers } from '../shared/numbers.ts';
import { isDerived, supportWords, unfinishedWords } from '../shared/words.ts';

export interface InlayHint {
  readonly offset: number;
  readonly label: string;
  /** The id of the statement, by which `hintTooltip` finds the rest. */
  readonly id: string;
}

/** The hints after texts that end in `within`: `⊢ 31 %`, `≤ 42 % if 2 premises hold`; earlier numbers with `…`. */
export function inlayHints(snapshot: Snapshot, uri: string, within: Span, numbers: Numbers): InlayHint[] {
  const hints: InlayHint[] = [];
  const argument = snapshot.argument(uri);
  const { tree } = argument.root.file;
  for (const statement of argument.statements) {
    if (statement.uri !== uri || !(isDerived(statement) || statement.observations.length > 0)) continue;
    const { text, name } = argument.green(statement);
    const offset = tree.span(statement.position, (text ?? name)!.span).end;
    if (offset < within.start || offset > within.end) continue;
    const reading = numbers.reading(statement);
    if (!reading) continue;
    const unfinished = unfinishedWords(reading);
    if (unfinished) {
      hints.push({ offset, label: unfinished, id: statement.id });
      continue;
    }
    const words = supportWords(reading);
    const label = (/^\d|^</.test(words) ? `⊢ ${words}` : words) + (numbers.state === 'previous' ? ' …' : '');
    hints.push({ offset, label, id: statement.id });
  }
  return hints.sort((a, b) => a.offset - b.offset);
}

/** The ledger of the statement that a hint is about, as Markdown. */
export function hintTooltip(
  snapshot: Snapshot,
  uri: string,
  id: string,
  numbers: Numbers,
): string | undefined {
  const argument = snapshot.argument(uri);
  const statement = argument.byId.get(id);
  if (statement?.type !== 'statement') return undefined;
  return ledger(argument, statement, numbers).join('\n\n') || undefined;
}
