import { describe, expect, it } from 'vitest';
import {
  cuesOf,
  fixture,
  linesOf,
  readFixture,
  readText,
  speakersOf,
  timesOf,
  warningsIn,
} from '../text.ts';

/** A file of cues, a second each. */
const vtt = (...texts: string[]): string =>
  `WEBVTT\n\n${texts.map((text, i) => `00:0${i}.000 --> 00:0${i + 1}.000\n${text}\n`).join('\n')}`;

const readVtt = (...texts: string[]) => readText(vtt(...texts), 'talk.vtt');

describe('WebVTT', () => {
  it('is read as Teams writes it', () => {
    const meeting = readFixture('teams.vtt');
    expect(linesOf(meeting)).toEqual([
      "Ines Calder: Right, let's start with the R&D budget and then the move. Tomas, you have the figures.",
      "Tomas O'Dea: I do. We are four percent under.",
      'Ines Calder: Good.',
      "Tomas O'Dea: Mostly because the <pilot> slipped.",
    ]);
    expect(timesOf(meeting)[0]).toEqual([3.2, 9.03]);
    expect(meeting.turns[0] && cuesOf(meeting.turns[0])).toEqual([
      [3.2, "Right, let's start with the R&D budget and then the move."],
      [6.46, 'Tomas, you have the figures.'],
    ]);
  });

  it('takes every voice in a cue, with whatever class, and leaves tags without speech', () => {
    expect(
      linesOf(
        readVtt(
          '<v Ana Silva>Hi.</v> <v.loud.first Ben>Hello,\nAna.',
          '<v Ana Silva></v>',
          '<v Ben><i>Well</i> <c.yellow>then</c>.</v>',
        ),
      ),
    ).toEqual(['Ana Silva: Hi.', 'Ben: Hello, Ana. Well then.']);
  });

  it('is read as podcasts write it, naming a voice where it changes', () => {
    const episode = readFixture('podcast.vtt');
    expect(linesOf(episode)).toEqual([
      'Juno Abara: Welcome to Slack Water, the show about tides and the people who read them.',
      'Per Lindqvist: Thank you for having me, Juno. I brought a gauge.',
    ]);
    expect(timesOf(episode)).toEqual([
      [0, 6],
      [6.2, 12.25],
    ]);
  });

  it('is read as Zoom writes it, with names in the text and captions that go on without', () => {
    expect(linesOf(readFixture('zoom.vtt'))).toEqual([
      'Ines Calder: Can everyone hear me? Good. The first thing is the office move. It is on the 14th now, not the 7th.',
      'tomas odea: So our question is: who packs? Not me, I hope. 10:30 Meeting: that was the old plan.',
      'Ines Calder: Note: everybody packs.',
      'tomas odea: Fine.',
    ]);
  });

  it('knows names with pronouns beside them, however seldom they come', () => {
    expect(
      linesOf(
        readVtt(
          'Ines Calder: Costs rose.',
          'Ines Calder: In March.',
          "Ben O'Kee (he/him): Why?",
          'Ines Calder: Rent.',
        ),
      ),
    ).toEqual(['Ines Calder: Costs rose. In March.', "Ben O'Kee: Why?", 'Ines Calder: Rent.']);
  });

  it('is read as YouTube writes it, each word once and with its own time', () => {
    expect(warningsIn(fixture('youtube.vtt'), 'youtube.vtt')).toEqual(['no-speakers']);
    const [turn, ...more] = readFixture('youtube.vtt', { noSpeakers: true }).turns;
    expect(more).toEqual([]);
    expect(turn?.text).toBe('the harbor was dredged twice last year and nobody asked why');
    expect(turn && cuesOf(turn)).toEqual([
      [0.24, 'the harbor was dredged'],
      [2.72, 'twice last year'],
      [8.08, 'and nobody asked why'],
    ]);
  });

  it('rolls without its inline times too, but what is said again is kept', () => {
    const rolling = vtt(
      'we went to the harbor',
      'we went to the harbor and it was closed',
      'and it was closed so we went home',
    );
    expect(readText(rolling, 'a.vtt', { noSpeakers: true }).turns[0]?.text).toBe(
      'we went to the harbor and it was closed so we went home',
    );
    const insistent = readVtt('<v Ana>No, no, no.', 'No, no, no.', 'Not that. Yes.', 'Yes.');
    expect(linesOf(insistent)).toEqual(['Ana: No, no, no. No, no, no. Not that. Yes. Yes.']);
  });

  it('takes `>>` for another speaker, who may be named after it', () => {
    expect(
      linesOf(
        readVtt(
          '&gt;&gt; ANA SILVA: Are we on? >> Yes.',
          'We are.',
          '>> ANA SILVA: Good, a>>b.',
          'So.',
        ),
      ),
    ).toEqual([
      'ANA SILVA: Are we on?',
      'Unknown speaker: Yes. We are.',
      'ANA SILVA: Good, a>>b. So.',
    ]);
  });

  it('is the same without blank lines, with other line ends, and with a byte order mark', () => {
    for (const name of ['teams.vtt', 'zoom.vtt', 'podcast.vtt']) {
      const { turns } = readFixture(name);
      const text = fixture(name);
      expect(readText(`\ufeff${text.replaceAll('\n', '\r\n')}`, name).turns, name).toEqual(turns);
      expect(readText(text.replaceAll('\n', '\r'), name).turns, name).toEqual(turns);
    }
    const dense = fixture('teams.vtt').replace(/\n\n(?=3f2b)/g, '\n');
    expect(readText(dense, 'teams.vtt').turns).toEqual(readFixture('teams.vtt').turns);
  });

  it('has identifiers of any kind, and text with a blank line in it', () => {
    expect(
      linesOf(
        readText(
          'WEBVTT - A talk\n\nintro\n00:01.000 --> 00:02.000\n<v Ana>One,\n\ntwo.\n\nSecond part\n00:03.000 --> 00:04.000\nThree.\n',
        ),
      ),
    ).toEqual(['Ana: One, two. Three.']);
  });

  it('may be several files one after the other', () => {
    const part = 'WEBVTT\nX-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:0\n\n';
    expect(
      linesOf(
        readText(
          `${part}00:01.000 --> 00:02.000\n<v Ana>One.\n\n${part}00:02.000 --> 00:03.000\nTwo.\n`,
        ),
      ),
    ).toEqual(['Ana: One. Two.']);
  });

  it('keeps what only looks like markup, and no control characters', () => {
    expect(
      linesOf(readVtt('<v Ana>1 < 2 &amp;&amp; 3 > 2, a <3, &lt;b&gt; &#27;[31m&nbsp;')),
    ).toEqual(['Ana: 1 < 2 && 3 > 2, a <3, <b> [31m']);
  });

  it('is read as far as it goes where it is cut short', () => {
    const text = fixture('teams.vtt');
    const at = text.indexOf('00:00:14.600');
    for (const end of [at, at + 6, at + 30, at + 40]) {
      expect(speakersOf(readText(text.slice(0, end), 'teams.vtt')).slice(0, 3)).toEqual([
        'Ines Calder',
        "Tomas O'Dea",
        'Ines Calder',
      ]);
    }
    expect(readText(text.slice(0, at), 'teams.vtt').turns.at(-1)?.text).toBe('Good.');
    for (const end of [6, 8, 30]) {
      expect(() => readText(text.slice(0, end), 'teams.vtt')).toThrow(
        'teams.vtt: no speech found (read as WebVTT). Check that the export is complete.',
      );
    }
  });

  it('keeps what is said at an impossible time with what is said before it', () => {
    const { turns } = readText(
      'WEBVTT\n\n00:05.000 --> 00:06.000\n<v Ana>One.\n\nNaN:NaN:NaN.NaN --> NaN:NaN:NaN.NaN\nTwo.\n\n' +
        '-00:00:01.000 --> 00:00:02.000\n<v Ben>Three.\n\n00:99.000 --> 01:00.000\nFour.\n\n' +
        '00:08.000 --> 00:07.000\n<v Ana>Five.\n',
    );
    expect(turns.map(({ speaker, start, end, text }) => [speaker.name, start, end, text])).toEqual([
      ['Ana', 5, 6, 'One. Two.'],
      ['Ben', null, null, 'Three. Four.'],
      ['Ana', 8, null, 'Five.'],
    ]);
  });

  it('is put in order of time', () => {
    const cues = [
      '00:05.000 --> 00:09.000\n<v Ben>Second.',
      '00:01.000 --> 00:06.000\n<v Ana>First.',
      '00:05.000 --> 00:06.000\n<v Ana>Third.',
    ];
    expect(linesOf(readText(`WEBVTT\n\n${cues.join('\n\n')}`))).toEqual([
      'Ana: First.',
      'Ben: Second.',
      'Ana: Third.',
    ]);
  });
});
