/** JSON of the EarningsCall API: speakers with words and times, and both parts of the call as text, of which the questions may be missing. */

import { z } from 'zod';
import type { Section } from '../../transcript.ts';
import type { Content } from '../content.ts';
import { turnsOfCues } from '../cues.ts';
import { type Draft, type DraftTurn, type Format, NOBODY, type Person } from '../format.ts';
import { findIsoDate } from '../head/dates.ts';
import { labelReader } from '../people/labels.ts';
import { nameKey } from '../people/names.ts';
import { label, list, look, seconds, text, time, type Who } from '../speech-to-text/json.ts';
import { Unreadable } from '../unreadable.ts';
import { cuesOfWords } from '../words.ts';
import { withListed } from './cast.ts';
import { titleAndFirm } from './lists.ts';

const info = z.object({ name: text, title: text }).nullish().catch(null);
const number = z.number().int().nullish().catch(null);

const speaker = z.object({
  speaker: label,
  speaker_info: info,
  text,
  words: list(z.string()),
  /** Seconds, one for each word. */
  start_times: list(time),
});
const event = z.object({
  company_name: text,
  symbol: text,
  year: number,
  quarter: number,
  conference_date: text,
});
const shape = z.object({
  event: event.nullish().catch(null),
  text,
  speakers: list(speaker),
  speaker_name_map_v2: z.record(z.string(), info).nullish().catch(null),
  prepared_remarks: text,
  questions_and_answers: text,
});

type Spoken = z.output<typeof speaker>;
type Answer = z.output<typeof shape>;

/** Characters by which a turn is found again in the text of its part. */
const BEGINNING = 80;

/** Whether the value has what only this API gives. */
const isAnswer = (json: unknown): boolean =>
  typeof look(json, 'prepared_remarks') === 'string' ||
  [
    ['speaker_name_map_v2'],
    ['speakers', 'speaker_info'],
    ['speakers', 'start_times'],
    ['event', 'conference_date'],
  ].some((path) => look(json, ...path) !== undefined);

function personOf({ speaker: id, speaker_info }: Spoken, names: Answer, who: Who): Person | null {
  const mapped = names.speaker_name_map_v2?.[String(id)];
  const person = who(speaker_info?.name || mapped?.name || id);
  const title = speaker_info?.title || mapped?.title || '';
  if (person === null || nameKey(title) === nameKey(person.name)) return person;
  // Analysts have their firm in it.
  const said = /^analyst, /i.test(title) ? titleAndFirm(title) : { title: title || null };
  return { ...person, ...said };
}

/** What one speaker says, with the times of its sentences. */
function turnsOf(spoken: Spoken, names: Answer, who: Who): DraftTurn[] {
  const person = personOf(spoken, names, who);
  const whole = spoken.text ?? spoken.words.join(' ');
  const words = spoken.words.map((word, i) => ({
    text: word,
    start: seconds(spoken.start_times[i]),
    end: null,
    speaker: person,
  }));
  const cues = cuesOfWords(whole, words);
  return turnsOfCues(
    cues.length > 0 ? cues : [{ speaker: person, start: null, end: null, text: whole }],
  );
}

const squashed = (words: string): string => words.replace(/\s+/g, ' ').trim();

/** The turns with their sections, where the text of the questions begins with one of them. */
function inSections(turns: readonly DraftTurn[], questions: string): DraftTurn[] {
  const part = squashed(questions.slice(0, 10 * BEGINNING));
  const first = turns.findIndex((turn) => {
    const beginning = squashed(turn.text.slice(0, BEGINNING));
    return beginning !== '' && part.startsWith(beginning);
  });
  if (first < 0) return [...turns];
  return turns.map((turn, i) => ({ ...turn, section: i < first ? 'prepared' : 'qa' }));
}

/** The parts as the speech of nobody, where the answer has no speakers. */
function parts({ text, prepared_remarks, questions_and_answers }: Answer): DraftTurn[] {
  const part = (section: Section | null, words: string | null | undefined): DraftTurn[] =>
    words ? [{ speaker: NOBODY, section, start: null, end: null, text: words.trim() }] : [];
  if (!questions_and_answers) return part(null, prepared_remarks ?? text);
  return [...part('prepared', prepared_remarks), ...part('qa', questions_and_answers)];
}

function parse({ json }: Content): Draft {
  const { data: answer } = shape.safeParse(json);
  if (!answer) throw new Unreadable('expected EarningsCall API JSON, found another shape.');
  const { company_name, symbol, year, quarter, conference_date } = answer.event ?? {};
  const who = labelReader();
  const turns = answer.speakers.flatMap((spoken) => turnsOf(spoken, answer, who));
  const isNamed = company_name && year && quarter;
  return withListed({
    title: isNamed ? `${company_name} Q${quarter} ${year} Earnings Call` : null,
    date: findIsoDate(conference_date ?? ''),
    kind: 'earnings-call',
    company: company_name || null,
    ticker: symbol || null,
    quarter: year && quarter ? `${year}-Q${quarter}` : null,
    people: [],
    turns: turns.length > 0 ? inSections(turns, answer.questions_and_answers ?? '') : parts(answer),
  });
}

export const earningsCallApi: Format = {
  name: 'EarningsCall API JSON',
  extensions: ['.json'],
  marks: ({ json }) => (isAnswer(json) ? Number.POSITIVE_INFINITY : 0),
  parse,
};
