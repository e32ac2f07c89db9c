/** Libraries of 10,000 to 1,000,000 passages, built once from the large corpus and kept. */

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { index, openLibrary, openReader, WhosaidError } from '#src/main.ts';
import { SHARED, WORK } from './sets.ts';

const ARCHIVE = join(SHARED, 'corpora', 'changelog.tar.xz');
/** About how many passages the large corpus has. */
export const FULL_CORPUS = 447_000;
/** Rounded. The last needs varied copies, see `createVariedCopies`. */
export const LIBRARY_SIZES = [10_000, 20_000, 100_000, FULL_CORPUS, 1_000_000] as const;
/** LanceDB takes too long to index more passages. */
export const MAX_PEER_SIZE = FULL_CORPUS;
export type LibrarySize = (typeof LIBRARY_SIZES)[number];
/** On average. */
const PASSAGES_PER_EPISODE = 215;
/** A varied copy replaces one word in six by another word of the same episode. */
const REPLACE_ONE_WORD_IN = 6;

/** The folder with all episodes of the large corpus. Ends the program where the archive is missing. */
export function extractCorpus(): string {
  const folder = join(WORK, 'corpus', 'changelog');
  if (existsSync(folder)) return folder;
  if (!existsSync(ARCHIVE)) {
    console.error(`Skipped: ${ARCHIVE} is missing. docs/evaluation.md says where to get it.`);
    process.exit(0);
  }
  mkdirSync(join(WORK, 'corpus'), { recursive: true });
  execFileSync('tar', ['xJf', ARCHIVE, '-C', join(WORK, 'corpus')]);
  return folder;
}

/** The episodes in a fixed order that mixes the podcasts. */
export function listEpisodes(): string[] {
  const files = readdirSync(extractCorpus(), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.includes('/') && name.endsWith('.md'))
    .map((name) => join(extractCorpus(), name));
  return files.sort((a, b) => hash(a) - hash(b));
}

/** The folder of a library of about `size` passages; builds it where it is missing or outdated. */
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

/** Whether this version of whosaid and of its model made it. */
async function isCurrent(library: string): Promise<boolean> {
  try {
    const whosaid = await openLibrary(library);
    await whosaid.close();
    return true;
  } catch (error) {
    if (error instanceof WhosaidError && error.code === 'LIBRARY_MISMATCH') return false;
    throw error;
  }
}

export async function countPassages(folder: string): Promise<number> {
  const library = await openReader(folder);
  const transcripts = await library.list();
  await library.close();
  return transcripts.reduce((sum, { passages }) => sum + passages, 0);
}

function chooseFiles(size: LibrarySize): string[] {
  return size === FULL_CORPUS
    ? [extractCorpus()]
    : listEpisodes().slice(0, Math.round(size / PASSAGES_PER_EPISODE));
}

/** Copies of episodes with every sixth word or so replaced, about `passages` passages in all. */
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
  const words = text.match(/\b[a-z]{3,}\b/g) ?? [];
  let at = seed;
  return text.replace(/\b[a-z]{3,}\b/g, (word) => {
    at = (Math.imul(at, 1_103_515_245) + 12_345) >>> 0;
    return at % REPLACE_ONE_WORD_IN === 0 ? words[at % words.length] : word;
  });
}

function hash(text: string): number {
  let sum = 2_166_136_261;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 16_777_619);
  return sum >>> 0;
}
