/** Shorthand of the reader tests. */

import { readFileSync } from 'node:fs';
import type { Transcript, Turn } from '#src/domain/transcript.ts';
import { cleanText } from '#src/ingest/decode/text.ts';
import type { Overrides } from '#src/ingest/parse/overrides.ts';
import { parseText as readAs } from '#src/ingest/parse/parse.ts';

export const readText = (text: string, source = 'call.txt', overrides?: Overrides): Transcript =>
  readAs(cleanText(text), source, overrides).transcript;

/** The codes of the warnings with which the text is read. */
export const warningsIn = (text: string, source?: string, overrides?: Overrides): string[] =>
  readAs(cleanText(text), source ?? 'call.txt', overrides).warnings.map(({ code }) => code);

/** The text of a file in `fixtures/`. */
export const fixture = (name: string): string =>
  readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');

/** A file in `fixtures/`, read. */
export const readFixture = (name: string, overrides?: Overrides): Transcript =>
  readText(fixture(name), name, overrides);

/** Who speaks, turn by turn. */
export const speakersOf = ({ turns }: Transcript): string[] =>
  turns.map(({ speaker }) => speaker.name);

/** `Name: text` of each turn. */
export const linesOf = ({ turns }: Transcript): string[] =>
  turns.map(({ speaker, text }) => `${speaker.name}: ${text}`);

/** When each turn begins and ends. */
export const timesOf = ({ turns }: Transcript): (number | null)[][] =>
  turns.map(({ start, end }) => [start, end]);

/** The turn's text in pieces, each after the time it begins at. */
export const cuesOf = ({ cues, text }: Turn): [number, string][] =>
  cues.map(({ at, start }, i) => [start, text.slice(at, cues[i + 1]?.at).trim()]);
