/** Definition, references, highlight, implementation, hierarchy: `$0` asks, `[|…|]` is the answer. */
import { expect, test } from 'vitest';
import { definition } from '../../core/features/navigation/definition.ts';
import { dependentsOf, hierarchyRoot, supportersOf } from '../../core/features/navigation/hierarchy.ts';
import { implementations, typeDefinitions } from '../../core/features/navigation/implementation.ts';
import { highlights, references } from '../../core/features/navigation/references.ts';
import { subtypes, supertypes, typeRoot } from '../../core/features/navigation/type-hierarchy.ts';
import { checkPlaces, type Marked, marked } from '../support/features.ts';

const define = (text: string) => checkPlaces(text, (m) => definition(m.snapshot, m.uri, m.offset));
const refer = (text: string) => checkPlaces(text, (m) => references(m.snapshot, m.uri, m.offset, true));
const implement = (text: string) => checkPlaces(text, (m) => implementations(m.snapshot, m.uri, m.offset));

test('definition leads from a premise to its declaration', () => {
  define('claim wet "It is wet"\n  because ra$0in\nassumption [|rain|] "It rains"\n');
});

test('definition at the very end of a name is still about it', () => {
  define('claim wet "It is wet"\n  because rain$0, fog\nassumption [|rain|] "It rains"\nassumption fog "Fog"\n');
});

test('definition leads through an import, with a prefix and without', () => {
  define('import "w.steelman"\nclaim c "C" because ra$0in\n--- w.steelman\nassumption [|rain|] "It rains"\n');
  define('import "w.steelman" as w\nclaim c "C" because w.ra$0in\n--- w.steelman\nassumption [|rain|] "R"\n');
  define('import "w.steelman" as [|w|]\nclaim c "C" because $0w.rain\n--- w.steelman\nassumption rain "R"\n');
});

test('definition on a step leads to its label, or to the clause of one without', () => {
  define('claim c "C"\n  because [|one|]: a\n  because b\nobjection o "O" undercuts c#on$0e\nassumption a "A"\nassumption b "B"\n');
  define('claim c "C"\n  because one: a\n  [|because|] b\nobjection o "O" undercuts c#2$0\nassumption a "A"\nassumption b "B"\n');
});

test('definition on a path leads to the file, on a quote to the passage', () => {
  define('source post "po$0st.txt"\n--- post.txt\n[||]Rain is wet.\n');
  define('import "o$0.steelman"\n--- o.steelman\n[||]claim c "C"\n');
  define('source post "post.txt"\nevidence e "E" quote post "is $0wet"\n--- post.txt\nRain [|is wet|].\n');
});

test('references are found in every file that names the thing', () => {
  refer(
    'assumption [|ra$0in|] "R"\nclaim c "C" because [|rain|]\n' +
      '--- b.steelman\nimport "main.steelman" as m\nclaim d "D" because m.[|rain|]\n' +
      '--- c.steelman\nassumption rain "Another rain"\nclaim e "E" because rain\n',
  );
});

test('references of a step label, a source and a prefix', () => {
  refer(
    'claim c "C" because [|on$0e|]: a because b\nobjection o "O" undercuts c#[|one|]\nassumption a "A"\nassumption b "B"\n',
  );
  refer('source [|po$0st|] "p.txt"\nevidence e "E" quote [|post|] "x"\n--- p.txt\nx\n');
  refer(
    'import "b.steelman" as [|b$0|]\nclaim c "C" because [|b|].a, [|b|].z\n--- b.steelman\nassumption a "A"\nassumption z "Z"\n',
  );
});

test('highlight tells the declaration from its uses', () => {
  const m = marked('claim c "C" because rain\nassumption ra$0in "R"\n');
  expect(highlights(m.snapshot, m.uri, m.offset).map((h) => h.kind)).toEqual(['read', 'write']);
});

test('implementation is what supports a thing', () => {
  implement(
    'claim c$0 "C"\n  because a\n  because b\nassumption [|a|] "A"\nassumption [|b|] "B"\nassumption z "Z"\n',
  );
  implement(
    'model M "M"\npersona P$0 "P" of M\nsincere [|s|] "S" of P\n  credence 50%\nevidence [|e|] "E" about P\n',
  );
  implement('source so$0 "s.txt"\nevidence [|e|] "E" quote so "x"\nevidence f "F"\n--- s.txt\nx\n');
});

const names = (edges: readonly { item: { name: string } }[]) => edges.map((e) => e.item.name);
const at = (m: Marked) => [m.snapshot, m.uri, m.offset] as const;

test('the hierarchy goes down to what supports and up to what rests on it, in all files', () => {
  const m = marked(
    'claim mid$0 "M" because a, b\nassumption a "A"\nassumption b "B"\nclaim top "T" because mid, a\n' +
      '--- o.steelman\nimport "main.steelman"\nthesis far "F" because mid\n',
  );
  expect(hierarchyRoot(...at(m))?.name).toBe('mid');
  expect(names(supportersOf(...at(m)))).toEqual(['a', 'b']);
  expect(names(dependentsOf(...at(m)))).toEqual(['top', 'far']);
});

test('conditions of a leaf count as what it rests on', () => {
  const m = marked('assumption a$0 "A" credence 50% given b\nassumption b "B"\n');
  expect(names(supportersOf(...at(m)))).toEqual(['b']);
});

test('type definition is what a thing is about or belongs to', () => {
  const types = (text: string) => checkPlaces(text, (m) => typeDefinitions(m.snapshot, m.uri, m.offset));
  types('model [|M|] "M"\npersona [|P|] "P" of M\nclaim c$0 "C" about M, P\n');
  types('model [|M|] "M"\npersona P$0 "P" of M\n');
});

test('the hierarchy of types: model, its personas and goals, their links', () => {
  const text =
    'model M "M"\npersona P "P" of M\ngoal G "G" of M\ninstrumental i "I" of P serves G credence 50%\n';
  const under = (name: string) => marked(text.replace(` ${name} "`, ` $0${name} "`));
  expect(typeRoot(...at(under('M')))?.name).toBe('M');
  expect(subtypes(...at(under('M'))).map((i) => i.name)).toEqual(['P', 'G']);
  expect(subtypes(...at(under('P'))).map((i) => i.name)).toEqual(['i']);
  expect(supertypes(...at(under('i'))).map((i) => i.name)).toEqual(['P', 'G']);
});
