/** Speakers, and what was said of who they are, as lines for a terminal: columns that stay where they are. */

import type { Naming, PastNaming, SpeakerSummary, Suggestion } from '../main.ts';
import { count } from './output.ts';

/** Name, titles, affiliations, roles, transcripts, turns, and what else they are called. */
export function speakerLine(speaker: SpeakerSummary): string {
  const { name, aliases, titles, affiliations, roles, transcripts, turns } = speaker;
  return [
    name,
    titles.join('; ') || '-',
    affiliations.join('; ') || '-',
    roles.join(', ') || '-',
    count(transcripts, 'transcript'),
    count(turns, 'turn'),
    aliases.join('; ') || '-',
  ].join('\t');
}

/** Number, time, what was said, where it is so, and whether it still is. */
export function historyLine(naming: PastNaming): string {
  const { number, at, transcript, holds } = naming;
  const state = holds ? 'holds' : 'undone';
  return [number, at, namingText(naming), transcript ?? 'everywhere', state].join('\t');
}

/** "SPEAKER_00 → Jane Doe (CFO, management)", "undo 3". */
export function namingText(naming: Naming): string {
  if ('undoes' in naming) return `undo ${naming.undoes}`;
  const { name, title, affiliation, role } = naming.are;
  const more = [title, affiliation, role].filter((said) => said !== undefined);
  const details = more.length > 0 ? ` (${more.join(', ')})` : '';
  return `${naming.names.join('; ')} → ${name}${details}`;
}

/** The command that does what is suggested, as a shell takes it. */
export function mergeCommand({ names, into }: Suggestion): string {
  const others = names.filter((name) => name !== into).map(quoted);
  return `whosaid speakers merge ${others.join(' ')} --into ${quoted(into)}`;
}

/** Names come out of files: a shell must read nothing in them. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
