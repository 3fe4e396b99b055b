/**
 * An editor that is typed into key by key, at the protocol level: it asks a server for completions when VS Code would, and
 * does with Enter, Tab, brackets and quotation marks what VS Code does with the settings and the language configuration of
 * the extension. `lag` is how many keys late each answer comes.
 */
import { readFileSync } from 'node:fs';
import { matches, scoreOf } from './fuzzy.ts';
import type { TestClient } from './server.ts';
import { type Place, Snippet } from './snippet.ts';

type Pattern = string | { readonly pattern: string; readonly flags?: string };
interface EnterRule {
  readonly beforeText: Pattern;
  readonly afterText?: Pattern;
  readonly action: { readonly indent: string; readonly appendText?: string };
}

const language = JSON.parse(readFileSync('syntaxes/language-configuration.json', 'utf8'));
const settings = JSON.parse(readFileSync('package.json', 'utf8')).contributes.configurationDefaults[
  '[steelman]'
];
const regExp = (p: Pattern, extra = '') =>
  typeof p === 'string' ? new RegExp(p, extra) : new RegExp(p.pattern, (p.flags ?? '') + extra);
const CLOSERS: readonly string[] = language.autoClosingPairs.map((p: { close: string }) => p.close);
const WORD = regExp(language.wordPattern, 'g');

/** A completion item as it comes over the wire. */
export interface Item {
  readonly label: string;
  readonly sortText: string;
  readonly filterText?: string;
  readonly insertTextFormat?: number;
  readonly textEdit: {
    readonly range: { readonly start: Position; readonly end: Position };
    readonly newText: string;
  };
  /** Only deletions of blanks before the word. */
  readonly additionalTextEdits?: readonly Item['textEdit'][];
  readonly command?: { readonly command: string };
}
interface Position {
  readonly line: number;
  readonly character: number;
}

/** The list that is open: all its items, and the place and the word where they were asked for. */
interface Widget {
  readonly items: readonly Item[];
  readonly isIncomplete: boolean;
  readonly wordStart: number;
  readonly at: number;
  shown: readonly Item[];
}

interface Pending {
  readonly due: number;
  readonly widget: Widget;
  readonly line: number;
}

export class TypedEditor {
  text = '';
  cursor = 0;
  private anchor = 0;
  private version = 1;
  private keys = 0;
  private widget: Widget | undefined;
  private pending: Pending | undefined;
  private snippet: Snippet | undefined;
  /** Closing characters that the editor put in, which the same key types over. */
  private closers: number[] = [];

  private constructor(
    private readonly client: TestClient,
    private readonly uri: string,
    private readonly lag: number,
  ) {}

  /** Opens an empty document, or one with `text` and the cursor at its end. */
  static open(client: TestClient, uri: string, { lag = 0, text = '' } = {}): TypedEditor {
    const editor = new TypedEditor(client, uri, lag);
    client.open(uri, text);
    editor.text = text;
    editor.cursor = editor.anchor = text.length;
    return editor;
  }

  /** The labels in the list that is open; none where none is. */
  get offered(): string[] {
    return this.widget?.shown.map((item) => item.label) ?? [];
  }

  /** Presses the keys one after another: `\n` is Enter, `\t` Tab, `\b` Backspace. */
  async type(keys: string): Promise<void> {
    for (const key of keys) {
      this.keys++;
      this.deliver();
      if (key === '\n') await this.enter();
      else if (key === '\t') await this.tab();
      else if (key === '\b') await this.back();
      else await this.letter(key);
    }
  }

  /** Puts in a snippet, as a command does, and selects its first place. */
  async insertSnippet(body: string): Promise<void> {
    const snippet = Snippet.parse(body, this.cursor);
    this.replace(this.cursor, this.cursor, snippet.text);
    this.snippet = snippet;
    await this.goTo(snippet.next());
  }

  private async letter(key: string): Promise<void> {
    const next = this.text[this.cursor];
    const isCloser =
      this.closers.includes(this.cursor) || settings['editor.autoClosingOvertype'] === 'always';
    if (key === next && CLOSERS.includes(key) && isCloser && this.text[this.cursor - 1] !== '\\') {
      this.closers = this.closers.filter((at) => at !== this.cursor);
      this.cursor = this.anchor = this.cursor + 1;
    } else {
      const pair = language.autoClosingPairs.find((p: { open: string }) => p.open === key);
      const closes = pair && this.anchor === this.cursor && this.isClosed(key, next);
      this.insert(key);
      if (closes) {
        this.replace(this.cursor, this.cursor, pair.close);
        this.closers.push(this.cursor);
      }
      this.outdent();
    }
    await this.suggest(key);
  }

