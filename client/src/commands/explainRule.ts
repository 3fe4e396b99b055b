/** *Explain Rule…*: the page of a rule beside the text; the light bulb hands over which. */
import { ViewColumn, window } from 'vscode';
import { openPage, ruleCodes } from '../docs/pages.ts';
import type { Command, Tools } from './commands.ts';

export function explainRule({ extensionUri }: Tools): Command {
  return {
    id: 'steelman.explainRule',
    run: async (argument) => {
      const codes = await ruleCodes(extensionUri);
      const known = codes.find((code) => code === argument);
      const code = known ?? (await window.showQuickPick(codes, { placeHolder: 'Which rule?' }));
      if (code) await openPage(`rules/${code}.md`, ViewColumn.Beside);
    },
  };
}
