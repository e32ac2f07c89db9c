/** Libraries of 10,000 to 1,000,000 passages, made once of the large corpus and kept. */

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { index, openLibrary, Whosaid, WhosaidError } from '#src/main.ts';
import { SHARED, WORK } from './sets.ts';

const ARCHIVE = join(SHARED, 'corpora', 'changelog.tar.xz');
/** Passages of the large corpus, about. */
export const FULL_CORPUS = 447_000;
/** The sizes that are measured: rounded, the large corpus, and more than there is. */
export const LIBRARY_SIZES = [10_000, 100_000, FULL_CORPUS, 1_000_000] as const;
/** Passages of the largest library that LanceDB is measured on: its index over more takes too long to make. */
export const MAX_PEER_SIZE = FULL_CORPUS;
export type LibrarySize = (typeof LIBRARY_SIZES)[number];
/** Passages of an episode, about. */
const PASSAGES_PER_EPISODE = 215;
/** In a varied copy, one word in so many is another word of the same episode. */
const REPLACE_ONE_WORD_IN = 6;

/** The folder with all episodes of the large corpus; ends the program where there are none. */
export function extractCorpus(): string {
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
export function listEpisodes(): string[] {
  const files = readdirSync(extractCorpus(), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.includes('/') && name.endsWith('.md'))
    .map((name) => join(extractCorpus(), name));
  return files.sort((a, b) => hash(a) - hash(b));
}

/** A library of about so many passages. */
export async function ensureLibrary(size: LibrarySize): Promise<string> {
  const library = join(WORK, 'sizes', String(size));
  const mark = join(library, 'complete');
  if (existsSync(mark) && (await isCurrent(library))) return library;
  rmSync(library, { recursive: true, force: true });
  console.error(`Making a library of about ${size} passages in ${library}`);
  await index(
    size > FULL_CORPUS
      ? [extractCorpus(), createVariedCopies(size - FULL_CORPUS)]
      : chooseFiles(size),
    { library },
  );
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
export async function countPassages(folder: string): Promise<number> {
  const library = openLibrary(folder);
  const transcripts = await library.list();
  await library.close();
  return transcripts.reduce((sum, { passages }) => sum + passages, 0);
}

function chooseFiles(size: LibrarySize): string[] {
  return size === FULL_CORPUS
    ? [extractCorpus()]
    : listEpisodes().slice(0, Math.round(size / PASSAGES_PER_EPISODE));
}

/** Episodes once more, with many words changed for others that are said in them: about so many passages. */
function createVariedCopies(passages: number): string {
  const folder = join(WORK, 'corpus', `varied-${passages}`);
  if (existsSync(folder)) return folder;
  mkdirSync(folder, { recursive: true });
  const files = listEpisodes();
  for (let copy = 0; copy < passages / PASSAGES_PER_EPISODE; copy++) {
    const text = readFileSync(files[copy % files.length], 'utf8');
    writeFileSync(join(folder, `copy-${copy}.md`), replaceWords(text, copy));
  }
  return folder;
}

function replaceWords(text: string, seed: number): string {
  const said = text.match(/\b[a-z]{3,}\b/g) ?? [];
  let at = seed;
  return text.replace(/\b[a-z]{3,}\b/g, (word) => {
    at = (Math.imul(at, 1_103_515_245) + 12_345) >>> 0;
    return at % REPLACE_ONE_WORD_IN === 0 ? said[at % said.length] : word;
  });
}

function hash(text: string): number {
  let sum = 2_166_136_261;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 16_777_619);
  return sum >>> 0;
}
