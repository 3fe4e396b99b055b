/** Finding statements and steps of a picture by words and by what they are. */
import type { Graph, GraphNode } from './graph.ts';
import { plain } from './text.ts';

type Test = (node: GraphNode) => boolean;

/**
 * The ids of the nodes that every word of a query fits, in the order of the text; none for a query without words. A word
 * is looked for in names, texts, kinds, statuses and the codes of findings; `kind:`, `status:`, `about:`, `finding:`,
 * `name:`, `tag:` and `in:` before it look in one of these alone. `persona:` is `about:` for personas. Case does not matter; "quoted words" are one.
 */
export function find({ nodes }: Pick<Graph, 'nodes'>, query: string): string[] {
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  const personas = new Set(nodes.filter(({ kind }) => kind === 'persona').map(({ id }) => id));
  const tests = words(query).map((word) => testOf(word, names, personas));
  if (tests.length === 0) return [];
  return nodes.filter((node) => tests.every((test) => test(node))).map(({ id }) => id);
}

function words(query: string): string[] {
  return [...query.matchAll(/(?:\w+:)?"[^"]*"?|\S+/g)]
    .map(([word]) => word.replaceAll('"', '').toLowerCase())
    .filter((word) => word !== '' && !word.endsWith(':'));
}

function testOf(word: string, names: ReadonlyMap<string, string>, personas: ReadonlySet<string>): Test {
  const fields: Record<string, (node: GraphNode) => readonly string[]> = {
    kind: ({ kind }) => [kind],
    status: ({ status, open }) => [status ?? '', open ? 'open' : ''],
    about: ({ about }) => about.map((id) => names.get(id) ?? ''),
    finding: ({ findings }) => findings.flatMap(({ code, severity }) => [code, severity]),
    name: ({ name }) => [name],
    persona: ({ about }) => about.filter((id) => personas.has(id)).map((id) => names.get(id) ?? ''),
    tag: ({ tags }) => tags,
    in: ({ settings }) => settings,
    text: ({ label }) => [plain(label)],
  };
  const [, field, rest] = /^(\w+):(.+)$/.exec(word) ?? [];
  if (field !== undefined && Object.hasOwn(fields, field)) return (node) => holds(fields[field](node), rest);
  return (node) => Object.values(fields).some((read) => holds(read(node), word));
}

function holds(texts: readonly string[], word: string): boolean {
  return texts.some((text) => text.toLowerCase().includes(word));
}
