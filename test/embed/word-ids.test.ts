/** Ids remembered by word against those of the library's own tokenizer. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AutoTokenizer, type PreTrainedTokenizer, Tensor } from '@xenova/transformers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pad } from '#src/embed/padding.ts';
import { rememberWords } from '#src/embed/word-ids.ts';
import { newFolder, PROJECT, writeFiles } from '../support.ts';
import { tinyModel } from './tiny-model.ts';

const BUNDLED = join(PROJECT, 'model');
/** all-MiniLM-L6-v2 in the hub's layout. */
const MINILM = process.env.WHOSAID_MINILM ?? '';

const FILES = ['tokenizer.json', 'tokenizer_config.json'] as const;

const readJson = (folder: string, name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(folder, name), 'utf8'));

async function load(folder: string) {
  const tokenizer: PreTrainedTokenizer = await AutoTokenizer.from_pretrained(folder, {
    local_files_only: true,
  });
  return { tokenizer, idsOf: rememberWords(readJson(folder, 'tokenizer.json'), tokenizer) };
}

/** The bundled tokenizer with parts of its own. */
async function changed(parts: Record<string, unknown>) {
  const folder = newFolder();
  const [tokenizer, config] = FILES.map((name) => readJson(BUNDLED, name));
  writeFiles(folder, {
    [FILES[0]]: JSON.stringify({ ...tokenizer, ...parts }),
    [FILES[1]]: JSON.stringify(config),
  });
  return load(folder);
}

/** What is known to have a say in where words end, and in what becomes of them. */
const TELLING = [
  ...[' ', '  ', '\t', '\n', '\r\n', '\v', '\f', '\u0085', '\u00a0', '\u2003', '\u2028', '\u3000'],
  ...[
    '\0',
    '\u0007',
    '\u00ad',
    '\u200b',
    '\u200d',
    '\ufeff',
    '\ufffd',
    '\ue000',
    '\ud800',
    '\udc00',
  ],
  ...['[SEP]', '[PAD]', '[UNK]', '[CLS]', '[MASK]', '[', ']', 'P', 'PAD', '[P\0AD]', '[pad]'],
  ...['.', ',', "'", '’', '…', '—', '-', '$', '=', '=\u0338', '≠', '`', '«', '。'],
  ...[
    'é',
    'e\u0301',
    '\u0301',
    '\u0323\u0301',
    'Å',
    'İ',
    'ß',
    'ﬁ',
    'Σ',
    'ΟΔΟΣ',
    'ΑΣ.',
    'Ͻ',
    '각',
    'ก็',
    'हि',
  ],
  ...['中', '文字', '𠀀', '豈', 'カ', 'ｶﾞ', '😀', '👩‍👩‍👧', '🇫🇷', '٣', '½'],
  ...['the', 'U.S.', "don't", 'unaffordability', 'zzyzx', '##ing', 'x'.repeat(101), '1,000.50'],
];
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...TELLING) },
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
  fc.string({ maxLength: 12 }),
);
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

describe.each([
  ['the bundled model', BUNDLED, true],
  ['MiniLM', MINILM, MINILM !== ''],
])('the remembered words of %s', (_, folder, isThere) => {
  it.runIf(isThere)('give the ids of the tokenizer, for whatever text', async () => {
    const { tokenizer, idsOf } = await load(folder);
    fc.assert(
      fc.property(text, (said) => {
        expect(idsOf?.(said)).toEqual(tokenizer.encode(said));
      }),
      { numRuns: 5000 },
    );
  });

  it.runIf(isThere)('are padded and cut as the tokenizer does it', async () => {
    const { tokenizer, idsOf } = await load(folder);
    const texts = fc.array(
      fc.tuple(text, fc.constantFrom(1, 1, 1, 700)).map(([said, times]) => said.repeat(times)),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(texts, (given) => {
        const stock = tokenizer(given, { padding: true, truncation: true });
        const { pad_token_id, model_max_length } = tokenizer;
        const { ids, mask, dims } = pad(
          given.map((said) => idsOf?.(said) ?? []),
          pad_token_id,
          model_max_length,
        );
        const [expected, expectedMask] = [stock.input_ids, stock.attention_mask];
        expect(expected).toBeInstanceOf(Tensor);
        expect({ dims, ids, mask }).toEqual({
          dims: expected.dims,
          ids: expected.data,
          mask: expectedMask.data,
        });
      }),
      { numRuns: 60 },
    );
  });
});

