/** Saves what the page has made as a file. */
import { type Uri, window, workspace } from 'vscode';

/**
 * Asks where to, by default beside the argument and named after it.
 * @param bytes in base 64
 */
export async function saveBeside(argument: Uri, extension: string, bytes: string): Promise<void> {
  const target = await window.showSaveDialog({
    defaultUri: argument.with({ path: argument.path.replace(/(\.steelman)?$/, `.${extension}`) }),
    filters: { [extension.toUpperCase()]: [extension] },
    title: 'Export Graph',
  });
  if (!target) return;
  const binary = atob(bytes);
  await workspace.fs.writeFile(
    target,
    Uint8Array.from(binary, (char) => char.charCodeAt(0)),
  );
  void window.showInformationMessage(`Exported to ${workspace.asRelativePath(target)}.`);
}
