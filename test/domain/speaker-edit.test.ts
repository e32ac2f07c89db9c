/** What speakers are shown as, after all that was said of who they are. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  activeSpeakerEdits,
  applySpeakerEdits,
  type OriginalSpeaker,
  type SpeakerEdit,
  type SpeakerEditRecord,
} from '#src/domain/speaker-edit.ts';
import type { Role } from '#src/domain/transcript.ts';

const said = (...edits: SpeakerEdit[]): SpeakerEditRecord[] =>
  edits.map((edit, at) => ({ ...edit, number: at + 1, at: '2026-01-02T03:04:05Z' }));
const rename = (name: string, to: string, transcript: string | null = null): SpeakerEdit => ({
  names: [name],
  identity: { name: to },
  transcript,
});
const undo = (undoes: number, transcript: string | null = null): SpeakerEdit => ({
  undoes,
  transcript,
});
const stated = (name: string): OriginalSpeaker => ({
  name,
  title: null,
  affiliation: null,
  role: 'unknown',
});
const shown = (edits: readonly SpeakerEditRecord[], name: string, transcript = 'a'): string =>
  applySpeakerEdits(edits)(stated(name), transcript).name;

describe('a speaker', () => {
  it('of whom nothing was said is shown as stated, the very same', () => {
    const ana = stated('Ana');
    expect(applySpeakerEdits([])(ana, 'a')).toBe(ana);
    expect(applySpeakerEdits(said(rename('Ben', 'Benjamin')))(ana, 'a')).toBe(ana);
    expect(applySpeakerEdits(said(rename('Ana', 'Anna', 'b')))(ana, 'a')).toBe(ana);
  });

  it('has the new name in its transcript, or everywhere', () => {
    const edits = said(rename('SPEAKER_00', 'Ana', 'a'), rename('Ben', 'Benjamin'));
    expect(shown(edits, 'SPEAKER_00', 'a')).toBe('Ana');
    expect(shown(edits, 'SPEAKER_00', 'b')).toBe('SPEAKER_00');
    expect([shown(edits, 'Ben', 'a'), shown(edits, 'Ben', 'b')]).toEqual(['Benjamin', 'Benjamin']);
  });

  it('is renamed by what it was called when that was said', () => {
    const edits = said(rename('Ana', 'Anna'), rename('Anna', 'Annie'), rename('Ana', 'Nobody'));
    expect(shown(edits, 'Ana')).toBe('Annie');
    expect(shown(edits, 'Anna')).toBe('Annie');
    expect(shown(said(rename('Ana', 'Ben'), rename('Ben', 'Ana')), 'Ana')).toBe('Ana');
  });

  it('is one with those it was merged with, each as its transcript has it', () => {
    const merged = said({
      names: ['Cook, Tim', 'Timothy Cook'],
      identity: { name: 'Tim Cook' },
      transcript: null,
    });
    const chief = { ...stated('Cook, Tim'), title: 'Chief' };
    expect(applySpeakerEdits(merged)(chief, 'a')).toEqual({ ...chief, name: 'Tim Cook' });
    expect(applySpeakerEdits(merged)(stated('Timothy Cook'), 'b')).toEqual(stated('Tim Cook'));
  });

  it('is what it was said to be in place of what is stated', () => {
    const identity = {
      name: 'Ana',
      title: 'CFO',
      affiliation: 'Marlpit',
      role: 'management' as const,
    };
    const edits = said({ names: ['Speaker 1'], identity, transcript: 'a' }, rename('Ana', 'Anna'));
    expect(applySpeakerEdits(edits)(stated('Speaker 1'), 'a')).toEqual({
      ...identity,
      name: 'Anna',
    });
  });
});

describe('what is undone', () => {
  it('is as if it had never been said, and what was said later stays', () => {
    const edits = said(rename('Ana', 'Anna'), rename('Ben', 'Benjamin'), undo(1));
    expect([shown(edits, 'Ana'), shown(edits, 'Ben')]).toEqual(['Ana', 'Benjamin']);
    const chain = said(rename('Ana', 'Anna'), rename('Anna', 'Annie'), undo(1));
    expect([shown(chain, 'Ana'), shown(chain, 'Anna')]).toEqual(['Ana', 'Annie']);
  });

  it('holds again once its undoing is undone', () => {
    expect(shown(said(rename('Ana', 'Anna'), undo(1), undo(2)), 'Ana')).toBe('Anna');
    expect(shown(said(rename('Ana', 'Anna'), undo(1), undo(2), undo(3)), 'Ana')).toBe('Ana');
  });
});

describe('any edits', () => {
  const NAMES = ['Ana', 'Ben', 'Cy', 'SPEAKER_00'];
  const name = fc.constantFrom(...NAMES);
  const transcript = fc.constantFrom(null, 'a', 'b');
  const identity = fc.record(
    { name, title: fc.constantFrom('CFO', 'Chair'), role: fc.constantFrom<Role>('host', 'guest') },
    { requiredKeys: ['name'] },
  );
  const renaming = fc.record({
    names: fc.uniqueArray(name, { minLength: 1 }),
    identity,
    transcript,
  });
  const undoing = fc.record({ undoes: fc.integer({ min: 1, max: 12 }), transcript });
  /** None undoes what was not said before it. */
  const log = fc
    .array(fc.oneof<fc.Arbitrary<SpeakerEdit>[]>(renaming, renaming, undoing), { maxLength: 12 })
    .map((edits) => said(...edits.filter((one, at) => !('undoes' in one) || one.undoes <= at)))
    .map((edits) => edits.filter((one) => !('undoes' in one) || one.undoes < one.number));
  const everyone = (edits: readonly SpeakerEditRecord[]) =>
    NAMES.flatMap((one) => ['a', 'b', 'c'].map((id) => applySpeakerEdits(edits)(stated(one), id)));

  it('come to an end, and one more that is undone changes nothing', () => {
    fc.assert(
      fc.property(log, renaming, (edits, last) => {
        const number = (edits.at(-1)?.number ?? 0) + 1;
        const at = '2026-01-02T03:04:05Z';
        const taken: SpeakerEditRecord[] = [
          ...edits,
          { ...last, number, at },
          { undoes: number, transcript: last.transcript, number: number + 1, at },
        ];
        expect(everyone(taken)).toEqual(everyone(edits));
      }),
    );
  });

  it('that are all undone show everyone as stated', () => {
    fc.assert(
      fc.property(log, (edits) => {
        let all = edits;
        for (
          let held = activeSpeakerEdits(all);
          held.some((one) => 'names' in one);
          held = activeSpeakerEdits(all)
        ) {
          const { number, transcript: scope } = held.findLast((one) => 'names' in one) ?? held[0];
          const next = (all.at(-1)?.number ?? 0) + 1;
          all = [...all, { undoes: number, transcript: scope, number: next, at: '' }];
        }
        expect(everyone(all)).toEqual(everyone([]));
      }),
    );
  });
});
