/** Two thousand real podcast episodes in Markdown, read whole. Skipped where the shared folder or `tar` is absent. */

import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Transcript } from '#src/domain/transcript.ts';
import { parseText, parseTranscript } from '#src/ingest/parse/parse.ts';
import { newFolder, PROJECT } from '../../../support.ts';

const ARCHIVE = join(
  resolve(PROJECT, process.env.WHOSAID_SHARED ?? '../shared'),
  'corpora/changelog.tar.xz',
);
const absent = !existsSync(ARCHIVE);
if (absent) console.warn(`skipped: no ${ARCHIVE} (set WHOSAID_SHARED)`);

/** One episode in so many is written in other layouts. */
const EVERY = 50;

/** Chosen by lot, each compared with its file by hand: whose turns there are, and how many. */
const CHECKED: Record<string, Record<string, number>> = {
  'founderstalk/founders-talk-54.md': { 'Adam Stacoviak': 78, 'Mikael Cho': 77 },
  'gotime/go-time-189.md': { 'Angelica Hill': 42, 'Kris Brandow': 30, 'Gaëlle Sharma': 25 },
  'gotime/go-time-192.md': { 'Jon Calhoun': 51, 'Ashley Jeffs': 45, 'Mihai Todor': 26 },
  'gotime/go-time-98.md': {
    'Mat Ryer': 49,
    'Jon Calhoun': 26,
    'Johnny Boursiquot': 9,
    'Ian Lance Taylor': 49,
  },
  'jsparty/js-party-21.md': {
    'Jerod Santo': 37,
    'Suz Hinton': 34,
    'Kevin Ball': 26,
    'Feross Aboukhadijeh': 31,
  },
  'news/changelog-news-171.md': { 'Jerod Santo': 1 },
  'news/changelog-news-173.md': { 'Jerod Santo': 1 },
  'news/changelog-news-82.md': { 'Jerod Santo': 1 },
  'news/changelog-news-96.md': { 'Jerod Santo': 2, 'Quincy Larson': 1 },
  'podcast/the-changelog-282.md': { 'Adam Stacoviak': 37, 'Brendan Burns': 34, 'Gabe Monroy': 14 },
  'podcast/the-changelog-345.md': { 'Jerod Santo': 43, 'Evan Conrad': 88, 'Adam Stacoviak': 77 },
  'podcast/the-changelog-417.md': { 'Jerod Santo': 63, 'Craig Kerstiens': 63 },
  'podcast/the-changelog-444.md': { 'Adam Stacoviak': 70, 'Brett Cannon': 95, 'Jerod Santo': 72 },
  'podcast/the-changelog-445.md': { 'Jerod Santo': 63, 'Pia Mancini': 114, 'Adam Stacoviak': 66 },
  'podcast/the-changelog-451.md': {
    'Jerod Santo': 163,
    'Nick Janetakis': 110,
    'Adam Stacoviak': 119,
  },
  'podcast/the-changelog-452.md': { 'Gerhard Lazu': 104, 'Adam Stacoviak': 70, 'Jerod Santo': 81 },
  'podcast/the-changelog-474.md': { 'Jerod Santo': 76, 'Paul Orlando': 76 },
  'podcast/the-changelog-598.md': { 'Jerod Santo': 86, 'Carol Lee': 105, 'Adam Stacoviak': 98 },
  'podcast/the-changelog-636.md': { 'Jerod Santo': 84, 'Stephan Ewen': 73, 'Adam Stacoviak': 55 },
  'podcast/the-changelog-bonus-sustainoss-2018.md': {
    'Jerod Santo': 11,
    'Allen Gunn': 20,
    'Adam Stacoviak': 15,
  },
};

function turnsOf({ turns }: Transcript): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { speaker } of turns) counts[speaker.name] = (counts[speaker.name] ?? 0) + 1;
  return counts;
}

const speakersOf = (transcript: Transcript | undefined): string[] =>
  transcript?.participants.map(({ name }) => name) ?? [];

/** As other tools would write what one says from a second on, the so-manieth of all. */
type Layout = (name: string, clock: string, text: string, turn: number) => string;

