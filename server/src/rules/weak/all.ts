/** The rules of the group "Weak premises". */
import type { Rule } from '../rule.ts';

export const WEAK: readonly Rule[] = [];
