/** What the page asks of the editor, answered by the core in the page. Nothing can be written or fixed here. */
import { goalsOf } from '../../core/features/arguing/goals.ts';
import { whySentences } from '../../core/features/arguing/why.ts';
import { FORMAT_NAMES } from '../../core/formats/catalog.ts';
import { write } from '../../core/formats/writers.ts';
import { LineIndex } from '../../core/text/lines.ts';
import { drained } from '../../core/text/slices.ts';
import type { Answers, Query } from '../src/preview/messages.ts';
import { data, type Evaluated, evaluated, ROOT } from './argument.ts';

type Answer = { readonly answer: Answers[Query['kind']] } | { readonly trouble: string };

const NOT_YET = 'The numbers are still being computed; try again in a moment.';
const NO_FILE = 'This page is a copy: it can change no file.';

export function answerTo(query: Query): Answer {
  if (query.kind === 'findings') return { answer: findingsOn(query.id) };
  if (query.kind === 'fix' || query.kind === 'write') return { trouble: NO_FILE };
  const known = evaluated();
  if (!known) return { trouble: NOT_YET };
  if (query.kind === 'export') return exported(query, known);
  if (query.kind === 'whatIf') {
    const numbers = drained(known.trials.numbers(query.settings));
    return numbers
      ? { answer: { kind: 'numbers', ...numbers } as Answers['whatIf'] }
      : { trouble: 'Only leaves, steps and attacks have a number of their own to change.' };
  }
  const { argument, evaluation } = known;
  const statement = argument.byId.get(query.id);
  if (statement?.type !== 'statement') return { trouble: 'Only statements have a number to explain.' };
  if (query.kind === 'why') {
    const tried = query.settings.length > 0 ? drained(known.trials.assessed(query.settings)) : known;
    const sentences = tried ? drained(whySentences(tried.argument, tried.evaluation, statement)) : [];
    return { answer: sentences.map((sentence) => [...sentence]) };
  }
  return { answer: drained(goalsOf(argument, evaluation, statement, query.target)) };
}

function findingsOn(id: string): Answers['findings'] {
  const node = data.graph.nodes.find((each) => each.id === id);
  return (node?.findings ?? []).map((finding) => ({ ...finding, fixes: [], why: '' }));
}

function exported(
  { format: name, mode: view, folded }: Extract<Query, { kind: 'export' }>,
  { argument, evaluation }: Evaluated,
): Answer {
  const format = FORMAT_NAMES.find((each) => each === name);
  if (!format || format === 'html') return { trouble: `There is no format ${name} here.` };
  const texts = new Map(data.files.map(({ path, text }) => [path, text]));
  const text = write(format, {
    ...{ argument, evaluation, graph: data.graph, theme: data.theme, view, folded: new Set(folded) },
    ...{ pathOf: (uri) => uri, relative: (uri) => uri, page: undefined },
    lines: (uri) => new LineIndex(texts.get(uri) ?? texts.get(ROOT)!),
  });
  return { answer: { text } };
}
