/** *Go to Annotated Passage…*, and the way from a passage to its claim that code lenses take. */
import { commands, type QuickPickItem, Selection, TextEditorRevealType, window } from 'vscode';
import * as z from 'zod/mini';
import { Location } from '../../../protocol/protocol.ts';
import { toRange } from '../annotations/places.ts';
import { revealSource } from '../preview/source.ts';
import type { Command, Tools } from './commands.ts';

/** Lists the passages of the active text; the text scrolls along with the list. */
export function goToPassage({ annotations }: Tools): Command {
  return {
    id: 'steelman.goToPassage',
    run: async () => {
      const editor = window.activeTextEditor;
      const passages = editor && annotations.get(editor.document)?.passages;
      if (!editor || !passages || passages.length === 0) {
        const annotate = 'Annotate Selection';
        const chosen = await window.showInformationMessage('No argument quotes this text yet.', annotate);
        if (chosen === annotate) await commands.executeCommand('steelman.annotateSelection');
        return;
      }
      const items = passages.map(({ range, uses }) => ({
        label: uses.map(({ title }) => title).join(', '),
        detail: editor.document.getText(toRange(range)).replace(/\s+/g, ' '),
        range: toRange(range),
      }));
      const before = editor.selection;
      const go = ({ range }: (typeof items)[number]) => {
        editor.selection = new Selection(range.start, range.start);
        editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
      };
      const chosen = await window.showQuickPick<QuickPickItem & (typeof items)[number]>(items, {
        title: 'Annotated passages',
        placeHolder: 'A claim, or words of a passage',
        matchOnDetail: true,
        onDidSelectItem: (item) => go(item as (typeof items)[number]),
      });
      if (chosen) go(chosen);
      else editor.selection = before;
    },
  };
}

/** Shows a claim beside the text; a lens hands over its file and the place of its name. */
export function showClaim(): Command {
  return {
    id: 'steelman.showClaim',
    run: async (uri, range) => {
      const place = z.safeParse(Location, { uri, range });
      if (!place.success) return;
      const { data } = place;
      const shown = { ...data, version: null, selection: data.range };
      await revealSource(shown, true, window.activeTextEditor?.viewColumn);
    },
  };
}
