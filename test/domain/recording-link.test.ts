/** A quotation's link plays the recording at its second. */

import { expect, it } from 'vitest';
import { recordingLink } from '#src/domain/recording-link.ts';

it.each<[string | null, number | null, string | null]>([
  ['https://www.youtube.com/watch?v=abc', 753.4, 'https://www.youtube.com/watch?v=abc&t=753s'],
  ['https://youtu.be/abc?t=5', 753, 'https://youtu.be/abc?t=753s'],
  ['https://vimeo.com/123', 61, 'https://vimeo.com/123#t=61'],
  ['https://open.spotify.com/episode/1', 61, 'https://open.spotify.com/episode/1?t=61'],
  ['https://example.com/talk.mp3', 0, 'https://example.com/talk.mp3#t=0'],
  ['https://example.com/talk.mp3', null, 'https://example.com/talk.mp3'],
  ['no address', 3, null],
  [null, 3, null],
])('%s at %s', (url, seconds, link) => {
  expect(recordingLink(url, seconds)).toBe(link);
});
