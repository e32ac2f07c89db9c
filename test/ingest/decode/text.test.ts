import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '#src/ingest/decode/text.ts';
import { UnreadableError } from '#src/ingest/parse/unreadable-error.ts';

const TEXT = 'Zoë: “It’s a naïve café – 5 € a cup.”\nBen: Fine.\n';
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * text.length));
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
}

/** As Windows programs save it. */
const windows = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => {
    const [, special] =
      [
        ['“', 0x93],
        ['”', 0x94],
        ['’', 0x92],
        ['–', 0x96],
        ['€', 0x80],
      ].find(([known]) => known === letter) ?? [];
    return Number(special ?? letter.charCodeAt(0));
  });

describe('decode', () => {
  it('reads every encoding that transcripts come in', () => {
    expect(decodeText(utf8(TEXT))).toBe(TEXT);
    expect(decodeText(utf8(`\ufeff${TEXT}`))).toBe(TEXT);
    for (const little of [true, false]) {
      expect(decodeText(utf16(`\ufeff${TEXT}`, little))).toBe(TEXT);
      expect(decodeText(utf16(TEXT, little))).toBe(TEXT);
    }
    expect(decodeText(windows(TEXT))).toBe(TEXT);
  });

  it('detects UTF-16 without a byte order mark by its spaces, in any language', () => {
    const chinese = '安娜：今天我们谈谈海带的收成。\n本：好的，那么从价格说起吧，好吗？\n'.repeat(
      9,
    );
    for (const little of [true, false]) expect(decodeText(utf16(chinese, little))).toBe(chinese);
  });

  it('reads the encoding that a file declares', () => {
    const bytes = [...utf8('<?xml version="1.0" encoding="koi8-r"?>'), 0xf0, 0xd2, 0xc9];
    expect(decodeText(Uint8Array.from(bytes))).toContain('При');
  });

  it('reads what was cut in the middle of a letter, and takes nothing else for UTF-8', () => {
    const bytes = utf8('Zoë and Noël: Olé');
    expect(decodeText(bytes.subarray(0, -1))).toBe('Zoë and Noël: Ol');
    const broken = utf8('Zoë: naïve.\nBen: Ça va.\n');
    broken[broken.length - 3] = 0xff;
    expect(() => decodeText(broken)).toThrow(/line 2 is not valid UTF-8/);
  });

  it('refuses what is no text', () => {
    const inputs: [bytes: number[], reason: RegExp][] = [
      [[], /file is empty/],
      [[0x41, 0, 0x42], /NUL/],
      [[0x7b, 0x5c, 0x72, 0x74, 0x66, 0x31], /RTF/],
      [[0xd0, 0xcf, 0x11, 0xe0], /old Word/],
      [[0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2], /UTF-8/],
      [Array.from({ length: 999 }, (_, i) => 1 + (i % 127)), /control characters/],
      [[0xff, 0xfe, 0, 0xd8], /UTF-16LE/],
    ];
    for (const [bytes, reason] of inputs) {
      expect(() => decodeText(Uint8Array.from(bytes)), String(reason)).toThrow(reason);
    }
  });

  it('gives clean text or one reason for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        try {
          // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be left
          expect(decodeText(bytes)).not.toMatch(/[\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff]/);
        } catch (error) {
          if (!(error instanceof UnreadableError)) throw error;
        }
      }),
    );
  });
});
