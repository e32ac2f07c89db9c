/** Whisper's TSV: columns `start`, `end` (milliseconds) and `text`; WhisperX may add `speaker`. */

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

export const whisperTsv: Format = {
  name: 'Whisper TSV',
  extensions: ['.tsv'],
  score: (content) => (headerOf(content).length > 0 ? Number.POSITIVE_INFINITY : 0),
  parse(content) {
    const columns = headerOf(content);
    const rows = content.lines
      .slice(1)
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