describe('rememberWords', () => {
  const bert = { type: 'BertNormalizer', clean_text: true, handle_chinese_chars: true };
  const token = { id: 1, content: '[UNK]', special: true, normalized: false };

  it.each([
    ['accents that stay', { normalizer: { ...bert, lowercase: true, strip_accents: false } }],
    ['nothing cleaned', { normalizer: { ...bert, lowercase: true, clean_text: false } }],
    [
      'special tokens around',
      {
        post_processor: { type: 'BertProcessing', cls: ['[PAD]', 0], sep: ['[UNK]', 1] },
      },
    ],
  ])('gives the ids of the tokenizer with %s', async (_, parts) => {
    const { tokenizer, idsOf } = await changed(parts);
    fc.assert(
      fc.property(text, (said) => {
        expect(idsOf?.(said)).toEqual(tokenizer.encode(said));
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['case matters', { normalizer: { ...bert, lowercase: false } }],
    [
      'unknown words are fused',
      { model: { ...Object(readJson(BUNDLED, FILES[0]).model), fuse_unk: true } },
    ],
    ['words are split otherwise', { pre_tokenizer: { type: 'WhitespaceSplit' } }],
    ['added tokens are normalized', { added_tokens: [{ ...token, normalized: true }] }],
    ['added tokens may come out of lower case', { added_tokens: [{ ...token, content: '<unk>' }] }],
    [
      'the template says more than what is around',
      {
        post_processor: {
          type: 'TemplateProcessing',
          single: ['A', 'A'].map((id) => ({ Sequence: { id, type_id: 0 } })),
          pair: [],
          special_tokens: {},
        },
      },
    ],
  ])('leaves it to the tokenizer where %s', async (_, parts) => {
    expect((await changed(parts)).idsOf).toBeNull();
  });

  it('leaves it to the tokenizer where there is nothing to go by', async () => {
    const { tokenizer } = await load(BUNDLED);
    for (const none of [null, {}, [], 'BertNormalizer', { added_tokens: 7 }]) {
      expect(rememberWords(none, tokenizer)).toBeNull();
    }
    expect((await load(tinyModel())).idsOf).toBeNull();
  });

  it('asks for each word once', async () => {
    const { tokenizer } = await load(BUNDLED);
    const asked: string[] = [];
    const idsOf = rememberWords(readJson(BUNDLED, FILES[0]), {
      encode(said, options) {
        asked.push(said);
        return tokenizer.encode(said, options);
      },
    });
    const said = 'The ferry, the ferry, the FERRY.';
    expect(idsOf?.(said)).toEqual(tokenizer.encode(said));
    expect(idsOf?.(said)).toEqual(tokenizer.encode(said));
    expect(asked).toEqual(['', 'The', 'ferry', ',', 'the', 'FERRY', '.']);
  });

  it('forgets words when they get too many or too long, and asks again', () => {
    let asked = 0;
    const idsOf = rememberWords(readJson(BUNDLED, FILES[0]), {
      encode: (said) => {
        asked++;
        return [said.length];
      },
    });
    const ids = (said: string) => {
      const before = asked;
      expect(idsOf?.(said)).toContain(said.length);
      return asked - before;
    };
    expect([ids('ferry'), ids('ferry')]).toEqual([1, 0]);
    expect([ids('x'.repeat(1000)), ids('x'.repeat(1000))]).toEqual([1, 1]);
    for (let at = 0; at < 100_000; at++) idsOf?.(`w${at}`);
    expect([ids('ferry'), ids('ferry')]).toEqual([1, 0]);
  });
});
