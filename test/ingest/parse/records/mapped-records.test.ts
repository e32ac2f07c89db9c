import { describe, expect, it } from 'vitest';
import { linesOf, readText, timesOf } from '../text.ts';

const LINES = ['Ida: The press is booked.', 'Tom: Then we pick.'];
const BOT = JSON.stringify({
  data: {
    items: [
      { usr: { nick: 'Ida' }, payload: 'The press is booked.', tick: 400 },
      { usr: { nick: 'Tom' }, payload: 'Then we pick.', tick: 3100 },
    ],
    other: [{ payload: 5 }, { payload: 6 }, { payload: 7 }],
  },
});

describe('records whose fields a user names', () => {
  it('are read by them', () => {
    const fields = { speaker: 'usr.nick', text: 'payload', start: 'tick', records: 'data.items' };
    const talk = readText(BOT, 'a.json', { fields });
    expect(linesOf(talk)).toEqual(LINES);
    expect(timesOf(talk).map(([start]) => start)).toEqual([0.4, 3.1]);
  });

  it('are found by their text', () => {
    const fields = { speaker: 'usr.nick', text: 'payload' };
    expect(linesOf(readText(BOT, 'a.json', { fields }))).toEqual(LINES);
  });

  it('may be in a table or in XML', () => {
    const table = 'wer,was\nIda,The press is booked.\nTom,Then we pick.\n';
    expect(linesOf(readText(table, 'a.csv', { fields: { speaker: 'wer', text: 'was' } }))).toEqual(
      LINES,
    );
    const xml =
      '<?xml version="1.0"?><x><y wer="Ida">The press is booked.</y><y wer="Tom">Then we pick.</y></x>';
    expect(linesOf(readText(xml, 'a.xml', { fields: { speaker: 'wer', text: 'text' } }))).toEqual(
      LINES,
    );
  });

  it('are told where no record has them', () => {
    const fields = { speaker: 'nick', text: 'payload' };
    expect(() => readText(BOT, 'a.json', { fields })).toThrow(
      'a.json: no record has the field "nick" that its whosaid.json names: its records at "data.other" have the fields payload.',
    );
  });

  it('are asked for where they are not known', () => {
    expect(() => readText(BOT.replace(/,"other.*\]/, ''), 'a.json')).toThrow(
      'a.json: this JSON is not a transcript in a known format: its records at "data.items" have the fields usr, usr.nick, payload, tick. Name those that say who speaks and what, in a whosaid.json beside it: "fields": { "speaker": "…", "text": "…" }.',
    );
    expect(() => readText('wer,was\nIda,Yes.\n', 'a.csv')).toThrow(
      /this table is not a transcript in a known format: its records have the fields wer, was\. Name/,
    );
  });
});
