/** `unused-declaration`: nothing refers to a declaration. */
import type { Target } from '../../model/argument.ts';
import { attackedStatement } from '../../model/targets.ts';
import { finding } from '../catalog.ts';
import { supportersIn } from '../helpers/bearing.ts';
import { removeDeclaration } from '../helpers/edits.ts';
import { isPlain, mentions } from '../helpers/mentions.ts';
import { declarationAt, namedAt } from '../helpers/places.ts';
import type { Rule, RuleContext } from '../rule.ts';

export const unusedDeclaration: Rule = {
  code: 'unused-declaration',
  *check(context) {
    const { argument, scope } = context;
    const mentioned = mentions(context);
    const supporters = supportersIn(context);
    const things = [
      ...argument.entities,
      ...argument.settings,
      ...argument.sources,
      // A claim that nothing refers to is `unreachable`, or the thesis to be; a link acts without being named.
      ...argument.statements.filter(
        (s) =>
          (s.kind === 'assumption' || s.kind === 'evidence') && s.attacks.length === 0 && !supporters.has(s),
      ),
    ];
    for (const thing of things) {
      const { uri, name } = thing;
      if (uri !== scope.uri || !isPlain(thing, context) || mentioned(thing)) continue;
      yield finding(
        'unused-declaration',
        namedAt(context, thing),
        { kind: argument.green(thing).kind, name },
        { faded: true },
      );
    }
    for (const entry of scope.imports) {
      const { target, alias } = entry;
      const declaration = argument.declaration(entry);
      if (target === undefined || !declaration.text || declaration.damaged || isImportUsed(target, context))
        continue;
      const args = { kind: 'import', name: alias ?? declaration.text.value };
      yield finding('unused-declaration', declaration.text.span, args, { faded: true });
    }
  },
  fixes({ span }, context) {
    const declaration = declarationAt(context, span);
    if (!declaration) return [];
    const edits = [removeDeclaration(context.scope.file, declaration)];
    return [{ title: `Remove this ${declaration.kind}`, edits }];
  },
};

/** Whether the file refers to something of the imported one, or the latter attacks what is declared elsewhere. */
function isImportUsed(uri: string, { argument, scope }: RuleContext): boolean {
  if (scope.file.tree.errors.length > 0) return true;
  const isOf = (thing: Target) => (thing.type === 'import' ? thing.target : thing.uri) === uri;
  if (scope.occurrences.some(({ role, target }) => role !== 'declaration' && isOf(target))) return true;
  return argument.attacks.some((attack) => isOf(attack.attacker) && !isOf(attackedStatement(attack)));
}
