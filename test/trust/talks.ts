/** Folders of small talks whose words tell which file and which version they are of, and what a library holds of them. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withReader } from '#src/main.ts';

/** By source: all that is stored of a transcript, as one text. */
export type State = ReadonlyMap<string, string>;

export const talkName = (at: number): string => `talk-${String(at).padStart(3, '0')}.txt`;

export function talkText(at: number, version: string): string {
  return [
    `Ana: We sold ${version} number ${at} to the harbour.`,
    `Ben: To whom did you sell ${version} number ${at}?`,
    `Ana: To the ferry, for ${version} number ${at} is light.`,
  ].join('\n\n');
}

export function writeTalks(folder: string, count: number, version: string): void {
  for (let at = 0; at < count; at++)
    writeFileSync(join(folder, talkName(at)), talkText(at, version));
}

export async function readState(library: string): Promise<State> {
  return withReader(library, async (opened) => {
    const state = new Map<string, string>();
    for (const { id, source } of await opened.list()) {
      const { turns } = await opened.transcript(id);
      state.set(source, turns.map(({ speaker, text }) => `${speaker.name}: ${text}`).join('\n\n'));
    }
    return state;
  });
}
