/** The sets that are built from the raw parts in `shared/eval/raw` equal those beside them, byte for byte. */

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEvaluationSet } from '#src/eval/evaluation-set.ts';
import {
  detokenize,
  type EvaluationSet,
  writeEvaluationSet,
} from '../../scripts/eval-sets/evaluation-set.ts';
import { readFriendsqa } from '../../scripts/eval-sets/friendsqa.ts';
import { readLocomo } from '../../scripts/eval-sets/locomo.ts';
import { readQmsum } from '../../scripts/eval-sets/qmsum.ts';
import { newFolder, writeFiles } from '../support.ts';

const EVAL = resolve(process.env.WHOSAID_SHARED ?? '../shared', 'eval');
const RAW = join(EVAL, 'raw');

function unpackXz(name: string): string {
  const [path] = writeFiles(newFolder(), {
    [name]: execFileSync('xz', ['-dc', join(RAW, `${name}.xz`)], { maxBuffer: 2 ** 28 }),
  });
  return path;
}

function unpackQmsum(): string {
  const folder = newFolder();
  execFileSync('tar', ['-xJf', join(RAW, 'qmsum-val.tar.xz'), '-C', folder]);
  return folder;
}

const SETS: [name: string, build: () => EvaluationSet][] = [
  ['qmsum-dev', () => readQmsum(unpackQmsum(), 'dev')],
  ['locomo-dev', () => readLocomo(unpackXz('locomo10-dev-part.json'), 'dev')],
  ['friendsqa-dev', () => readFriendsqa(unpackXz('friendsqa_tst.json'), 'dev')],
];

const isThere = existsSync(RAW);
describe.skipIf(!isThere)(
  `sets${isThere ? '' : ` (skipped: no ${RAW}, see WHOSAID_SHARED)`}`,
  () => {
    it.each(SETS)('%s is built as it was', (name, build) => {
      const folder = newFolder();
      writeEvaluationSet(folder, build());
      for (const file of ['transcripts.jsonl', 'queries.jsonl', 'qrels.tsv']) {
        const isSame = readFileSync(join(folder, file)).equals(
          readFileSync(join(EVAL, name, file)),
        );
        expect(isSame, file).toBe(true);
      }
    });

    it('keep adversarial questions of LoCoMo where LMEB does', () => {
      const path = unpackXz('locomo10-dev-part.json');
      const [all, own] = [true, false].map((lmeb) => readLocomo(path, 'dev', lmeb).queries);
      const isAdversarial = ({ category = '' }) => category === 'adversarial';
      expect(all.filter(isAdversarial).length).toBeGreaterThan(100);
      expect(all.filter((query) => !isAdversarial(query))).toEqual(own);
    });
  },
);

describe('a small clone', () => {
  it('of QMSum gives meetings in the order of their names, without noises and short answers', () => {
    const meeting = {
      meeting_transcripts: [
        { speaker: 'Ana ', content: 'We do n\'t {vocalsound} sell kelp , " he said .' },
        { speaker: 'Ben', content: '{gap}' },
        { speaker: 'Ben', content: 'Yeah .' },
      ],
      specific_query_list: [
        { query: 'Who sells  kelp?', relevant_text_span: [['0', '2']] },
        { query: 'Who agrees?', relevant_text_span: [['2', '2']] },
      ],
    };
    const clone = newFolder();
    writeFiles(clone, {
      'data/Product/val/b.json': JSON.stringify(meeting),
      'data/Committee/test/c.json': JSON.stringify(meeting),
      'data/Academic/val/d.json': JSON.stringify(meeting),
    });
    const dev = readQmsum(clone, 'dev');
    expect(dev.transcripts.map(({ title }) => title)).toEqual([
      'Product meeting b',
      'Academic meeting d',
    ]);
    expect(readQmsum(clone, 'held-out').transcripts).toHaveLength(1);
    const folder = newFolder();
    writeEvaluationSet(folder, dev);
    const { transcripts, queries } = readEvaluationSet(folder);
    expect(transcripts[0].turns.map(({ text }) => text)).toEqual([
      'We don\'t sell kelp, " he said.',
      '',
      'Yeah.',
    ]);
    expect(queries.map(({ id }) => id)).toEqual(['b-q0', 'd-q0']);
    expect(queries[0]).toMatchObject({
      question: 'Who sells kelp?',
      group: 'Product',
      judgements: new Map([['b#0', 1]]),
    });
  });

  it('of LoCoMo gives sessions their days', () => {
    const sessions = ['1:56 pm on 8 May, 2023', '2023-05-10'].map((date) => ({
      speaker: 'Ana',
      text: 'Kelp.',
      date,
    }));
    const folder = newFolder();
    writeFiles(folder, {
      'transcripts.jsonl': JSON.stringify({
        id: 'a',
        title: 'A',
        turns: [{ speaker: 'Ben', text: 'Hi.' }, ...sessions],
      }),
      'queries.jsonl': '',
      'qrels.tsv': '',
    });
    const { transcripts } = readEvaluationSet(folder);
    expect(transcripts[0].date).toBe('2023-05-08');
    expect(transcripts[0].turns.map(({ start }) => start)).toEqual([null, 0, 2 * 86_400]);
  });

  it('is found where the repositories keep their files', () => {
    const clone = newFolder();
    writeFiles(clone, {
      'data/locomo10.json': '[]',
      'dat/friendsqa_tst.json': '{"data": []}',
    });
    for (const read of [readLocomo, readFriendsqa]) {
      expect(read(clone, 'dev')).toEqual({ transcripts: [], queries: [] });
    }
  });
});

it.each([
  ["I 'm gon na go , do n't wait !", "I'm gonna go, don't wait!"],
  ['( She pays $ 70 ... )', '(She pays $70...)'],
  ['Mm - hmm . It \'s " fine " .', 'Mm - hmm. It\'s " fine ".'],
])('%j reads %j', (tokenized, text) => {
  expect(detokenize(tokenized)).toBe(text);
});
