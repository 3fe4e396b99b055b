/** The rules of the group "Tidiness". */
import type { Rule } from '../rule.ts';

export const TIDINESS: readonly Rule[] = [];
