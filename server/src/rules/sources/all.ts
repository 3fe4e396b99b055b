/** The rules of the group "Sources". */
import type { Rule } from '../rule.ts';

export const SOURCES: readonly Rule[] = [];
