/** What holds for every fixture and sample: it is accounted for without a warning, its words stay, and nothing else gets among them. */

import { readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { WhosaidError } from '#src/domain/error.ts';
import type { Transcript, Turn } from '#src/domain/transcript.ts';
import { decodeFile } from '#src/ingest/decode/decode.ts';
import { type ParsedFile, parseFile, parseText } from '#src/ingest/parse/parse.ts';
import { createLabelFinder } from '#src/ingest/parse/quality/label-like.ts';
import { nameKey } from '#src/text/person-names.ts';
import { PROJECT } from '../../support.ts';
import { TRANSCRIPTS } from './files.ts';

const findLabel = createLabelFinder();

/** Words between the first and the last turn that nobody says: headings, heads and feet of pages, ways of programs. */
const NOT_SAID: Readonly<Record<string, string>> = {
  'vellacott-q1-2026-earnings-call.html': 'questions answers stocks better',
  'capital-iq-two-columns-long.pdf': 'answer',
  'capital-iq-two-columns.pdf': 'answer',
  'india-concall.txt': 'page november',
  'india-half-year.txt': 'page november',
  'motley-get-text.txt': 'questions answers',
  'motley-page-text.txt': 'stocks better than when team stock listen questions answers',
  'motley-stripped.txt': 'questions answers',
  'sides-in-brackets.txt': 'answer section',
  'call-street.html': 'answer',
  'call-street.txt': 'factset callstreet copyright answer section',
  'capital-iq.txt': 'answer',
  'exchange-filing.txt': 'page november',
  'motley-fool-old.html': 'questions answers',
  'motley-fool-old.txt': `stocks like better when team stock listen after newsletter done well they just revealed
    believe best investors right wasn them advisor returns october questions answers`,
  'motley-fool.html': 'need quote motley fool email example',
  'seeking-alpha.html': 'answer session',
  'seeking-alpha.txt': 'answer session',
  'street-events-pdf.txt':
    'refinitiv streetevents contact rights reserved republication prohibited',
  'street-events.txt': 'questions answers',
  'imessage.txt': 'users attachments heic',
  'podcast.srt': 'font color ffff',
  'podcast.vtt': 'calm note speaks softly here',
  'teams.vtt': 'apos',
  'whatsapp.txt': 'image omitted',
  'youtube.vtt': 'align start position',
  'chm-oral-history.txt': 'harbour museum page',
  'house-hearing.txt':
    'pursuant notice room presiding present representatives prepared taavi director board whereupon',
  'biographies.txt': 'questions answers',
  'sides-below-names.txt': 'executives analysts',
  'teams-metadata.vtt': 'startdatetime enddatetime speakername spokentext spokenlanguage',
  'congress.txt': 'pursuant notice room edith presiding present representatives',
  'deposition-pages.txt': 'harrow pike reporting witness page',
  'examination.txt': 'witness sandport reporting page cross examination',
  'inquiry.txt': 'questions',
  'page-feet.txt': 'harbour museum oral history page',
  'scotus.txt': 'oral behalf petitioner sandport reporting corporation',
  'teams-web-copy.txt': 'minutes seconds minute',
  'teams-web-german.txt': 'stunde minuten sekunden',
  'podcast.md': 'jingle break stove',
  'commons-page.txt': 'members rose several',
  'deposition-by-the-witness.txt':
    'been called duly examination examined first follows having herein sworn testified witness',
  'deposition-times-first.txt': 'examination',
  'european-parliament-numbered.txt': 'answer blue card question',
  'senate-australia.txt': 'interjecting opposition senators',
  'speaker-pro-tempore.txt': 'clerk general leave read title',
  'tribunal.txt': 'examination page',
  'chatgpt-inline.md': 'chatgpt',
  'cursor.md': 'cursor',
  'meeting-notes-between.txt':
    'action call dredger fathom https item screen share sharing started timestamp video watch',
  'interviewer-and-interviewee.txt': 'interviewee interviewer',
  'teams-page-initials.txt': 'minutes seconds',
  'whatsapp-captions.txt': 'mídia oculta',
  'youtube-page.txt': 'minute seconds',
  'zoom-chat-dated.txt': 'everyone from ines reacted replying varga with',
  'call-street-pages.txt': 'answer callstreet copyright corrected factset section transcript',
  'capital-iq-pages.txt':
    'answer copyright global intelligence market marketintelligence reserved rights spglobal',
  'carets.txt': 'answers questions',
  'seeking-alpha-titles.txt': 'answer session',
  'dashes-of-two.srt': 'font',
  'aider.md': 'python received sent tokens',
  'commons-constituencies.txt': 'members rose several',
  'court-in-chief.txt': 'examination cross',
  'deposition-whereupon.txt': `been counsel duly examination examined first follows having page plaintiff reporting sworn
    testified whereupon witness`,
  'record-letter.txt':
    'acker being closing dear dredge follows harbormaster january material need sincerely there',
  'long-dashes.txt': 'answers questions',
  'semicolons.txt': 'answer session',
  'applause.srt': 'color ffff font',
  'entities.txt': 'nbsp quot',
  'sigtop.txt': 'from incoming outgoing received sent type',
  'argument.txt': 'behalf oral petitioner whereupon',
  'town-council.txt': 'carries comment motion public',
  'camera-reading.txt': 'della ieri legge paolo renko',
  'senate-hearing.txt': 'harbormaster hearing name penwick port prepared statement whereupon',
  'page-counts.txt': 'history oral penwick project',
  'times-in-parentheses.txt': 'introduction',
  'zoom-chat.txt': 'from replying cleo marsh reacted with',
};

interface Read extends ParsedFile {
  readonly text: string;
}

const readings = new Map<string, Read>();

async function read(file: string): Promise<Read> {
  const known = readings.get(file);
  if (known) return known;
  const bytes = readFileSync(join(PROJECT, file));
  const text = await decodeFile(bytes, extname(file));
  const parsed = { ...(await parseFile({ source: file, bytes }, { noSpeakers: true })), text };
  readings.set(file, parsed);
  return parsed;
}

/** Whether lines of the file are lines of speech, as in no JSON. */
const isText = (file: string): boolean => /\.(?:txt|md|pdf|html|vtt|srt|sbv)$/.test(file);

/** Times, tags, style codes, marks of speakers and heads of pages. */
const RESIDUE =
  /\[\d+:\d|\(\d+:\d\d:\d|<\/?(?:[biuvc]|span|font|\d[\d:.]*)\b[^<>]*>|\{\\|>>|-->|page \d+ of \d|\*\*|\[\*\]|[♪≫]|&(?:amp|lt|quot|nbsp);/i;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];

/** All that the transcript keeps of the file. */
const keptText = ({ title, participants, turns, ticker, company }: Transcript): string =>
  [
    title,
    ticker,
    company,
    ...participants.flatMap(({ name, title, affiliation }) => [name, title, affiliation]),
    ...turns.map(({ text }) => text),
  ].join('\n');

/** Characters by which the first and the last turn are found in the file. */
const OPENING = 12;

/** From the first turn to the last, without what stands in brackets. */
function spokenPart(text: string, { turns }: Transcript): string {
  const last = (turns.at(-1)?.text ?? '').replace(/\s+/g, ' ');
  const from = Math.max(0, text.indexOf((turns[0]?.text ?? '').slice(0, OPENING)));
  const end = Math.max(
    text.lastIndexOf(last.slice(-OPENING)) + OPENING,
    text.lastIndexOf(last.split(' ').at(-1) ?? ''),
  );
  return text.slice(from, end < from ? undefined : end).replace(/\[[^\]]*\]|\([^)]*\)/g, ' ');
}

/** A stranger's words, in each way in which records mark who speaks. */
const STRANGERS = [
  'Zora Vance: We shall see.',
  '**Zora Vance:** We shall see.',
  '>> ZORA VANCE: We shall see.',
  'ZORA VANCE: We shall see.',
  'Mr. VANCE. We shall see.',
  'HON. Z. VANCE.- We shall see.',
  'The Minister for Tides (Zora Vance): We shall see.',
];
/** Turns before which the stranger speaks. */
const INSERTED = 3;

/** The stranger speaks before lines of labels between turns; `null` where the file has too few of them. */
function insertStranger(text: string, { turns }: Transcript, words: string): string | null {
  const names = new Set(turns.map(({ speaker }) => nameKey(speaker.name)));
  const lines = text.split('\n');
  const lineOf = (turn: Turn | undefined): number =>
    lines.findIndex((line) => line.includes(turn?.text.slice(0, OPENING) ?? ''));
  const [first, last] = [lineOf(turns[0]), lineOf(turns.at(-1))];
  const labels = lines.flatMap((line, i) => {
    const isBetween = i > first && i <= last;
    return isBetween && names.has(findLabel(line)?.key ?? '') ? i : [];
  });
  if (labels.length < INSERTED) return null;
  const before = new Set(labels.slice(-INSERTED));
  return lines.flatMap((line, i) => (before.has(i) ? [words, '', line] : [line])).join('\n');
}

const isTold = (file: string, text: string): boolean => {
  try {
    const { transcript, warnings } = parseText(text, file, { noSpeakers: true });
    return warnings.length > 0 || transcript.participants.some(({ name }) => /vance/i.test(name));
  } catch (error) {
    expect(error).toBeInstanceOf(WhosaidError);
    return true;
  }
};

describe.each(TRANSCRIPTS)('%s', (file) => {
  it('is accounted for without a warning', async () => {
    const { warnings, transcript } = await read(file);
    expect(warnings).toEqual([]);
    expect(transcript.turns.length).toBeGreaterThan(0);
  });

  it('has no time, markup or label in the words', async () => {
    const { turns, participants } = (await read(file)).transcript;
    const names = new Set(participants.map(({ name }) => nameKey(name)));
    for (const { text } of turns) {
      expect(text).not.toMatch(RESIDUE);
      for (const paragraph of text.split('\n\n')) {
        const label = findLabel(paragraph);
        if (label?.certainty === 'named') expect(names, paragraph).not.toContain(label.key);
      }
    }
  });

  it.runIf(isText(file))('has all words of the file from the first turn to the last', async () => {
    const { text, transcript } = await read(file);
    const kept = new Set(wordsOf(keptText(transcript)));
    const notSaid = new Set(NOT_SAID[basename(file)]?.split(/\s+/) ?? []);
    const lost = wordsOf(spokenPart(text, transcript)).filter((word) => !kept.has(word));
    expect(new Set(lost)).toEqual(notSaid);
  });

  it.runIf(/\.(?:txt|md)$/.test(file))('passes over no label in silence', async () => {
    const { text, transcript } = await read(file);
    for (const words of STRANGERS) {
      const changed = insertStranger(text, transcript, words);
      if (changed !== null) expect(isTold(file, changed), words).toBe(true);
    }
  });
});
