/** The time that a question names is found wherever it stands; questions without one name none. */

import { describe, expect, it } from 'vitest';
import { findMentionedPeriod } from '#src/search/parse-query/mentioned-period.ts';

const TIMES = { today: null, days: ['2022-12-17', '2023-05-08'] };

describe('a period in a question', () => {
  it.each([
    ['What did Mel paint in July 2023?', '2023-07-01', '2023-07-31'],
    ['In July of 2023, what did Mel paint?', '2023-07-01', '2023-07-31'],
    ['What was shown on October 13, 2023?', '2023-10-13', '2023-10-13'],
    ['who came on the 3rd of June 2023', '2023-06-03', '2023-06-03'],
    ['what was decided by 2023-06-03', '2023-06-03', '2023-06-03'],
    ['the weekend before April 10, 2023, where was she', '2023-04-10', '2023-04-10'],
    ['was the first half of September 2022 a good time', '2022-09-01', '2022-09-15'],
    ['what opened in the second half of September 2022', '2022-09-16', '2022-09-30'],
    ['at the beginning of November 2022', '2022-11-01', '2022-11-10'],
    ['what broke in mid-June 2023', '2023-06-10', '2023-06-20'],
    ['what closed in late June 2023', '2023-06-21', '2023-06-30'],
    ['the first weekend of October 2023', '2023-10-07', '2023-10-08'],
    ['the third weekend of October 2023', '2023-10-21', '2023-10-22'],
    ['the last weekend of May 2023', '2023-05-27', '2023-05-28'],
    ['the second week of June 2023', '2023-06-08', '2023-06-14'],
    ['the last week of June 2023', '2023-06-24', '2023-06-30'],
    ['where did they go in summer 2021', '2021-06-01', '2021-08-31'],
    ['the winter of 2022', '2022-12-01', '2023-02-28'],
  ])('%s', (question, after, before) => {
    expect(findMentionedPeriod(question, TIMES)).toEqual({ after, before });
  });

  it.each([
    ['was geschah im Oktober 2023', '2023-10-01', '2023-10-31'],
    ['wer kam am 3. März 2023?', '2023-03-03', '2023-03-03'],
    ['qu’a dit la direction en décembre 2022', '2022-12-01', '2022-12-31'],
    ['¿qué pasó en enero de 2023?', '2023-01-01', '2023-01-31'],
    ['¿quién vino el 3 de mayo de 2023?', '2023-05-03', '2023-05-03'],
    ['cosa è successo a giugno 2023', '2023-06-01', '2023-06-30'],
    ['o que aconteceu em outubro de 2023', '2023-10-01', '2023-10-31'],
    ['что случилось в октябре 2023', '2023-10-01', '2023-10-31'],
    ['кто пришёл 3 мая 2023', '2023-05-03', '2023-05-03'],
    ['2023年10月に何がありましたか', '2023-10-01', '2023-10-31'],
    ['2023년 5월 3일에 누가 왔나요', '2023-05-03', '2023-05-03'],
  ])('in the months of its language: %s', (question, after, before) => {
    expect(findMentionedPeriod(question, TIMES)).toEqual({ after, before });
  });

  it.each([
    ['what happened after 3 May 2023', { after: '2023-05-04' }],
    ['what changed since March 2024', { after: '2024-03-01' }],
  ])('is open: %s', (question, period) => {
    expect(findMentionedPeriod(question, TIMES)).toEqual(period);
  });

  it.each([
    ['When did she go camping in May?', '2023-05-01', '2023-05-31'],
    ['When did she go camping in June?', '2023-06-01', '2023-06-30'],
    ['When did she go camping in December?', '2022-12-01', '2022-12-31'],
  ])('without a year is the latest since conversations began: %s', (question, after, before) => {
    expect(findMentionedPeriod(question, TIMES)).toEqual({ after, before });
  });

  it.each([
    'what may happen to the margins',
    'who will march 3 miles',
    'what did they earn in 2023',
    'why did they fall behind',
    'the first half was good',
    'in February 30, 2023',
    'what did the Mars 2020 rover find',
    '2023年99月',
    '',
  ])('is not in "%s"', (question) => {
    expect(findMentionedPeriod(question, { today: null, days: [] })).toBeNull();
  });
});
