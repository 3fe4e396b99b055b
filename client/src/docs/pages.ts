/** The reference as virtual documents: `steelman-docs:/rules/syntax.md` is the page that ships as docs/rules/syntax.md. */
import { commands, type Disposable, Uri, type ViewColumn, workspace } from 'vscode';

/** The links of diagnostics' codes lead here: a marker's hover opens documents, but runs no commands. */
const SCHEME = 'steelman-docs';

/** What the server puts before `<rule>.md` to link to a rule's page. */
export const RULE_PAGES = `${SCHEME}:/rules/`;

/**
 * Provides the pages. That they open as rendered Markdown is up to `workbench.editorAssociations`, for which
 * package.json contributes a default.
 */
export function provideDocs(extensionUri: Uri): Disposable {
  return workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: async ({ path }) => {
      const file = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'docs', path));
      return withSources(new TextDecoder().decode(file));
    },
  });
}

/** Markdown's preview draws a fence in place of its text; a reader of the reference wants both. */
function withSources(page: string): string {
  return page.replace(/^(`{3,})steelman\r?\n([\s\S]*?)^\1$/gm, '$1steelman ignore\n$2$1\n\n$&');
}

/** The codes of all rules, in alphabetical order. */
export async function ruleCodes(extensionUri: Uri): Promise<string[]> {
  const files = await workspace.fs.readDirectory(Uri.joinPath(extensionUri, 'docs', 'rules'));
  return files.map(([name]) => name.replace(/\.md$/, '')).sort();
}

/** Opens a page, e.g. `rules/syntax.md`. */
export async function openPage(path: string, viewColumn?: ViewColumn): Promise<void> {
  await commands.executeCommand('vscode.open', Uri.from({ scheme: SCHEME, path: `/${path}` }), {
    viewColumn,
  });
}

/** What the page of a rule says under "Why it matters", its paragraphs apart; '' where it says nothing. */
export async function whyItMatters(code: string): Promise<string> {
  try {
    const page = await workspace.openTextDocument(Uri.parse(`${RULE_PAGES}${code}.md`));
    return sectionOf(page.getText(), 'Why it matters');
  } catch {
    return '';
  }
}

/** The text under a heading of the second level. */
export function sectionOf(page: string, heading: string): string {
  const sections = page.split(/^## /m);
  const found = sections.find(
    (section) => section.startsWith(`${heading}\n`) || section.startsWith(`${heading}\r`),
  );
  return found?.slice(heading.length).trim() ?? '';
}
