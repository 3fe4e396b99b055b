/** The rules of the group "Unsupported steps". */
import type { Rule } from '../rule.ts';

export const UNSUPPORTED: readonly Rule[] = [];
