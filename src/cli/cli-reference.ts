/** The reference of the command line in Markdown, made of what the commands say of themselves. */

import type { CommandDescription, OptionDescription } from './describe-commands.ts';

export function writeCliReference(commands: readonly CommandDescription[]): string {
  const sections = commands.map(({ path, usage, description, options }) =>
    [
      `## whosaid ${path}`,
      '',
      `${sentence(description)}`,
      '',
      '```',
      ['whosaid', path, usage, options.length > 0 ? '[options]' : ''].filter(Boolean).join(' '),
      '```',
      ...(options.length > 0 ? ['', '| option | |', '| --- | --- |', ...options.map(toRow)] : []),
    ].join('\n'),
  );
  return `# Command line

Made by \`npm run docs:cli\` of what \`whosaid <command> --help\` says, where examples are too. What is printed on
standard output is data, messages go to standard error. Exit codes: 0 it worked, 1 it failed or in part, 2 the command line
is wrong. \`whosaid completions bash\` (\`zsh\`, \`fish\`) completes commands and options; \`man whosaid\` shows this page.

${sections.join('\n\n')}
`;
}

const toRow = ({ flags, description }: OptionDescription): string =>
  `| \`${flags.replaceAll('|', '\\|')}\` | ${description.replaceAll('|', '\\|').replaceAll('<', '&lt;')} |`;

const sentence = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.?!]$/.test(text) ? '' : '.'}`;
