/** What a query finds. */
import { expect, test } from 'vitest';
import { find } from '../../core/graph/find.ts';
import { graphOf } from '../support/pictures.ts';

const TEXT = `model M "The model"
persona Wren "An assistant" of M
thesis refuses "It refuses the *correction*" because drive credence 50%
claim drive "Its drive is strong" about Wren because thin
assumption thin "Training is thin" tag training, Costs credence 20%
objection trained "It was trained to accept" rebuts refuses`;

test.each([
  ['correction', ['refuses']],
  ['TRAINED', ['trained']],
  ['kind:objection', ['trained']],
  ['train', ['thin', 'trained']],
  ['train kind:assumption', ['thin']],
  ['"training is"', ['thin']],
  ['about:wren kind:claim', ['drive']],
  ['name:drive', ['drive']],
  ['text:"drive is"', ['drive']],
  ['persona:wren', ['refuses', 'drive']],
  ['persona:model', []],
  ['tag:costs', ['thin']],
  ['tag:cost', ['thin']],
  ['tag:wren', []],
  ['constructor:x', []],
  ['kind:', []],
  ['', []],
])('%s', (query, expected) => expect(find(graphOf(TEXT, { bare: true }), query)).toEqual(expected));