const LAYOUTS: Record<string, Layout> = {
  labels: (name, _, text) => `${name}: ${text}\n`,
  wrapped: (name, _, text) => `${name}: ${text.replace(/(.{60,80}) /g, '$1\n')}\n\n`,
  timed: (name, clock, text) => `[${clock}] ${name}: ${text}\n`,
  rev: (name, clock, text) => `${name} (${clock}):\n${text}\n\n`,
  otter: (name, clock, text) => `${name}  ${clock}  \n${text}\n\n`,
  teams: (name, clock, text) => `${name}   ${clock}\n${text}\n`,
  word: (name, clock, text) => `${clock} ${name}\n${text}\n`,
  zoom: (name, clock, text) => `[${name}] ${clock}\n${text}\n\n`,
  meet: (name, clock, text, turn) => `${turn % 9 === 0 ? `\n${clock}\n \n` : ''}${name}: ${text}\n`,
  names: (name, _, text) => `${name}\n${text}\n\n`,
};

function writtenAs(layout: Layout, { turns }: Transcript): string {
  const clock = (turn: number): string => new Date(turn * 7000).toISOString().slice(11, 19);
  return turns
    .map(({ speaker, text }, turn) =>
      layout(speaker.name, clock(turn), text.replaceAll('\n\n', ' '), turn),
    )
    .join('');
}

describe.skipIf(absent)('2,084 podcast episodes in Markdown', () => {
  const episodes = new Map<string, Transcript>();
  const failures: string[] = [];

  beforeAll(async () => {
    const folder = newFolder();
    execFileSync('tar', ['-xJf', ARCHIVE, '-C', folder]);
    const root = join(folder, 'changelog');
    for (const source of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
      if (!/[\\/].*\.md$/.test(source)) continue;
      try {
        const bytes = readFileSync(join(root, source));
        episodes.set(source, await parseTranscript({ source, bytes }));
      } catch (error) {
        failures.push(String(error));
      }
    }
  }, 300_000);

  it('are read without a failure', () => {
    expect(failures).toEqual([]);
    expect(episodes.size).toBe(2084);
  });

  it('have the speakers that were found by hand, and no others', () => {
    for (const [source, turns] of Object.entries(CHECKED)) {
      const episode = episodes.get(source);
      expect(episode && turnsOf(episode), source).toEqual(turns);
    }
  });

  it('keep speakers who write themselves small, or once without emphasis', () => {
    const found: [source: string, name: string][] = [
      ['gotime/go-time-207.md', 'sam boyer'],
      ['gotime/go-time-250.md', 'conejoninja'],
      ['gotime/go-time-266.md', 'chg'],
      ['podcast/the-changelog-466.md', '$STDOUT'],
      ['podcast/the-changelog-473.md', 'Justin Dorfman'],
      ['practicalai/practical-ai-203.md', 'Andrea Marquis'],
    ];
    for (const [source, name] of found) {
      expect(speakersOf(episodes.get(source)), source).toContain(name);
    }
  });

  it('have no break, sound or address among what is said and who says it', () => {
    const structure =
      /^(?:break|jingle|intro|outro|sponsor|sample|song|clip|audio|note|related|best prose|coolest code)\b/i;
    const people = [...episodes.values()].flatMap(({ participants }) => participants);
    expect(people.filter(({ name }) => structure.test(name))).toEqual([]);
    // No episode states anyone's part.
    expect(people.filter(({ role }) => role !== 'unknown')).toEqual([]);
    const unsaid = /^\W*(?:Break|Outro|Jingle):?\W*\[[\d:.]+\]$|\]\(https?:/m;
    const texts = [...episodes.values()].flatMap(({ turns }) => turns.map(({ text }) => text));
    expect(texts.filter((text) => unsaid.test(text))).toEqual([]);
  });

  it('come back with the same speakers when other tools write them', () => {
    const conversations = [...episodes.values()].filter(
      ({ participants }, i) => i % EVERY === 0 && participants.length > 1,
    );
    expect(conversations.length).toBeGreaterThan(30);
    for (const [name, layout] of Object.entries(LAYOUTS)) {
      const same = conversations.filter((episode) => {
        const again = parseText(writtenAs(layout, episode), 'episode.txt').transcript;
        const speakers = ({ turns }: Transcript) => turns.map(({ speaker }) => speaker.name).join();
        return speakers(again) === speakers(episode);
      });
      expect(same.length / conversations.length, name).toBeGreaterThan(0.9);
    }
  });

  it('keep the times of turns, and of paragraphs within them', () => {
    const timed = [...episodes.values()].flatMap(({ turns }) =>
      turns.filter(({ start, cues }) => start !== null || cues.length > 0),
    );
    expect(timed.length).toBeGreaterThan(25_000);
    const misplaced = timed.filter(({ start, cues, text }) =>
      start !== null && start < 0 ? true : cues.some(({ at }) => !/\S/.test(text.charAt(at))),
    );
    expect(misplaced).toEqual([]);
  });
});
