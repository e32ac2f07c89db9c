/** Chats with a message on each line. */

import { expect, it } from 'vitest';
import { linesOf, readText } from '../text.ts';

it('IRC names the speaker in angle brackets, and what is done is not said', () => {
  const text =
    '[09:14] <ana> did the ferry leave yet?\n[09:15] <@ben> no, still at the quay\n[09:15] * ana runs\n[09:16] <ana> then I will run\n';
  expect(linesOf(readText(text, 'quay.log'))).toEqual([
    'ana: did the ferry leave yet?',
    'ben: no, still at the quay',
    'ana: then I will run',
  ]);
});

it('LINE parts time, name and message by tabs, under a day', () => {
  const text =
    '2024/03/05(火)\n09:14\t水野花子\tフェリーはもう出ましたか？\n午後1:16\t北川周作\tまだ港にいます。\n13:17\t水野花子\t走ります。\n13:18\t北川周作\t[スタンプ]\n';
  const transcript = readText(text, 'line.txt');
  expect(linesOf(transcript)).toEqual([
    '水野花子: フェリーはもう出ましたか？',
    '北川周作: まだ港にいます。',
    '水野花子: 走ります。',
  ]);
  expect(transcript.date).toBe('2024-03-05');
  expect(transcript.turns[1]?.start).toBe(4 * 3600 + 120);
});

it('KakaoTalk puts name and time in brackets', () => {
  const text =
    '저장한 날짜 : 2024-03-06 10:00:00\n\n--------------- 2024년 3월 5일 화요일 ---------------\n[이영희] [오전 9:14] 연락선 떠났어요?\n[김민수] [오후 1:16] 아직 부두에 있어요.\n[이영희] [오후 1:17] 뛰어갈게요.\n';
  const transcript = readText(text, 'talk.txt');
  expect(transcript.date).toBe('2024-03-05');
  expect(transcript.turns.map(({ speaker }) => speaker.name)).toEqual([
    '이영희',
    '김민수',
    '이영희',
  ]);
});
