/** The manual page, in the roff of man(7), made of what the commands say of themselves. */

import type { CommandDescription } from './describe-commands.ts';

const EXIT_CODES = [
  ['0', 'it worked; for query with \\-\\-exit\\-status, a result matches.'],
  ['1', 'it failed, or in part; for query with \\-\\-exit\\-status, no result matches.'],
  ['2', 'the command line is wrong.'],
];

const VARIABLES = [
  ['WHOSAID_LIBRARY', 'the library, where \\-\\-library is not given.'],
  ['WHOSAID_CONFIG', 'the file with defaults of options.'],
  ['WHOSAID_TOKEN', 'the token that serve demands.'],
  ['PAGER', 'the program that shows long output on a terminal.'],
  ['NO_COLOR, FORCE_COLOR', 'no colours; colours in a pipe too.'],
];

export function writeManPage(
  { version, description }: { readonly version: string; readonly description: string },
  commands: readonly CommandDescription[],
): string {
  const sections = commands.map(({ path, usage, description, options }) =>
    [
      `.SS whosaid ${escapeRoff([path, usage].join(' ').trim())}`,
      `${escapeRoff(sentence(description))}`,
      ...options.map(
        (option) =>
          `.TP\n\\fB${escapeRoff(option.flags)}\\fR\n${escapeRoff(sentence(option.description))}`,
      ),
    ].join('\n'),
  );
  const list = (rows: readonly (readonly string[])[]) =>
    rows.map(([name, text]) => `.TP\n\\fB${name}\\fR\n${text}`).join('\n');
  return `.TH WHOSAID 1 "" "whosaid ${version}" "User Commands"
.SH NAME
whosaid \\- ${escapeRoff(description)}
.SH SYNOPSIS
\\fBwhosaid\\fR \\fIcommand\\fR [\\fIarguments\\fR] [\\fIoptions\\fR]
.SH COMMANDS
${sections.join('\n')}
.SH EXIT STATUS
${list(EXIT_CODES)}
.SH ENVIRONMENT
${list(VARIABLES)}
`;
}

const sentence = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.?!]$/.test(text) ? '' : '.'}`;

/** A line must not begin with a dot or an apostrophe, and a hyphen must stay one. */
const escapeRoff = (text: string): string =>
  text
    .replace(/\\/g, '\\e')
    .replace(/-/g, '\\-')
    .replace(/^([.'])/gm, '\\&$1');
