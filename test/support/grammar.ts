/** Tokenises text with the TextMate grammars as VS Code does, and shows each token with its scopes. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { type IGrammar, INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';

const require = createRequire(import.meta.url);
const wasm = readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'));

/** Enough of a Markdown grammar for an injection to have somewhere to go. */
const MARKDOWN = `{ "scopeName": "text.html.markdown", "patterns": [] }`;

const files = new Map([
  ['source.steelman', 'syntaxes/steelman.tmLanguage.json'],
  ['markdown.steelman.codeblock', 'syntaxes/markdown-fence.tmLanguage.json'],
]);

const registry = new Registry({
  onigLib: loadWASM(new Uint8Array(wasm).buffer).then(() => ({ createOnigScanner, createOnigString })),
  getInjections: (scope) => (scope === 'text.html.markdown' ? ['markdown.steelman.codeblock'] : []),
  loadGrammar: async (scope) => {
    if (scope === 'text.html.markdown') return parseRawGrammar(MARKDOWN, 'markdown.json');
    const file = files.get(scope);
    return file ? parseRawGrammar(readFileSync(file, 'utf8'), file) : null;
  },
});

export interface ScopedToken {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Scopes, outermost first, the root scope left out. */
  readonly scopes: readonly string[];
}

/** All tokens of a text. */
export async function tokenise(text: string, scope = 'source.steelman'): Promise<ScopedToken[]> {
  const grammar = (await registry.loadGrammar(scope)) as IGrammar;
  const tokens: ScopedToken[] = [];
  let state = INITIAL;
  for (const [line, content] of text.split(/\r?\n/).entries()) {
    const result = grammar.tokenizeLine(content, state);
    state = result.ruleStack;
    for (const { startIndex: start, endIndex, scopes } of result.tokens) {
      const end = Math.min(endIndex, content.length);
      if (end > start)
        tokens.push({ line, start, end, text: content.slice(start, end), scopes: scopes.slice(1) });
    }
  }
  return tokens;
}

/**
 * Checks a text in which a line of `^^^ scope` under a line says which scope the text above the carets has. A scope
 * matches when one of the token's scopes starts with it; `!scope` says that none does.
 */
export async function checkScopes(marked: string, scope?: string): Promise<string[]> {
  const lines: string[] = [];
  const marks: { line: number; start: number; end: number; scope: string }[] = [];
  for (const line of marked.replace(/^\n/, '').split('\n')) {
    const mark = /^(\s*)(\^+) (\S+)$/.exec(line);
    if (mark) {
      const start = mark[1].length;
      marks.push({ line: lines.length - 1, start, end: start + mark[2].length, scope: mark[3] });
    } else {
      lines.push(line);
    }
  }
  if (marks.length === 0) throw new Error('nothing is marked');
  const tokens = await tokenise(lines.join('\n'), scope);
  const wrong: string[] = [];
  for (const mark of marks) {
    const wanted = mark.scope.replace(/^!/, '');
    const covered = tokens.filter((t) => t.line === mark.line && t.start < mark.end && t.end > mark.start);
    const has = (t: ScopedToken) => t.scopes.some((s) => s.split(' ').some((one) => one.startsWith(wanted)));
    const right = mark.scope.startsWith('!') ? !covered.some(has) : covered.length > 0 && covered.every(has);
    const text = lines[mark.line].slice(mark.start, mark.end);
    const found = covered.map((t) => `${JSON.stringify(t.text)} ${t.scopes.join(' ')}`).join(', ');
    if (!right) wrong.push(`${JSON.stringify(text)} is not ${mark.scope}: ${found}`);
  }
  return wrong;
}
