/** Libraries of 10,000 to 1,000,000 passages, made once of the large corpus and kept. */

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { index, openLibrary, Whosaid, WhosaidError } from '../src/main.ts';
import { SHARED, WORK } from './sets.ts';

const ARCHIVE = join(SHARED, 'corpora', 'changelog.tar.xz');
/** Passages of the large corpus, about. */
export const WHOLE = 447_000;
/** The sizes that are measured: rounded, the large corpus, and more than there is. */
export const SIZES = [10_000, 100_000, WHOLE, 1_000_000] as const;
/** Passages of the largest library that LanceDB is measured on: its index over more takes too long to make. */
export const PEERS_UP_TO = WHOLE;
export type Size = (typeof SIZES)[number];
/** Passages of an episode, about. */
const OF_EPISODE = 215;
/** In a varied copy, one word in so many is another word of the same episode. */
const VARIED = 6;

/** The folder with all episodes of the large corpus; ends the program where there are none. */
export function corpus(): string {
  const folder = join(WORK, 'corpus', 'changelog');
  if (existsSync(folder)) return folder;
  if (!existsSync(ARCHIVE)) {
    console.error(`Skipped: there is no ${ARCHIVE}; say where with WHOSAID_SHARED.`);
    process.exit(0);
  }
  mkdirSync(join(WORK, 'corpus'), { recursive: true });
  execFileSync('tar', ['xJf', ARCHIVE, '-C', join(WORK, 'corpus')]);
  return folder;
}

/** The episodes in an order that mixes the podcasts, the same every time. */
export function episodes(): string[] {
  const files = readdirSync(corpus(), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.includes('/') && name.endsWith('.md'))
    .map((name) => join(corpus(), name));
  return files.sort((a, b) => hash(a) - hash(b));
}

/** A library of about so many passages. */
export async function libraryOfSize(size: Size): Promise<string> {
  const library = join(WORK, 'sizes', String(size));
  const mark = join(library, 'complete');
  if (existsSync(mark) && (await isCurrent(library))) return library;
  rmSync(library, { recursive: true, force: true });
  console.error(`Making a library of about ${size} passages in ${library}`);
  await index(size > WHOLE ? [corpus(), variedCopies(size - WHOLE)] : filesFor(size), { library });
  writeFileSync(mark, '');
  return library;
}

/** Whether it was made with this model, by these rules. */
async function isCurrent(library: string): Promise<boolean> {
  try {
    const whosaid = await Whosaid.open(library);
    await whosaid.close();
    return true;
  } catch (error) {
    if (error instanceof WhosaidError && error.code === 'LIBRARY_MISMATCH') return false;
    throw error;
  }
}

/** How many passages a library has. */
export async function passagesIn(folder: string): Promise<number> {
  const library = openLibrary(folder);
  const transcripts = await library.transcripts();
  await library.close();
  return transcripts.reduce((sum, { passages }) => sum + passages, 0);
}

function filesFor(size: Size): string[] {
  return size === WHOLE ? [corpus()] : episodes().slice(0, Math.round(size / OF_EPISODE));
}

/** Episodes once more, with many words changed for others that are said in them: about so many passages. */
function variedCopies(passages: number): string {
  const folder = join(WORK, 'corpus', `varied-${passages}`);
  if (existsSync(folder)) return folder;
  mkdirSync(folder, { recursive: true });
  const files = episodes();
  for (let copy = 0; copy < passages / OF_EPISODE; copy++) {
    const text = readFileSync(files[copy % files.length], 'utf8');
    writeFileSync(join(folder, `copy-${copy}.md`), varied(text, copy));
  }
  return folder;
}

function varied(text: string, seed: number): string {
  const said = text.match(/\b[a-z]{3,}\b/g) ?? [];
  let at = seed;
  return text.replace(/\b[a-z]{3,}\b/g, (word) => {
    at = (Math.imul(at, 1_103_515_245) + 12_345) >>> 0;
    return at % VARIED === 0 ? said[at % said.length] : word;
  });
}

function hash(text: string): number {
  let sum = 2_166_136_261;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 16_777_619);
  return sum >>> 0;
}
