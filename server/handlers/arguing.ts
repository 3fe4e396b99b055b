/** The requests of `protocol/arguing.ts`: findings and their fixes, what-if and writing it down, goals, and why. */

import type { Evaluation } from '../../core/evaluation/evaluation.ts';
import { fixableFindings } from '../../core/features/arguing/fixing.ts';
import { goalsOf } from '../../core/features/arguing/goals.ts';
import { settingEdits, Trials } from '../../core/features/arguing/what-if.ts';
import { whySentences } from '../../core/features/arguing/why.ts';
import { inOrder } from '../../core/rules/helpers/edits.ts';
import type { TextEdit } from '../../core/rules/rule.ts';
import * as protocol from '../../protocol/protocol.ts';
import { inFences, workspaceEdit } from '../edits.ts';
import type { Session } from '../state/session.ts';
import { canonical } from '../state/uris.ts';
import { parsed } from './parsed.ts';

const STALE = 'The text has changed meanwhile; try again.';
const NO_NUMBER = 'Only leaves, steps and attacks have a number of their own to change.';
const NO_NUMBERS_YET = 'The numbers are still being computed; try again in a moment.';

export function registerArguing(session: Session): void {
  const { connection, world, evaluations, scheduler } = session;

  /** Has the client make the edits, all in one. */
  const apply = async (edits: readonly TextEdit[], label: string): Promise<protocol.EditResult> => {
    const placed = inFences(session, inOrder(edits) ?? []);
    if (!placed || placed.length === 0) return { kind: 'unavailable', reason: STALE };
    const result = await connection.workspace.applyEdit({ label, edit: workspaceEdit(session, placed) });
    return result?.applied
      ? { kind: 'done' }
      : { kind: 'unavailable', reason: result?.failureReason ?? STALE };
  };
  const findings = (uri: string, id: string) =>
    scheduler.work(fixableFindings(world.snapshot, uri, id, evaluations.ready(uri) ? 'all' : 'structure'));

  connection.onRequest<Promise<protocol.FindingsResult>, void>(
    protocol.FINDINGS,
    parsed(protocol.FindingsParams, async ({ uri, id }) =>
      (await findings(canonical(uri), id)).map(({ code, severity, message, fixes }) => ({
        code,
        severity,
        message,
        fixes: fixes.map(({ title }) => title),
      })),
    ),
  );
  connection.onRequest<Promise<protocol.EditResult>, void>(
    protocol.FIX,
    parsed(protocol.FixParams, async ({ uri, id, code, title }): Promise<protocol.EditResult> => {
      const { snapshot } = world;
      const found = await findings(canonical(uri), id);
      if (world.snapshot !== snapshot) return { kind: 'unavailable', reason: STALE };
      const fix = found
        .filter((finding) => finding.code === code)
        .flatMap(({ fixes }) => fixes)
        .find((each) => each.title === title);
      return apply(fix?.edits ?? [], title);
    }),
  );
  connection.onRequest<Promise<protocol.WhatIfResult>, void>(
    protocol.WHAT_IF,
    parsed(protocol.WhatIfParams, async ({ uri: written, settings }): Promise<protocol.WhatIfResult> => {
      const trials = trialsOf(canonical(written));
      if (!trials) return { kind: 'unavailable', reason: NO_NUMBERS_YET };
      const numbers = (await scheduler.work(trials.numbers(settings))) as protocol.Renumbering | undefined;
      return numbers ? { kind: 'numbers', ...numbers } : { kind: 'unavailable', reason: NO_NUMBER };
    }),
  );
  let latest: { readonly evaluation: Evaluation; readonly trials: Trials } | undefined;
  /** Where numbers are tried on a file as it is now; undefined while its own are being computed. */
  const trialsOf = (uri: string): Trials | undefined => {
    const evaluation = evaluations.ready(uri) ? world.snapshot.evaluationIfReady(uri) : undefined;
    if (!evaluation) return undefined;
    if (latest?.evaluation !== evaluation) {
      const { snapshot } = world;
      latest = {
        evaluation,
        trials: new Trials(snapshot.argument(uri), snapshot.boundaries(uri), evaluation),
      };
    }
    return latest.trials;
  };
  /** The argument with its numbers; undefined while these are being computed, or where the id is no statement's. */
  const known = (uri: string, id: string) => {
    const evaluation = evaluations.ready(uri) ? world.snapshot.evaluationIfReady(uri) : undefined;
    const argument = world.snapshot.argument(uri);
    const statement = argument.byId.get(id);
    return evaluation && statement?.type === 'statement' ? { argument, evaluation, statement } : undefined;
  };
  connection.onRequest<Promise<protocol.WhyResult>, void>(
    protocol.WHY,
    parsed(protocol.WhyParams, async ({ uri, id, settings = [] }) => {
      const found = known(canonical(uri), id);
      const trials = settings.length > 0 ? trialsOf(canonical(uri)) : undefined;
      const tried = trials ? await scheduler.work(trials.assessed(settings)) : found;
      if (!found || !tried) return [];
      const why = whySentences(tried.argument, tried.evaluation, found.statement);
      return (await scheduler.work(why)).map((sentence) => [...sentence]);
    }),
  );
  connection.onRequest<Promise<protocol.GoalsResult>, void>(
    protocol.GOALS,
    parsed(protocol.GoalsParams, async ({ uri, id, target }) => {
      const found = known(canonical(uri), id);
      if (!found) return { one: null, two: null };
      return scheduler.work(goalsOf(found.argument, found.evaluation, found.statement, target));
    }),
  );
  connection.onRequest<Promise<protocol.EditResult>, void>(
    protocol.WRITE,
    parsed(protocol.WhatIfParams, ({ uri, settings }) =>
      apply(settingEdits(world.snapshot, canonical(uri), settings), 'Write the numbers tried in the picture'),
    ),
  );
}
