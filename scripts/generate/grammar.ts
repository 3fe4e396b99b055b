/** The TextMate grammar, with its words from the tables of declarations and clauses. */
import { INNER_WORDS } from '../../core/syntax/clauses/inner.ts';
import type { Highlighting } from '../../core/syntax/clauses/row.ts';
import { beginningOf, CLAUSES } from '../../core/syntax/clauses/table.ts';
import { DECLARATIONS, type DeclarationRow } from '../../core/syntax/declarations.ts';
import { CREDENCE_WORDS, isContextualClause, isContextualDeclaration } from '../../core/syntax/keywords.ts';
import {
  CLAUSE_KEYWORDS,
  DECLARATION_KEYWORDS,
  type DeclarationKeyword,
  INNER_KEYWORDS,
} from '../../core/syntax/tree.ts';

const NAME = '[\\p{XID_Start}_][\\p{XID_Continue}-]*';
/** Nothing that a word goes on with is before it, or after it. */
const BEGIN = '(?<![\\p{XID_Continue}-])';
const END = '(?![\\p{XID_Continue}-])';
const RESERVED = [...DECLARATION_KEYWORDS, ...CLAUSE_KEYWORDS, ...INNER_KEYWORDS]
  .filter((word) => !isContextualClause(word) && !isContextualDeclaration(word))
  .join('|');
/** A name on the same line. */
const NAME_AHEAD = `(?=[ \\t]+(?!(?:${RESERVED})${END})${NAME})`;
/** What makes a word a clause keyword that may be a name elsewhere. */
const AHEAD = {
  name: NAME_AHEAD,
  number: `(?=[ \\t]*(?:[(\\d]|(?:${[...CREDENCE_WORDS.keys()].join('|')})${END}))`,
  text: '(?=[ \\t]*["“”„])',
};
/** What opens a declaration in the first column, and so ends a string that was left open. */
const DECLARATION = DECLARATION_KEYWORDS.map((word) =>
  isContextualDeclaration(word) ? `${word}[ \\t]+${NAME}[ \\t]+["“”„](?=\\S)` : `${word}${END}`,
).join('|');

const words = [
  ...CLAUSE_KEYWORDS.map((word) => ({ word, highlighting: CLAUSES[word].highlighting })),
  ...INNER_KEYWORDS.map((word) => ({ word, highlighting: INNER_WORDS[word].highlighting })),
];

/** The whole words with this highlighting, in one group; those that may be names only where a clause goes on after them. */
function clauseWords(highlighting: Highlighting): string {
  const found = words.filter((row) => row.highlighting === highlighting).map((row) => row.word);
  return whole(
    found.map((word) => {
      if (!isContextualClause(word)) return word;
      return word + AHEAD[beginningOf(word)];
    }),
  );
}

function declarationWords(highlighting: DeclarationRow['highlighting']): string {
  const isMeant = (word: DeclarationKeyword) => DECLARATIONS[word].highlighting === highlighting;
  return whole(DECLARATION_KEYWORDS.filter((word) => isMeant(word) && !isContextualDeclaration(word)));
}

/** Words that may be names, where they open a declaration: first on a line, with a name after them. */
function contextualWords(highlighting: DeclarationRow['highlighting']): string {
  const found = DECLARATION_KEYWORDS.filter(
    (word) => isContextualDeclaration(word) && DECLARATIONS[word].highlighting === highlighting,
  );
  return `^[ \\t]*(${found.join('|')})${NAME_AHEAD}`;
}

function whole(list: readonly string[]): string {
  return `${BEGIN}(${list.join('|')})${END}`;
}

const scoped = (name: string) => ({ name: `${name}.steelman` });
const include = (...names: string[]) => names.map((name) => ({ include: `#${name}` }));

/** A name that may be on another line and after comments; anything else ends the search for it. */
const namedBy = (scope: string) => ({
  end: `(?!(?:${RESERVED})${END})(${NAME})|(?=[^\\s/])|(?=/(?!/))`,
  endCaptures: { 1: scoped(scope) },
  patterns: include('comment'),
});

