/** Captions that name who made the captions, first or last: `Subtitles by the Amara.org community`. */

import type { Caption } from './caption.ts';

/** Captions at either end. */
const EDGE = 4;
const CREDIT =
  /^[\s*_-]*(?:(?:sub(?:title)?s?|captions?|captioned|captioning|subtitled|transcribed|transcripts?|transcription|synced|sync|translated|translation)\b[^.?!]{0,40} by\b|untertitel(?:ung)?\b[^.?!]{0,40}(?:\bvon\b|\bder\b|\bdes\b|\bim auftrag\b)|sous-titr(?:es|age)\b[^.?!]{0,40}(?:\bpar\b|\bst['’]|:)|sottotitoli\b[^.?!]{0,40}(?:\ba cura di\b|\bcreati da\b)|subtítulos\b[^.?!]{0,40}\bpor\b|legendas\b[^.?!]{0,40}(?:\bpela\b|\bpor\b)|ondertitel(?:d|ing)\b|字幕[由提制製]|субтитры\b|advertise your product or brand here|(?:www\.|https?:\/\/)\S+\s*$)/i;
const MAX_LENGTH = 120;

const isCredit = ({ voice, lines }: Caption): boolean => {
  if (voice) return false;
  const text = lines.join(' ').trim();
  return text.length <= MAX_LENGTH && CREDIT.test(text);
};

/** The same where there is nothing else. */
export function withoutCredits(captions: readonly Caption[]): readonly Caption[] {
  const isAtEdge = (i: number): boolean => i < EDGE || i >= captions.length - EDGE;
  const isLeft = captions.map((one, i) => isAtEdge(i) && isCredit(one));
  return isLeft.includes(true) && isLeft.includes(false)
    ? captions.filter((_, i) => !isLeft[i])
    : captions;
}
