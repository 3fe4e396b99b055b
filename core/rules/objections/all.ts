/** The rules of the group "Objections". */
import type { Rule } from '../rule.ts';
import { defeated } from './defeated.ts';
import { inertAttack } from './inert-attack.ts';
import { oneSided } from './one-sided.ts';
import { unansweredObjection } from './unanswered-objection.ts';

export const OBJECTIONS: readonly Rule[] = [unansweredObjection, inertAttack, defeated, oneSided];
