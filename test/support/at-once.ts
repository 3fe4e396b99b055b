/** What the server works on in slices, done at once. */
import { fixAllInSlices, quickFixesInSlices } from '../../core/features/actions/code-actions.ts';
import { organizeInSlices } from '../../core/features/actions/organize.ts';
import { formattingInSlices, formattingOnTypeInSlices } from '../../core/features/editing/formatting.ts';
import { refactoringsInSlices } from '../../core/features/refactor/refactor.ts';
import { saysTheSameInSlices } from '../../core/syntax/same.ts';
import { drained, type Slices } from '../../core/text/slices.ts';

function atOnce<A extends readonly unknown[], T>(work: (...args: A) => Slices<T>): (...args: A) => T {
  return (...args) => drained(work(...args));
}

export const fixAll = atOnce(fixAllInSlices);
export const formatting = atOnce(formattingInSlices);
export const formattingOnType = atOnce(formattingOnTypeInSlices);
export const organize = atOnce(organizeInSlices);
export const quickFixes = atOnce(quickFixesInSlices);
export const refactorings = atOnce(refactoringsInSlices);
export const saysTheSame = atOnce(saysTheSameInSlices);
