/** Question → who said what about it: the most telling sentence of each person, verbatim. */

import { isMachineLabel } from '../../domain/machine-label.ts';
import { nameNotice } from '../../domain/name-notice.ts';
import type { Brief, BriefLine, Hit } from '../../domain/views.ts';
import { RERANK_DEPTH } from '../../domain/weights.ts';
import type { Embedder } from '../../embed/embedder.ts';
import type { LibraryReader } from '../../index/library.ts';
import type { Reranker } from '../../rerank/reranker.ts';
import { analyzeQuestion } from '../../text/tokenize.ts';
import type { RankedCandidate } from '../rank.ts';
import { type RankedPassages, type RankOptions, rankPassages } from '../rank-passages.ts';
import { takeSecondLook } from '../second-look.ts';
import { narrowTo, splitAsked } from '../split-asked.ts';
import { chooseLines, type Line } from './choose-lines.ts';
import { type SpokenSentence, scoreSentences } from './spoken-sentences.ts';

/** Matching passages whose sentences are compared. */
const READ_PASSAGES = 40;
/** Taken from the score of a passage that comes near and does not match. */
const NO_MATCH_PENALTY = 0.1;

export interface BriefWithSource {
  readonly brief: Brief;
  /** All sentences that lines were chosen of. */
  readonly sentences: readonly SpokenSentence[];
}

/**
 * Of several questions in one, and of the sides of a comparison, all lines together.
 *
 * @throws WhosaidError as `rankPassages`.
 */
export async function searchBrief(
  question: string,
  library: LibraryReader,
  embedder: Embedder,
  options: RankOptions = {},
  reranker: Reranker | null = null,
): Promise<BriefWithSource> {
  const started = performance.now();
  const parts: RankedPassages[] = [];
  const sentences: QuotableSentence[] = [];
  for (const { asked, within } of splitAsked(question, await library.catalog(), options)) {
    const ranked = await rankPassages(asked, library, embedder, narrowTo(within, options));
    const found =
      reranker === null ? ranked : await takeSecondLook(asked, ranked, library, reranker);
    parts.push(found);
    sentences.push(...(await readSentences(found, library, embedder)));
  }
  const lines = chooseLines(sentences);
  const hits = await library.fetchHits([...new Set(lines.map(({ passage }) => passage.passage))]);
  const byPassage = new Map(hits.map((hit) => [hit.passage, hit]));
  const notices = parts.flatMap(
    ({ query, matching }) => nameNotice(query, countPeople(matching)) ?? [],
  );
  const brief = {
    query: { ...parts[0].query, asked: question },
    confident: parts.some(({ matching }) => matching.length > 0),
    notice: notices.length === 0 ? null : notices.join(' '),
    effort: reranker === null ? ('fast' as const) : ('best' as const),
    tookMs: Math.round((performance.now() - started) * 10) / 10,
    lines: lines.flatMap((line) => {
      const hit = byPassage.get(line.passage.passage);
      return hit === undefined ? [] : toBriefLine(line, hit);
    }),
  } satisfies Brief;
  return { brief, sentences };
}

interface QuotableSentence extends SpokenSentence, Line {
  readonly passage: SpokenSentence['passage'];
}

async function readSentences(
  found: RankedPassages,
  library: LibraryReader,
  embedder: Embedder,
): Promise<QuotableSentence[]> {
  const { query, vector, languages } = found;
  const chosen = choosePassages(found);
  const byPassage = new Map(chosen.map((one) => [one.candidate.passage, one]));
  const passages = (await library.fetchPassages([...byPassage.keys()])).flatMap((view) => {
    const ranked = byPassage.get(view.passage);
    if (ranked === undefined) return [];
    const { transcript } = ranked.candidate;
    return { view, transcript, score: ranked.score, language: languages.get(transcript) ?? null };
  });
  const asked = analyzeQuestion([query.text, ...query.phrases].join(' '), [
    ...new Set(languages.values()),
  ]);
  const marker = { vector, asked, embedder };
  const sentences = await scoreSentences(passages, marker, query.intent === 'question');
  const transcripts = new Map(passages.map(({ view, transcript }) => [view, transcript]));
  return sentences.map((sentence) => {
    const { name } = sentence.passage.speaker;
    /* "Speaker 1" is somebody else in each transcript. */
    const person = isMachineLabel(name) ? `${transcripts.get(sentence.passage)} ${name}` : name;
    return { ...sentence, person };
  });
}

/** What matches, and what comes nearest at a discount. */
function choosePassages({ ranked, matching }: RankedPassages): RankedCandidate[] {
  const matches = new Set(matching);
  const near = ranked
    .slice(0, RERANK_DEPTH)
    .filter((one) => !matches.has(one) && !one.candidate.isHousekeeping)
    .filter(({ candidate }) => candidate.role !== 'operator')
    .map((one) => ({ ...one, score: one.score - NO_MATCH_PENALTY }));
  return [...matching.slice(0, READ_PASSAGES), ...near];
}

const countPeople = (ranked: readonly RankedCandidate[]): number =>
  new Set(ranked.map(({ candidate }) => candidate.speaker)).size;

function toBriefLine({ span: [from, to], text }: SpokenSentence, hit: Hit): BriefLine {
  const { speaker, transcript, section, turn, start, question, offsets } = hit;
  return {
    speaker,
    transcript,
    section,
    turn,
    start,
    offsets: [offsets[0] + from, offsets[0] + to],
    text,
    question,
  };
}
