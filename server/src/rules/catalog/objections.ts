/** What the rules of the group "Objections" say. */
import { table } from './table.ts';

export const objections = table('Objections', {});
