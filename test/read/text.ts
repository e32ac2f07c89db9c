/** Shorthand of the reader tests. */

import { clean } from '../../src/read/decode.ts';
import { type ReadOptions, readText as readAs } from '../../src/read/read.ts';
import type { Transcript } from '../../src/transcript.ts';

export const readText = (text: string, source = 'call.txt', options?: ReadOptions): Transcript =>
  readAs(clean(text), source, options);

/** Who speaks, turn by turn. */
export const speakersOf = ({ turns }: Transcript): string[] =>
  turns.map(({ speaker }) => speaker.name);

/** `Name: text` of each turn. */
export const linesOf = ({ turns }: Transcript): string[] =>
  turns.map(({ speaker, text }) => `${speaker.name}: ${text}`);
