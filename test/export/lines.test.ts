/** What an export's lines hold comes back from them, and nothing that was altered does. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LibraryRecord } from '#src/domain/library-record.ts';
import { ROLES } from '#src/domain/transcript.ts';
import { formatLine, parseHead, parseLine } from '#src/export/lines.ts';
import { conversation } from '../support.ts';
import { stated, text, transcripts } from './arbitrary-transcripts.ts';

const edits = fc.record({
  number: fc.integer({ min: 1 }),
  at: fc.constant('2025-01-02T03:04:05Z'),
});
const records: fc.Arbitrary<LibraryRecord> = fc.oneof(
  fc.record({ transcript: fc.record({ transcript: transcripts, hash: text }) }),
  fc
    .tuple(edits, fc.array(text), fc.string({ minLength: 1 }), fc.constantFrom(...ROLES), stated)
    .map(([edit, names, name, role, transcript]) => {
      return { edit: { ...edit, names, identity: { name, role }, transcript } };
    }),
  fc.tuple(edits, fc.integer({ min: 1 }), stated).map(([edit, undoes, transcript]) => {
    return { edit: { ...edit, undoes, transcript } };
  }),
);

const TALK: LibraryRecord = {
  transcript: {
    transcript: conversation('talk', [{ by: 'Ana', text: 'The margin was four times better.' }]),
    hash: 'h',
  },
};
const HEAD: LibraryRecord = {
  library: { model: 'bundled', vectors: 'auto', edits: 1, transcripts: 2 },
};

describe('a line', () => {
  it('gives back its record, and is one line for every program', () => {
    fc.assert(
      fc.property(records, (record) => {
        const line = formatLine(record);
        expect(line.slice(0, -1)).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
        const parsed = parseLine(line);
        expect(formatLine(parsed)).toBe(line);
        expect(parsed).toEqual(record);
      }),
    );
  });

  it('is refused with any character altered', () => {
    const line = formatLine(TALK).trimEnd();
    for (let at = 0; at < line.length; at++) {
      const other = line[at] === 'x' ? 'y' : 'x';
      const altered = line.slice(0, at) + other + line.slice(at + 1);
      /* An altered "checksum" is a key that no line has. */
      expect(() => parseLine(altered)).toThrow(/checksum is wrong|not valid JSON|beside|neither/);
    }
  });

  it('is refused cut off anywhere', () => {
    const line = formatLine(TALK).trimEnd();
    for (let end = 0; end < line.length; end++) {
      expect(() => parseLine(line.slice(0, end))).toThrow('not valid JSON');
    }
  });

  it('may be changed on purpose, without its checksum', () => {
    const { checksum: _, ...line } = JSON.parse(formatLine(TALK));
    line.transcript.title = 'Monday';
    expect(parseLine(JSON.stringify(line))).toMatchObject({
      transcript: { transcript: { title: 'Monday' } },
    });
  });

  it.each([
    ['{"transcript":{}}', 'transcript → id'],
    ['{"edit":{}}', 'edit'],
    ['{"words":[]}', 'neither an edit nor a transcript'],
    ['{"edit":{},"transcript":{}}', 'it has "transcript" beside "edit"'],
    ['[]', 'no JSON object'],
    ['null', 'no JSON object'],
  ])('says what is wrong with %s', (line, reason) => {
    expect(() => parseLine(line)).toThrow(reason);
  });

  it('is refused where nobody of the participants says a turn', () => {
    const { checksum: _, ...line } = JSON.parse(formatLine(TALK));
    line.transcript.turns[0].speaker = 1;
    expect(() => parseLine(JSON.stringify(line))).toThrow('a turn is said by nobody');
  });
});

describe('the head', () => {
  it('tells the version of the format', () => {
    const head = formatLine(HEAD);
    expect(parseHead(head)).toEqual({
      model: 'bundled',
      vectors: 'auto',
      edits: 1,
      transcripts: 2,
    });
    expect(() => parseHead(head.replace('"version":1', '"version":2'))).toThrow(
      'in version 2 of the format, and this program reads version 1',
    );
  });

  it.each(['', '{', '{"a":1}', '{"library":null}', 'Ana: Hello.'])('is not %j', (line) => {
    expect(() => parseHead(line)).toThrow(/JSON|does not begin as an export/);
  });
});
