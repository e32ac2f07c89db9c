/** Transcripts in many languages, in one library: words are found in their forms, phrases in any script. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseText } from '#src/ingest/parse/parse.ts';
import { add, EFFORTS, openLibrary, type Whosaid } from '#src/main.ts';
import { newFolder, SEARCHES } from '../support.ts';

const FOLDER = new URL('./languages/', import.meta.url);

describe.each(SEARCHES)('a library of many languages, searched by %s', (vectors) => {
  let library: Whosaid;

  beforeAll(async () => {
    const folder = join(newFolder(), 'library');
    const transcripts = readdirSync(FOLDER).map((name) => ({
      transcript: parseText(readFileSync(new URL(name, FOLDER), 'utf8'), name).transcript,
      hash: name,
    }));
    await add(transcripts, { library: folder, vectors, wait: true });
    library = await openLibrary(folder, { vectors });
  });
  afterAll(() => library.close());

  it('tells the language of each', async () => {
    const transcripts = await library.transcripts();
    expect(Object.fromEntries(transcripts.map(({ id, language }) => [id, language]))).toEqual({
      chinese: 'zh',
      english: 'en',
      french: 'fr',
      german: 'de',
      japanese: 'ja',
      korean: 'ko',
      russian: 'ru',
      thai: 'th',
    });
  });

  describe('the first result', () => {
    it.each([
      ['倉庫の移転はいつ完了しますか', '九月に完了'],
      ['広告費はどれだけ削減されるか', '三割削減'],
      ['補助金の締め切りはいつ', '五月末'],
      ['冷蔵設備の費用', '二千万円'],
      ['鈴木さんは倉庫について何と言いましたか', '九月に完了'],
      ['什么时候发布新版本？', '六月二十号'],
      ['王芳关于退款说了什么', '退款请求'],
      ['搬迁费用', '仓库搬迁'],
      ['ต้นทุนปุ๋ยเท่าไหร่', 'ต้นทุนปุ๋ย'],
      ['ทำไมน้ำในบ่อแห้ง', 'ขุดบ่อใหม่'],
      ['창고는 언제 이전합니까', '구월에'],
      ['광고비는 얼마나 줄어드나요', '광고비'],
      ['was sagte der CFO über die Marge', 'Marge ist um zwei'],
      ['wer fragte nach Preiserhöhungen', 'Preiserhöhungen'],
      ['Nachfragen nach Holzhaus', 'Holzhäusern'],
      ['wo wird das Werk gebaut', 'Werk in Lingen'],
      ['quand relève-t-on les digues', 'relevée'],
      ['subvention de l’État', 'moitié des subventions'],
      ["qu'a dit Zoé Petit sur les subventions", 'subventions'],
      ['расход на реклама', 'Расходы на рекламу'],
      ['когда переедет склад', 'сентябре'],
      ['why was the ferry late', 'gift shop caught fire'],
      ['what did Tom Acker say about margins', 'two points'],
    ])('to %s', async (question, expected) => {
      for (const effort of EFFORTS) {
        const { results } = await library.query(question, { effort });
        expect(results[0]?.text).toContain(expected);
      }
    });
  });

  describe('a quoted phrase is found as it stands', () => {
    it.each([
      ['"営業部長"', '営業部長', 1],
      ['"業部"', '業部', 1],
      ['「冷蔵設備」', '冷蔵設備', 2],
      ['"退款请求"', '退款请求', 1],
      ['"น้ำในบ่อ"', 'น้ำในบ่อ', 2],
      ['"이천만 원"', '이천만 원', 1],
      ['"freie Cashflow"', 'freie Cashflow', 1],
      ['«grandes marées»', 'grandes marées', 1],
      ['"gift shop"', 'gift shop', 1],
    ])('%s', async (question, phrase, count) => {
      const { results } = await library.query(question, { group: false });
      expect(results).toHaveLength(count);
      for (const { text } of results) expect(text).toContain(phrase);
    });

    it('and found nowhere else', async () => {
      const { results } = await library.query('"営業課長"');
      expect(results).toEqual([]);
    });
  });

  it('excludes words in the forms of their language', async () => {
    const withAll = await library.query('digue', { group: false });
    const without = await library.query('digue -travail', { group: false });
    expect(withAll.results.some(({ text }) => text.includes('travaux'))).toBe(true);
    expect(without.results.some(({ text }) => text.includes('marées'))).toBe(true);
    const japanese = await library.query('倉庫 -冷蔵設備', { group: false });
    expect(japanese.results.length).toBeGreaterThan(0);
    for (const { text } of japanese.results) expect(text).not.toContain('冷蔵設備');
  });

  it('marks the words of the question, in one piece', async () => {
    const { results } = await library.query('冷蔵設備の費用');
    const [{ text, words }] = results;
    expect(words.map(([start, end]) => text.slice(start, end))).toContain('冷蔵');
    for (const [at, [start]] of words.entries())
      if (at > 0) expect(start).toBeGreaterThanOrEqual(words[at - 1][1]);
  });

  it('keeps equal stems of two languages apart', async () => {
    const { results } = await library.query('Gift', { filters: { transcript: ['german'] } });
    for (const { words } of results) expect(words).toEqual([]);
  });
});
