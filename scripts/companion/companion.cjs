/** Carries out the steps named by STEELMAN_STEPS in the VS Code that a script has started, once in a window. */
const { writeFileSync } = require('node:fs');
const { setTimeout: sleep } = require('node:timers/promises');
const vscode = require('vscode');

/** Steps: { open, line?, column? } (from 0), { command, args? }, { wait: ms }, { set: { setting: value } }. */
exports.activate = async (context) => {
  const { STEELMAN_STEPS: steps = '[]', STEELMAN_STEPS_DONE: done } = process.env;
  // When the window is reloaded, what was open in it is for VS Code to restore.
  if (context.workspaceState.get('carriedOut')) return;
  await context.workspaceState.update('carriedOut', true);
  let outcome = 'ok';
  try {
    for (const step of JSON.parse(steps)) await carryOut(step);
  } catch (error) {
    outcome = String(error?.stack ?? error);
  }
  if (done) writeFileSync(done, outcome);
};

async function carryOut(step) {
  if (step.open) {
    const at = new vscode.Position(step.line ?? 0, step.column ?? 0);
    const selection = new vscode.Range(at, at);
    const editor = await vscode.window.showTextDocument(vscode.Uri.file(step.open), {
      selection,
      preview: false,
    });
    editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  } else if (step.command) {
    await vscode.commands.executeCommand(step.command, ...(step.args ?? []));
  } else if (step.set) {
    for (const [name, value] of Object.entries(step.set))
      await vscode.workspace.getConfiguration().update(name, value, vscode.ConfigurationTarget.Global);
  } else if (step.wait) {
    await sleep(step.wait);
  }
}
