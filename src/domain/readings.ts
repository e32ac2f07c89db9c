/** The ways in which a second look reads a passage: behind the question that it answers, and behind words said around it. */

export const READINGS = ['question', 'around'] as const;

/** One value for each. */
export type Readings = Readonly<Record<(typeof READINGS)[number], number>>;

export function mapReadings(of: (reading: (typeof READINGS)[number]) => number): Readings {
  return { question: of('question'), around: of('around') };
}
