/** `npm run docs:cli`: writes docs/cli.md. */

import { writeFileSync } from 'node:fs';
import { writeCliReference } from '../src/cli/cli-reference.ts';
import { describeCommands } from '../src/cli/describe-commands.ts';
import { buildProgram } from '../src/cli/program.ts';

writeFileSync(
  new URL('../docs/cli.md', import.meta.url),
  writeCliReference(describeCommands(buildProgram())),
);
