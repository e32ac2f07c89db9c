/** What several tools take and give: schemas, which are also their documentation. */

import { z } from 'zod';
import { MAX_QUESTION_LENGTH } from '../domain/limits.ts';
import { recordingLink } from '../domain/recording-link.ts';
import {
  type BriefLine,
  CONSTRAINTS,
  type Filters,
  KINDS,
  type Query,
  ROLES,
  SECTIONS,
} from '../main.ts';
import { LineSchema, UnderstoodSchema } from '../schemas/results.ts';
import { SpeakerSchema, TranscriptInfoSchema } from '../schemas/transcripts.ts';
import { dropNulls, known, knownRole } from './known.ts';
import { formatTurn } from './place.ts';

export const MIN_TOKENS = 200;
export const MAX_TOKENS = 20_000;

export const Question = z
  .string()
  .trim()
  .min(1)
  .max(MAX_QUESTION_LENGTH)
  .describe(
    'The question in plain words, one topic at a time. People, firms, transcripts and times that it names become filters. "Quotes" demand exact words, -word excludes one.',
  );

export const MaxTokens = (byDefault: number) =>
  z
    .int()
    .min(MIN_TOKENS)
    .max(MAX_TOKENS)
    .default(byDefault)
    .describe('Most tokens of the answer, about.');

export const Cursor = z.string().optional().describe('The `next` of the answer before, to go on.');

const names = (description: string) =>
  z.array(z.string().trim().min(1)).min(1).max(50).optional().describe(description);

/** Of transcripts. */
export const TranscriptFilterArguments = {
  kinds: z.array(z.enum(KINDS)).min(1).optional().describe('Kinds of conversation.'),
  companies: names('Companies whose calls to take.'),
  quarters: names('Quarters reported on, such as 2025-Q3.'),
  tags: names('Tags of transcripts, any of them.'),
  after: z.string().optional().describe('First day: 2025, 2025-03 or 2025-03-31.'),
  before: z.string().optional().describe('Last day: 2025, 2025-03 or 2025-03-31.'),
};

export const FilterArguments = {
  speakers: names('Only what these people say; names as list_speakers gives them.'),
  roles: z.array(z.enum(ROLES)).min(1).optional().describe('Only what people in these roles say.'),
  sections: z
    .array(z.enum(SECTIONS))
    .min(1)
    .optional()
    .describe('Only these parts of an earnings call.'),
  transcripts: names('Only these transcripts; ids as list_transcripts gives them.'),
  ...TranscriptFilterArguments,
  ignore: z
    .array(z.enum(CONSTRAINTS))
    .optional()
    .describe(
      'What the question names and must not become a filter: who, where or when. Undoes what `understood` shows.',
    ),
};

const FILTER_OF = {
  speakers: 'speaker',
  roles: 'role',
  sections: 'section',
  transcripts: 'transcript',
  kinds: 'kind',
  companies: 'company',
  quarters: 'quarter',
  tags: 'tag',
  after: 'after',
  before: 'before',
} as const satisfies Record<string, keyof Filters>;

type FilterValues = Partial<Record<keyof typeof FILTER_OF, readonly string[] | string>>;

/** The filters among a tool's arguments, not checked yet. */
export function toFilters(given: FilterValues): Filters {
  const known = Object.entries(FILTER_OF).flatMap(([argument, filter]) => {
    const value = Object.entries(given).find(([name]) => name === argument)?.[1];
    return value === undefined ? [] : [[filter, value]];
  });
  return Object.fromEntries(known);
}

export const Understood = z
  .object({
    looksFor: UnderstoodSchema.shape.text.describe('The words that were searched.'),
    filters: UnderstoodSchema.shape.filters,
  })
  .describe('How the question was read.');

export const toUnderstood = ({ text, filters }: Query): z.infer<typeof Understood> => ({
  looksFor: text,
  filters: JSON.parse(JSON.stringify(filters)),
});

/** Who said it, where. */
export const Quotation = z.object({
  id: z.string().describe('To cite, and to `read`.'),
  speaker: SpeakerSchema.shape.name,
  ...known(SpeakerSchema.pick({ title: true, affiliation: true })),
  role: SpeakerSchema.shape.role.optional(),
  transcript: TranscriptInfoSchema.shape.title.describe('Its title.'),
  ...known(TranscriptInfoSchema.pick({ date: true })),
  ...known(LineSchema.pick({ section: true })),
  second: z.number().optional().describe('In the recording.'),
  link: z.string().optional().describe('To the recording, at that second.'),
  text: LineSchema.shape.text,
});

export function toQuotation({
  speaker: { name, title, affiliation, role },
  transcript,
  section,
  turn,
  start,
  text,
}: Omit<BriefLine, 'offsets' | 'question'>): z.infer<typeof Quotation> {
  return dropNulls({
    id: formatTurn(transcript.id, turn),
    speaker: name,
    title,
    affiliation,
    role: knownRole(role),
    transcript: transcript.title,
    date: transcript.date,
    section,
    second: start === null ? null : Math.floor(start),
    link: recordingLink(transcript.url, start),
    text,
  });
}
