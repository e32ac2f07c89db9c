/** JSON of the EarningsCall API: speakers with words and times, and both parts of the call as text, of which the questions may be missing. */

import { z } from 'zod';
import type { Cue } from '../../transcript.ts';
import type { Content } from '../content.ts';
import { type Draft, type DraftTurn, type Format, NOBODY, type Person } from '../format.ts';
import { findIsoDate } from '../head/dates.ts';
import { Unreadable } from '../unreadable.ts';
import { withListed } from './cast.ts';
import { titleAndFirm } from './lists.ts';

const Info = z.looseObject({ name: z.string().nullish(), title: z.string().nullish() });

const Speaker = z.looseObject({
  speaker: z.string().nullish(),
  speaker_info: Info.nullish(),
  text: z.string().nullish(),
  words: z.array(z.string()).nullish(),
  /** Seconds, one for each word. */
  start_times: z.array(z.number().nonnegative()).nullish(),
});

const Event = z.looseObject({
  company_name: z.string().nullish(),
  symbol: z.string().nullish(),
  year: z.number().int().nullish(),
  quarter: z.number().int().min(1).max(4).nullish(),
  conference_date: z.string().nullish(),
});

const Response = z.looseObject({
  event: Event.nullish(),
  text: z.string().nullish(),
  speakers: z.array(Speaker).nullish(),
  speaker_name_map_v2: z.record(z.string(), Info).nullish(),
  prepared_remarks: z.string().nullish(),
  questions_and_answers: z.string().nullish(),
});

type Speaker = z.infer<typeof Speaker>;
type Response = z.infer<typeof Response>;

/** Characters by which a turn is found again in the text of its part. */
const BEGINNING = 80;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether the value has keys that only this API gives. */
function isResponse(json: unknown): boolean {
  if (!isRecord(json)) return false;
  if ('prepared_remarks' in json || 'speaker_name_map_v2' in json) return true;
  const [first] = Array.isArray(json.speakers) ? json.speakers : [];
  if (isRecord(first) && ('speaker_info' in first || 'start_times' in first)) return true;
  return isRecord(json.event) && 'conference_date' in json.event;
}

function response(content: Content): Response {
  const { data, error } = Response.safeParse(content.json);
  if (data) return data;
  const [issue] = error.issues;
  throw new Unreadable(
    `expected JSON of the EarningsCall API, found at ${issue?.path.join('.')}: ${issue?.message}.`,
  );
}

/** A cue for each sentence, as far as the words are those of the text. */
function cuesOf(text: string, words: readonly string[], times: readonly number[]): Cue[] {
  const cues: Cue[] = [];
  let from = 0;
  let begins = true;
  for (const [i, word] of words.entries()) {
    const at = text.indexOf(word, from);
    const start = times[i];
    if (at < 0 || start === undefined) break;
    if (begins) cues.push({ at, start, end: null });
    begins = /[.?!]["'”’)\]]*$/.test(word);
    from = at + word.length;
  }
  return cues;
}

function personOf({ speaker, speaker_info: info }: Speaker, names: Response): Person {
  const mapped = names.speaker_name_map_v2?.[speaker ?? ''];
  const name = info?.name || mapped?.name || speaker;
  const title = info?.title || mapped?.title || '';
  // Analysts have their firm in it.
  const firm = /^analyst, /i.test(title);
  return name ? { name, ...(firm ? titleAndFirm(title) : { title: title || null }) } : NOBODY;
}

function turnOf(speaker: Speaker, names: Response): DraftTurn {
  const words = speaker.words ?? [];
  const text = (speaker.text ?? words.join(' ')).trim();
  const cues = cuesOf(text, words, speaker.start_times ?? []);
  const start = cues[0]?.start ?? null;
  return { speaker: personOf(speaker, names), section: null, start, end: null, cues, text };
}

const squashed = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The turns with their sections, where the text of the questions begins with one of them. */
function inSections(turns: readonly DraftTurn[], questions: string): DraftTurn[] {
  const text = squashed(questions.slice(0, 10 * BEGINNING));
  const first = turns.findIndex((turn) => {
    const beginning = squashed(turn.text.slice(0, BEGINNING));
    return beginning !== '' && text.startsWith(beginning);
  });
  if (first < 0) return [...turns];
  return turns.map((turn, i) => ({ ...turn, section: i < first ? 'prepared' : 'qa' }));
}

/** The parts as the speech of nobody, where the answer has no speakers. */
function parts({ text, prepared_remarks, questions_and_answers }: Response): DraftTurn[] {
  const part = (section: DraftTurn['section'], spoken: string | null | undefined): DraftTurn[] =>
    spoken ? [{ speaker: NOBODY, section, start: null, end: null, text: spoken.trim() }] : [];
  if (!questions_and_answers) return part(null, prepared_remarks ?? text);
  return [...part('prepared', prepared_remarks), ...part('qa', questions_and_answers)];
}

function parse(content: Content): Draft {
  const answer = response(content);
  const { event, speakers } = answer;
  const turns = (speakers ?? []).map((speaker) => turnOf(speaker, answer));
  const company = event?.company_name || null;
  const quarter = event?.quarter && event.year ? `${event.year}-Q${event.quarter}` : null;
  return withListed({
    title: company && quarter ? `${company} Q${event?.quarter} ${event?.year} Earnings Call` : null,
    date: findIsoDate(event?.conference_date ?? ''),
    kind: 'earnings-call',
    company,
    ticker: event?.symbol || null,
    quarter,
    people: [],
    turns:
      turns.length === 0 ? parts(answer) : inSections(turns, answer.questions_and_answers ?? ''),
  });
}

export const earningsCallApi: Format = {
  name: 'EarningsCall API JSON',
  extensions: ['.json'],
  marks: (content) => (isResponse(content.json) ? Infinity : 0),
  parse,
};
