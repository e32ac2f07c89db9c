/** Defaults of options from a file, for what one would type each time. */

import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Command, Option } from 'commander';
import { WhosaidError } from '../main.ts';
import { didYouMean } from '../text/did-you-mean.ts';

type Values = Readonly<Record<string, unknown>>;

export interface Config {
  readonly file: string;
  /** `library` for all commands; under the name of a command, its own options. */
  readonly values: Values;
}

/** Stands in each file beside the options. */
const SCHEMA_KEY = '$schema';

/** Where the file is: `WHOSAID_CONFIG`, or `whosaid/config.json` in the user's folder of settings. */
export function configFile(): string {
  const { WHOSAID_CONFIG, XDG_CONFIG_HOME, APPDATA } = process.env;
  const folder = XDG_CONFIG_HOME ?? APPDATA ?? join(homedir(), '.config');
  return WHOSAID_CONFIG ?? join(folder, 'whosaid', 'config.json');
}

/** @throws WhosaidError `USAGE` for a file that is no JSON object, or is named and cannot be read. */
export function readConfig(): Config {
  const file = configFile();
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    if (process.env.WHOSAID_CONFIG === undefined) return { file, values: {} };
    throw new WhosaidError('USAGE', `${file} cannot be read: ${cause}.`, { cause });
  }
  const values = parseJson(text, file);
  if (isObject(values)) return { file, values };
  throw new WhosaidError('USAGE', `${file} must be a JSON object.`);
}

/**
 * Sets the options of a command that neither the command line nor the environment sets.
 *
 * @throws WhosaidError `USAGE` for an option that the command does not have, or a value that it does not take.
 */
export function applyConfig(command: Command, { file, values }: Config): void {
  const { [command.name()]: own = {}, library } = values;
  if (!isObject(own)) throw mistake(file, `"${command.name()}" must be an object of options`);
  const options = new Map(command.options.map((option) => [nameOf(option), option]));
  const shared = library !== undefined && options.has('library') ? { library } : {};
  for (const [name, value] of Object.entries({ ...shared, ...own })) {
    if (name === SCHEMA_KEY) continue;
    const option = options.get(name);
    if (option === undefined) {
      const hint = didYouMean(name, options.keys());
      throw mistake(file, `${command.name()} has no option "${name}".${hint}`);
    }
    const source = command.getOptionValueSource(option.attributeName());
    if (source === 'cli' || source === 'env') continue;
    command.setOptionValueWithSource(option.attributeName(), parse(option, value, file), 'config');
  }
}

/** Without dashes: "allow-changes". */
export const nameOf = ({ long, flags }: Option): string => (long ?? flags).replace(/^--/, '');

function parse(option: Option, value: unknown, file: string): unknown {
  const takesValue = option.required || option.optional;
  const name = nameOf(option);
  if (!takesValue) {
    if (typeof value === 'boolean') return value;
    throw mistake(file, `"${name}" must be true or false`);
  }
  const values: unknown[] = [value].flat();
  const texts = values.map((one) => {
    if (typeof one === 'string' || typeof one === 'number') return expandHome(String(one));
    throw mistake(file, `"${name}" must be a text, a number, or a list of them`);
  });
  try {
    const { parseArg = (text: string) => text } = option;
    return texts.reduce<unknown>((before, text) => parseArg(text, before), undefined);
  } catch (cause) {
    throw mistake(file, `"${name}": ${cause instanceof Error ? cause.message : cause}`);
  }
}

const expandHome = (text: string): string => text.replace(/^~(?=[\\/])/, homedir());

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw mistake(file, `it is not valid JSON (${cause instanceof Error ? cause.message : cause})`);
  }
}

const isObject = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const mistake = (file: string, what: string): WhosaidError =>
  new WhosaidError('USAGE', `${file}: ${what}${/[.?]$/.test(what) ? '' : '.'}`);
