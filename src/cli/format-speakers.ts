/** Speakers and their edits as lines for a terminal: tab-separated columns in a stable order. */

import type { MergeSuggestion, PastSpeakerEdit, SpeakerEdit, SpeakerSummary } from '../main.ts';
import { formatCount } from './output.ts';

/** Name, titles, affiliations, roles, transcripts, turns, aliases. */
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

/** Number, time, edit, scope, state. */
export function formatHistoryLine(edit: PastSpeakerEdit): string {
  const { number, at, transcript, isActive } = edit;
  const state = isActive ? 'active' : 'undone';
  return [number, at, formatSpeakerEdit(edit), transcript ?? 'everywhere', state].join('\t');
}

/** "SPEAKER_00 → Jane Doe (CFO, management)", "undo 3". */
export function formatSpeakerEdit(edit: SpeakerEdit): string {
  if ('undoes' in edit) return `undo ${edit.undoes}`;
  const { name, title, affiliation, role } = edit.identity;
  const given = [title, affiliation, role].filter((value) => value !== undefined);
  const details = given.length > 0 ? ` (${given.join(', ')})` : '';
  return `${edit.names.join('; ')} → ${name}${details}`;
}

/** The command that carries out a suggestion. */
export function formatMergeCommand({ names, into }: MergeSuggestion): string {
  const others = names.filter((name) => name !== into).map(quoteForShell);
  return `whosaid speakers merge ${others.join(' ')} --into ${quoteForShell(into)}`;
}

/** Names come from files: a shell must not expand anything in them. */
function quoteForShell(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
