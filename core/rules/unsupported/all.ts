/** The rules of the group "Unsupported steps". */
import type { Rule } from '../rule.ts';
import { assertedClaim } from './asserted-claim.ts';
import { missingAbout } from './missing-about.ts';
import { modalLeap } from './modal-leap.ts';
import { noBreakCondition } from './no-break-condition.ts';
import { noGoal } from './no-goal.ts';
import { personaAfterBreak } from './persona-after-break.ts';
import { personaBoundary } from './persona-boundary.ts';
import { personaWithoutLink } from './persona-without-link.ts';
import { unestablishedGoal } from './unestablished-goal.ts';
import { unsupportedClaim } from './unsupported-claim.ts';
import { untestedBreakCondition } from './untested-break-condition.ts';
import { wordAsDeed } from './word-as-deed.ts';

export const UNSUPPORTED: readonly Rule[] = [
  unsupportedClaim,
  assertedClaim,
  personaBoundary,
  wordAsDeed,
  personaAfterBreak,
  unestablishedGoal,
  noGoal,
  noBreakCondition,
  untestedBreakCondition,
  personaWithoutLink,
  missingAbout,
  modalLeap,
];
