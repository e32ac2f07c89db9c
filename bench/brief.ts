/** Who said what: how often the right sentence is among the lines, and how near they come to a written answer. */

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { add, type Brief, EFFORTS, type Effort, index, openLibrary } from '#src/main.ts';
import { splitSentences } from '#src/text/sentences.ts';
import { rouge1 } from './rouge.ts';
import { formatMarkdownTable, readDevelopmentSet, SHARED, WORK } from './sets.ts';

interface SampleQuestion {
  readonly id: string;
  readonly question: string;
  readonly quote: string;
  readonly also?: readonly string[];
}

interface Meeting {
  readonly specific_query_list: readonly { readonly answer: string }[];
}

const SET = 'qmsum-dev';
const ANSWERS = join(SHARED, 'eval', 'raw', 'qmsum-val.tar.xz');
/** Words of a line that is part of a longer quotation. */
const MIN_WORDS = 5;

const normalizeSpace = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Sentences that answer. */
function answersOf({ quote, also = [] }: SampleQuestion): string[] {
  const quotes = [quote, ...also];
  const sentences = quotes.flatMap((one) => splitSentences(one).map((span) => one.slice(...span)));
  return [...quotes, ...sentences].map(normalizeSpace);
}

function findAnswer({ lines }: Brief, answers: readonly string[]): number {
  return lines
    .map(({ text }) => normalizeSpace(text))
    .findIndex((line) => {
      const isLong = line.split(' ').length >= MIN_WORDS;
      return answers.some((answer) => line.includes(answer) || (isLong && answer.includes(line)));
    });
}

async function benchSamples(effort: Effort): Promise<string[]> {
  const library = join(WORK, 'brief', 'samples');
  await index(['data'], { library });
  const questions: SampleQuestion[] = JSON.parse(readFileSync('data/questions.json', 'utf8'));
  await using whosaid = await openLibrary(library);
  let lines = 0;
  const ranks: number[] = [];
  for (const one of questions) {
    const brief = await whosaid.brief(one.question, { effort });
    const rank = findAnswer(brief, answersOf(one));
    if (rank < 0) console.error(`${effort}: ${one.id} is not among the lines: ${one.question}`);
    ranks.push(rank);
    lines += brief.lines.length;
  }
  const found = ranks.filter((rank) => rank >= 0).length;
  const first = ranks.filter((rank) => rank === 0).length;
  const share = (count: number) => `${count} of ${questions.length}`;
  return [effort, share(found), share(first), (lines / questions.length).toFixed(1)];
}

/** The written answers of QMSum, by question. */
function readAnswers(): Map<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'whosaid-'));
  try {
    execFileSync('tar', ['-xJf', ANSWERS, '-C', folder]);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    return new Map(
      files
        .filter((file) => file.endsWith('.json'))
        .flatMap((file) => {
          const meeting: Meeting = JSON.parse(readFileSync(join(folder, file), 'utf8'));
          const id = basename(file, '.json');
          return meeting.specific_query_list.map(({ answer }, at): [string, string] => [
            `${id}-q${at}`,
            answer,
          ]);
        }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function benchMeetings(effort: Effort): Promise<string[]> {
  const { transcripts, queries } = readDevelopmentSet(SET);
  const answers = readAnswers();
  const library = join(WORK, 'brief', SET);
  if (!existsSync(library)) {
    await add(
      transcripts.map((transcript) => ({ transcript, hash: '1' })),
      { library },
    );
  }
  await using whosaid = await openLibrary(library);
  const scores: number[] = [];
  let words = 0;
  for (const { id, question, transcript } of queries) {
    const { lines } = await whosaid.brief(question, {
      effort,
      filters: { transcript: [transcript] },
    });
    const text = lines.map((line) => line.text).join(' ');
    scores.push(rouge1(text, answers.get(id) ?? '').f1);
    words += text.split(/\s+/).length;
  }
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  return [effort, (100 * mean).toFixed(1), (words / queries.length).toFixed(0)];
}

const samples: string[][] = [];
for (const effort of EFFORTS) samples.push(await benchSamples(effort));
console.log(formatMarkdownTable(['samples', 'found', 'in the first line', 'lines'], samples));
if (existsSync(ANSWERS)) {
  const meetings: string[][] = [];
  for (const effort of EFFORTS) meetings.push(await benchMeetings(effort));
  console.log(formatMarkdownTable([SET, 'ROUGE-1', 'words'], meetings));
} else {
  console.error(`Skipped: ${ANSWERS} is missing.`);
}
