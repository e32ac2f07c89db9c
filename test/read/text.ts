/** Shorthand of the reader tests. */

import { clean } from '../../src/read/decode.ts';
import type { Overrides } from '../../src/read/overrides.ts';
import { readText as readAs } from '../../src/read/read.ts';
import type { Transcript } from '../../src/transcript.ts';

export const readText = (text: string, source = 'call.txt', overrides?: Overrides): Transcript =>
  readAs(clean(text), source, overrides);

/** Who speaks, turn by turn. */
export const speakersOf = ({ turns }: Transcript): string[] =>
  turns.map(({ speaker }) => speaker.name);

/** `Name: text` of each turn. */
export const linesOf = ({ turns }: Transcript): string[] =>
  turns.map(({ speaker, text }) => `${speaker.name}: ${text}`);
