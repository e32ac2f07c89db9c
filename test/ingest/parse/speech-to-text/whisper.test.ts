import { describe, expect, it } from 'vitest';
import { cuesOf, fixture, linesOf, readFixture, readText, timesOf, warningsIn } from '../text.ts';

const segments = (...list: object[]) => readText(JSON.stringify({ segments: list }), 'talk.json');

describe('Whisper JSON', () => {
  it('names no speaker, and is read as one unknown speaker with a warning', () => {
    for (const name of [
      'whisper.json',
      'faster-whisper.json',
      'openai-verbose.json',
      'openai-words.json',
    ]) {
      expect(warningsIn(fixture(name), name), name).toEqual(['no-speakers']);
      const { turns } = readFixture(name);
      expect(turns[0]?.speaker.name, name).toBe('Unknown speaker');
      expect(turns, name).toHaveLength(1);
      expect(turns[0]?.text, name).toMatch(/^The boats leave at dawn\. They come back .*full\.$/);
      expect(turns[0] && cuesOf(turns[0]), name).toEqual([
        [0, 'The boats leave at dawn.'],
        [2.4, expect.stringMatching(/^They come back .*full\.$/)],
      ]);
    }
  });

  it('has speakers as WhisperX finds them, and none where it finds none', () => {
    const interview = readFixture('whisperx.json');
    expect(linesOf(interview)).toEqual([
      'SPEAKER_01: How many nets did you lose?',
      'SPEAKER_00: 14 of them. And the winch.',
      'SPEAKER_01: I see, and the boat herself?',
      'Unknown speaker: Still afloat.',
    ]);
    expect(timesOf(interview)).toEqual([
      [0.509, 3.113],
      [3.7, 5],
      [5.3, 7.2],
      [8, 9],
    ]);
  });

  it('has speakers as OpenAI finds them', () => {
    expect(linesOf(readFixture('openai-diarized.json'))).toEqual([
      'Speaker A: Who steers?',
      'Harbor master: My sister does.',
    ]);
  });

  it('believes the words about speakers where the segment does not say', () => {
    const word = (text: string, start: number, speaker?: string) => ({
      word: text,
      start,
      end: start + 0.2,
      speaker,
    });
    expect(
      linesOf(
        segments({
          start: 0,
          end: 2,
          text: 'Ready? Yes.',
          words: [word('Ready?', 0, 'SPEAKER_00'), word('Yes.', 1, 'SPEAKER_01')],
        }),
      ),
    ).toEqual(['SPEAKER_00: Ready?', 'SPEAKER_01: Yes.']);
  });

  it('believes a run of words against the segment, numerals without speaker among them', () => {
    const word = (text: string, i: number, speaker?: string) =>
      speaker ? { word: text, start: i / 5, end: i / 5 + 0.2, speaker } : { word: text };
    const said = (speaker: string, ...list: object[]) =>
      linesOf(
        segments({
          start: 0,
          end: 2,
          speaker,
          text: list.map((one) => Object.values(one)[0]).join(' '),
          words: list,
        }),
      );
    expect(
      said('Ana', word('so', 0, 'Ana'), word('I', 1, 'Ben'), word('14', 2), word('saw', 3, 'Ben')),
    ).toEqual(['Ana: so', 'Ben: I 14 saw']);
    expect(said('Ana', word('so', 0, 'Ana'), word('I', 1, 'Ben'), word('14', 2))).toEqual([
      'Ana: so I 14',
    ]);
  });

  it('says what the segment says, whatever its words say', () => {
    const { turns } = segments({
      start: 3,
      end: 9,
      speaker: 'Ana',
      text: ' It was corrected: by hand, later. Twice.',
      words: [
        { word: ' It', start: 3, end: 3.2 },
        { word: ' wos', start: 3.2, end: 3.4 },
        { word: ' by', start: 4, end: 4.2 },
        { word: ' Twice.', start: 8, end: 8.4 },
        { word: ' Thrice.', start: 8.4, end: 8.8 },
      ],
    });
    expect(turns[0]?.text).toBe('It was corrected: by hand, later. Twice.');
    expect(turns[0] && cuesOf(turns[0])).toEqual([
      [3, 'It was corrected: by hand, later.'],
      [8, 'Twice.'],
    ]);
  });

  it('is read with scores that are no numbers, as Python writes them', () => {
    const text =
      '{"segments": [{"start": NaN, "end": 2, "text": "It is: NaN, or \\"-Infinity\\".", "speaker": "Ana", "words": ' +
      '[{"word": "It", "start": 1.0, "end": 1.5, "score": NaN}, {"word": "is:", "start": 1.5, "end": 2.0, "score":-Infinity}]}]}';
    const { turns } = readText(text, 'talk.json');
    expect(turns).toMatchObject([{ start: 1, end: 2, text: 'It is: NaN, or "-Infinity".' }]);
  });

  it('takes odd values for none', () => {
    const { turns } = segments(
      { start: 1, end: 2, text: ' One.', speaker: 'Ana', extra: { deep: [] } },
      { start: -1, end: 'soon', text: ' Two.', speaker: 'Ana' },
      { start: 3, end: 2, text: ' Three.', speaker: ['Ben'] },
      { start: 1.7e9, end: 1.8e9, text: ' Four.', speaker: '' },
      { start: 4, end: 5, text: null, speaker: 'Ana' },
      { start: 5, end: 6, text: ' \u0000\u001b[1m Five. \n', speaker: ' Ana\u0007 ' },
    );
    expect(turns.map(({ speaker, start, end, text }) => [speaker.name, start, end, text])).toEqual([
      ['Ana', 1, 2, 'One. Two.'],
      ['Unknown speaker', 3, null, 'Three. Four.'],
      ['Ana', 5, 6, '[1m Five.'],
    ]);
  });
});
