/** `compare`: the same question asked of several speakers, transcripts, companies or quarters. */

import { z } from 'zod';
import { COMPARED, MAX_SIDES, MIN_SIDES } from '../../main.ts';
import { ComparedLineSchema, ComparedSideSchema } from '../../schemas/results.ts';
import { formatQuotations, oneLine } from '../quote.ts';
import { FilterArguments, Question, Quotation, toFilters, toQuotation } from '../schemas.ts';
import type { Tool } from '../tool.ts';

const Input = z.strictObject({
  question: Question,
  by: z.enum(COMPARED).describe('What is compared.'),
  sides: z
    .array(z.string().trim().min(1))
    .min(MIN_SIDES)
    .max(MAX_SIDES)
    .describe(
      'Names of speakers or companies, ids of transcripts, or quarters such as 2025-Q3; earlier ones first.',
    ),
  ...FilterArguments,
});

const Output = z.object({
  sides: z.array(
    z.object({
      ...ComparedSideSchema.pick({ name: true, confident: true }).shape,
      lines: z.array(Quotation.extend({ isNew: ComparedLineSchema.shape.isNew })),
    }),
  ),
});

export const compare: Tool<typeof Input, typeof Output> = {
  name: 'compare',
  title: 'Compare what several say',
  description:
    'Asks the same question of two to four speakers, transcripts, companies or quarters, and gives the most telling sentences of each, verbatim, with what no side before it said marked as new.',
  input: Input,
  output: Output,
  async run({ question, by, sides, ignore, ...given }, whosaid) {
    const filters = toFilters(given);
    const options = { filters, ignore, effort: 'best' as const };
    const comparison = await whosaid.compare(question, by, sides, options);
    const structured = {
      sides: comparison.sides.map(({ name, confident, lines }) => ({
        name,
        confident,
        lines: lines.map((line) => ({ ...toQuotation(line), isNew: line.isNew })),
      })),
    };
    return { structured, text: formatComparison(structured) };
  },
};

function formatComparison({ sides }: z.infer<typeof Output>): string {
  return sides
    .flatMap(({ name, confident, lines }) => [
      `# ${oneLine(name)}${confident ? '' : ': no confident match'}`,
      ...[false, true].flatMap((isNew) => {
        const marked = lines.filter((line) => line.isNew === isNew);
        if (marked.length === 0) return [];
        return [`${isNew ? 'New:\n' : ''}${formatQuotations(marked)}`];
      }),
    ])
    .join('\n\n');
}
