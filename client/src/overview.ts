/** The tree in the side bar: the active argument's theses with their numbers, its cruxes, and what is still open about it. */
import {
  CancellationTokenSource,
  commands,
  type Disposable,
  EventEmitter,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  window,
} from 'vscode';
import { percent, percentRange } from '../../core/text/percent.ts';
import type { OverviewResult } from '../../protocol/protocol.ts';
import type { Connection } from './connection.ts';
import type { PreviewManager } from './preview/manager.ts';
import { revealSource } from './preview/source.ts';

const VIEW = 'steelman.overview';
const REVEAL = 'steelman.revealStatement';

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  /** The number before the text, where it is seen however narrow the bar is; '' for none. */
  readonly number: string;
  /** After the text. */
  readonly more: string;
  readonly icon: string;
}

interface Group {
  readonly title: string;
  readonly entries: readonly Entry[];
}

export class OverviewTree implements Disposable {
  private readonly changed = new EventEmitter<void>();
  private readonly view: TreeView<Group | Entry>;
  private readonly disposables: Disposable[];
  private groups: readonly Group[] = [];
  private uri: string | undefined;
  private asking: CancellationTokenSource | undefined;

  constructor(
    private readonly connection: Connection,
    private readonly previews: PreviewManager,
  ) {
    this.view = window.createTreeView(VIEW, {
      treeDataProvider: {
        onDidChangeTreeData: this.changed.event,
        getChildren: (parent?: Group | Entry) =>
          parent === undefined ? [...this.groups] : 'entries' in parent ? [...parent.entries] : [],
        getTreeItem: (item: Group | Entry) => ('entries' in item ? groupItem(item) : entryItem(item)),
      },
    });
    this.disposables = [
      this.view,
      this.changed,
      commands.registerCommand(REVEAL, (id: unknown) => this.reveal(String(id))),
      window.onDidChangeActiveTextEditor(() => this.follow()),
      window.tabGroups.onDidChangeTabs(() => this.follow()),
      this.view.onDidChangeVisibility(() => this.update()),
      connection.onStarted(() => this.update()),
      connection.onChanged(({ uri }) => {
        if (uri === this.uri) void this.update();
      }),
    ];
    this.follow();
  }

  /** Shows the argument in front; beside other texts, the one that was in front before. */
  private follow(): void {
    const document = window.activeTextEditor?.document;
    const active = document?.languageId === 'steelman' ? document.uri : this.previews.active?.uri;
    if (!active || active.toString() === this.uri) return;
    this.uri = active.toString();
    void this.update();
  }

  private async update(): Promise<void> {
    this.asking?.cancel();
    const { uri } = this;
    if (!uri || !this.view.visible) return;
    const source = new CancellationTokenSource();
    this.asking = source;
    const found = await this.connection.overview({ uri }, source.token);
    if (source.token.isCancellationRequested || !found || uri !== this.uri) return;
    this.groups = groupsOf(found);
    this.view.description = uri.slice(uri.lastIndexOf('/') + 1).replace(/\.steelman$/, '');
    this.changed.fire();
  }

  private async reveal(id: string): Promise<void> {
    const place = this.uri && (await this.connection.locate({ uri: this.uri, id }));
    if (place) await revealSource(place, true, undefined);
  }

  dispose(): void {
    this.asking?.cancel();
    for (const disposable of this.disposables) disposable.dispose();
  }
}

/** The lists that are not empty. */
function groupsOf({ theses, cruxes, unanswered, unassessed, questions }: OverviewResult): Group[] {
  const groups: Group[] = [
    {
      title: 'Theses',
      entries: theses.map(({ support, range, ...item }) => ({
        ...item,
        number: support === null ? '' : percent(support),
        more: range && range.hi > range.lo ? `range ${percentRange(range)}` : '',
        icon: 'milestone',
      })),
    },
    {
      title: 'Cruxes',
      entries: cruxes.map(({ credence, importance, ...item }) => ({
        ...item,
        number: credence === null ? '' : percentRange(credence),
        more: [credence === null ? 'unassessed' : '', importance < 0 ? 'against' : '']
          .filter(Boolean)
          .join(', '),
        icon: 'debug-breakpoint-unverified',
      })),
    },
    {
      title: 'Unanswered objections',
      entries: unanswered.map(({ support, ...item }) => ({
        ...item,
        number: support === null ? '' : percent(support),
        more: '',
        icon: 'error',
      })),
    },
    {
      title: 'Unassessed premises',
      entries: unassessed.map((item) => ({ ...item, number: '', more: '', icon: 'circle-large-outline' })),
    },
    {
      title: 'Open questions',
      entries: questions.map(({ about, ...item }) => ({
        ...item,
        number: '',
        more: `about ${about}`,
        icon: 'question',
      })),
    },
  ];
  return groups.filter(({ entries }) => entries.length > 0);
}

function groupItem({ title, entries }: Group): TreeItem {
  const item = new TreeItem(title, TreeItemCollapsibleState.Expanded);
  item.description = title === 'Theses' ? '' : String(entries.length);
  return item;
}

function entryItem({ id, name, label, number, more, icon }: Entry): TreeItem {
  const item = new TreeItem(
    [number, label || name].filter(Boolean).join('  '),
    TreeItemCollapsibleState.None,
  );
  item.description = more;
  item.tooltip = label ? `${name}: ${label}` : name;
  item.iconPath = new ThemeIcon(icon);
  item.command = { command: REVEAL, title: 'Go to text', arguments: [id] };
  return item;
}
