import { gzipSync, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { isArchive, unpack } from '#src/ingest/archive/archive.ts';
import { MAX_INFLATED_BYTES } from '#src/ingest/archive/zip.ts';
import { mayBeTranscript } from '#src/ingest/discover/supported-files.ts';
import { docx, paragraph, run } from '../decode/made.ts';

const TALK = strToU8('Ana: Hello.\n\nBen: Hi.\n');

/** What is in a container: the text, or why it cannot be had. */
async function contents(bytes: Uint8Array, source = 'a.zip'): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for await (const file of unpack({ source, bytes }, mayBeTranscript)) {
    found[file.source] = await file.bytes().then(
      (content) => new TextDecoder().decode(content),
      (error: unknown) => String(error),
    );
  }
  return found;
}

/** Bytes with some of them replaced by others of the same number. */
function patched(bytes: Uint8Array, from: number[], to: number[]): Uint8Array {
  const copy = Buffer.from(bytes);
  for (
    let at = copy.indexOf(Buffer.from(from));
    at >= 0;
    at = copy.indexOf(Buffer.from(from), at + 1)
  ) {
    copy.set(to, at);
  }
  return copy;
}

const u32 = (value: number): number[] => [0, 8, 16, 24].map((shift) => (value >>> shift) & 255);

describe('unpack', () => {
  it('gives the files that may be transcripts, with their path in the archive', async () => {
    const bytes = zipSync({
      'calls/2025/a.txt': TALK,
      'b.md': strToU8('Zoë: Ça va?'),
      'c.docx': docx(paragraph(run('Ana: Hi.'))),
      'picture.png': TALK,
      'README.md': TALK,
      '.hidden/d.txt': TALK,
      '__MACOSX/._b.md': TALK,
      'empty/': new Uint8Array(),
    });
    expect(isArchive(bytes)).toBe(true);
    const found = await contents(bytes);
    expect(Object.keys(found)).toEqual(['a.zip/calls/2025/a.txt', 'a.zip/b.md', 'a.zip/c.docx']);
    expect(found['a.zip/b.md']).toBe('Zoë: Ça va?');
  });

  it('takes no document for an archive', () => {
    expect(isArchive(docx(paragraph(run('Ana: Hi.'))))).toBe(false);
    expect(isArchive(TALK)).toBe(false);
  });

  it('opens gzip, of more than one part too, and names what is in it without .gz', async () => {
    const twice = Buffer.concat([gzipSync(TALK), gzipSync(TALK)]);
    const text = new TextDecoder().decode(TALK);
    expect(await contents(gzipSync(TALK), 'x/call.vtt.gz')).toEqual({
      'x/call.vtt.gz/call.vtt': text,
    });
    expect(Object.values(await contents(twice, 'a.gz'))).toEqual([text + text]);
  });

  it('opens archives in archives, and no deeper', async () => {
    const inner = zipSync({ 'a.txt': TALK, 'deep.zip': zipSync({ 'b.txt': TALK }) });
    const found = await contents(zipSync({ 'in.zip': inner, 'c.txt.gz': gzipSync(TALK) }));
    expect(Object.keys(found)).toEqual([
      'a.zip/in.zip/a.txt',
      'a.zip/in.zip/deep.zip',
      'a.zip/c.txt.gz/c.txt',
    ]);
    expect(found['a.zip/in.zip/deep.zip']).toMatch(/archives nested more than twice/);
  });

  it('reads on after a file that is damaged, locked or no archive', async () => {
    const stored = zipSync({ 'a.txt': TALK, 'b.txt': strToU8('Ana: Two.') }, { level: 0 });
    const damaged = await contents(patched(stored, [...strToU8('Hello')], [...strToU8('Jello')]));
    expect(damaged['a.zip/a.txt']).toMatch(/ZIP archive is damaged \(a checksum is wrong\)/);
    expect(damaged['a.zip/b.txt']).toBe('Ana: Two.');
    const locked = Buffer.from(zipSync({ 'a.txt': TALK }));
    locked[locked.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 8] |= 1;
    expect((await contents(locked))['a.zip/a.txt']).toMatch(/password/);
    const nested = await contents(zipSync({ 'a.zip': TALK, 'b.txt': TALK }));
    expect(nested['a.zip/a.zip']).toMatch(/damaged/);
    expect(nested['a.zip/b.txt']).toMatch(/^Ana/);
  });

  it('refuses archives that are cut short', async () => {
    const bytes = zipSync({ 'a.txt': TALK });
    await expect(contents(bytes.subarray(0, -5))).rejects.toThrow(/ZIP archive is damaged/);
    expect(Object.values(await contents(gzipSync(TALK).subarray(0, -9), 'a.gz'))[0]).toMatch(
      /gzip data is damaged/,
    );
  });

  it('stops inflating what is made to fill memory', async () => {
    const zeros = new Uint8Array(30 * 2 ** 20);
    const honest = zipSync({ 'a.txt': zeros, 'b.txt': TALK });
    const lying = patched(honest, u32(zeros.length), u32(99));
    const huge = patched(honest, u32(zeros.length), u32(MAX_INFLATED_BYTES + 1));
    for (const bytes of [honest, lying, huge]) {
      const found = await contents(bytes);
      expect(found['a.zip/a.txt']).toMatch(/unpacks to more than|damaged/);
      expect(found['a.zip/b.txt']).toMatch(/^Ana/);
    }
    expect(Object.values(await contents(gzipSync(zeros), 'a.gz'))[0]).toMatch(
      /unpacks to more than/,
    );
  });
});
