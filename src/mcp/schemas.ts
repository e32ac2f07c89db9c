/** What several tools take and give: schemas, which are also their documentation. */

import { z } from 'zod';
import { MAX_QUESTION_LENGTH } from '../domain/limits.ts';
import { recordingLink } from '../domain/recording-link.ts';
import { type BriefLine, CONSTRAINTS, type Filters, KINDS, ROLES, SECTIONS } from '../main.ts';
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
    looksFor: z.string().describe('The words that were searched.'),
    filters: z
      .record(z.string(), z.union([z.string(), z.array(z.string())]))
      .describe('What limits the search, by the question or by arguments.'),
  })
  .describe('How the question was read.');

export function toUnderstood({
  text,
  filters,
}: {
  readonly text: string;
  readonly filters: Filters;
}): z.infer<typeof Understood> {
  return { looksFor: text, filters: JSON.parse(JSON.stringify(filters)) };
}

export const Confident = z
  .boolean()
  .describe('Whether the first is likely an answer. If not, say that nothing certain was found.');
export const Notice = z.string().optional().describe('What to know about names in the question.');

/** Who said it, where. */
export const Quotation = z.object({
  id: z.string().describe('To cite, and to `read`.'),
  speaker: z.string(),
  title: z.string().optional(),
  affiliation: z.string().optional(),
  role: z.enum(ROLES).optional(),
  transcript: z.string().describe('Its title.'),
  date: z.string().optional(),
  section: z.enum(SECTIONS).optional(),
  second: z.number().optional().describe('In the recording.'),
  link: z.string().optional().describe('To the recording, at that second.'),
  text: z.string().describe('Verbatim.'),
});

/** Without what is not known. */
export function toQuotation({
  speaker: { name, title, affiliation, role },
  transcript,
  section,
  turn,
  start,
  text,
}: Omit<BriefLine, 'offsets' | 'question'>): z.infer<typeof Quotation> {
  const link = recordingLink(transcript.url, start);
  return {
    id: formatTurn(transcript.id, turn),
    speaker: name,
    ...(title !== null && { title }),
    ...(affiliation !== null && { affiliation }),
    ...(role !== 'unknown' && { role }),
    transcript: transcript.title,
    ...(transcript.date !== null && { date: transcript.date }),
    ...(section !== null && { section }),
    ...(start !== null && { second: Math.floor(start) }),
    ...(link !== null && { link }),
    text,
  };
}
