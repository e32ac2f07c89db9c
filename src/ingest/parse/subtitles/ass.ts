/** ASS and SSA: `Dialogue:` lines with a time, the actor's name and a text with style codes. */

import { cuesToDraft } from '../cues.ts';
import type { Format } from '../format.ts';
import { parseClock } from '../times.ts';
import type { Caption } from './caption.ts';
import { captionsToCues, withUnknownVoices } from './captions.ts';

const SIGNATURE = /^\s*(?:;.*\n\s*)*\[script info\]/i;
const FIELD = /^\s*(Title|Format|Dialogue):\s*(.*)$/i;
/** The columns of a file that names none. */
const COLUMNS = 'layer start end style name marginl marginr marginv effect text'.split(' ');

/** `{\an8}`, also comments in braces; drawings, from `{\p1}` to `{\p0}`, are no text. */
const DRAWING = /\{[^{}]*\\p[1-9][^{}]*\}[^{}]*/g;
const CODE = /\{[^{}]*\}/g;
const LINE_BREAK = /\\[Nn]/;
const HARD_SPACE = /\\h/g;

function toLines(text: string): string[] {
  const plain = text.replace(DRAWING, '').replace(CODE, '').replace(HARD_SPACE, ' ');
  return plain.split(LINE_BREAK);
}

/** The text is the last column and may contain commas. */
function splitColumns(line: string, count: number): string[] {
  const values = line.split(',');
  return [...values.slice(0, count - 1), values.slice(count - 1).join(',')];
}

export const ass: Format = {
  name: 'ASS',
  extensions: ['.ass', '.ssa'],
  score: ({ text }) => (SIGNATURE.test(text.slice(0, 2000)) ? Number.POSITIVE_INFINITY : 0),
  parse({ lines }) {
    let columns: readonly string[] = COLUMNS;
    let title: string | null = null;
    const captions: Caption[] = [];
    for (const line of lines) {
      const [, field = '', value = ''] = FIELD.exec(line) ?? [];
      if (/^title$/i.test(field)) title ??= value.trim() || null;
      else if (/^format$/i.test(field)) {
        const named = value
          .toLowerCase()
          .split(',')
          .map((column) => column.trim());
        /* Styles have a format line too. */
        if (named.at(-1) === 'text') columns = named;
      } else if (/^dialogue$/i.test(field)) {
        const values = splitColumns(value, columns.length);
        const column = (...names: string[]): string =>
          values[columns.findIndex((name) => names.includes(name))]?.trim() ?? '';
        captions.push({
          start: parseClock(column('start')),
          end: parseClock(column('end')),
          voice: column('name', 'actor') || null,
          lines: toLines(values.at(-1) ?? ''),
        });
      }
    }
    return cuesToDraft(captionsToCues(withUnknownVoices(captions)), { title });
  },
};
