/** The questions asked when a passage is annotated, each a list or an input box that is answered from the keyboard. */
import { type CancellationToken, type Position, type QuickPickItem, window } from 'vscode';
import type {
  AnnotateParams,
  AnnotationKind,
  AnnotationTarget,
  PrepareAnnotationResult,
} from '../../../protocol/protocol.ts';
import { toRange } from './places.ts';

export type Prepared = Extract<PrepareAnnotationResult, { kind: 'ready' }>;

const TITLE = 'Annotate';

/**
 * The argument that the annotation goes to: the one that names the text or, of several, the one on the screen. Else one
 * is asked. Null is a new one; undefined when the user gave up.
 */
export async function chooseArgument(
  { argument, arguments: all, create }: Prepared,
  visible: readonly string[],
): Promise<string | null | undefined> {
  const naming = all.filter(({ names }) => names);
  if (naming.length === 1) return naming[0].uri;
  if (naming.length > 1 && argument !== null && visible.includes(argument)) return argument;
  if (all.length === 0) return null;
  const items = all.map(({ uri, path, title, names }) => ({
    label: path,
    description: title,
    detail: names ? undefined : 'Does not name this text yet: a source line is added',
    uri: uri as string | null,
  }));
  const fresh = {
    label: `$(new-file) ${create}`,
    description: 'A new argument from this text',
    detail: undefined,
    uri: null,
  };
  const choices = naming.length > 0 ? [...items, fresh] : [fresh, ...items];
  return (await window.showQuickPick(choices, { title: TITLE, placeHolder: 'Into which argument?' }))?.uri;
}

interface Kind extends QuickPickItem {
  readonly becomes: AnnotationKind;
}

const KINDS: readonly Kind[] = [
  kind('claim', 'argued for by others'),
  kind('assumption', 'granted, with a credence'),
  kind('evidence', 'observed or reported'),
  kind('objection', 'speaks against the last claim'),
  kind('thesis', 'what is argued in the end'),
];

function kind(becomes: AnnotationKind, description: string): Kind {
  return { label: `${becomes[0].toUpperCase()}  ${becomes}`, description, becomes, alwaysShow: true };
}

/**
 * What the passage becomes: one letter is enough, without Enter. The question is there at once, so that no key goes into
 * the text while a server is only just starting. Undefined when the user gave up or `token` was cancelled.
 */
export function chooseKind(
  wanted: 'premise' | undefined,
  token: CancellationToken,
): Promise<AnnotationKind | undefined> {
  const pick = window.createQuickPick<Kind>();
  pick.title = wanted === 'premise' ? 'Annotate as premise' : TITLE;
  pick.placeholder = 'What is this passage? Press a letter';
  pick.items = KINDS.filter(
    ({ becomes }) => wanted === undefined || (becomes !== 'objection' && becomes !== 'thesis'),
  );
  return new Promise((resolve) => {
    let chosen: AnnotationKind | undefined;
    const take = (item: Kind | undefined) => {
      if (!item) return;
      chosen = item.becomes;
      pick.hide();
    };
    pick.onDidChangeValue((value) => {
      const letter = value.trim().toLowerCase();
      take(pick.items.find(({ becomes }) => becomes.startsWith(letter) && letter !== ''));
      pick.value = '';
    });
    pick.onDidAccept(() => take(pick.activeItems[0]));
    const stop = token.onCancellationRequested(() => pick.hide());
    pick.onDidHide(() => {
      stop.dispose();
      pick.dispose();
      resolve(chosen);
    });
    pick.show();
  });
}

/** What a premise supports or an objection attacks: the claim at the cursor first, and of it a step or all. */
export async function chooseRelation(
  relation: 'premise' | 'objection',
  targets: readonly AnnotationTarget[],
  cursor: Position | undefined,
): Promise<AnnotateParams['relation']> {
  const atCursor = targets.find(({ range }) => cursor && toRange(range).contains(cursor));
  const ordered = [...new Set([...(atCursor ? [atCursor] : []), ...targets])];
  const items = ordered.map((target) => ({
    label: target.name,
    description: target === atCursor ? `${target.kind}, at the cursor` : target.kind,
    detail: target.text,
    target,
  }));
  const placeHolder = relation === 'premise' ? 'Premise of which claim?' : 'Objection to which claim?';
  const options = { title: TITLE, placeHolder, matchOnDetail: true };
  const target = (await window.showQuickPick(items, options))?.target;
  if (!target) return undefined;
  if (target.steps.length === 0) return { kind: relation, of: target.id };
  const whole = {
    label: relation === 'premise' ? 'A line of support of its own' : `The claim ${target.name} itself`,
    description: relation === 'premise' ? 'any such line is enough' : 'rebuts',
    step: undefined as number | undefined,
  };
  const steps = target.steps.map((label, i) => ({
    label: relation === 'premise' ? `Together with ${label}` : `Its step from ${label}`,
    description: relation === 'premise' ? 'all are needed' : 'undercuts',
    step: i + 1,
  }));
  const how = {
    title: TITLE,
    placeHolder: relation === 'premise' ? 'How does it support it?' : 'What does it attack?',
  };
  const chosen = await window.showQuickPick([whole, ...steps], how);
  return chosen && { kind: relation, of: target.id, ...(chosen.step ? { step: chosen.step } : {}) };
}
