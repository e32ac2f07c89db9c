/** The JSON Schema of the file with defaults of options, made of the commands. */

import type { CommandDescription, OptionDescription } from './describe-commands.ts';

export function buildConfigSchema(commands: readonly CommandDescription[]): object {
  const own = commands.filter(({ options }) => options.length > 0);
  /* Commands within others go by their last name, as in the file. */
  const properties = own.map(({ path, description, options }) => [
    path.split(' ').at(-1),
    {
      type: 'object',
      description,
      properties: Object.fromEntries(options.map((one) => [one.long.slice(2), schemaOf(one)])),
      additionalProperties: false,
    },
  ]);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Defaults of options of whosaid',
    type: 'object',
    properties: {
      $schema: { type: 'string' },
      library: { type: 'string', description: 'folder of the library, for all commands' },
      ...Object.fromEntries(properties),
    },
    additionalProperties: false,
  };
}

function schemaOf({ takesValue, choices, description }: OptionDescription): object {
  if (!takesValue) return { type: 'boolean', description };
  if (choices.length > 0) return { enum: choices, description };
  const value = { type: ['string', 'number'] };
  return { anyOf: [value, { type: 'array', items: value }], description };
}
