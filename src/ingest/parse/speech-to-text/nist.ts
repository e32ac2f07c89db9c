/** Files by which speech recognition is scored: STM (who, when, what), CTM (words with times) and RTTM (who and when). */

import type { Content } from '../content.ts';
import { cuesToDraft, type SpokenCue } from '../cues.ts';
import type { Format } from '../format.ts';
import { isBlank } from '../lines.ts';
import { createLabelReader } from '../people/machine-labels.ts';
import { NoTranscriptError } from '../unreadable-error.ts';

/** Lines by which a file is judged. */
const SAMPLE = 50;
const MIN_LINES = 2;

const NUMBER = String.raw`\d{1,7}(?:\.\d{1,6})?`;
/** `recording 1 Ana_Silva 0.52 4.31 <o,f0,female> text` */
const STM = new RegExp(
  String.raw`^\s*\S+\s+(\S+)\s+(\S+)\s+(${NUMBER})\s+(${NUMBER})(?:\s+<[^<>]*>)?\s*(.*)$`,
);
/** `recording 1 0.52 0.21 word 0.98` */
const CTM = new RegExp(
  String.raw`^\s*\S+\s+(\S+)\s+(${NUMBER})\s+(${NUMBER})\s+([^\s\d<][^\s<]*|\d+)(?:\s+-?\d(?:\.\d+)?)?(?:\s+\S+)?\s*$`,
);
/** `SPEAKER recording 1 0.00 2.00 <NA> <NA> spk1 <NA>` */
const RTTM = /^SPEAKER\s+\S+\s+\d+\s+\d[\d.]*\s+\d[\d.]*\s+<NA>/;
/** Between segments, and what scoring passes over. */
const NO_SPEECH = /^(?:inter_segment_gap|excluded_region|ignore_time_segment_in_scoring)$/i;
/** `(%hesitation)`, `{laugh}`, `<unk>`. */
const NO_WORDS = /\(%[^()]{1,40}\)|\{[^{}]{1,40}\}|<[^<>]{1,40}>/g;

const isRow = (line: string): boolean => !isBlank(line) && !line.startsWith(';;');

const linesOf = ({ lines }: Content): readonly string[] => lines.filter(isRow);

function isEvery({ lines }: Content, pattern: RegExp): boolean {
  let rows = 0;
  for (let i = 0; i < lines.length && rows < SAMPLE; i++) {
    if (!isRow(lines[i])) continue;
    if (!pattern.test(lines[i])) return false;
    rows++;
  }
  return rows >= MIN_LINES;
}

const certain = (is: boolean): number => (is ? Number.POSITIVE_INFINITY : 0);

/** Labels have no spaces. */
const toName = (label: string): string =>
  /^\p{L}+(?:_\p{L}+)+$/u.test(label) ? label.replaceAll('_', ' ') : label;

export const stm: Format = {
  name: 'STM (NIST)',
  extensions: ['.stm'],
  score: (content) => certain(isEvery(content, STM) && !isEvery(content, CTM)),
  parse(content) {
    const readLabel = createLabelReader();
    const cues = linesOf(content).flatMap((line): SpokenCue[] => {
      const [, , speaker = '', start, end, words = ''] = STM.exec(line) ?? [];
      const text = words.replace(NO_WORDS, ' ').trim();
      if (NO_SPEECH.test(speaker) || NO_SPEECH.test(text)) return [];
      return [
        { speaker: readLabel(toName(speaker)), start: Number(start), end: Number(end), text },
      ];
    });
    return cuesToDraft(cues);
  },
};

export const ctm: Format = {
  name: 'CTM (NIST)',
  extensions: ['.ctm'],
  score: (content) => certain(isEvery(content, CTM)),
  /** On a telephone, each side has a channel. */
  parse(content) {
    const readLabel = createLabelReader();
    const rows = linesOf(content).flatMap((line) => {
      const [, channel = '', start, length, text = ''] = CTM.exec(line) ?? [];
      return text === '' || NO_SPEECH.test(text) ? [] : [{ channel, start, length, text }];
    });
    const isSplit = new Set(rows.map(({ channel }) => channel)).size > 1;
    return cuesToDraft(
      rows.map(({ channel, start, length, text }) => ({
        speaker: isSplit ? readLabel(channel) : null,
        start: Number(start),
        end: Number(start) + Number(length),
        text,
      })),
    );
  },
};

export const rttm: Format = {
  name: 'RTTM (NIST)',
  extensions: ['.rttm'],
  score: (content) => certain(isEvery(content, RTTM)),
  parse() {
    throw new NoTranscriptError(
      'this is RTTM, which says who speaks when, but not what. Index the transcript that it belongs to.',
    );
  },
};