  /** Whether the key brings its closing one: outside of texts and comments, and not before a word. */
  private isClosed(key: string, next: string | undefined): boolean {
    if (next !== undefined && next !== '\n' && !language.autoCloseBefore.includes(next)) return false;
    const line = this.text.slice(this.lineStart(this.cursor), this.cursor);
    if (this.isInText() || /^[^"]*(?:"[^"]*"[^"]*)*\/\//.test(line)) return false;
    return key !== '"' || this.wordAt(this.cursor).word === '';
  }

  /** Whether the cursor is in a string, as the grammar sees it. */
  private isInText(): boolean {
    const before = this.text.slice(this.text.lastIndexOf('\n\n', this.cursor - 1) + 1, this.cursor);
    return before.replace(/\\["\\]/g, '').split('"').length % 2 === 0;
  }

  private async enter(): Promise<void> {
    const [item] = this.widget?.shown ?? [];
    const mode = settings['editor.acceptSuggestionOnEnter'] ?? 'on';
    if (item && mode !== 'off' && (mode === 'on' || this.changes(item))) return this.accept(item);
    this.close();
    // VS Code forgets what it has put in on a line that is broken.
    this.closers = [];
    const start = this.lineStart(this.cursor);
    const before = this.text.slice(start, this.cursor);
    const after = this.text.slice(this.cursor, this.lineEnd(this.cursor));
    const rule = (language.onEnterRules as EnterRule[]).find(
      (r) => regExp(r.beforeText).test(before) && (!r.afterText || regExp(r.afterText).test(after)),
    );
    const margin = /^[ \t]*/.exec(before)![0];
    const indents = { indent: `${margin}  `, outdent: margin.slice(2) } as Record<string, string>;
    // What Enter indented by itself is taken away where nothing is written there.
    if (before.trim() === '' && after === '') this.replace(start, this.cursor, '');
    this.insert(`\n${indents[rule?.action.indent ?? ''] ?? margin}${rule?.action.appendText ?? ''}`);
  }

  private async tab(): Promise<void> {
    const [item] = this.widget?.shown ?? [];
    // A key binding of the extension: what changes nothing is not accepted where Tab leads on.
    if (item && !(this.snippet && !this.changes(item))) return this.accept(item);
    this.close();
    if (this.snippet) return this.goTo(this.snippet.next());
    const column = this.cursor - this.lineStart(this.cursor);
    this.insert(' '.repeat(2 - (column % 2)));
  }

  private async goTo(place: Place | undefined): Promise<void> {
    if (!place || place.isLast) this.snippet = undefined;
    if (!place) return;
    [this.anchor, this.cursor] = [place.start, place.end];
    if (place.end > place.start) await this.ask({ triggerKind: 2, triggerCharacter: '\t' });
  }

  private async accept(item: Item): Promise<void> {
    let start = this.offset(item.textEdit.range.start);
    this.close();
    for (const { range } of item.additionalTextEdits ?? []) {
      const [from, to] = [this.offset(range.start), this.offset(range.end)];
      this.replace(from, to, '');
      start -= to - from;
    }
    // VS Code indents the lines of what it puts in like the line where it does.
    const margin = /^[ \t]*/.exec(this.text.slice(this.lineStart(start), start))![0];
    const body = item.textEdit.newText.replaceAll('\n', `\n${margin}`);
    const nested = item.insertTextFormat === 2 ? Snippet.parse(body, start) : undefined;
    this.anchor = start;
    this.insert(nested?.text ?? body);
    if (nested?.hasPlaces) {
      this.snippet = nested;
      await this.goTo(nested.next());
    }
    if (item.command?.command === 'editor.action.triggerSuggest') await this.ask({ triggerKind: 1 });
  }

  /** VS Code's `suggestionMakesTextEdit`: whether accepting the item would change anything. */
  private changes(item: Item): boolean {
    const start = this.offset(item.textEdit.range.start);
    return item.insertTextFormat === 2 || this.text.slice(start, this.cursor) !== item.textEdit.newText;
  }

  /** What VS Code asks once a key is typed, or does with the list that is open. */
  private async suggest(key: string): Promise<void> {
    const provider = this.client.capabilities.completionProvider as { triggerCharacters: string[] };
    if (provider.triggerCharacters.includes(key)) return this.ask({ triggerKind: 2, triggerCharacter: key });
    // While an answer is due, the list stays as it was.
    if (this.pending) return;
    const { widget } = this;
    const { start, word } = this.wordAt(this.cursor);
    if (!widget) {
      if (word !== '' && Number.isNaN(Number(word)) && this.isQuick()) await this.ask({ triggerKind: 1 });
    } else if (word !== '' && start > widget.wordStart) {
      this.show({ ...widget, wordStart: start, at: this.cursor });
    } else if (this.cursor < widget.at) {
      if (word === '') this.close();
      else await this.ask({ triggerKind: 1 });
    } else if (widget.isIncomplete && word !== '') {
      await this.ask({ triggerKind: 3 });
    } else this.show(widget);
  }

  private isQuick(): boolean {
    const quick = settings['editor.quickSuggestions'];
    if (this.isInText()) return quick.strings === 'on';
    const line = this.text.slice(this.lineStart(this.cursor), this.cursor);
    return line.includes('//') ? quick.comments === 'on' : quick.other === 'on';
  }

  private async ask(context: object): Promise<void> {
    const textDocument = { uri: this.uri };
    const position = this.position(this.cursor);
    const answer = await this.client.request<{ items: Item[]; isIncomplete: boolean } | null>(
      'textDocument/completion',
      { textDocument, position, context },
    );
    const { items = [], isIncomplete = false } = answer ?? {};
    const widget = {
      items,
      isIncomplete,
      wordStart: this.wordAt(this.cursor).start,
      at: this.cursor,
      shown: [],
    };
    this.pending = { due: this.keys + this.lag, widget, line: position.line };
    if (this.lag === 0) this.deliver();
  }

  /** Shows what was asked for, once it is there: if the cursor is still on that line and has not gone back. */
  private deliver(): void {
    const { pending } = this;
    if (!pending || this.keys < pending.due) return;
    this.pending = undefined;
    if (this.position(this.cursor).line !== pending.line || this.cursor < pending.widget.at) this.close();
    else this.show(pending.widget);
  }

  private show(widget: Widget): void {
    const typed = (item: Item) =>
      this.text.slice(this.offset(item.textEdit.range.start), this.cursor).trimStart();
    const shown = widget.items.filter((item) => matches(typed(item), item.filterText ?? item.label));
    const order = (item: Item) => scoreOf(typed(item), item.filterText ?? item.label);
    widget.shown = shown.sort((a, b) => order(b) - order(a) || (a.sortText < b.sortText ? -1 : 1));
    this.widget = shown.length > 0 ? widget : undefined;
  }

  private close(): void {
    this.widget = undefined;
    this.pending = undefined;
  }

  /** Moves a declaration to the first column once it is plain that it is one. */
  private outdent(): void {
    const start = this.lineStart(this.cursor);
    const line = this.text.slice(start, this.cursor);
    const margin = /^[ \t]+/.exec(line);
    if (!margin || !regExp(language.indentationRules.decreaseIndentPattern).test(line)) return;
    // Only when this key made it so.
    if (regExp(language.indentationRules.decreaseIndentPattern).test(line.slice(0, -1))) return;
    this.replace(start, start + 2, '');
  }

  private insert(text: string): void {
    const [start, end] = [Math.min(this.anchor, this.cursor), Math.max(this.anchor, this.cursor)];
    if (this.snippet && !this.snippet.holds(start, end)) this.snippet = undefined;
    const link = this.snippet?.link(start, end);
    this.cursor = this.anchor = end;
    this.replace(start, end, text);
    this.cursor = this.anchor = start + text.length;
    link?.((from, to) => this.replace(from, to, text));
  }

  private async back(): Promise<void> {
    const start = this.lineStart(this.cursor);
    const isMargin = this.text.slice(start, this.cursor).trim() === '';
    if (this.anchor === this.cursor)
      this.anchor -= isMargin && this.cursor > start ? 2 - ((this.cursor - start) % 2) : 1;
    this.insert('');
    this.close();
  }

  private replace(start: number, end: number, text: string): void {
    const range = { start: this.position(start), end: this.position(end) };
    this.text = this.text.slice(0, start) + text + this.text.slice(end);
    const shift = text.length - (end - start);
    this.closers = this.closers
      .filter((at) => at < start || at >= end)
      .map((at) => (at >= end ? at + shift : at));
    this.snippet?.edited(start, end, text.length);
    if (this.cursor > end) this.cursor = this.anchor = this.cursor + shift;
    else if (this.cursor > start) this.cursor = this.anchor = start + text.length;
    this.client.change(this.uri, ++this.version, text, range);
  }

  private wordAt(at: number): { start: number; word: string } {
    const start = this.lineStart(at);
    for (const match of this.text.slice(start, this.lineEnd(at)).matchAll(WORD)) {
      const from = start + match.index;
      if (from < at && from + match[0].length >= at) return { start: from, word: this.text.slice(from, at) };
    }
    return { start: at, word: '' };
  }

  private lineStart(at: number): number {
    return this.text.lastIndexOf('\n', at - 1) + 1;
  }
  private lineEnd(at: number): number {
    const end = this.text.indexOf('\n', at);
    return end < 0 ? this.text.length : end;
  }
  private position(at: number): Position {
    const before = this.text.slice(0, at);
    return { line: before.split('\n').length - 1, character: at - this.lineStart(at) };
  }
  private offset({ line, character }: Position): number {
    let start = 0;
    for (let i = 0; i < line; i++) start = this.text.indexOf('\n', start) + 1;
    return start + character;
  }
}
