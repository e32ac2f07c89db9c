import { describe, expect, it } from 'vitest';
import { fingerprintOverrides, mergeOverrides, parseMapping } from '#src/ingest/parse/overrides.ts';
import { linesOf, readText } from './text.ts';

const TALK = 'SPEAKER_00: Good morning.\n\nSPEAKER_01: Hello.\n\nSPEAKER_02: Shall we?\n';

describe('overrides', () => {
  it('say title, day and kind better than the file', () => {
    const text = `Title: Untitled\nDate: 2024-01-01\n\n${TALK}`;
    const overrides = { title: 'Budget', date: '2025-03-04', kind: 'meeting' } as const;
    expect(readText(text, 'a.txt', overrides)).toMatchObject(overrides);
    expect(readText(text, 'a.txt', { title: 'Q3 earnings call' }).kind).toBe('earnings-call');
  });

  it('say who is meant, in whatever case the label is written', () => {
    const jane = { name: 'Jane Doe', title: 'CFO', affiliation: 'Example Co' };
    const { turns, participants } = readText(TALK, 'a.txt', { speakers: { speaker_00: jane } });
    expect(turns[0].speaker).toEqual({ ...jane, role: 'unknown' });
    expect(participants.map(({ name }) => name)).toEqual(['Jane Doe', 'SPEAKER_01', 'SPEAKER_02']);
  });

  it('make one turn of what one person says under two labels', () => {
    const jane = { name: 'Jane Doe' };
    const speakers = { SPEAKER_00: jane, SPEAKER_01: { name: 'jane doe', title: 'CFO' } };
    const transcript = readText(TALK, 'a.txt', { speakers });
    expect(linesOf(transcript)).toEqual([
      'Jane Doe: Good morning.\n\nHello.',
      'SPEAKER_02: Shall we?',
    ]);
    expect(transcript.participants[0].title).toBe('CFO');
  });

  it('give the role that is said, else the one that the title states in this kind of conversation', () => {
    const roleOf = (role: 'host' | null, kind: 'meeting' | 'earnings-call') =>
      readText(TALK, 'a.txt', {
        kind,
        speakers: { SPEAKER_00: { name: 'Jane Doe', title: 'Chief Financial Officer', role } },
      }).turns[0].speaker.role;
    expect(roleOf(null, 'meeting')).toBe('unknown');
    expect(roleOf(null, 'earnings-call')).toBe('management');
    expect(roleOf('host', 'earnings-call')).toBe('host');
  });

  it('name who speaks where no one is named', () => {
    const text = 'It was a dark night.';
    expect(() => readText(text)).toThrow(/no speaker/);
    const overrides = { noSpeakers: true, speakers: { 'unknown speaker': { name: 'Ana' } } };
    expect(linesOf(readText(text, 'a.txt', overrides))).toEqual(['Ana: It was a dark night.']);
  });

  it('have equal fingerprints exactly if they are equal', () => {
    const one = { title: 'A', speakers: { x: { name: 'Ana' }, y: { name: 'Ben' } } };
    const same = { speakers: { y: { name: 'Ben' }, x: { name: 'Ana' } }, title: 'A' };
    expect(fingerprintOverrides(one)).toBe(fingerprintOverrides(same));
    expect(fingerprintOverrides(mergeOverrides(one, {}))).toBe(fingerprintOverrides(one));
    const others = [
      {},
      { title: 'B' },
      { ...one, noSpeakers: true },
      { ...one, date: '2025-01-01' },
      mergeOverrides(one, { speakers: { x: { name: 'Ana', title: 'CEO' } } }),
    ];
    expect(new Set([one, ...others].map(fingerprintOverrides)).size).toBe(others.length + 1);
  });
});

describe('parseMapping', () => {
  it('takes a label, an equals sign and a name with all that may follow it', () => {
    expect(parseMapping('SPEAKER_00 = Jane Doe (CFO, Example Co)')).toEqual([
      'SPEAKER_00',
      { name: 'Jane Doe', title: 'CFO', affiliation: 'Example Co' },
    ]);
    expect(parseMapping('A=B=C')?.[0]).toBe('A');
    for (const wrong of ['', 'Jane', '=Jane', 'A=', 'A= ']) expect(parseMapping(wrong)).toBeNull();
  });
});
