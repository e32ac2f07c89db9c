/** The reranker as shipped: a new model changes this file. */

import { join } from 'node:path';
import { AutoModelForSequenceClassification, AutoTokenizer } from '@xenova/transformers';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadReranker } from '#src/rerank/load.ts';
import type { Reranker, SpokenPassage } from '#src/rerank/reranker.ts';
import { cpuMilliseconds, PROJECT } from '../support.ts';

const passage = (text: string, more: Partial<SpokenPassage> = {}): SpokenPassage => ({
  speaker: 'Ingrid Sollenau',
  text,
  question: null,
  contextWords: [],
  ...more,
});
const QUESTION = 'is the bakery losing less money';
const ANSWER = passage(
  "The bakery's ovens are cheaper to run now, and its deficit shrank by a third.",
);
const HOUSEKEEPING = passage('Thank you. Next question, please.');
const PAIRS: readonly (readonly [question: string, answer: SpokenPassage])[] = [
  [QUESTION, ANSWER],
  ['how many people will they hire', passage('We plan to recruit twenty developers next year.')],
  ['why was the train late', passage('A broken signal held up the railway this morning.')],
  ['who is leaving the company', passage('Our chief executive will step down in May.')],
];

describe('the bundled reranker', () => {
  let reranker: Reranker;
  beforeAll(async () => {
    const loaded = await loadReranker();
    if (loaded === null) throw new Error('onnxruntime-node is not installed');
    reranker = loaded;
  });

  it.each(PAIRS)(
    'puts what answers "%s" first, and housekeeping nowhere',
    async (question, answer) => {
      const answers = PAIRS.map(([, passage]) => passage);
      const readings = await reranker.score(question, [...answers, HOUSEKEEPING]);
      const logits = readings.map(({ question }) => question);
      expect(readings.map(({ around }) => around)).toEqual(logits);
      expect(answers[logits.indexOf(Math.max(...logits))]).toBe(answer);
      expect(logits.at(-1)).toBeLessThan(-9);
    },
  );

  it('reads the question that a passage answers', async () => {
    const short = 'About a third.';
    const asked = { speaker: 'Oda Lenz', text: 'Is the bakery losing less money than last year?' };
    const [alone, answering] = await reranker.score(QUESTION, [
      passage(short),
      passage(short, { question: asked }),
    ]);
    expect(answering.question).toBeGreaterThan(alone.question);
    expect(answering.around).toBe(alone.around);
  });

  it('reads a passage behind what is spoken of around it', async () => {
    const anchors = 'We are on screw anchors now. They go three meters down into the bottom.';
    const [alone, within] = await reranker.score('what holds the kelp farm in place', [
      passage(anchors),
      passage(anchors, { contextWords: ['kelp', 'farm'] }),
    ]);
    expect(within.around).toBeGreaterThan(alone.around);
    expect(within.question).toBe(alone.question);
  });

  it('scores each passage by itself, however long, empty or strange', async () => {
    const strange = [
      passage(''),
      passage('x'.repeat(5_000)),
      passage('so '.repeat(2_000)),
      passage('🦊\0'),
    ];
    const together = await reranker.score(QUESTION, [ANSWER, ...strange]);
    const [alone] = await reranker.score(QUESTION, [ANSWER]);
    expect(together[0].question).toBeCloseTo(alone.question, 4);
    expect(
      together.flatMap(({ question, around }) => [question, around]).every(Number.isFinite),
    ).toBe(true);
    expect(await reranker.score(QUESTION, [])).toEqual([]);
  });

  it('reads the first passages, so many that a question takes no longer, and at least one', async () => {
    const long = passage('The ovens of the bakery are cheaper to run now. '.repeat(20));
    const readings = await reranker.score(
      QUESTION,
      Array.from({ length: 50 }, () => long),
    );
    expect(readings.length).toBeGreaterThan(4);
    expect(readings.length).toBeLessThan(15);
    expect(new Set(readings.map(({ question }) => question)).size).toBe(1);
    expect(await reranker.score('why '.repeat(3_000), [long])).toHaveLength(1);
  });

  it('reads a pair once, however often it is asked', async () => {
    const passages = Array.from({ length: 12 }, (_, at) => passage(`Loaf ${at} is cheaper.`));
    const first = await cpuMilliseconds(() => reranker.score('which loaf is cheaper', passages));
    const again = await cpuMilliseconds(() => reranker.score('which loaf is cheaper', passages));
    expect(again).toBeLessThan(first / 2);
  });

  it('gives the logits that transformers.js gives', async () => {
    const folder = join(PROJECT, 'model', 'reranker');
    const options = { local_files_only: true } as const;
    const tokenizer = await AutoTokenizer.from_pretrained(folder, options);
    const model = await AutoModelForSequenceClassification.from_pretrained(folder, {
      ...options,
      dtype: 'q8',
    });
    for (const { speaker, text } of [ANSWER, HOUSEKEEPING]) {
      const inputs = tokenizer(QUESTION, { text_pair: `${speaker}: ${text}` });
      const { logits } = await model(inputs);
      const [reading] = await reranker.score(QUESTION, [passage(text)]);
      expect(reading.question).toBeCloseTo(logits.data[0], 3);
    }
  });
});
