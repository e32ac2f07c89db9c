import { describe, expect, it } from 'vitest';
import {
  parseClock,
  parseTimeLine,
  splitLeadingTime,
  splitTrailingTime,
} from '#src/ingest/parse/times.ts';

describe('times', () => {
  it('are seconds, from two parts to four', () => {
    const clocks: [clock: string, seconds: number | null][] = [
      ['0:07', 7],
      ['83:12', 4992],
      ['1:02:03.5', 3723.5],
      ['0:0:7.80', 7.8],
      ['00:00:09,120', 9.12],
      ['01:01:40:13', 3700],
      ['10:3', null],
      ['1:75', null],
      ['1:75:00', null],
    ];
    for (const [clock, seconds] of clocks) expect(parseClock(clock), clock).toBe(seconds);
  });

  it('are taken off either end of a line, with their brackets and their end', () => {
    expect(splitLeadingTime('[0:12] Ana')).toEqual({
      time: { start: 12, end: null },
      rest: 'Ana',
      bracketed: true,
    });
    expect(splitLeadingTime('(0:12 - 0:15) Ana')?.time).toEqual({ start: 12, end: 15 });
    expect(splitLeadingTime('[0:12] to [0:15]')).toEqual({
      time: { start: 12, end: 15 },
      rest: '',
      bracketed: true,
    });
    expect(splitLeadingTime('0:0:7.80 --> 0:0:9.120 Ana')?.time).toEqual({ start: 7.8, end: 9.12 });
    expect(splitLeadingTime('0:15 - 0:12')?.time).toEqual({ start: 15, end: null });
    expect(splitTrailingTime('Ana  1:02:03')).toEqual({
      time: { start: 3723, end: null },
      rest: 'Ana',
      bracketed: false,
    });
    expect(splitTrailingTime('Ana (0:12)')?.rest).toBe('Ana');
  });

  it('are not taken off what is no time of a recording', () => {
    for (const text of [
      '10:30 am we met',
      '10:30: we met',
      '10:3 x',
      '[10:30) x',
      '2025-09-17 10:03',
      '12:034',
      '',
    ]) {
      expect(splitLeadingTime(text), text).toBeNull();
    }
    expect(splitTrailingTime('Mark 4.12:03')).toBeNull();
  });

  it('may be all there is on a line', () => {
    for (const line of [
      '00:05:00',
      '### 00:05:00',
      '(00:05:00)',
      '**[5:00]**',
      '### 00:05:00 {#00:05:00}',
      ' 5:00 ',
    ]) {
      expect(parseTimeLine(line)?.start, line).toBe(300);
    }
    for (const line of ['5:00 Ana', 'at 5:00', '', '###'])
      expect(parseTimeLine(line), line).toBeNull();
  });
});
