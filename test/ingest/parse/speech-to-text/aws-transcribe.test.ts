import { describe, expect, it } from 'vitest';
import { fixture, linesOf, readFixture, readText, timesOf } from '../text.ts';

describe('Amazon Transcribe JSON', () => {
  it('is read with the speaker of each time, and marks with the word before them', () => {
    const talk = readFixture('aws-transcribe.json');
    expect(linesOf(talk)).toEqual(['spk_0: Who steers?', 'spk_1: My sister does.']);
    expect(timesOf(talk)).toEqual([
      [0.1, 1.2],
      [61.9, 63.2],
    ]);
  });

  it('is read with the speaker of each item, as newer files have it', () => {
    const json = JSON.parse(fixture('aws-transcribe.json'));
    json.results.items.forEach((item: { speaker_label?: string }, i: number) => {
      item.speaker_label = i < 3 ? 'spk_0' : 'spk_1';
    });
    json.results.speaker_labels = undefined;
    expect(readText(JSON.stringify(json), 'a.json').turns).toEqual(
      readFixture('aws-transcribe.json').turns,
    );
  });

  it('is read by channels where there are several', () => {
    const json = JSON.parse(fixture('aws-transcribe.json'));
    const { items } = json.results;
    json.results.speaker_labels = undefined;
    json.results.channel_labels = {
      number_of_channels: 2,
      channels: [
        { channel_label: 'ch_0', items: items.slice(3) },
        { channel_label: 'ch_1', items: items.slice(0, 3) },
      ],
    };
    expect(linesOf(readText(JSON.stringify(json), 'a.json'))).toEqual([
      'ch_1: Who steers?',
      'ch_0: My sister does.',
    ]);
  });
});
