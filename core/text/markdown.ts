/** Markdown that shows what documents say and can do nothing: no HTML, no images, no links but to the web. */
import type { Nodes, PhrasingContent, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import {
  gfmAutolinkLiteralFromMarkdown,
  gfmAutolinkLiteralToMarkdown,
} from 'mdast-util-gfm-autolink-literal';
import { gfmStrikethroughFromMarkdown, gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { isDunder } from './dunder.ts';
import { remembered } from './remembered.ts';

/** Longer texts are shown as they are written: parsing brackets and marks of emphasis can take quadratic time. */
const LONGEST = 2000;
/** The same texts and names are shown in hover after hover. */
const MOST_REMEMBERED = 1000;

/** A text of the language is one paragraph, even if it begins like a list or a heading. */
const NO_BLOCKS = {
  disable: {
    null: [
      ...['blockQuote', 'codeFenced', 'codeIndented', 'definition', 'headingAtx', 'htmlFlow', 'list'],
      ...['setextUnderline', 'thematicBreak'],
      // Nobody writes `&#35;` in a sentence but to show it.
      'characterReference',
    ],
  },
};

const WRITING: Options = {
  emphasis: '*',
  resourceLink: true,
  extensions: [
    gfmAutolinkLiteralToMarkdown(),
    gfmStrikethroughToMarkdown(),
    // Renderers with formulas or tables would interpret these.
    {
      unsafe: [
        { character: '$', inConstruct: 'phrasing' },
        { character: '|', inConstruct: 'phrasing' },
      ],
    },
  ],
};

/** Words and marks that are the same in Markdown: most texts are no more. To parse and write each takes ten times as long. */
const PLAIN = /^(?!.*www\.)\p{L}(?:[\p{L}\p{N} ,;%?'"’“”–—-]|\.(?= |$))*(?<! )$/iu;

/** A text, warrant or note as one inert paragraph: emphasis, code and links to the web stay, all else is shown as words. */
export const inert = remembered((text: string) => {
  if (text.length > LONGEST || PLAIN.test(text)) return literal(text);
  const tree = fromMarkdown(text, {
    extensions: [NO_BLOCKS, gfmAutolinkLiteral(), gfmStrikethrough()],
    mdastExtensions: [gfmAutolinkLiteralFromMarkdown(), gfmStrikethroughFromMarkdown()],
  });
  return write(
    tree.children.flatMap((block) => (block.type === 'paragraph' ? disarmed(block.children, text) : [])),
  );
}, MOST_REMEMBERED);

/** Plain words as Markdown that shows exactly these, any markup characters included; white space at either end stays as one space. */
export function literal(text: string): string {
  if (PLAIN.test(text)) return text;
  const words = text.trim();
  const before = text.startsWith(words) ? '' : ' ';
  const after = text.endsWith(words) ? '' : ' ';
  return before + write([{ type: 'text', value: words }]) + after;
}

/** Words as code, on one line, in as many backticks as they need. */
export const code = remembered(
  (words: string) => write([{ type: 'inlineCode', value: words.replace(/(?<!\s)\s*[\r\n]\s*/g, ' ') }]),
  MOST_REMEMBERED,
);

/** Names as code, joined by commas; past `most` only how many there are. */
export function codes(names: readonly string[], most = 8): string {
  const shown = names.slice(0, most).map(code).join(', ');
  return names.length > most ? `${shown} and ${names.length - most} more` : shown;
}

/** The same content with everything that could do something turned into the words it was written as. */
function disarmed(content: readonly PhrasingContent[], source: string): PhrasingContent[] {
  return content.flatMap((node): PhrasingContent[] => {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        return [node];
      case 'break':
        return [{ type: 'text', value: ' ' }];
      case 'strong':
        if (isDunder(written(node, source))) return [asWritten(node, source)];
        return [{ ...node, children: disarmed(node.children, source) }];
      case 'emphasis':
      case 'delete':
        return [{ ...node, children: disarmed(node.children, source) }];
      case 'link':
        if (/^https?:\/\//i.test(node.url))
          return [{ ...node, title: null, children: disarmed(node.children, source) }];
        return [asWritten(node, source)];
      default:
        return [asWritten(node, source)];
    }
  });
}

function asWritten(node: Nodes, source: string): PhrasingContent {
  return { type: 'text', value: written(node, source) };
}

function written({ position }: Nodes, source: string): string {
  return source.slice(position?.start.offset, position?.end.offset);
}

function write(children: PhrasingContent[]): string {
  const root: Root = { type: 'root', children: [{ type: 'paragraph', children }] };
  return toMarkdown(root, WRITING).trimEnd();
}
