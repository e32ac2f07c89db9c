/** Whether a paragraph finds its meeting: written answers of QMSum's questions, against BM25 over whole meetings. */

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { add, openLibrary, type Speaker, type Transcript } from '../src/main.ts';
import { tokenize } from '../src/text/tokenize.ts';
import { formatMarkdownTable } from './sets.ts';

/** Of the baseline, as Lucene has them. */
const [k1, b] = [1.2, 0.75];
const MIN_WORDS = 40;
const MAX_CHARACTERS = 2_000;
const CUTOFF = 10;

interface Meeting {
  readonly meeting_transcripts: readonly { readonly speaker: string; readonly content: string }[];
  readonly general_query_list: readonly { readonly answer: string }[];
  readonly specific_query_list: readonly { readonly answer: string }[];
}

const [clone] = process.argv.slice(2);
if (clone === undefined) throw new Error('Name the folder of a clone of Yale-LILY/QMSum.');
const files = readdirSync(join(clone, 'data'), { recursive: true, encoding: 'utf8' })
  .filter((path) => /\bval\b.*\.json$/.test(path))
  .sort();
const meetings = files.map((path) => {
  const meeting: Meeting = JSON.parse(readFileSync(join(clone, 'data', path), 'utf8'));
  return { id: basename(path, '.json'), meeting };
});
const paragraphs = meetings.flatMap(({ id, meeting }) =>
  [...meeting.general_query_list, ...meeting.specific_query_list].map(({ answer }) => ({
    text: answer.replace(/\s+/g, ' ').trim().slice(0, MAX_CHARACTERS),
    id,
  })),
);

function toTranscript(id: string, { meeting_transcripts }: Meeting): Transcript {
  const people = new Map<string, Speaker>();
  const turns = meeting_transcripts.map(({ speaker: name, content }) => {
    const speaker: Speaker = people.get(name) ?? {
      name,
      title: null,
      affiliation: null,
      role: 'unknown',
    };
    people.set(name, speaker);
    const text = content
      .replace(/\{[^}]*\}/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    return { speaker, section: null, start: null, end: null, cues: [], text };
  });
  const unknown = { kind: null, company: null, ticker: null, quarter: null, url: null, tags: [] };
  return {
    id,
    title: id,
    date: null,
    language: 'en',
    ...unknown,
    source: `${id}.json`,
    participants: [...people.values()],
    turns: turns.filter(({ text }) => text !== ''),
  };
}

function createBaseline(transcripts: readonly Transcript[]): (text: string) => string[] {
  const documents = transcripts.map(({ id, turns }) => {
    const counts = new Map<string, number>();
    const terms = turns.flatMap(({ text }) => tokenize(text));
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
    return { id, counts, length: terms.length };
  });
  const average = documents.reduce((sum, { length }) => sum + length, 0) / documents.length;
  const idf = (term: string) => {
    const holders = documents.filter(({ counts }) => counts.has(term)).length;
    return Math.log(1 + (documents.length - holders + 0.5) / (holders + 0.5));
  };
  return (text) => {
    const terms = [...new Set(tokenize(text))].map((term) => ({ term, weight: idf(term) }));
    const scored = documents.map(({ id, counts, length }) => {
      const norm = k1 * (1 - b + (b * length) / average);
      const score = terms.reduce((sum, { term, weight }) => {
        const count = counts.get(term) ?? 0;
        return sum + (weight * count * (k1 + 1)) / (count + norm);
      }, 0);
      return { id, score };
    });
    return scored.sort((one, other) => other.score - one.score).map(({ id }) => id);
  };
}

/** nDCG of one right meeting. */
function gain(order: readonly string[], right: string): number {
  const at = order.slice(0, CUTOFF).indexOf(right);
  return at < 0 ? 0 : 1 / Math.log2(at + 2);
}

const transcripts = meetings.map(({ id, meeting }) => toTranscript(id, meeting));
const library = mkdtempSync(join(tmpdir(), 'paragraphs-'));
await add(
  transcripts.map((transcript) => ({ transcript, hash: '1' })),
  { library },
);
const whosaid = await openLibrary(library);
const baseline = createBaseline(transcripts);
const gains: { long: boolean; bm25: number; ours: number }[] = [];
for (const { text, id } of paragraphs) {
  const { results } = await whosaid.query(text, { limit: 300, group: false, highlight: false });
  const order = [...new Set(results.map(({ transcript }) => transcript.id))];
  const long = text.split(' ').length >= MIN_WORDS;
  gains.push({ long, bm25: gain(baseline(text), id), ours: gain(order, id) });
}
await whosaid.close();
rmSync(library, { recursive: true });

const mean = (of: typeof gains, what: 'bm25' | 'ours') =>
  (of.reduce((sum, one) => sum + one[what], 0) / of.length).toFixed(3);
const rows = [true, false].map((all) => {
  const of = gains.filter(({ long }) => all || long);
  const which = all ? 'all' : `of ${MIN_WORDS} words and more`;
  return [which, String(of.length), mean(of, 'bm25'), mean(of, 'ours')];
});
console.log(formatMarkdownTable(['answers', '', 'BM25 over meetings', 'whosaid'], rows));
