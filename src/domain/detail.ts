/** How much of a result is sent: all that is shown of it, or as much as a program needs to choose. */

export const DETAILS = ['full', 'short'] as const;

/** With `short`, nothing said before and after a result, and no further passages of what only comes near. */
export type Detail = (typeof DETAILS)[number];
