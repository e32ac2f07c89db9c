/** `status`: what the library holds. */

import { z } from 'zod';
import { KINDS } from '../../main.ts';
import { describeLibrary, type LibraryState } from '../library-state.ts';
import type { Tool } from '../tool.ts';

const Input = z.strictObject({});

const Output = z.object({
  transcripts: z.int(),
  speakers: z.int(),
  passages: z.int(),
  dates: z.array(z.string()).optional().describe('The first and the last day.'),
  kinds: z.partialRecord(z.enum(KINDS), z.int()).describe('How many transcripts of each.'),
  companies: z.int(),
  languages: z.array(z.string()),
});

export const status: Tool<typeof Input, typeof Output> = {
  name: 'status',
  title: 'What the library holds',
  description:
    'Counts transcripts, speakers and passages, and tells the dates, kinds and languages. Use it to learn whether the library can hold an answer at all.',
  input: Input,
  output: Output,
  async run(_given, whosaid) {
    const state = await describeLibrary(whosaid);
    return { structured: toStatus(state), text: state.sentence };
  },
};

function toStatus(state: LibraryState): z.infer<typeof Output> {
  const { transcripts, speakers, passages, dates, kinds, companies, languages } = state;
  return {
    transcripts,
    speakers,
    passages,
    ...(dates !== null && { dates: [...dates] }),
    kinds,
    companies,
    languages: [...languages],
  };
}
