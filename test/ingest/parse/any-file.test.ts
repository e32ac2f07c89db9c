/** Whatever a file holds and is called, it becomes a transcript or one clear refusal. */

import fc from 'fast-check';
import { gzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { WhosaidError } from '#src/domain/error.ts';
import { unpack } from '#src/ingest/archive/archive.ts';
import { SUPPORTED_EXTENSIONS } from '#src/ingest/discover/supported-files.ts';
import { parseTranscript } from '#src/ingest/parse/parse.ts';
import { UnreadableError } from '#src/ingest/parse/unreadable-error.ts';
import { docx, paragraph, pdf, printed, run } from '../decode/made.ts';

const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const PAGE = '<!doctype html><p><b>Ana:</b> Hi.<p><cite>Ben:</cite><time>0:01</time><p>Ho.</table>';

/** Files of every kind, whole. */
const WHOLE: readonly Uint8Array[] = [
  text('Ana: Hello.\r\n\r\nBen: Zoë, hi.\n'),
  text(PAGE),
  text('WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ana>Hello.\n\n00:02.000 --> 00:03.000\n<v Ben>Hi.\n'),
  text('{"segments": [{"start": 0, "end": 1.5, "text": " Hello.", "speaker": "SPEAKER_00"}]}'),
  docx(paragraph(run('Ana: Hello.')) + paragraph(run('Ben: Hi.', '<w:b/>'))),
  pdf([printed(['Ana: Hello.', '', 'Ben: Hi.']), printed(['Ana: Bye.'])]),
];

/** A file with bytes of it changed, or cut at its end. */
const damaged = fc
  .tuple(
    fc.constantFrom(...WHOLE),
    fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 8 }),
    fc.nat({ max: 100 }),
  )
  .map(([bytes, changes, percent]) => {
    const copy = bytes.slice(0, percent > 50 ? bytes.length : (bytes.length * percent) / 50);
    for (const [at, byte] of changes) if (copy.length > 0) copy[at % copy.length] = byte;
    return copy;
  });

const name = fc
  .constantFrom('', '.xyz', ...SUPPORTED_EXTENSIONS)
  .map((extension) => `a${extension}`);

async function check(source: string, bytes: Uint8Array): Promise<void> {
  try {
    const { turns, participants } = await parseTranscript({ source, bytes });
    expect(turns.length).toBeGreaterThan(0);
    for (const { speaker, text: words } of turns) {
      expect(participants).toContain(speaker);
      expect(words).toMatch(/\S/);
    }
  } catch (error) {
    expect(error).toBeInstanceOf(WhosaidError);
    expect(error).toMatchObject({ message: expect.stringMatching(/^a[^\n]*: [^\n]+$/) });
  }
}

describe('any file', () => {
  it('of arbitrary bytes is read or refused', async () => {
    await fc.assert(fc.asyncProperty(name, fc.uint8Array({ maxLength: 300 }), check), {
      numRuns: 300,
    });
  });

  it('that is damaged is read or refused', async () => {
    await fc.assert(fc.asyncProperty(name, damaged, check), { numRuns: 300 });
  });

  it('in a damaged archive is had or refused', async () => {
    const archives = [zipSync({ 'a.txt': WHOLE[0], 'b.pdf': WHOLE[5] }), gzipSync(WHOLE[0])];
    const anyArchive = fc.tuple(fc.constantFrom(...archives), fc.nat(), fc.nat({ max: 255 }));
    await fc.assert(
      fc.asyncProperty(anyArchive, fc.boolean(), async ([archive, at, byte], isCut) => {
        const bytes = archive.slice(0, isCut ? at % archive.length : archive.length);
        if (bytes.length > 0) bytes[at % bytes.length] = byte;
        try {
          for await (const file of unpack({ source: 'a', bytes }, () => true)) await file.bytes();
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadableError);
          expect(error).toMatchObject({ message: expect.stringMatching(/^expected [^\n]+$/) });
        }
      }),
      { numRuns: 300 },
    );
  });
});