/** Up to the end of the string that follows, or to a word of the language. */
const UP_TO_STRING = `(?<=["“”])|(?=(?:${RESERVED})${END})`;

function declaration(begin: string, scope: string) {
  return {
    ...scoped('meta.declaration.$1'),
    begin,
    beginCaptures: { 1: scoped('keyword.declaration.$1') },
    ...namedBy(scope),
  };
}

function withString(begin: string, keyword: string, ...patterns: object[]) {
  return {
    begin,
    beginCaptures: { 1: scoped(`keyword.${keyword}.$1`) },
    end: UP_TO_STRING,
    patterns: [...include('comment'), ...patterns],
  };
}

/** What follows the word directly, white space and comments passed over. */
function followed(highlighting: 'credence' | 'tag', ...patterns: object[]) {
  return {
    ...scoped(`meta.${highlighting}`),
    begin: clauseWords(highlighting),
    beginCaptures: { 1: scoped('keyword.control.$1') },
    end: '(?=\\S)',
    applyEndPatternLast: true,
    patterns: [...include('comment'), ...patterns],
  };
}

/** A string in straight quotes, and one in curly quotes, which are marked; a blank line or a declaration ends both. */
function strings(kind: 'text' | 'quotation' | 'literal') {
  const cutOff = `|^(?=[ \\t]*$)|^(?=(?:${DECLARATION}))`;
  const begin = 'punctuation.definition.string.begin.steelman';
  const end = 'punctuation.definition.string.end.steelman';
  const curly = ' invalid.illegal.curly-quote.steelman';
  const patterns = include(`${kind}-content`);
  return {
    patterns: [
      {
        ...scoped(`string.quoted.double.${kind}`),
        begin: '"',
        beginCaptures: { 0: { name: begin } },
        end: `(")${cutOff}`,
        endCaptures: { 1: { name: end } },
        patterns,
      },
      {
        ...scoped(`string.quoted.other.${kind}`),
        begin: '[“”„]',
        beginCaptures: { 0: { name: begin + curly } },
        end: `(?:([“”])|("))${cutOff}`,
        endCaptures: { 1: { name: end + curly }, 2: { name: end } },
        patterns,
      },
    ],
  };
}

const comment = {
  patterns: [
    {
      ...scoped('comment.line.double-slash'),
      match:
        '(//)[ \\t]*(steelman-ignore)(?![\\w-])(?:[ \\t]+([a-z][a-z-]*(?:[ \\t]*,[ \\t]*[a-z][a-z-]*)*))?.*$',
      captures: {
        1: scoped('punctuation.definition.comment'),
        2: scoped('keyword.other.ignore'),
        3: scoped('constant.other.rule'),
      },
    },
    {
      ...scoped('comment.line.double-slash'),
      match: '(//).*$',
      captures: { 1: scoped('punctuation.definition.comment') },
    },
  ],
};

const clause = {
  patterns: [
    followed('credence', ...include('credence-value')),
    followed('tag', {
      match: `(?:\\G|(,))[ \\t]*(${NAME})`,
      captures: { 1: scoped('punctuation.separator.comma'), 2: scoped('constant.other.symbol.tag') },
    }),
    {
      ...scoped('meta.import-alias'),
      begin: clauseWords('alias'),
      beginCaptures: { 1: scoped('keyword.control.$1') },
      ...namedBy('entity.name.namespace.alias'),
    },
    withString(clauseWords('quotation'), 'control', ...include('quotation-string', 'reference')),
    withString(clauseWords('literal'), 'control', ...include('literal-string', 'reference')),
    { ...scoped('keyword.control.attack.$1'), match: clauseWords('attack') },
    { ...scoped('keyword.control.$1'), match: clauseWords('word') },
    { ...scoped('keyword.operator.logical.not'), match: `${BEGIN}not${END}${NAME_AHEAD}` },
  ],
};

/** What is in parentheses after names. */
const strength = {
  ...scoped('meta.strength'),
  begin: '\\(',
  beginCaptures: { 0: scoped('punctuation.section.parens.begin') },
  end: '(\\))|(?=\\S)',
  endCaptures: { 1: scoped('punctuation.section.parens.end') },
  applyEndPatternLast: true,
  patterns: include('comment', 'credence-value'),
};

