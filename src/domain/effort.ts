/** How much a question may cost: the score alone, or a model too that reads the best passages together with the question. */

export const EFFORTS = ['fast', 'best'] as const;
export type Effort = (typeof EFFORTS)[number];
