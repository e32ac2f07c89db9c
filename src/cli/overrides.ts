/** Options of `index` that override what the files say. */

import { type Command, InvalidArgumentError } from 'commander';
import { KINDS, type Kind, type Overrides, parseMapping } from '../main.ts';
import { choiceOption, parseNonBlank } from './options.ts';

type SpeakerMapping = NonNullable<Overrides['speakers']>;

export interface OverrideOptions {
  readonly title?: string;
  readonly date?: string;
  readonly kind?: Kind;
  readonly language?: string;
  readonly company?: string;
  readonly url?: string;
  readonly tag?: readonly string[];
  readonly map?: SpeakerMapping;
  readonly speakers: boolean;
}

export const addOverrideOptions = (command: Command): Command =>
  command
    .option('--title <title>', 'title of the transcript', parseNonBlank)
    .option('--date <day>', 'day of the recording, such as 2025-03-04', parseDay)
    .addOption(choiceOption('--kind <kind>', 'kind of conversation', KINDS))
    .option('--language <code>', 'language of the speech, such as de', parseLanguage)
    .option('--company <name>', 'company whose call it is', parseNonBlank)
    .option('--url <address>', 'web address of the recording', parseWebAddress)
    .option('--tag <tags>', 'tags to find it by, separated by commas; repeat for more', collectTags)
    .option(
      '--map <label=name>',
      "name of the speaker behind a label, such as 'SPEAKER_00=Jane Doe (CFO, Example Co)'; repeat for more",
      collectMapping,
    )
    .option('--no-speakers', 'treat files without speaker names as one unnamed speaker');

/** Only the options that were given. */
export function toOverrides({
  title,
  date,
  kind,
  language,
  company,
  url,
  tag,
  map,
  speakers,
}: OverrideOptions): Overrides {
  return {
    ...(title !== undefined && { title }),
    ...(date !== undefined && { date }),
    ...(kind !== undefined && { kind }),
    ...(language !== undefined && { language }),
    ...(company !== undefined && { company }),
    ...(url !== undefined && { url }),
    ...(tag !== undefined && { tags: tag }),
    ...(map !== undefined && { speakers: map }),
    ...(!speakers && { noSpeakers: true }),
  };
}

export function parseDay(value: string): string {
  const time = Date.parse(`${value}T00:00:00Z`);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(time);
  if (isDay && new Date(time).toISOString().startsWith(value)) return value;
  throw new InvalidArgumentError('Give a day such as 2025-03-04.');
}

function parseLanguage(value: string): string {
  if (/^[a-z]{2}$/.test(value)) return value;
  throw new InvalidArgumentError('Give a code of two letters, such as de, fr or ja.');
}

export function parseWebAddress(value: string): string {
  if (/^https?:\/\/[^\s/]/i.test(value) && URL.canParse(value)) return value;
  throw new InvalidArgumentError('Give a web address, such as https://example.com/talk.mp3.');
}

export function collectTags(value: string, before: readonly string[] = []): readonly string[] {
  const tags = value.split(',').flatMap((tag) => tag.trim() || []);
  if (tags.length > 0) return [...before, ...tags];
  throw new InvalidArgumentError('Give at least one tag.');
}

function collectMapping(value: string, before: SpeakerMapping = {}): SpeakerMapping {
  const parsed = parseMapping(value);
  if (parsed === null) {
    throw new InvalidArgumentError('Give a label, = and a name, such as SPEAKER_00=Jane Doe.');
  }
  return { ...before, [parsed[0]]: parsed[1] };
}
