/** Helpers for tests: temporary folders, small transcripts, the bundled model, random numbers, processor time. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { CHUNK_RULES_VERSION } from '#src/chunk/chunk.ts';
import type { ModelIdentity } from '#src/domain/model.ts';
import type { Query } from '#src/domain/query.ts';
import type { Role, Section, Speaker, Transcript } from '#src/domain/transcript.ts';
import type { Embedder } from '#src/embed/embedder.ts';
import { loadEmbedder } from '#src/embed/load.ts';
import { BUNDLED, describeModel } from '#src/embed/models.ts';
import type { Header } from '#src/index/storage/header.ts';
import { SCHEMA_VERSION } from '#src/index/storage/schema.ts';
import { random } from './random.ts';

export { random };

export const PROJECT = fileURLToPath(new URL('..', import.meta.url));

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** An empty folder that is removed when the test file ends. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'whosaid-test-'));
  folders.push(folder);
  return folder;
}

/** Writes files into a folder, with the folders they need. @returns their paths */
export function writeFiles(folder: string, files: Record<string, string | Uint8Array>): string[] {
  return Object.entries(files).map(([name, content]) => {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  });
}

let bundled: Promise<Embedder> | undefined;

export function bundledEmbedder(): Promise<Embedder> {
  bundled ??= loadEmbedder(describeModel(BUNDLED));
  return bundled;
}

export const headerFor = (model: ModelIdentity): Header => ({
  schema: SCHEMA_VERSION,
  passages: CHUNK_RULES_VERSION,
  model,
});

/** How vectors are searched: each finds what the other finds, so that tests of ranking run with both. */
export const SEARCHES = ['exact', 'hnsw'] as const;

/** What one person says, in what role and section. */
export interface Line {
  readonly by: string;
  readonly text: string;
  readonly role?: Role;
  readonly section?: Section;
}

/** A transcript of these lines, one turn each. */
export function conversation(
  id: string,
  lines: readonly Line[],
  date: string | null = null,
): Transcript {
  const people = new Map<string, Speaker>();
  const turns = lines.map(({ by, text, role = 'participant', section = null }) => {
    const speaker = people.get(by) ?? { name: by, title: null, affiliation: null, role };
    people.set(by, speaker);
    return { speaker, section, start: null, end: null, cues: [], text };
  });
  const participants = [...people.values()];
  const unknown = {
    kind: null,
    company: null,
    ticker: null,
    quarter: null,
    language: null,
    url: null,
    tags: [],
  };
  return { id, title: id, date, ...unknown, source: `/tmp/${id}.txt`, participants, turns };
}

export function queryFor(text: string, more: Partial<Query> = {}): Query {
  return { asked: text, text, filters: {}, phrases: [], intent: null, excluded: [], ...more };
}

/** Processor time of this process, which does not grow when other programs keep the machine busy. */
export async function cpuMilliseconds(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** `size` vectors of length 1 in one array. */
export function randomVectors(size: number, dimensions: number, seed = 1): Float32Array {
  const next = random(seed);
  const rows = Float32Array.from({ length: size * dimensions }, () => next() - 0.5);
  for (let at = 0; at < rows.length; at += dimensions) {
    const row = rows.subarray(at, at + dimensions);
    const length = Math.hypot(...row);
    row.forEach((x, d) => {
      row[d] = x / length;
    });
  }
  return rows;
}

/** A silent WAV file: one channel, 8 bits. */
export function silence(seconds: number): Uint8Array {
  const rate = 8_000;
  const length = rate * seconds;
  const head = new DataView(new ArrayBuffer(44));
  const text = (at: number, letters: string) =>
    [...letters].forEach((letter, i) => {
      head.setUint8(at + i, letter.charCodeAt(0));
    });
  text(0, 'RIFF');
  head.setUint32(4, 36 + length, true);
  text(8, 'WAVEfmt ');
  head.setUint32(16, 16, true);
  head.setUint16(20, 1, true);
  head.setUint16(22, 1, true);
  head.setUint32(24, rate, true);
  head.setUint32(28, rate, true);
  head.setUint16(32, 1, true);
  head.setUint16(34, 8, true);
  text(36, 'data');
  head.setUint32(40, length, true);
  return new Uint8Array([...new Uint8Array(head.buffer), ...new Uint8Array(length).fill(128)]);
}
