/** One speaker over all transcripts: where they speak, how long, what they ask and what their words are. */

import type { Transcript, Turn } from '../domain/transcript.ts';
import type { CatalogEntry, TranscriptInfo } from '../domain/views.ts';
import type { LibraryReader } from '../index/library.ts';
import { fold, foldedWords } from '../text/fold.ts';
import { expectedShare } from '../text/term-rarity.ts';
import { tokenize } from '../text/tokenize.ts';
import { compareCodeUnits, type SpeakerSummary, summarizeSpeakers } from './summarize-speakers.ts';

export interface SpeakerProfile extends SpeakerSummary, SpeechTotals {
  /** Words that they say far more often than others do, most telling first. */
  readonly topics: readonly string[];
  /** Latest first. */
  readonly appearances: readonly Appearance[];
}

export interface Appearance extends SpeechTotals {
  readonly transcript: TranscriptInfo;
  readonly turns: number;
}

export interface SpeechTotals {
  readonly words: number;
  /** Of speech; `null` where no turn has times. */
  readonly seconds: number | null;
  /** Sentences that end in a question mark. */
  readonly questions: number;
}

const MAX_TOPICS = 12;
/** Times that a topic is said, and its letters. */
const MIN_USES = 3;
const MIN_LETTERS = 4;
/** A topic is said so many times as often as in spoken English. */
const MIN_OVERUSE = 4;
/** Taken where a speaker is most of a library, and nobody's habits can be told from theirs. */
const MIN_OTHERS_OVERUSE = 1.2;
/** Mean, of 447,000 passages of podcasts. */
const WORDS_PER_PASSAGE = 45;
/** Frequent words whose rarity is looked up. */
const MAX_LOOKED_UP = 300;
/** Words that begin alike are one topic: "margin", "margins". */
const STEM_LETTERS = 5;
const QUESTION_MARKS = /[?？؟]+/g;
/** "[unintelligible 00:12:03]" */
const REMARK = /\[[^\][]{1,60}\]/g;
const WORD = /[\p{L}\p{M}][\p{L}\p{M}\p{N}'’-]*/gu;

/** @returns `null` for a name that nobody here has. */
export async function profileSpeaker(
  name: string,
  library: LibraryReader,
): Promise<SpeakerProfile | null> {
  const catalog = await library.catalog();
  const entries = catalog.filter(({ participants }) => participants.some((p) => p.name === name));
  if (entries.length === 0) return null;
  const ids = new Set(entries.map(({ id }) => id));
  const occurrences = (await library.speakerOccurrences()).filter(
    ({ speaker, transcript }) => speaker.name === name && ids.has(transcript.id),
  );
  const [summary] = summarizeSpeakers(occurrences);
  const uses = new Map<string, number>();
  const appearances: Appearance[] = [];
  for (const entry of entries) {
    const transcript = await library.transcript(entry.id);
    appearances.push(measureAppearance(name, entry, transcript));
    for (const { speaker, text } of transcript.turns) {
      if (speaker.name !== name) continue;
      for (const word of text.replace(REMARK, ' ').toLowerCase().match(WORD) ?? [])
        uses.set(word, (uses.get(word) ?? 0) + 1);
    }
  }
  const words = sum(appearances.map((appearance) => appearance.words));
  const timed = appearances.flatMap(({ seconds }) => seconds ?? []);
  return {
    ...summary,
    words,
    seconds: timed.length === 0 ? null : sum(timed),
    questions: sum(appearances.map(({ questions }) => questions)),
    topics: await findTopics(uses, words, namesIn(entries), library),
    appearances: appearances.sort((a, b) =>
      compareCodeUnits(b.transcript.date ?? '', a.transcript.date ?? ''),
    ),
  };
}

function measureAppearance(
  name: string,
  { participants: _, ...info }: CatalogEntry,
  { turns }: Pick<Transcript, 'turns'>,
): Appearance {
  const own = turns.flatMap((turn, at) =>
    turn.speaker.name === name ? [[turn, at] as const] : [],
  );
  const times = own.flatMap(([turn, at]) => turnSeconds(turn, turns[at + 1]) ?? []);
  return {
    transcript: info,
    turns: own.length,
    words: sum(own.map(([{ text }]) => text.match(WORD)?.length ?? 0)),
    seconds: times.length === 0 ? null : sum(times),
    questions: sum(own.map(([{ text }]) => text.match(QUESTION_MARKS)?.length ?? 0)),
  };
}

function turnSeconds({ start, end }: Turn, next: Turn | undefined): number | null {
  const last = end ?? next?.start ?? null;
  return start === null || last === null ? null : Math.max(0, last - start);
}

/** By tf · idf over the passages of the library, the more they are said here than there; habits of speech are none. */
async function findTopics(
  uses: ReadonlyMap<string, number>,
  words: number,
  names: ReadonlySet<string>,
  library: LibraryReader,
): Promise<string[]> {
  const own = Math.max(1, words / WORDS_PER_PASSAGE);
  const frequent = [...uses]
    .filter(([word, count]) => count >= MIN_USES && word.length >= MIN_LETTERS)
    .filter(([word]) => !foldedWords(word).some((part) => names.has(part)))
    .filter(([word, count]) => isOverused(word, count / own))
    .sort(([, a], [, b]) => b - a)
    .slice(0, MAX_LOOKED_UP);
  const { passages } = await library.stats();
  const known = await library.lookUpWords(frequent.map(([word]) => word));
  const weighed = frequent
    .flatMap(([word, count], at) => {
      const saying = known[at].passages;
      if (!saying) return [];
      const overuse = Math.max(MIN_OTHERS_OVERUSE, (count / own) * (passages / saying));
      return { word, weight: count * Math.log(passages / saying) * Math.log(overuse) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  const stems = new Set<string>();
  const topics: string[] = [];
  for (const { word } of weighed) {
    const stem = fold(word).slice(0, STEM_LETTERS);
    if (stems.has(stem)) continue;
    stems.add(stem);
    topics.push(word);
    if (topics.length === MAX_TOPICS) break;
  }
  return topics;
}

/** @param uses per passage. */
function isOverused(word: string, uses: number): boolean {
  const terms = tokenize(word);
  return terms.length > 0 && terms.every((term) => uses >= MIN_OVERUSE * expectedShare(term));
}

/** Names are said in greetings and say nothing about a subject. */
function namesIn(entries: readonly CatalogEntry[]): Set<string> {
  return new Set(
    entries.flatMap(({ participants }) => participants.flatMap(({ name }) => foldedWords(name))),
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
