import { describe, expect, it } from 'vitest';
import { buildPeriodAxis } from '#src/search/period-axis.ts';

describe('periods', () => {
  it.each([
    [['2025-11'], ['2025-11']],
    [
      ['2025-02', '2024-11'],
      ['2024-11', '2024-12', '2025-01', '2025-02'],
    ],
    [
      ['2023-06', '2025-01'],
      ['2023-Q2', '2023-Q3', '2023-Q4', '2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4', '2025-Q1'],
    ],
    [[], []],
  ])('between %j are %j', (months, all) => {
    expect(buildPeriodAxis(months).all).toEqual(all);
  });

  it('of many years are years', () => {
    expect(buildPeriodAxis(['1999-12', '2013-01']).all).toHaveLength(15);
    expect(buildPeriodAxis(['0099-12', '2013-01']).all.at(0)).toBe('0099');
  });

  it('hold their months', () => {
    const { periodFor } = buildPeriodAxis(['2023-06', '2025-01']);
    expect(['2023-06', '2023-07', '2024-12'].map(periodFor)).toEqual([
      '2023-Q2',
      '2023-Q3',
      '2024-Q4',
    ]);
  });
});
