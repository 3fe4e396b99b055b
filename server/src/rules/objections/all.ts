/** The rules of the group "Objections". */
import type { Rule } from '../rule.ts';

export const OBJECTIONS: readonly Rule[] = [];
