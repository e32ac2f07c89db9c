/** A transcript on the page: its outline, and the places where a question is answered. */

import { describe, expect, it } from 'vitest';
import type { Result, Section, Turn } from '#src/main.ts';
import { buildTranscriptOutline, nextTurnAfter } from '#src/web/transcript/outline.ts';
import { findPlaybackPosition, isTimed, placeTime } from '#src/web/transcript/playback-position.ts';
import {
  adjacentPlace,
  highlightsByTurn,
  listPlaces,
} from '#src/web/transcript/turn-highlights.ts';

function turn(name: string, section: Section | null): Turn {
  const speaker = { name, title: null, affiliation: null, role: 'unknown' } as const;
  return { speaker, section, start: null, end: null, cues: [], text: '' };
}

describe('the outline', () => {
  const parts = buildTranscriptOutline([
    turn('Ada', 'prepared'),
    turn('Bo', 'prepared'),
    turn('Bo', 'qa'),
    turn('Ada', 'qa'),
    turn('Bo', 'qa'),
  ]);

  it('lists each section with its speakers, by first turn', () => {
    const outline = parts.map(({ section, firstTurn, speakers }) => [
      section,
      firstTurn,
      speakers.map(({ speaker, turns }) => [speaker.name, turns]),
    ]);
    expect(outline).toEqual([
      [
        'prepared',
        0,
        [
          ['Ada', [0]],
          ['Bo', [1]],
        ],
      ],
      [
        'qa',
        2,
        [
          ['Bo', [2, 4]],
          ['Ada', [3]],
        ],
      ],
    ]);
    expect(buildTranscriptOutline([])).toEqual([]);
  });

  it('leads to the next turn, and round', () => {
    expect([0, 2, 3, 4, 9].map((current) => nextTurnAfter([2, 4], current))).toEqual([
      2, 4, 4, 2, 2,
    ]);
  });
});

describe('places', () => {
  const found = [
    { turn: 7, offsets: [100, 120], text: 'x'.repeat(20), highlights: [[5, 9]], words: [[6, 8]] },
    { turn: 2, offsets: [0, 10], text: 'x'.repeat(10), highlights: [], words: [] },
    { turn: 7, offsets: [0, 20], text: 'x'.repeat(20), highlights: [[0, 4]], words: [[1, 2]] },
  ] as unknown as Result[];

  it('stand in speaking order', () => {
    expect(listPlaces(found)).toEqual([
      { turn: 2, span: [0, 10] },
      { turn: 7, span: [0, 20] },
      { turn: 7, span: [100, 120] },
    ]);
  });

  it('are marked in the text of their turns, whole where no sentence is better than the others', () => {
    const marks = highlightsByTurn(found);
    expect(marks.get(2)).toEqual({ sentences: [[0, 10]], words: [] });
    expect(marks.get(7)).toEqual({
      sentences: [
        [0, 4],
        [105, 109],
      ],
      words: [
        [1, 2],
        [106, 108],
      ],
    });
  });

  it('lead to those beside them, and round', () => {
    const places = listPlaces(found);
    const at = (turn: number) => ({ turn, span: null });
    expect(adjacentPlace(places, null, 1)).toBe(places[0]);
    expect(adjacentPlace(places, null, -1)).toBe(places[2]);
    expect(adjacentPlace(places, places[0], 1)).toBe(places[1]);
    expect(adjacentPlace(places, places[0], -1)).toBe(places[2]);
    expect(adjacentPlace(places, places[2], 1)).toBe(places[0]);
    expect(adjacentPlace(places, at(5), 1)).toBe(places[1]);
    expect(adjacentPlace(places, at(5), -1)).toBe(places[0]);
  });
});

describe('a recording', () => {
  const said = (start: number | null, cues: Turn['cues'] = []): Turn => ({
    ...turn('Ada', null),
    start,
    cues,
    text: 'x'.repeat(50),
  });
  const turns = [
    said(null),
    said(10),
    said(20, [
      { at: 0, start: 20, end: 24 },
      { at: 30, start: 25, end: 28 },
    ]),
  ];

  it('is as long as there are times', () => {
    expect(isTimed(turns)).toBe(true);
    expect(isTimed([said(null)])).toBe(false);
  });

  it('says at each moment a turn, or the part of it whose time it is', () => {
    expect(
      [5, 10, 19.9, 20, 24.5, 25, 999].map((seconds) => findPlaybackPosition(turns, seconds)),
    ).toEqual([
      null,
      { turn: 1, span: null },
      { turn: 1, span: null },
      { turn: 2, span: [0, 30] },
      { turn: 2, span: [0, 30] },
      { turn: 2, span: [30, 50] },
      { turn: 2, span: [30, 50] },
    ]);
  });

  it('is at a place when that is said', () => {
    const at = (turn: number, from?: number) =>
      placeTime(turns, { turn, span: from === undefined ? null : [from, 50] });
    expect([at(0), at(1), at(1, 40), at(2), at(2, 29), at(2, 31), at(7)]).toEqual([
      null,
      10,
      10,
      20,
      20,
      25,
      null,
    ]);
  });
});
