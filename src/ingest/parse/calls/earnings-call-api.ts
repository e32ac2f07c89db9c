/** EarningsCall API JSON: speakers with timed words, and both sections as text, of which Q&A may be missing. */

import { z } from 'zod';
import type { Section } from '../../../domain/transcript.ts';
import { nameKey } from '../../../text/person-names.ts';
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
  /** Seconds, one per word. */
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

/** Characters by which a turn is located in its section's text. */
const BEGINNING_LENGTH = 80;

/** The value has a field that only this API returns. */
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
  response: ApiResponse,
  readLabel: LabelResolver,
): PersonMention | null {
  const mapped = response.speaker_name_map_v2?.[String(id)];
  const person = readLabel(speaker_info?.name || mapped?.name || id);
  const title = speaker_info?.title || mapped?.title || '';
  if (person === null || nameKey(title) === nameKey(person.name)) return person;
  /* An analyst's title includes the firm. */
  const titleAndFirm = /^analyst, /i.test(title)
    ? splitTitleAndFirm(title)
    : { title: title || null };
  return { ...person, ...titleAndFirm };
}

/** One speaker's text, with the times of its sentences. */
function toTurns(entry: ApiSpeaker, response: ApiResponse, readLabel: LabelResolver): DraftTurn[] {
  const person = toPerson(entry, response, readLabel);
  const text = entry.text ?? entry.words.join(' ');
  const words = entry.words.map((word, i) => ({
    text: word,
    start: parseSeconds(entry.start_times[i]),
    end: null,
    speaker: person,
  }));
  const cues = alignWords(text, words);
  return cuesToTurns(cues.length > 0 ? cues : [{ speaker: person, start: null, end: null, text }]);
}

const collapseSpaces = (words: string): string => words.replace(/\s+/g, ' ').trim();

/** Q&A starts at the turn with which its text begins. */
function assignSectionsByText(turns: readonly DraftTurn[], questions: string): DraftTurn[] {
  const section = collapseSpaces(questions.slice(0, 10 * BEGINNING_LENGTH));
  const first = turns.findIndex((turn) => {
    const beginning = collapseSpaces(turn.text.slice(0, BEGINNING_LENGTH));
    return beginning !== '' && section.startsWith(beginning);
  });
  if (first < 0) return [...turns];
  return turns.map((turn, i) => ({ ...turn, section: i < first ? 'prepared' : 'qa' }));
}

/** For responses without speakers. */
function toUnattributedTurns({
  text,
  prepared_remarks,
  questions_and_answers,
}: ApiResponse): DraftTurn[] {
  const toTurn = (section: Section | null, words: string | null | undefined): DraftTurn[] =>
    words
      ? [{ speaker: UNKNOWN_SPEAKER, section, start: null, end: null, text: words.trim() }]
      : [];
  if (!questions_and_answers) return toTurn(null, prepared_remarks ?? text);
  return [...toTurn('prepared', prepared_remarks), ...toTurn('qa', questions_and_answers)];
}

function parse({ json }: Content): Draft {
  const { data: response } = responseSchema.safeParse(json);
  if (!response) throw new UnreadableError('the JSON is not a response of the EarningsCall API.');
  const { company_name, symbol, year, quarter, conference_date } = response.event ?? {};
  const readLabel = createLabelReader();
  const turns = response.speakers.flatMap((entry) => toTurns(entry, response, readLabel));
  const hasTitle = company_name && year && quarter;
  return applyParticipantLists({
    title: hasTitle ? `${company_name} Q${quarter} ${year} Earnings Call` : null,
    date: findIsoDate(conference_date ?? ''),
    kind: 'earnings-call',
    company: company_name || null,
    ticker: symbol || null,
    quarter: year && quarter ? `${year}-Q${quarter}` : null,
    people: [],
    turns:
      turns.length > 0
        ? assignSectionsByText(turns, response.questions_and_answers ?? '')
        : toUnattributedTurns(response),
  });
}

export const earningsCallApi: Format = {
  name: 'EarningsCall API JSON',
  extensions: ['.json'],
  score: ({ json }) => (isApiResponse(json) ? Number.POSITIVE_INFINITY : 0),
  parse,
};
