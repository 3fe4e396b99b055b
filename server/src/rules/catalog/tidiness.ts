/** What the rules of the group "Tidiness" say. */
import { table } from './table.ts';

export const tidiness = table('Tidiness', {});
