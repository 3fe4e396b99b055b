/** The suite's hand on the page: what is in the preview can be seen and clicked only from outside the extension host. */

/** Where the driver of the page listens; there is none where desktop VS Code runs the suite. */
const channel = process.env.STEELMAN_PAGE;

/** Why a test that needs the page cannot run here, or undefined. */
export const pageless = channel ? undefined : 'nothing can look into a webview of desktop VS Code';

async function ask<T>(action: string, argument?: unknown): Promise<T> {
  const response = await fetch(channel!, { method: 'POST', body: JSON.stringify({ action, argument }) });
  const answer = await response.text();
  if (!response.ok) throw new Error(answer);
  return JSON.parse(answer) as T;
}

export const page = {
  /** The `data-id`s of all nodes in the preview's picture; none when there is no picture. */
  nodes: () => ask<string[]>('nodes'),
  /** What the preview says of its picture: that it is old, or in part. */
  note: () => ask<string>('note'),
  /** The id of the node that is marked, or null. */
  selected: () => ask<string | null>('selected'),
  click: (id: string) => ask<null>('click', id),
  doubleClick: (id: string) => ask<null>('doubleClick', id),
  /** A key with its modifiers: `Control+F`. */
  press: (keys: string) => ask<null>('press', keys),
  type: (text: string) => ask<null>('type', text),
  /** Presses a key for each character, `\n` Enter, `\t` Tab and `\b` Backspace, so many milliseconds apart. */
  keys: (text: string, delay: number) => ask<null>('keys', { text, delay }),
  /** The rows of the list of suggestions; none where it is closed. */
  offered: () => ask<string[]>('offered'),
  /** The rows of the menu that is open, such as the light bulb's. */
  menu: () => ask<string[]>('menu'),
  /** What a list or input line at the top of the window asks, or null. */
  asked: () => ask<string | null>('asked'),
  /** What the light bulb's menu offers; none where it is not open. */
  actions: () => ask<string[]>('actions'),
  /** Takes the action whose title contains this. */
  chooseAction: (title: string) => ask<null>('chooseAction', title),
  /** The lines of the list beside what is peeked at; none where nothing is. */
  peeked: () => ask<string[]>('peeked'),
  /** The rows of the tree in the side bar. */
  overview: () => ask<string[]>('overview'),
  /** How many ranges of text are decorated by extensions. */
  marks: () => ask<number>('marks'),
  screenshot: (name: string) => ask<null>('screenshot', name),
};

/** A test that needs the page; where none can be reached its title says why it is skipped. */
export function withPage(title: string, body: (this: Mocha.Context) => Promise<void>): void {
  if (pageless) it.skip(`${title} (${pageless})`);
  // Every key goes through the browser, and some tests have a few hundred of them.
  else it(title, body).timeout(600_000);
}
