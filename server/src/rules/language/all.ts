/** The rules of the group "Language". */
import type { Rule } from '../rule.ts';

export const LANGUAGE: readonly Rule[] = [];
