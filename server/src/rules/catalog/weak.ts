/** What the rules of the group "Weak premises" say. */
import { table } from './table.ts';

export const weak = table('Weak premises', {});
