/** Options of `index` that say what the user knows better than the files. */

import { type Command, InvalidArgumentError, Option } from 'commander';
import { KINDS, type Kind, type Overrides, parseMapping } from '../main.ts';
import { parseNonBlank } from './options.ts';

type SpeakerMapping = NonNullable<Overrides['speakers']>;

export interface OverrideOptions {
  readonly title?: string;
  readonly date?: string;
  readonly kind?: Kind;
  readonly map?: SpeakerMapping;
  readonly speakers: boolean;
}

export const addOverrideOptions = (command: Command): Command =>
  command
    .option('--title <title>', 'what the transcript is called', parseNonBlank)
    .option('--date <day>', 'when it was recorded, as 2025-03-04', parseDay)
    .addOption(new Option('--kind <kind>', 'what kind of conversation it is').choices(KINDS))
    .option(
      '--map <label=name>',
      "who a speaker's label stands for, as in 'SPEAKER_00=Jane Doe (CFO, Example Co)'; may come more than once",
      collectMapping,
    )
    .option('--no-speakers', 'read what names no speaker as the speech of one unknown');

/** What was given, and nothing else. */
export function toOverrides({ title, date, kind, map, speakers }: OverrideOptions): Overrides {
  return {
    ...(title !== undefined && { title }),
    ...(date !== undefined && { date }),
    ...(kind !== undefined && { kind }),
    ...(map !== undefined && { speakers: map }),
    ...(!speakers && { noSpeakers: true }),
  };
}

function parseDay(value: string): string {
  const time = Date.parse(`${value}T00:00:00Z`);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(time);
  if (isDay && new Date(time).toISOString().startsWith(value)) return value;
  throw new InvalidArgumentError('Expected a day such as 2025-03-04.');
}

function collectMapping(value: string, before: SpeakerMapping = {}): SpeakerMapping {
  const parsed = parseMapping(value);
  if (parsed === null) throw new InvalidArgumentError('Expected a label, = and a name.');
  return { ...before, [parsed[0]]: parsed[1] };
}
