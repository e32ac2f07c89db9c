/** An empty line behind every line parts nothing. */

import { describe, expect, it } from 'vitest';
import { parseText } from '#src/ingest/parse/parse.ts';

const MINUTES = `Protokoll der Besprechung
Datum: 6. Februar 2024
Uhrzeit: 10:00
Ort: Penwick
Anwesend: Helga Ranke, Jens Falk
Betreff: Hafen

Helga Ranke: Guten Morgen. Der Bagger kommt im Mai.
Jens Falk: Was kostet er?
Helga Ranke: Drei Millionen.`;

const COPIED = `Ida Moreau
10:02 AM
Is the dredger back?

Tom Acker
10:03 AM
Not yet.

Ida Moreau
10:05 AM
When will it come?`;

const TEAMS = `Ida Moreau
0 minutes 3 seconds
0:03
Ida Moreau 0 minutes 3 seconds
Good morning.
TA
Tom Acker
0 minutes 8 seconds
0:08
Tom Acker 0 minutes 8 seconds
Thanks, Ida.`;

const part = (text: string) => text.replaceAll('\n', '\n\n');
const read = (text: string) => {
  const { transcript, warnings } = parseText(text, 'meeting.txt');
  const { title, date, turns } = transcript;
  return { title, date, said: turns.map(({ speaker, text }) => [speaker.name, text]), warnings };
};

describe('An empty line behind every line', () => {
  it.each([
    ['fields in German', MINUTES],
    ['names above times', COPIED],
    ['names above times in words', TEAMS],
  ])('changes nothing: %s', (_, text) => {
    const { warnings, ...expected } = read(text);
    expect(warnings).toEqual([]);
    expect(read(part(text))).toEqual({ ...expected, warnings: [] });
  });
});
