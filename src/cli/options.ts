/** Options that several commands have, and the checking of what is given for them. */

import { InvalidArgumentError, Option } from 'commander';
import { CONSTRAINTS, DEFAULT_LIBRARY, parseConstraints } from '../main.ts';

/** More threads than any machine has processors. */
export const MAX_JOBS = 256;

export function libraryOption(): Option {
  return new Option('--library <folder>', 'the library')
    .env('WHOSAID_LIBRARY')
    .default(DEFAULT_LIBRARY);
}

export function jsonOption(): Option {
  return new Option('--json', 'print JSON');
}

export function ignoreOption(): Option {
  return new Option(
    '--ignore <constraints>',
    `do not restrict to what the question names: ${CONSTRAINTS.join(', ')}`,
  ).argParser(parseConstraints);
}

/** A whole number within bounds. */
export function wholeNumberParser(from: number, to: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (/^\d+$/.test(value) && number >= from && number <= to) return number;
    throw new InvalidArgumentError(`Expected a whole number from ${from} to ${to}.`);
  };
}

/** A text with something in it. */
export function parseNonBlank(value: string): string {
  if (value.trim() !== '') return value;
  throw new InvalidArgumentError('Expected words.');
}
