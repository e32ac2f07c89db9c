import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cuesToTurns, type SpokenCue } from '#src/ingest/parse/cues.ts';
import { UNKNOWN_SPEAKER } from '#src/ingest/parse/format.ts';

const ANA = { name: 'Ana' };
const BEN = { name: 'Ben' };

const cue = (text: string, start: number | null, end: number | null, more = {}): SpokenCue => ({
  speaker: ANA,
  start,
  end,
  text,
  ...more,
});

/** One word each half second. */
const words = (...texts: string[]): SpokenCue[] =>
  texts.map((text, i) => cue(text, i / 2, i / 2 + 0.4));

const starts = (cues: SpokenCue[]) =>
  cuesToTurns(cues).flatMap((turn) =>
    (turn.cues ?? []).map(({ at, start }, i, all) => [
      start,
      turn.text.slice(at, all[i + 1]?.at).trim(),
    ]),
  );

describe('turnsOfCues', () => {
  it('gives lines a time each', () => {
    expect(starts([cue('we went', 0, 2), cue('to the harbor', 2, 4.5)])).toEqual([
      [0, 'we went'],
      [2, 'to the harbor'],
    ]);
  });

  it('gives single words the time of their sentence', () => {
    expect(starts(words('Where', 'to?', '“Home.”', 'And', 'then'))).toEqual([
      [0, 'Where to?'],
      [1, '“Home.”'],
      [1.5, 'And then'],
    ]);
  });

  it('gives words after a pause, and words without end, a time of their own', () => {
    expect(starts([...words('so', 'we'), cue('waited', 9, 9.4)])).toEqual([
      [0, 'so we'],
      [9, 'waited'],
    ]);
    const minute = words(...Array.from({ length: 120 }, () => 'on'));
    expect(starts(minute).map(([start]) => start)).toEqual([0, 10, 20, 30, 40, 50]);
    expect(starts(minute.map(({ end: _, ...one }) => ({ ...one, end: null }))).length).toBe(6);
  });

  it('puts no space before what is glued, or between letters that have none', () => {
    const pieces = [
      cue('un', 0, 1),
      cue('likely', 1, 2, { noSpaceBefore: true }),
      cue('东西', 2, 3),
    ];
    const [turn] = cuesToTurns([...pieces, cue('很好。', 3, 4), cue('OK', 4, 5)]);
    expect(turn?.text).toBe('unlikely 东西很好。 OK');
  });

  it('keeps sentences of speakers at once whole, in order of their beginning', () => {
    const both = [
      ...words('I', 'think', 'we', 'go.'),
      { ...cue('Yes.', 0.7, 0.9), speaker: BEN },
      cue('Now.', 3, 3.5),
    ];
    expect(cuesToTurns(both).map(({ speaker, text }) => [speaker.name, text])).toEqual([
      ['Ana', 'I think we go.'],
      ['Ben', 'Yes.'],
      ['Ana', 'Now.'],
    ]);
  });

  it('has no speaker where none is named, and a new turn where one changes', () => {
    const turns = cuesToTurns([
      cue('Yes?', 0, 1, { speaker: null }),
      cue('Yes.', 1, 2, { speaker: null, speakerChanges: true }),
      cue('', 2, 3, { speakerChanges: true }),
      cue('Good.', 3, 4),
    ]);
    expect(turns.map(({ speaker, text }) => [speaker, text])).toEqual([
      [UNKNOWN_SPEAKER, 'Yes?'],
      [UNKNOWN_SPEAKER, 'Yes.'],
      [ANA, 'Good.'],
    ]);
  });

  it('keeps every word, each once, and times that ascend in the text and lie inside it', () => {
    const time = fc.oneof(
      fc.double({ min: -5, max: 100 }),
      fc.double(),
      fc.constant(null),
      fc.integer({ min: 0, max: 50 }),
    );
    const anyCue = fc.record({
      speaker: fc.constantFrom(ANA, BEN, null),
      start: time,
      end: time,
      text: fc.oneof(fc.constantFrom('one', 'two.', ' three', 'four five', '', '?'), fc.string()),
      noSpaceBefore: fc.boolean(),
      speakerChanges: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(anyCue, { maxLength: 30 }), (cues) => {
        const turns = cuesToTurns(cues);
        const letters = (texts: string[]) =>
          [...texts.join('').replace(/\s+/g, '')].sort().join('');
        expect(letters(turns.map(({ text }) => text))).toBe(letters(cues.map(({ text }) => text)));
        for (const { text, cues: times = [], start, end } of turns) {
          expect(text).toBe(text.trim());
          expect(text).not.toMatch(/\s\s/);
          let before = -1;
          for (const { at, start: from, end: to } of times) {
            expect(at).toBeGreaterThan(before);
            expect(at).toBeLessThan(text.length);
            expect(text.slice(at, at + 1)).toMatch(/\S/);
            expect(from).toBeGreaterThanOrEqual(0);
            if (to !== null) expect(to).toBeGreaterThanOrEqual(from);
            before = at;
          }
          expect(start).toBe(times[0]?.start ?? null);
          if (start !== null && end !== null) expect(end).toBeGreaterThanOrEqual(start);
        }
      }),
    );
  });
});
