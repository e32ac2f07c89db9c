/** Speakers, and what was said of who they are, as lines for a terminal: columns that stay where they are. */

import type { MergeSuggestion, PastSpeakerEdit, SpeakerEdit, SpeakerSummary } from '../main.ts';
import { formatCount } from './output.ts';

/** Name, titles, affiliations, roles, transcripts, turns, and what else they are called. */
export function formatSpeakerLine(speaker: SpeakerSummary): string {
  const { name, aliases, titles, affiliations, roles, transcripts, turns } = speaker;
  return [
    name,
    titles.join('; ') || '-',
    affiliations.join('; ') || '-',
    roles.join(', ') || '-',
    formatCount(transcripts, 'transcript'),
    formatCount(turns, 'turn'),
    aliases.join('; ') || '-',
  ].join('\t');
}

/** Number, time, what was said, where it is so, and whether it still is. */
export function formatHistoryLine(naming: PastSpeakerEdit): string {
  const { number, at, transcript, isActive } = naming;
  const state = isActive ? 'holds' : 'undone';
  return [number, at, formatSpeakerEdit(naming), transcript ?? 'everywhere', state].join('\t');
}

/** "SPEAKER_00 → Jane Doe (CFO, management)", "undo 3". */
export function formatSpeakerEdit(naming: SpeakerEdit): string {
  if ('undoes' in naming) return `undo ${naming.undoes}`;
  const { name, title, affiliation, role } = naming.identity;
  const more = [title, affiliation, role].filter((said) => said !== undefined);
  const details = more.length > 0 ? ` (${more.join(', ')})` : '';
  return `${naming.names.join('; ')} → ${name}${details}`;
}

/** The command that does what is suggested, as a shell takes it. */
export function formatMergeCommand({ names, into }: MergeSuggestion): string {
  const others = names.filter((name) => name !== into).map(quoteForShell);
  return `whosaid speakers merge ${others.join(' ')} --into ${quoteForShell(into)}`;
}

/** Names come out of files: a shell must read nothing in them. */
function quoteForShell(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
