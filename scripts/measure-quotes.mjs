/**
 * Measures how much of what readers see of a text cannot be quoted: `npm run measure-quotes [FOLDER]` renders the READMEs of
 * the installed packages (or all Markdown below FOLDER) with markdown-it, takes the sentences of the rendered pages, and
 * prints which share of them is not found in the Markdown, and in the HTML page made of it. `--list` prints these, too.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'htmlparser2';
import markdownIt from 'markdown-it';
import { bundled } from './lib/bundled.mjs';

const { findQuote, indexText } = await bundled('scripts/lib/quoting.ts');
const [folder] = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const shown = process.argv.includes('--list');
/** Texts beyond this are looked up by another way, and are not READMEs. */
const LARGEST = 100_000;

const files = readdirSync(folder ?? 'node_modules', { recursive: true })
  .map((path) => join(folder ?? 'node_modules', path))
  .filter((path) => (folder ? /\.(md|markdown)$/i : /\/readme\.(md|markdown)$/i).test(path))
  .filter((path) => statSync(path).isFile() && statSync(path).size <= LARGEST)
  .sort();
const renderer = markdownIt({ html: true, linkify: true });
const texts = new Set();
const counts = { markdown: { sentences: 0, missing: 0 }, html: { sentences: 0, missing: 0 } };
for (const path of files) {
  const text = readFileSync(path, 'utf8');
  if (texts.has(text)) continue;
  texts.add(text);
  const page = renderer.render(text.replace(/^\ufeff?---\r?\n[\s\S]*?\n---\r?\n/, ''));
  const sentences = sentencesOf(page);
  for (const [markup, source] of [
    ['markdown', text],
    ['html', `<!doctype html><title>x</title><body>${page}`],
  ]) {
    const index = indexText(source, markup);
    for (const sentence of sentences) {
      counts[markup].sentences++;
      const { outcome } = findQuote(index, { text: sentence }, { near: false });
      if (outcome !== 'missing') continue;
      counts[markup].missing++;
      if (shown) console.log(`${markup} ${path}: ${JSON.stringify(sentence)}`);
    }
  }
}
for (const [markup, { sentences, missing }] of Object.entries(counts)) {
  const share = ((100 * missing) / Math.max(1, sentences)).toFixed(2);
  console.log(`${markup}: ${share} % not found (${missing} of ${sentences} sentences, ${texts.size} texts)`);
}

/** The sentences of the paragraphs of a page, as one copies them: white space folded, of 12 characters and more. */
function sentencesOf(page) {
  const blocks = [];
  let block = '';
  const flush = () => {
    blocks.push(block);
    block = '';
  };
  const stack = [{ nodes: parseDocument(page).children, at: 0, parts: false }];
  while (stack.length > 0) {
    const top = stack.at(-1);
    if (top.at === top.nodes.length) {
      if (top.parts) flush();
      stack.pop();
      continue;
    }
    const node = top.nodes[top.at++];
    if (node.type === 'text') block += node.data;
    else if (node.name === 'br') block += ' ';
    else if (node.children && !['script', 'style', 'pre'].includes(node.name)) {
      const parts =
        /^(?:p|h[1-6]|li|ul|ol|td|th|tr|table|thead|tbody|blockquote|div|summary|details|dl|dt|dd|center)$/.test(
          node.name,
        );
      if (parts) flush();
      stack.push({ nodes: node.children, at: 0, parts });
    }
  }
  flush();
  return blocks
    .flatMap((text) => text.replace(/\s+/g, ' ').split(/(?<=[.!?]["'”’)]*) (?=\p{Lu})/u))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length >= 12 && /\p{L}/u.test(sentence));
}
