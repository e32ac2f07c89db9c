import { describe, expect, it } from 'vitest';
import {
  cuesOf,
  linesOf,
  readFixture,
  readText,
  speakersOf,
  timesOf,
  warningsIn,
} from '../text.ts';

/** A file of cues, two seconds each. */
const srt = (...texts: string[]): string =>
  texts
    .map((text, i) => {
      const clock = (at: number): string => new Date(at * 2000).toISOString().slice(11, 23);
      return `${i + 1}\n${clock(i)} --> ${clock(i + 1)}\n${text}\n`.replaceAll(/\.(\d{3})/g, ',$1');
    })
    .join('\n');

const readSrt = (...texts: string[]) => readText(srt(...texts), 'talk.srt');

describe('SRT', () => {
  it('is read with names where the speaker changes, with tags, lost blank lines and numbers that begin again', () => {
    const episode = readFixture('podcast.srt');
    expect(linesOf(episode)).toEqual([
      'Juno: This week on Slack Water we go down the estuary and ask what the silt knows.',
      'Per: It knows everything.',
      'Juno: 42',
    ]);
    expect(timesOf(episode)).toEqual([
      [0, 6.09],
      [6.09, 8],
      [8, 11.61],
    ]);
    expect(episode.turns[0] && cuesOf(episode.turns[0])).toEqual([
      [0, 'This week on Slack Water we go down the estuary'],
      [2.76, 'and ask what the silt knows.'],
    ]);
  });

  it('is read with labels in brackets, which stay as they are written', () => {
    expect(linesOf(readFixture('whisperx.srt'))).toEqual([
      'SPEAKER_01: When did the pumps stop?',
      'SPEAKER_00: At six in the morning, I think.',
      'SPEAKER_01: Who noticed first?',
    ]);
  });

  it('is WebVTT too that has lost its head', () => {
    expect(linesOf(readText('00:01.000 --> 00:02.000\n<v Ana>Hi.\n', 'a.txt'))).toEqual([
      'Ana: Hi.',
    ]);
  });

  it('takes both speakers of a caption', () => {
    expect(
      linesOf(readSrt('- Ana: Ready?\n- Ben: Nearly,\nwait.', 'Ben: Now.', 'Ana: {\\an8}Good.')),
    ).toEqual(['Ana: Ready?', 'Ben: Nearly, wait. Now.', 'Ana: Good.']);
  });

  it('takes a name with a company behind a bar', () => {
    const episode = readSrt(
      'Ana Silva | Tideworks: Ready?',
      'Ben Okoro | Quay Ltd: Nearly.',
      'Ana Silva | Tideworks: Good.',
    );
    expect(linesOf(episode)).toEqual([
      'Ana Silva: Ready?',
      'Ben Okoro: Nearly.',
      'Ana Silva: Good.',
    ]);
    expect(episode.participants.map(({ affiliation }) => affiliation)).toEqual([
      'Tideworks',
      'Quay Ltd',
    ]);
    expect(
      linesOf(readSrt('Ana Silva: Ready?', 'Ben Okoro | Quay Ltd: Nearly.', 'Ana Silva: Good.')),
    ).toEqual(['Ana Silva: Ready?', 'Ben Okoro: Nearly.', 'Ana Silva: Good.']);
  });

  it('takes a name that has a line of its own', () => {
    expect(
      linesOf(
        readSrt(
          'Ana Silva\nReady?',
          'Ben Okoro\nNearly,\nwait.',
          'Ben Okoro\nNow.',
          'Ana Silva\nGood.',
        ),
      ),
    ).toEqual(['Ana Silva: Ready?', 'Ben Okoro: Nearly, wait. Now.', 'Ana Silva: Good.']);
    expect(speakersOf(readSrt('Ready?\nYes.', 'Paris\nin June.', 'Now\nand then.'))).toEqual([
      'Unknown speaker',
    ]);
  });

  it('takes whoever speaks alone from the first caption', () => {
    expect(
      speakersOf(readSrt('Ana Silva: Good evening.', 'The question is: why?', 'Because.')),
    ).toEqual(['Ana Silva']);
  });

  it('takes letters for speakers where there are two', () => {
    expect(linesOf(readSrt('A: Why?', 'B: Why not?', 'A: Oh.'))).toEqual([
      'Speaker A: Why?',
      'Speaker B: Why not?',
      'Speaker A: Oh.',
    ]);
    const unread = srt('Q: Why?', 'A: Because.', 'Q: Really?', 'A: Yes.');
    expect(warningsIn(unread, 'talk.srt')).toEqual(['no-speakers', 'unread-labels']);
  });

  it('takes names in any script', () => {
    expect(
      linesOf(readSrt('李明：你好，', '今天很好。', 'Åsa Öberg: Hej.', '李明: 再见。')),
    ).toEqual(['李明: 你好，今天很好。', 'Åsa Öberg: Hej.', '李明: 再见。']);
  });

  it('does not take what a lecture says before a colon for a name', () => {
    const lecture = Array.from({ length: 60 }, (_, i) => `and so we go on ${i}`);
    for (const word of ['Python', 'Rust'])
      lecture.splice(30, 0, `${word}: a language.`, `${word}: it is old.`);
    expect(speakersOf(readSrt(...lecture))).toEqual(['Unknown speaker']);
    const recipe = srt('Step one: mix.', 'The rule is: wait.', 'Then: bake.');
    expect(speakersOf(readText(recipe, 'talk.srt'))).toEqual(['Unknown speaker']);
    expect(warningsIn(recipe, 'talk.srt')).toEqual(['no-speakers']);
  });

  it.each(['00:00:0', '00:00:09,500 -', '00:00:09,500 --> 00:0', '00:0'])(
    'drops the time of a cue that is cut off: %s',
    (cut) => {
      const talk = srt('Ana: Is the ferry late?', 'Ben: It is.').trimEnd();
      expect(linesOf(readText(`${talk}\n${cut}`, 'a.srt'))).toEqual([
        'Ana: Is the ferry late?',
        'Ben: It is.',
      ]);
    },
  );

  it('keeps a time that is said', () => {
    expect(linesOf(readText(srt('Ana: When?', 'Ben: at\n12:30').trimEnd(), 'a.srt'))).toEqual([
      'Ana: When?',
      'Ben: at 12:30',
    ]);
  });

  it('keeps a number that is said, and drops the one of a cue that is cut off', () => {
    expect(linesOf(readText(`${srt('Ana: How many?', 'Ben: 12')}\n3\n`, 'a.srt'))).toEqual([
      'Ana: How many?',
      'Ben: 12',
    ]);
  });
});
