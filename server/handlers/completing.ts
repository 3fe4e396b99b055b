/** Completion requests, and the description of an item once it is selected. */
import {
  type CompletionItem,
  CompletionItemKind,
  CompletionTriggerKind,
  InsertTextFormat,
} from 'vscode-languageserver';
import { complete, type CompletionItem as Item } from '../../core/features/completion/completion.ts';
import { describeById } from '../../core/features/hover/hover.ts';
import { range } from '../convert.ts';
import { NOWHERE, resolvePosition, type Session } from '../state/session.ts';

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

/** VS Code's command that opens the list at the cursor; `auto` as if by typing, so that an empty one stays unseen. */
const OPEN_LIST = { title: 'Suggest', command: 'editor.action.triggerSuggest', arguments: [{ auto: true }] };

/** What leads back from an item to the thing it names. */
interface ItemData {
  readonly uri: string;
  readonly id: string;
}

export function registerCompletion(session: Session): void {
  const { connection, world, evaluations } = session;

  connection.onCompletion((params) => {
    const { snapshot, uri, offset } = resolvePosition(session, params);
    if (uri === NOWHERE) return null;
    const { triggerKind, triggerCharacter } = params.context ?? {};
    const character = triggerKind === CompletionTriggerKind.TriggerCharacter ? triggerCharacter : undefined;
    const { items, more } = complete(snapshot, uri, offset, { texts: world.texts, character });
    const lines = snapshot.lines(uri);
    return {
      isIncomplete: more,
      items: items.map((item, i): CompletionItem => {
        const snippet = session.client.snippets ? item.snippet : undefined;
        return {
          label: item.label,
          kind: KINDS[item.kind],
          ...(item.detail ? { detail: item.detail } : {}),
          ...(item.aside && session.client.labelDetails ? { labelDetails: { description: item.aside } } : {}),
          sortText: String(i).padStart(4, '0'),
          ...(item.filter ? { filterText: item.filter } : {}),
          ...(snippet ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
          textEdit: { range: range(lines, item.replace), newText: snippet ?? item.insert },
          ...(item.outdent
            ? { additionalTextEdits: [{ range: range(lines, item.outdent), newText: '' }] }
            : {}),
          ...(item.opens && session.client.steelman ? { command: OPEN_LIST } : {}),
          ...(item.id ? { data: { uri, id: item.id } satisfies ItemData } : {}),
        };
      }),
    };
  });
  connection.onCompletionResolve((item) => {
    const data: ItemData | undefined = item.data;
    if (!data) return item;
    const value = describeById(world.snapshot, data.uri, data.id, evaluations.numbers(data.uri, 0));
    return value ? { ...item, documentation: { kind: 'markdown', value } } : item;
  });
}
