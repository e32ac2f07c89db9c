/** Transcripts with any words, names and times, for fast-check. */

import fc from 'fast-check';
import { KINDS, ROLES, SECTIONS, type Transcript } from '#src/domain/transcript.ts';

export const text = fc.string({ unit: 'binary', maxLength: 40 });
export const stated = fc.option(text);
const speaker = fc.record({
  name: text,
  title: stated,
  affiliation: stated,
  role: fc.constantFrom(...ROLES),
});
const seconds = fc.option(fc.double({ min: 0, max: 1e9, noNaN: true }));
const cue = fc.record({
  at: fc.nat(),
  start: fc.double({ min: 0, max: 1e9, noNaN: true }),
  end: seconds,
});

/** Transcripts in which speakers are the same objects as participants. */
export const transcripts: fc.Arbitrary<Transcript> = fc
  .record({
    id: fc.string({ unit: 'binary', minLength: 1, maxLength: 10 }),
    title: text,
    date: stated,
    kind: fc.option(fc.constantFrom(...KINDS)),
    company: stated,
    ticker: stated,
    quarter: stated,
    language: stated,
    url: stated,
    tags: fc.uniqueArray(fc.string({ minLength: 1 })),
    source: text,
    participants: fc.array(speaker, { minLength: 1, maxLength: 3 }),
    said: fc.array(
      fc.record({
        by: fc.nat(),
        section: fc.option(fc.constantFrom(...SECTIONS)),
        start: seconds,
        end: seconds,
        cues: fc.array(cue, { maxLength: 2 }),
        text,
      }),
      { maxLength: 4 },
    ),
  })
  .map(({ said, participants, ...info }) => ({
    ...info,
    participants,
    turns: said.map(({ by, ...turn }) => ({
      speaker: participants[by % participants.length],
      ...turn,
    })),
  }));
