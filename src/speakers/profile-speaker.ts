/** One speaker over all transcripts: where they speak, how long, what they ask and what their words are. */

import type { Transcript, Turn } from '../domain/transcript.ts';
import type { CatalogEntry, TranscriptInfo } from '../domain/views.ts';
import type { LibraryReader } from '../index/library.ts';
import { fold, foldedWords } from '../text/fold.ts';
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
/** Frequent words whose rarity is looked up. */
const MAX_LOOKED_UP = 300;
/** Words that begin alike are one topic: "margin", "margins". */
const STEM_LETTERS = 5;
const QUESTION_MARKS = /[?？؟]+/g;
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
      for (const word of text.toLowerCase().match(WORD) ?? [])
        uses.set(word, (uses.get(word) ?? 0) + 1);
    }
  }
  const timed = appearances.flatMap(({ seconds }) => seconds ?? []);
  return {
    ...summary,
    words: sum(appearances.map(({ words }) => words)),
    seconds: timed.length === 0 ? null : sum(timed),
    questions: sum(appearances.map(({ questions }) => questions)),
    topics: await findTopics(uses, namesIn(entries), library),
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

/** By tf · idf over the passages of the library. */
async function findTopics(
  uses: ReadonlyMap<string, number>,
  names: ReadonlySet<string>,
  library: LibraryReader,
): Promise<string[]> {
  const frequent = [...uses]
    .filter(([word, count]) => count >= MIN_USES && word.length >= MIN_LETTERS)
    .filter(([word]) => !foldedWords(word).some((part) => names.has(part)))
    .sort(([, a], [, b]) => b - a)
    .slice(0, MAX_LOOKED_UP);
  const { passages } = await library.stats();
  const known = await library.lookUpWords(frequent.map(([word]) => word));
  const weighed = frequent
    .flatMap(([word, count], at) => {
      const saying = known[at].passages;
      return saying ? [{ word, weight: count * Math.log(passages / saying) }] : [];
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

/** Names are said in greetings and say nothing about a subject. */
function namesIn(entries: readonly CatalogEntry[]): Set<string> {
  return new Set(
    entries.flatMap(({ participants }) => participants.flatMap(({ name }) => foldedWords(name))),
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
