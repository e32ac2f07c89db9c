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
    const text = '3/4/2025, 14:05 - Ida: Booked?\n3/4/2025, 14:06 - Tom: Yes.\n';
    const chat = readText(text, 'a.txt');
    expect(chat.date).toBeNull();
    expect(timesOf(chat).map(([start]) => start)).toEqual([0, 60]);
  });

  it('has the day first where a clock of 24 hours stands beside padded numbers', () => {
    const text = '03/04/2025, 14:05 - Ida: Booked?\n03/04/2025, 14:06 - Tom: Yes.\n';
    expect(readText(text, 'a.txt').date).toBe('2025-04-03');
    const american = '03/04/2025, 2:05 PM - Ida: Booked?\n03/04/2025, 2:06 PM - Tom: Yes.\n';
    expect(readText(american, 'a.txt').date).toBeNull();
  });

  it.each([
    'Mensagem apagada',
    'Ce message a été supprimé',
    'Questo messaggio è stato eliminato',
    'U hebt dit bericht verwijderd',
    'Diese Nachricht wurde gelöscht.',
    'Данное сообщение удалено',
  ])('has no deleted message: %s', (deleted) => {
    const text = `25.03.2025, 14:05 - Ida: Booked?\n25.03.2025, 14:06 - Tom: ${deleted}\n25.03.2025, 14:07 - Tom: Yes \u200e<Diese Nachricht wurde bearbeitet.>\n`;
    expect(linesOf(readText(text, 'a.txt'))).toEqual(['Ida: Booked?', 'Tom: Yes']);
  });

  it('is not seen in other text', () => {
    const text = 'Ida: On 12/03/2025, 14:05 - it was booked.\n\nTom: By whom?\n';
    expect(linesOf(readText(text, 'a.txt'))).toHaveLength(2);
  });
});
