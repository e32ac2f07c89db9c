/** Writes what is made of the commands and schemas: the manual page, and JSON Schemas of the files that users write. */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { buildConfigSchema } from '../src/cli/config-schema.ts';
import { describeCommands } from '../src/cli/describe-commands.ts';
import { writeManPage } from '../src/cli/man-page.ts';
import { buildProgram } from '../src/cli/program.ts';
import { sidecarSchema } from '../src/ingest/discover/sidecar-schema.ts';

const target = (name: string) => new URL(`../dist/reference/${name}`, import.meta.url);
const commands = describeCommands(buildProgram());
const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

const toJson = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

mkdirSync(target(''), { recursive: true });
writeFileSync(target('whosaid.1'), writeManPage(manifest, commands));
writeFileSync(target('config.schema.json'), toJson(buildConfigSchema(commands)));
writeFileSync(target('whosaid.schema.json'), toJson(sidecarSchema()));
