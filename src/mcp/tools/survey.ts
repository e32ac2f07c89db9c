/** `survey`: who speaks about a topic, in which transcripts, when it began and how often. */

import { z } from 'zod';
import type { TranscriptFacet } from '../../main.ts';
import {
  PeriodFacetSchema,
  SpeakerFacetSchema,
  SurveySchema,
  TranscriptFacetSchema,
} from '../../schemas/facets.ts';
import { dropNulls, known, knownRole } from '../known.ts';
import { formatTurn } from '../place.ts';
import { formatQuotation, formatQuotations, formatUnderstood, oneLine } from '../quote.ts';
import {
  FilterArguments,
  Question,
  Quotation,
  toFilters,
  toQuotation,
  toUnderstood,
  Understood,
} from '../schemas.ts';
import type { Tool } from '../tool.ts';

const MAX_ROWS = 12;

const Input = z.strictObject({ question: Question, ...FilterArguments });

const Output = z.object({
  understood: Understood,
  passages: SurveySchema.shape.passages,
  speakers: z
    .array(
      SpeakerFacetSchema.pick({ name: true, role: true, passages: true }).partial({ role: true }),
    )
    .describe('Most passages first.'),
  transcripts: z
    .array(
      z.object({
        ...known(TranscriptFacetSchema.pick({ id: true, title: true, date: true, passages: true })),
        place: z.string().optional().describe('The id of the best place in it, to `read`.'),
      }),
    )
    .describe('Best first.'),
  periods: z
    .array(PeriodFacetSchema.pick({ period: true, passages: true }))
    .describe('Earliest first; only dated transcripts.'),
  lines: z.array(Quotation).describe('The most telling sentence of each person, verbatim.'),
  first: Quotation.optional().describe('From the earliest dated transcript that speaks about it.'),
  latest: Quotation.optional().describe('From the latest.'),
});

export const survey: Tool<typeof Input, typeof Output> = {
  name: 'survey',
  title: 'Survey who speaks about a topic',
  description:
    'Tells who speaks about a topic and how often, in which transcripts, over time, with the most telling sentence of each person, and the earliest and latest one. Use it for "who talks about …", "when did … begin", "how often".',
  input: Input,
  output: Output,
  async run({ question, ignore, ...given }, whosaid) {
    const filters = toFilters(given);
    const found = await whosaid.survey(question, { filters, ignore, effort: 'best' });
    const { query, passages: count, first, latest } = found;
    const structured = {
      understood: toUnderstood(query),
      passages: count,
      speakers: found.speakers
        .slice(0, MAX_ROWS)
        .map(({ name, role, passages }) => dropNulls({ name, role: knownRole(role), passages })),
      transcripts: found.transcripts.slice(0, MAX_ROWS).map(toRow),
      periods: found.periods.map(({ period, passages }) => ({ period, passages })),
      lines: found.lines.map(toQuotation),
      ...(first !== null && { first: toQuotation(first) }),
      ...(latest !== null && { latest: toQuotation(latest) }),
    };
    return { structured, text: formatSurvey(structured) };
  },
};

function toRow({ id, title, date, passages, places }: TranscriptFacet) {
  const best = places.toSorted((a, b) => b.score - a.score).at(0);
  const place = best === undefined ? null : formatTurn(id, best.turn);
  return dropNulls({ id, title, date, passages, place });
}

function formatSurvey(found: z.infer<typeof Output>): string {
  const { understood, passages, speakers, transcripts, periods, lines, first, latest } = found;
  const list = (rows: readonly string[]) => oneLine(rows.join('; '));
  const spoken = periods.flatMap(({ period, passages: count }) =>
    count === 0 ? [] : `${period} ${count}`,
  );
  const quoted = [
    ...(first === undefined ? [] : [`Earliest:\n${formatQuotation(first)}`]),
    ...(latest === undefined ? [] : [`Latest:\n${formatQuotation(latest)}`]),
  ];
  return [
    `${formatUnderstood(understood)} ${passages} passages.`,
    `Speakers: ${list(speakers.map(({ name, passages: count }) => `${name} ${count}`))}`,
    `Transcripts: ${list(
      transcripts.map(({ id, date, passages: count, place }) =>
        [id, date, String(count), place && `best at ${place}`]
          .filter((part) => part !== undefined)
          .join(' '),
      ),
    )}`,
    ...(spoken.length === 0 ? [] : [`Over time: ${list(spoken)}`]),
    ...(lines.length === 0 ? [] : [formatQuotations(lines)]),
    ...quoted,
  ].join('\n\n');
}
