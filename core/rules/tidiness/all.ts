/** The rules of the group "Tidiness". */
import type { Rule } from '../rule.ts';
import { missingWarrant } from './missing-warrant.ts';
import { noThesis } from './no-thesis.ts';
import { redundantStep } from './redundant-step.ts';
import { unreachable } from './unreachable.ts';
import { unusedDeclaration } from './unused-declaration.ts';
import { unusedIgnore } from './unused-ignore.ts';

/** `unusedIgnore` stays the last: it is told what all the others have ignored. */
export const TIDINESS: readonly Rule[] = [
  unusedDeclaration,
  unreachable,
  noThesis,
  redundantStep,
  missingWarrant,
  unusedIgnore,
];
