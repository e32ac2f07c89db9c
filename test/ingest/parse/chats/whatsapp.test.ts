import { describe, expect, it } from 'vitest';
import { linesOf, readFixture, readText, timesOf } from '../text.ts';

describe('WhatsApp', () => {
  it('has messages of several lines, and no system lines and pictures', () => {
    const chat = readFixture('whatsapp.txt');
    expect(linesOf(chat)).toEqual([
      'Ida Moreau: Is the press booked?\n\nAnd who picks?',
      'Tom Acker: For Friday: Ida and me.',
    ]);
    expect(chat).toMatchObject({ date: '2025-03-12', kind: 'chat' });
    expect(timesOf(chat).map(([start]) => start)).toEqual([0, 86460]);
  });

  it.each([
    ['12.03.25, 14:05 - ', '13.03.25, 14:05 - '],
    ['3/12/25, 2:05 PM - ', '3/13/25, 2:05 PM - '],
    ['3/12/25, 2:05\u202fPM - ', '3/13/25, 2:05\u202fPM - '],
    ['[3/12/25, 2:05:00 PM] ', '[3/13/25, 2:05:00 PM] '],
    ['2025-03-12, 14:05 - ', '2025-03-13, 14:05 - '],
    ['12/03/2025 14:05 - ', '13/03/2025 14:05 - '],
    ['12/3/25, 2:05 p. m. - ', '13/3/25, 2:05 p. m. - '],
    ['[12.03.25, 14:05:00] ', '[13.03.25, 14:05:00] '],
    ['12-03-2025 14:05 - ', '13-03-2025 14:05 - '],
  ])('has dates as %s', (first, second) => {
    const text = `${first}Messages and calls are end-to-end encrypted.\n${first}Ida Moreau: Is it booked?\n${second}Tom Acker: <Media omitted>\n${second}Tom Acker: It is.\n`;
    const chat = readText(text, 'WhatsApp Chat with Tom.txt');
    expect(linesOf(chat)).toEqual(['Ida Moreau: Is it booked?', 'Tom Acker: It is.']);
    expect(chat.date).toBe('2025-03-12');
    expect(timesOf(chat).map(([start]) => start)).toEqual([0, 86400]);
  });

  it('has no date where day and month can be read two ways', () => {
    const text = '03/04/2025, 14:05 - Ida: Booked?\n03/04/2025, 14:06 - Tom: Yes.\n';
    const chat = readText(text, 'a.txt');
    expect(chat.date).toBeNull();
    expect(timesOf(chat).map(([start]) => start)).toEqual([0, 60]);
  });

  it('is not seen in other text', () => {
    const text = 'Ida: On 12/03/2025, 14:05 - it was booked.\n\nTom: By whom?\n';
    expect(linesOf(readText(text, 'a.txt'))).toHaveLength(2);
  });
});
