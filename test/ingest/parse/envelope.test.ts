/** What interfaces and workflows wrap around the JSON of an export changes nothing that is read. */

import { readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseText } from '#src/ingest/parse/parse.ts';
import { PROJECT } from '../../support.ts';
import { TRANSCRIPTS } from './files.ts';

const ENVELOPES: Readonly<Record<string, (json: unknown) => unknown>> = {
  'an answer': (data) => ({ data }),
  'an answer with its state': (result) => ({ status: 'ok', code: 200, result, error: null }),
  'a list of one': (json) => [json],
  'a list of one answer': (body) => [{ body: { data: body } }],
};

const read = (name: string, json: unknown) => {
  const { transcript, warnings } = parseText(JSON.stringify(json), name, { noSpeakers: true });
  return { ...transcript, warnings };
};

describe('A transcript reads the same within', () => {
  const files = TRANSCRIPTS.filter((file) => extname(file) === '.json');
  it.each(files.map((file) => [basename(file), file]))('%s', (name, file) => {
    const json: unknown = JSON.parse(readFileSync(join(PROJECT, file), 'utf8'));
    const expected = read(name, json);
    for (const [envelope, wrap] of Object.entries(ENVELOPES)) {
      expect(read(name, wrap(json)), envelope).toEqual(expected);
    }
  });
});

describe('Records under such a name', () => {
  it('keep what is said beside them', () => {
    const data = [
      { speaker: 'Ida Moreau', text: 'Is the dredger back?' },
      { speaker: 'Tom Acker', text: 'Not yet.' },
      { speaker: 'Ida Moreau', text: 'When will it come?' },
    ];
    const { title, date } = read('a.json', { title: 'Harbour weekly', date: '2024-02-06', data });
    expect({ title, date }).toEqual({ title: 'Harbour weekly', date: '2024-02-06' });
  });
});
