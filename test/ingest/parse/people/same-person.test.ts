/** Labels that mean one person without doubt become that person; all others are left for suggestions. */

import { describe, expect, it } from 'vitest';
import { readText, speakersOf } from '../text.ts';

const whoSpeaks = (text: string): string[] => [...new Set(speakersOf(readText(text)))];

describe('labels of one person', () => {
  it('are the first or the family name of the only person who bears it', () => {
    expect(whoSpeaks('Ida Moreau: Hi.\n\nTom Acker: Hi.\n\nIda: So.\n\nAcker: Yes.\n')).toEqual([
      'Ida Moreau',
      'Tom Acker',
    ]);
    expect(whoSpeaks('Ida: Hi.\n\nTom Acker: Hi.\n\nIda Moreau: So.\n\nIda: Yes.\n')).toEqual([
      'Ida Moreau',
      'Tom Acker',
    ]);
  });

  it('are initials of the only person listed who has them', () => {
    const text =
      'Attendees: Ida Moreau, Tom Acker\n\nIM: Hi.\n\nTA: Hello.\n\nIM: So.\n\nTA: Yes.\n';
    expect(whoSpeaks(text)).toEqual(['Ida Moreau', 'Tom Acker']);
  });

  it('stay as they are where two people may be meant', () => {
    expect(
      whoSpeaks('Ida Moreau: Hi.\n\nIda Berg: Hi.\n\nIda: So.\n\nIda: Yes.\n\nIda Moreau: Ah.\n'),
    ).toEqual(['Ida Moreau', 'Ida Berg', 'Ida']);
    expect(
      whoSpeaks('Attendees: Ida Moreau, Ida Berg\n\nIda Moreau: Hi.\n\nIda: So.\n\nIda: Yes.\n'),
    ).toEqual(['Ida Moreau', 'Ida']);
    expect(
      whoSpeaks('Mr. Holm: Hi.\n\nRita Holm: Hi.\n\nMr. Holm: So.\n\nRita Holm: Yes.\n'),
    ).toEqual(['Mr. Holm', 'Rita Holm']);
  });

  it('keep what tells namesakes apart', () => {
    const text =
      'Alex (Sales): Hi.\n\nAlex (Support): Hi.\n\nAlex (Sales): So.\n\nAlex (Support): Yes.\n';
    expect(whoSpeaks(text)).toEqual(['Alex (Sales)', 'Alex (Support)']);
  });

  it('are still found by the label, which a user may map', () => {
    const { turns } = readText('Ida Moreau: Hi.\n\nTom Acker: Hi.\n\nIda: So.\n', 'a.txt', {
      speakers: { Ida: { name: 'Ida Berg' } },
    });
    expect(turns.map(({ speaker }) => speaker.name)).toEqual([
      'Ida Moreau',
      'Tom Acker',
      'Ida Berg',
    ]);
  });
});
