/** Completion requests, and what is said of an item once it is looked at. */
import { type CompletionItem, CompletionItemKind, InsertTextFormat } from 'vscode-languageserver';
import { complete, type CompletionItem as Item } from '../../core/features/completion/completion.ts';
import { describeById } from '../../core/features/hover/hover.ts';
import { range } from '../convert.ts';
import { NOWHERE, type Session, spot } from '../state/session.ts';

const KINDS: Record<Item['kind'], CompletionItemKind> = {
  keyword: CompletionItemKind.Keyword,
  name: CompletionItemKind.Function,
  entity: CompletionItemKind.Class,
  step: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  path: CompletionItemKind.File,
  passage: CompletionItemKind.Text,
  rule: CompletionItemKind.Constant,
  source: CompletionItemKind.Module,
};

/** What leads back from an item to the thing it names. */
interface ItemData {
  readonly uri: string;
  readonly id: string;
}

export function registerCompletion(session: Session): void {
  const { connection, world, evaluations } = session;

  connection.onCompletion((params) => {
    const { snapshot, uri, offset } = spot(session, params);
    if (uri === NOWHERE) return null;
    const { items, more } = complete(snapshot, uri, offset, world.texts);
    const lines = snapshot.lines(uri);
    return {
      isIncomplete: more,
      items: items.map((item, i): CompletionItem => {
        const snippet = session.client.snippets ? item.snippet : undefined;
        return {
          label: item.label,
          kind: KINDS[item.kind],
          ...(item.detail ? { detail: item.detail } : {}),
          sortText: String(i).padStart(4, '0'),
          ...(item.filter ? { filterText: item.filter } : {}),
          ...(snippet ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
          textEdit: { range: range(lines, item.replace), newText: snippet ?? item.insert },
          ...(item.id ? { data: { uri, id: item.id } satisfies ItemData } : {}),
        };
      }),
    };
  });
  connection.onCompletionResolve((item) => {
    const data = item.data as ItemData | undefined;
    if (!data) return item;
    const value = describeById(world.snapshot, data.uri, data.id, evaluations.numbers(data.uri, 0));
    return value ? { ...item, documentation: { kind: 'markdown', value } } : item;
  });
}
