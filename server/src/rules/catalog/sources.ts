/** What the rules of the group "Sources" say. */
import { table } from './table.ts';

export const sources = table('Sources', {});
