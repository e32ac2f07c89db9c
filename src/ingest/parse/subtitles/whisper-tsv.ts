/** Whisper's TSV and the labels of Audacity: columns `start`, `end` (milliseconds) and `text`; WhisperX may add `speaker`. */

import type { Content } from '../content.ts';
import { cuesToDraft } from '../cues.ts';
import type { Format } from '../format.ts';
import { isBlank } from '../lines.ts';
import type { Caption } from './caption.ts';
import { captionsToCues, withUnknownVoices } from './captions.ts';

const columnsOf = (line: string): string[] =>
  line.split('\t').map((column) => column.trim().toLowerCase());

function headerOf({ lines }: Content): readonly string[] {
  const columns = columnsOf(lines[0] ?? '');
  return ['start', 'end', 'text'].every((column) => columns.includes(column)) ? columns : [];
}

const toNumber = (written = ''): number | null =>
  /^\s*\d+(?:\.\d+)?\s*$/.test(written) ? Number(written) : null;

/** `1.100000\t4.300000\ttext`: a label of Audacity, without names of columns. */
const LABEL = /^\d+\.\d{3,}\t\d+\.\d{3,}\t/;
const MIN_LABELS = 2;

function areLabels({ lines }: Content): boolean {
  if (!LABEL.test(lines[0] ?? '')) return false;
  const written = lines.filter((line) => !isBlank(line));
  return written.length >= MIN_LABELS && written.every((line) => LABEL.test(line));
}

export const whisperTsv: Format = {
  name: 'Whisper TSV',
  extensions: ['.tsv'],
  score: (content) =>
    headerOf(content).length > 0 || areLabels(content) ? Number.POSITIVE_INFINITY : 0,
  parse(content) {
    const header = headerOf(content);
    const columns = header.length > 0 ? header : ['start', 'end', 'text'];
    const rows = content.lines
      .slice(header.length > 0 ? 1 : 0)
      .filter((line) => !isBlank(line))
      .map((line) => line.split('\t'));
    const value = (row: readonly string[], column: string): string | undefined =>
      row[columns.indexOf(column)];
    /* Seconds have a fraction, milliseconds have none. */
    const isMilliseconds = rows.every((row) => !value(row, 'start')?.includes('.'));
    const seconds = (written: string | undefined): number | null => {
      const number = toNumber(written);
      return number !== null && isMilliseconds ? number / 1000 : number;
    };
    const captions = rows.map(
      (row): Caption => ({
        start: seconds(value(row, 'start')),
        end: seconds(value(row, 'end')),
        voice: value(row, 'speaker')?.trim() || null,
        lines: [value(row, 'text') ?? ''],
      }),
    );
    return cuesToDraft(captionsToCues(withUnknownVoices(captions)));
  },
};
