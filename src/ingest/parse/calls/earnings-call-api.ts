/** JSON of the EarningsCall API: speakers with words and times, and both parts of the call as text, of which the questions may be missing. */

import { z } from 'zod';
import type { Section } from '../../../domain/transcript.ts';
import { alignWords } from '../align-words.ts';
import type { Content } from '../content.ts';
import { cuesToTurns } from '../cues.ts';
import {
  type Draft,
  type DraftTurn,
  type Format,
  type PersonMention,
  UNKNOWN_SPEAKER,
} from '../format.ts';
import { findIsoDate } from '../head/dates.ts';
import { createLabelReader } from '../people/machine-labels.ts';
import { nameKey } from '../people/names.ts';
import {
  type LabelResolver,
  optionalLabel,
  optionalText,
  optionalTime,
  parseSeconds,
  validItems,
  valueAtPath,
} from '../speech-to-text/json.ts';
import { UnreadableError } from '../unreadable-error.ts';
import { splitTitleAndFirm } from './participant-lists.ts';
import { applyParticipantLists } from './participants.ts';

const infoSchema = z.object({ name: optionalText, title: optionalText }).nullish().catch(null);
const integerSchema = z.number().int().nullish().catch(null);

const speakerSchema = z.object({
  speaker: optionalLabel,
  speaker_info: infoSchema,
  text: optionalText,
  words: validItems(z.string()),
  /** Seconds, one for each word. */
  start_times: validItems(optionalTime),
});
const eventSchema = z.object({
  company_name: optionalText,
  symbol: optionalText,
  year: integerSchema,
  quarter: integerSchema,
  conference_date: optionalText,
});
const responseSchema = z.object({
  event: eventSchema.nullish().catch(null),
  text: optionalText,
  speakers: validItems(speakerSchema),
  speaker_name_map_v2: z.record(z.string(), infoSchema).nullish().catch(null),
  prepared_remarks: optionalText,
  questions_and_answers: optionalText,
});

type ApiSpeaker = z.output<typeof speakerSchema>;
type ApiResponse = z.output<typeof responseSchema>;

/** Characters by which a turn is found again in the text of its part. */
const BEGINNING_LENGTH = 80;

/** Whether the value has what only this API gives. */
const isApiResponse = (json: unknown): boolean =>
  typeof valueAtPath(json, 'prepared_remarks') === 'string' ||
  [
    ['speaker_name_map_v2'],
    ['speakers', 'speaker_info'],
    ['speakers', 'start_times'],
    ['event', 'conference_date'],
  ].some((path) => valueAtPath(json, ...path) !== undefined);

function toPerson(
  { speaker: id, speaker_info }: ApiSpeaker,
  names: ApiResponse,
  who: LabelResolver,
): PersonMention | null {
  const mapped = names.speaker_name_map_v2?.[String(id)];
  const person = who(speaker_info?.name || mapped?.name || id);
  const title = speaker_info?.title || mapped?.title || '';
  if (person === null || nameKey(title) === nameKey(person.name)) return person;
  // Analysts have their firm in it.
  const said = /^analyst, /i.test(title) ? splitTitleAndFirm(title) : { title: title || null };
  return { ...person, ...said };
}

/** What one speaker says, with the times of its sentences. */
function toTurns(spoken: ApiSpeaker, names: ApiResponse, who: LabelResolver): DraftTurn[] {
  const person = toPerson(spoken, names, who);
  const whole = spoken.text ?? spoken.words.join(' ');
  const words = spoken.words.map((word, i) => ({
    text: word,
    start: parseSeconds(spoken.start_times[i]),
    end: null,
    speaker: person,
  }));
  const cues = alignWords(whole, words);
  return cuesToTurns(
    cues.length > 0 ? cues : [{ speaker: person, start: null, end: null, text: whole }],
  );
}

const collapseSpaces = (words: string): string => words.replace(/\s+/g, ' ').trim();

/** The turns with their sections, where the text of the questions begins with one of them. */
function assignSectionsByText(turns: readonly DraftTurn[], questions: string): DraftTurn[] {
  const part = collapseSpaces(questions.slice(0, 10 * BEGINNING_LENGTH));
  const first = turns.findIndex((turn) => {
    const beginning = collapseSpaces(turn.text.slice(0, BEGINNING_LENGTH));
    return beginning !== '' && part.startsWith(beginning);
  });
  if (first < 0) return [...turns];
  return turns.map((turn, i) => ({ ...turn, section: i < first ? 'prepared' : 'qa' }));
}

/** The parts as the speech of nobody, where the answer has no speakers. */
function toUnattributedTurns({
  text,
  prepared_remarks,
  questions_and_answers,
}: ApiResponse): DraftTurn[] {
  const part = (section: Section | null, words: string | null | undefined): DraftTurn[] =>
    words
      ? [{ speaker: UNKNOWN_SPEAKER, section, start: null, end: null, text: words.trim() }]
      : [];
  if (!questions_and_answers) return part(null, prepared_remarks ?? text);
  return [...part('prepared', prepared_remarks), ...part('qa', questions_and_answers)];
}

function parse({ json }: Content): Draft {
  const { data: answer } = responseSchema.safeParse(json);
  if (!answer) throw new UnreadableError('expected EarningsCall API JSON, found another shape.');
  const { company_name, symbol, year, quarter, conference_date } = answer.event ?? {};
  const who = createLabelReader();
  const turns = answer.speakers.flatMap((spoken) => toTurns(spoken, answer, who));
  const isNamed = company_name && year && quarter;
  return applyParticipantLists({
    title: isNamed ? `${company_name} Q${quarter} ${year} Earnings Call` : null,
    date: findIsoDate(conference_date ?? ''),
    kind: 'earnings-call',
    company: company_name || null,
    ticker: symbol || null,
    quarter: year && quarter ? `${year}-Q${quarter}` : null,
    people: [],
    turns:
      turns.length > 0
        ? assignSectionsByText(turns, answer.questions_and_answers ?? '')
        : toUnattributedTurns(answer),
  });
}

export const earningsCallApi: Format = {
  name: 'EarningsCall API JSON',
  extensions: ['.json'],
  score: ({ json }) => (isApiResponse(json) ? Number.POSITIVE_INFINITY : 0),
  parse,
};
