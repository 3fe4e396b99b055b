/** *Export Graph…*: the picture, or its model, as a file. */
import { env, type Uri, window, workspace } from 'vscode';
import { EXPORT_FORMATS, type ExportFormat, FORMAT_NAMES } from '../../../core/formats/catalog.ts';
import type { ExportParams } from '../../../protocol/protocol.ts';
import { NO_ANSWER } from '../connection.ts';
import type { Command, Tools } from './commands.ts';
import { targetOf } from './target.ts';

interface Choice {
  readonly label: string;
  readonly description: string;
  readonly extension: string;
  readonly format: ExportFormat;
  readonly theme: ExportParams['theme'];
}

/** Two for each format that has colours. */
const CHOICES: readonly Choice[] = FORMAT_NAMES.flatMap((format): Choice[] => {
  const { label, description, extensions, themed } = EXPORT_FORMATS[format];
  const choice = { label, description, extension: extensions[0], format, theme: 'light' } as const;
  if (!themed) return [choice];
  return (['light', 'dark'] as const).map((theme) => ({ ...choice, label: `${label}, ${theme}`, theme }));
});

/**
 * A second argument names the format, for keybindings: `"args": [null, "markdown"]`; from the preview it says how the
 * graph is shown there.
 */
export function exportGraph({ connection, previews }: Tools): Command {
  return {
    id: 'steelman.exportGraph',
    run: async (argument, how) => {
      const uri = targetOf(argument, previews);
      if (!uri) return;
      const shown: Partial<Pick<ExportParams, 'view' | 'folded' | 'format'>> =
        typeof how === 'object' && how ? how : {};
      const given = CHOICES.find((each) => each.format === (shown.format ?? how));
      const chosen =
        given ??
        (await window.showQuickPick(CHOICES, { title: 'Export the graph as', placeHolder: 'Format' }));
      if (!chosen) return;
      const result = await connection.export({
        uri: uri.toString(),
        format: chosen.format,
        theme: chosen.theme,
        view: shown.view,
        folded: shown.folded,
      });
      if (result?.kind !== 'text') {
        const reason = result?.reason ?? NO_ANSWER;
        void window.showErrorMessage(`The graph could not be exported. ${reason}`);
        return;
      }
      const target = await window.showSaveDialog({
        defaultUri: uri.with({ path: uri.path.replace(/(\.steelman)?$/, `.${chosen.extension}`) }),
        filters: { [chosen.label]: [chosen.extension] },
        title: 'Export Graph',
      });
      if (!target) return;
      await workspace.fs.writeFile(target, new TextEncoder().encode(result.text));
      await offerToOpen(target);
    },
  };
}

async function offerToOpen(target: Uri): Promise<void> {
  const open = await window.showInformationMessage(
    `Exported to ${workspace.asRelativePath(target)}.`,
    'Open',
  );
  if (!open) return;
  // A page is for a browser; where the editor is far from one, its text is better than nothing.
  if (/\.html?$/.test(target.path) && (await env.openExternal(target))) return;
  await window.showTextDocument(await workspace.openTextDocument(target));
}
