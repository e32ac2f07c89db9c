/** Options that several commands have, and parsers of their values. */

import { type Command, InvalidArgumentError, Option } from 'commander';
import {
  DEFAULT_LIBRARY,
  EFFORTS,
  type Effort,
  KINDS,
  parseConstraints,
  ROLES,
  SECTIONS,
  VECTOR_SEARCHES,
  WhosaidError,
} from '../main.ts';
import { didYouMean } from '../text/did-you-mean.ts';

/** More threads than any machine has processors. */
export const MAX_JOBS = 256;

export function libraryOption(): Option {
  return new Option(
    '--library <library>',
    'folder of the library, or its address in a cluster: opensearch://host:9200/name',
  )
    .env('WHOSAID_LIBRARY')
    .default(DEFAULT_LIBRARY);
}

export function jsonOption(): Option {
  return new Option('--json', 'print JSON');
}

export function vectorsOption(more = ''): Option {
  return choiceOption(
    '--vectors <search>',
    `search vectors by a graph, by scanning all, or as is faster${more}`,
    VECTOR_SEARCHES,
  );
}

export function effortOption(byDefault: Effort): Option {
  return choiceOption(
    '--effort <effort>',
    'rank by the score alone (fast), or let a model read the best passages too (best)',
    EFFORTS,
  ).default(byDefault);
}

/** The filters that are about transcripts. @param verb what the command does with them. */
export const addTranscriptFilters = (command: Command, verb: string): Command =>
  command
    .option('--transcript <ids>', `${verb} only these transcripts; * stands for any characters`)
    .option('--kind <kinds>', `${verb} only these kinds of conversation: ${KINDS.join(', ')}`)
    .option('--company <names>', `${verb} only calls of these companies`)
    .option('--ticker <tickers>', `${verb} only calls of companies with these tickers`)
    .option('--quarter <quarters>', `${verb} only calls about these quarters, such as 2025-Q3`)
    .option('--tag <tags>', `${verb} only transcripts with one of these tags`)
    .option(
      '--after <date>',
      `${verb} only from this date on, such as 2025-03, 2025-03-31, yesterday`,
    )
    .option('--before <date>', `${verb} only up to this date`);

/** The filters that are about what is said, and those about transcripts. */
export function addFilters(command: Command): Command {
  command
    .option(
      '--speaker <names>',
      'search only these people, separated by commas: \'"Okafor, Ines",Vane\'',
    )
    .option('--role <roles>', `search only people in these roles: ${ROLES.join(', ')}`)
    .option('--section <sections>', `search only these parts of a call: ${SECTIONS.join(', ')}`);
  return addTranscriptFilters(command, 'search').addOption(ignoreOption());
}

export function ignoreOption(): Option {
  return new Option(
    '--ignore <constraints>',
    'ignore people (who), transcripts (where) or dates (when) named in the question',
  ).argParser((value) => {
    try {
      return parseConstraints(value);
    } catch (error) {
      /* Only then commander names the option and the command. */
      throw error instanceof WhosaidError ? new InvalidArgumentError(error.message) : error;
    }
  });
}

/** An option with a fixed set of values; suggests the nearest for a misspelt one. */
export function choiceOption<T extends string>(
  flags: string,
  description: string,
  choices: readonly T[],
): Option {
  return new Option(flags, description).choices(choices).argParser((value) => {
    const choice = choices.find((name) => name === value);
    if (choice !== undefined) return choice;
    const list = choices.join(', ');
    throw new InvalidArgumentError(`Allowed choices are ${list}.${didYouMean(value, choices)}`);
  });
}

/** Parses a whole number within bounds, both included. */
export function wholeNumberParser(from: number, to: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (/^\d+$/.test(value) && number >= from && number <= to) return number;
    throw new InvalidArgumentError(`Give a whole number from ${from} to ${to}.`);
  };
}

export function parseNonBlank(value: string): string {
  if (value.trim() !== '') return value;
  throw new InvalidArgumentError('It must not be empty.');
}
