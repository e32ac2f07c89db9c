/** Runs the bundled cross-encoder by ONNX Runtime, which comes with transformers.js. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { InferenceSession, TypedTensor } from 'onnxruntime-node';
import { WhosaidError } from '../domain/error.ts';
import type { Readings } from '../domain/readings.ts';
import { RERANK_TOKENS } from '../domain/weights.ts';
import { createTokenizer } from '../embed/tokenizer.ts';
import { rememberWords } from '../embed/word-ids.ts';
import { joinPair, type PairInput } from './pair.ts';
import type { Reranker, SpokenPassage } from './reranker.ts';

type Runtime = typeof import('onnxruntime-node');

/** Threads that spin take the processor from others. */
const NO_SPINNING = { session: { intra_op: { allow_spinning: '0' } } };
/** Words of the question that a passage answers: its end is what was asked. Source: the model card. */
const ANSWERED_QUESTION_WORDS = 50;

/** Pairs; each takes some 500 bytes. */
const REMEMBERED_LOGITS = 2_000;

/** @throws WhosaidError `MODEL_MISSING` where the model's files are missing or damaged. */
export async function loadCrossEncoder(
  folder: string,
  { InferenceSession, Tensor }: Runtime,
): Promise<Reranker> {
  const [encode, session] = await Promise.all([
    loadEncoder(folder),
    InferenceSession.create(join(folder, 'onnx', 'model_quantized.onnx'), {
      extra: NO_SPINNING,
    }),
  ]).catch((cause: unknown) => {
    throw new WhosaidError(
      'MODEL_MISSING',
      `The reranker in ${folder} cannot be loaded. Install whosaid again.`,
      { cause },
    );
  });
  const toTensor = (ids: readonly number[]): TypedTensor<'int64'> =>
    new Tensor('int64', BigInt64Array.from(ids, BigInt), [1, ids.length]);

  /** One pair a run: on a processor, pairs padded to one length take longer than one after the other. */
  async function run({ ids, types }: PairInput): Promise<number> {
    const outputs = await session.run({
      input_ids: toTensor(ids),
      attention_mask: toTensor(ids.map(() => 1)),
      token_type_ids: toTensor(types),
    });
    return readLogit(outputs);
  }

  const remember = rememberLogits();
  return {
    reads: (language) => language === null || language === 'en',
    async score(question, passages) {
      const asked = encode(question);
      const toPair = (text: string) => joinPair(asked, encode(text));
      const read = (pair: PairInput) => remember(pair.ids.join(' '), () => run(pair));
      const logits: Readings[] = [];
      let tokens = 0;
      for (const passage of passages) {
        const [behindQuestion, behindContext] = [withQuestion(passage), withContext(passage)];
        const first = toPair(behindQuestion);
        const second = behindContext === behindQuestion ? null : toPair(behindContext);
        tokens += first.ids.length + (second?.ids.length ?? 0);
        if (tokens > RERANK_TOKENS && logits.length > 0) break;
        const question = await read(first);
        logits.push({ question, around: second === null ? question : await read(second) });
      }
      return logits;
    },
  };
}

/** A question is asked again with another limit, filter or page. */
function rememberLogits(): (pair: string, read: () => Promise<number>) => Promise<number> {
  const logits = new Map<string, number>();
  return async (pair, read) => {
    const known = logits.get(pair);
    if (known !== undefined) return known;
    const logit = await read();
    if (logits.size >= REMEMBERED_LOGITS) logits.clear();
    logits.set(pair, logit);
    return logit;
  };
}

/** Text → token ids without special tokens. */
async function loadEncoder(folder: string): Promise<(text: string) => readonly number[]> {
  const readJson = async (name: string) => JSON.parse(await readFile(join(folder, name), 'utf8'));
  const configuration = await readJson('tokenizer.json');
  const tokenizer = createTokenizer(configuration, await readJson('tokenizer_config.json'));
  const encode = (text: string, options?: { add_special_tokens?: boolean }) =>
    tokenizer.encode(text, options).ids;
  const remember = rememberWords(configuration, { encode });
  return remember === null
    ? (text) => encode(text, { add_special_tokens: false })
    : (text) => remember(text).slice(1, -1);
}

const spoken = ({ speaker, text }: SpokenPassage): string => `${speaker}: ${text}`;

function withQuestion(passage: SpokenPassage): string {
  const { question } = passage;
  if (question === null) return spoken(passage);
  const asked = question.text.split(/\s+/).slice(-ANSWERED_QUESTION_WORDS).join(' ');
  return `${question.speaker}: ${asked} ${spoken(passage)}`;
}

function withContext(passage: SpokenPassage): string {
  const { contextWords } = passage;
  return contextWords.length === 0
    ? spoken(passage)
    : `${contextWords.join(' ')}. ${spoken(passage)}`;
}

function readLogit({ logits }: InferenceSession.OnnxValueMapType): number {
  const data: unknown = logits?.data;
  if (!(data instanceof Float32Array)) {
    throw new WhosaidError(
      'MODEL_MISSING',
      'The reranker returned no logits. Install whosaid again.',
    );
  }
  return data[0];
}
