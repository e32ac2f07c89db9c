/** Shorthand of the reader tests. */

import { read } from '../../src/read/read.ts';
import type { Transcript } from '../../src/transcript.ts';

export const readText = (text: string, source = 'call.txt'): Transcript =>
  read({ source, bytes: new TextEncoder().encode(text) });

/** Who speaks, turn by turn. */
export const speakersOf = ({ turns }: Transcript): string[] =>
  turns.map(({ speaker }) => speaker.name);

/** `Name: text` of each turn. */
export const linesOf = ({ turns }: Transcript): string[] =>
  turns.map(({ speaker, text }) => `${speaker.name}: ${text}`);
