/** `whosaid survey`: tells who speaks about a topic, where, and since when. */

import { Command } from 'commander';
import { openLibrary, parseFilters } from '../main.ts';
import { formatParsedQuery } from './format-results.ts';
import { formatSurvey } from './format-survey.ts';
import { addFilters, effortOption, jsonOption, libraryOption } from './options.ts';
import { note, print, printJson } from './output.ts';
import type { QuestionOptions } from './question-options.ts';

const HELP = `
Examples:
  whosaid survey tariffs
  whosaid survey "the new timetable" --after 2025 --json`;

export function surveyCommand(): Command {
  const command = new Command('survey')
    .description('tell who speaks about a topic, in which transcripts, and since when')
    .argument('<question...>', 'in your own words')
    .addOption(libraryOption());
  return addFilters(command)
    .addOption(effortOption('best'))
    .addOption(jsonOption())
    .addHelpText('after', HELP)
    .action(run);
}

async function run(words: string[], options: QuestionOptions): Promise<void> {
  const { library, effort, ignore, json, ...rawFilters } = options;
  await using whosaid = await openLibrary(library);
  const filters = parseFilters(rawFilters);
  const survey = await whosaid.survey(words.join(' '), { filters, ignore, effort });
  if (json) return printJson(survey);
  const { query, notice, passages } = survey;
  const understood = formatParsedQuery(query);
  if (understood !== '') note(understood);
  if (notice !== null) note(notice);
  if (passages === 0) note('Nobody speaks about it. Try other words or fewer filters.');
  else print(formatSurvey(survey, process.stdout.columns ?? 80));
}
