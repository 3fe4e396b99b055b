/** For VS Code's Markdown preview: marks Steelman fences and their info words, so that a script there can draw them. */
import type { MarkdownIt } from 'markdown-it';

/** Makes every fence of a document an argument by itself. */
const SEPARATE = /<!--\s*steelman:\s*alone\s*-->/i;
const LANGUAGE = /^steelman(?=[\s:,{?]|$)/i;

/** The plugin. What a fence holds stays as it is, for previews and exports in which no script runs. */
export function extendMarkdownIt(markdown: MarkdownIt): MarkdownIt {
  const { fence } = markdown.renderer.rules;
  markdown.renderer.rules.fence = (tokens, index, options, env, self) => {
    const info = tokens[index].info.trim();
    const code = fence ? fence(tokens, index, options, env, self) : self.renderToken(tokens, index, options);
    const words = info
      .split(/[\s:,{}?]+/)
      .slice(1)
      .filter(Boolean);
    if (!LANGUAGE.test(info) || words.includes('ignore')) return code;
    if (tokens.some(({ type, content }) => type === 'html_block' && SEPARATE.test(content)))
      words.push('alone');
    const shown = markdown.utils.escapeHtml(words.join(' '));
    return `<div class="steelman-fence" data-words="${shown}">${code}</div>\n`;
  };
  return markdown;
}