const credenceValue = {
  patterns: [
    ...include('number'),
    { ...scoped('keyword.operator.range'), match: '\\.\\.' },
    { ...scoped('punctuation.separator.ratio'), match: ':' },
    {
      ...scoped('constant.language.credence'),
      match: `${BEGIN}(?:${[...CREDENCE_WORDS.keys()].join('|')})${END}`,
    },
  ],
};

const step = {
  patterns: [
    {
      match: `(${NAME})[ \\t]*(:)`,
      captures: { 1: scoped('entity.name.label.step'), 2: scoped('punctuation.separator.label') },
    },
    {
      match: `(#)(?:(${NAME})|(\\d+))`,
      captures: {
        1: scoped('punctuation.accessor.step'),
        2: scoped('variable.other.label.step'),
        3: scoped('constant.numeric.step'),
      },
    },
  ],
};

const reference = {
  patterns: [
    {
      match: `(${NAME})(\\.)(?=[\\p{XID_Start}_])`,
      captures: { 1: scoped('entity.name.namespace.alias'), 2: scoped('punctuation.accessor') },
    },
    { ...scoped('variable.other.reference'), match: NAME },
  ],
};

/** Escapes and Markdown. */
const textContent = {
  patterns: [
    ...include('escape'),
    { ...scoped('markup.inline.raw'), match: '`[^`"\\n]+`' },
    { ...scoped('markup.bold'), match: '\\*\\*[^*\\s"][^*"\\n]*\\*\\*' },
    { ...scoped('markup.italic'), match: '(?<![*\\p{L}\\p{N}])\\*[^*\\s"][^*"\\n]*\\*' },
    { ...scoped('markup.italic'), match: '(?<![\\p{L}\\p{N}_])_[^_\\s"][^_"\\n]*_(?![\\p{L}\\p{N}_])' },
    {
      match: '(\\[[^\\]"\\n]+\\])\\(([^)\\s"]+)\\)',
      captures: { 1: scoped('string.other.link.title'), 2: scoped('markup.underline.link') },
    },
  ],
};

/** The grammar as the object that its JSON file holds. */
export function grammar(): object {
  return {
    name: 'Steelman',
    scopeName: 'source.steelman',
    fileTypes: ['steelman'],
    patterns: include(
      'comment',
      'declaration',
      'clause',
      'text-string',
      'strength',
      'step',
      'reference',
      'number',
      'punctuation',
    ),
    repository: {
      comment,
      declaration: {
        patterns: [
          declaration(declarationWords('statement'), 'entity.name.function.statement'),
          declaration(contextualWords('statement'), 'entity.name.function.statement'),
          declaration(declarationWords('entity'), 'entity.name.type.entity'),
          declaration(contextualWords('entity'), 'entity.name.type.entity'),
          {
            ...scoped('meta.declaration.$1'),
            ...withString(declarationWords('source'), 'declaration', ...include('literal-string'), {
              ...scoped('entity.name.namespace.source'),
              match: NAME,
            }),
          },
          withString(declarationWords('import'), 'declaration', ...include('literal-string', 'reference')),
          { ...scoped('keyword.declaration.$1'), match: declarationWords('argument') },
        ],
      },
      clause,
      strength,
      'credence-value': credenceValue,
      number: {
        match: '(\\d+(?:\\.\\d+)?)[ \\t]*(%)?',
        captures: { 1: scoped('constant.numeric'), 2: scoped('keyword.other.unit.percent') },
      },
      step,
      reference,
      punctuation: { patterns: [{ ...scoped('punctuation.separator.comma'), match: ',' }] },
      'text-string': strings('text'),
      'quotation-string': strings('quotation'),
      'literal-string': strings('literal'),
      escape: { ...scoped('constant.character.escape'), match: '\\\\["“”\\\\]' },
      'text-content': textContent,
      'quotation-content': {
        patterns: [...include('escape'), { ...scoped('keyword.operator.ellipsis'), match: '…|\\[…\\]' }],
      },
      'literal-content': { patterns: include('escape') },
    },
  };
}
