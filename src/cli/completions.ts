/** Completions of commands, options and their choices, for bash, zsh and fish. */

import type { CommandDescription, OptionDescription } from './describe-commands.ts';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

const WRITERS: Readonly<Record<Shell, (commands: readonly CommandDescription[]) => string>> = {
  bash: writeBash,
  zsh: writeZsh,
  fish: writeFish,
};

export function writeCompletions(shell: Shell, commands: readonly CommandDescription[]): string {
  return WRITERS[shell](commands);
}

const topLevel = (commands: readonly CommandDescription[]): readonly CommandDescription[] =>
  commands.filter(({ path }) => !path.includes(' '));

const within = (command: string, commands: readonly CommandDescription[]): string[] =>
  commands.flatMap(({ path }) => (path.startsWith(`${command} `) ? path.split(' ')[1] : []));

/** All options of a command and of those within it. */
const optionsOf = (
  command: string,
  commands: readonly CommandDescription[],
): readonly OptionDescription[] => {
  const own = commands.filter(({ path }) => path === command || path.startsWith(`${command} `));
  const options = own.flatMap(({ options }) => options);
  return [...new Map(options.map((option) => [option.long, option])).values()];
};

function writeBash(commands: readonly CommandDescription[]): string {
  const cases = topLevel(commands).map(({ path }) => {
    const options = optionsOf(path, commands);
    const words = [...within(path, commands), ...options.map(({ long }) => long), '--help'];
    return `    ${path}) words="${words.join(' ')}" ;;`;
  });
  const values = [...choicesByOption(commands)].map(
    ([long, choices]) =>
      `    ${long}) COMPREPLY=($(compgen -W "${[...choices].join(' ')}" -- "$word")); return ;;`,
  );
  const names = topLevel(commands).map(({ path }) => path);
  return `# bash completion of whosaid: eval "$(whosaid completions bash)"
_whosaid() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" words
  case "$before" in
${values.join('\n')}
  esac
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
    *) words="${names.join(' ')} --help --version" ;;
  esac
  if [[ $COMP_CWORD -eq 1 ]]; then words="${names.join(' ')} --help --version"; fi
  COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -o default -F _whosaid whosaid
`;
}

/** Of options of one name in several commands, the choices of all. */
function choicesByOption(commands: readonly CommandDescription[]): Map<string, Set<string>> {
  const all = new Map<string, Set<string>>();
  for (const { long, choices } of commands.flatMap(({ options }) => options)) {
    if (choices.length > 0) all.set(long, new Set([...(all.get(long) ?? []), ...choices]));
  }
  return all;
}

function writeZsh(commands: readonly CommandDescription[]): string {
  const names = topLevel(commands).map(
    ({ path, description }) => `    ${quote(`${path}:${description}`)}`,
  );
  const cases = topLevel(commands).map(({ path }) => {
    const specs = optionsOf(path, commands).map(({ long, takesValue, choices, description }) => {
      const told = description.replace(/[[\]:]/g, '\\$&');
      const value = choices.length > 0 ? `:value:(${choices.join(' ')})` : ':value:_files';
      return `      ${quote(`${long}[${told}]${takesValue ? value : ''}`)}`;
    });
    const inner = within(path, commands);
    const first = inner.length === 0 ? [] : [`      ${quote(`1:command:(${inner.join(' ')})`)}`];
    return `    ${path}) _arguments \\\n${[...first, ...specs, "      '*:file:_files'"].join(' \\\n')} ;;`;
  });
  return `#compdef whosaid
# zsh completion of whosaid: whosaid completions zsh > "\${fpath[1]}/_whosaid"
_whosaid() {
  local -a commands
  commands=(
${names.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  shift words
  (( CURRENT-- ))
  case "\${words[1]}" in
${cases.join('\n')}
  esac
}
compdef _whosaid whosaid
`;
}

function writeFish(commands: readonly CommandDescription[]): string {
  const top = topLevel(commands);
  const names = top.map(
    ({ path, description }) =>
      `complete -c whosaid -n __fish_use_subcommand -f -a ${path} -d ${quote(description)}`,
  );
  const options = top.flatMap(({ path }) => [
    ...within(path, commands).map(
      (inner) => `complete -c whosaid -n '__fish_seen_subcommand_from ${path}' -f -a ${inner}`,
    ),
    ...optionsOf(path, commands).map(({ long, takesValue, choices, description }) => {
      const value = takesValue ? ' -r' : '';
      const list = choices.length > 0 ? ` -f -a ${quote(choices.join(' '))}` : '';
      return `complete -c whosaid -n '__fish_seen_subcommand_from ${path}' -l ${long.replace(/^--/, '')}${value}${list} -d ${quote(description)}`;
    }),
  ]);
  return `# fish completion of whosaid: whosaid completions fish > ~/.config/fish/completions/whosaid.fish
${[...names, ...options].join('\n')}
`;
}

const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
