/** The stages that `steelman debug` shows, in the order in which a file passes through them. */
export const STAGES = ['tokens', 'tree', 'model', 'program', 'timing'] as const;
export type Stage = (typeof STAGES)[number];
