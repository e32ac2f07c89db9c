import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chunk } from '#src/chunk/chunk.ts';
import { WhosaidError } from '#src/domain/error.ts';
import type { Transcript } from '#src/domain/transcript.ts';
import { cleanText } from '#src/ingest/decode/text.ts';
import { Content } from '#src/ingest/parse/content.ts';
import { FORMATS } from '#src/ingest/parse/formats.ts';
import { MAX_RECORDS } from '#src/ingest/parse/records/read-records.ts';
import { cpuMilliseconds } from '../../support.ts';
import { fixture, readFixture, readText } from './text.ts';

const FIXTURES: Readonly<Record<string, string>> = {
  'teams.vtt': 'WebVTT',
  'zoom.vtt': 'WebVTT',
  'podcast.vtt': 'WebVTT',
  'youtube.vtt': 'WebVTT',
  'podcast.srt': 'SRT',
  'whisperx.srt': 'SRT',
  'broadcast.ttml': 'TTML',
  'whisper.json': 'Whisper JSON',
  'faster-whisper.json': 'Whisper JSON',
  'whisperx.json': 'Whisper JSON',
  'openai-verbose.json': 'Whisper JSON',
  'openai-words.json': 'Whisper JSON',
  'openai-diarized.json': 'Whisper JSON',
  'whisper-cpp.json': 'whisper.cpp JSON',
  'transformers.json': 'transformers.js JSON',
  'insanely-fast-whisper.json': 'transformers.js JSON',
  'podcasting.json': 'Podcasting 2.0 JSON',
  'deepgram-utterances.json': 'Deepgram JSON',
  'deepgram-words.json': 'Deepgram JSON',
  'assemblyai.json': 'AssemblyAI JSON',
  'aws-transcribe.json': 'Amazon Transcribe JSON',
  'google.json': 'Google Speech-to-Text JSON',
  'revai.json': 'Rev.ai JSON',
  'azure-batch.json': 'Azure batch transcription JSON',
  'elevenlabs-scribe.json': 'ElevenLabs Scribe JSON',
  'fireflies.json': 'Fireflies JSON',
  'gladia.json': 'Gladia JSON',
  'granola.json': 'Granola JSON',
  'ibm-watson.json': 'IBM Watson JSON',
  'oyez.json': 'Oyez JSON',
  'podlove.json': 'Podlove JSON',
  'recall-ai.json': 'Recall.ai JSON',
  'speechmatics.json': 'Speechmatics JSON',
  'claude-code.jsonl': 'a session of Claude Code',
  'codex.jsonl': 'a session of Codex',
  'chatgpt.json': 'a conversation of ChatGPT',
  'claude-export.json': 'a conversation of Claude',
  'slack-day.json': 'a day of Slack',
  'discord.json': 'a chat of Discord',
  'telegram.json': 'a chat of Telegram',
  'teams-chat.json': 'a chat of Teams',
  'whatsapp.txt': 'a chat exported by WhatsApp',
  'youtube.json3': 'YouTube JSON (json3)',
  'orchard.eaf': 'ELAN',
  'ferry.exb': 'EXMARaLDA',
  'ferry.stm': 'STM (NIST)',
  'ferry.ctm': 'CTM (NIST)',
  'imessage.txt': 'a chat of iMessage',
  'dredger.smi': 'SAMI',
  'dredger.sub': 'MicroDVD',
  'sms-backup.xml': 'a backup of SMS (SMS Backup & Restore)',
  'viber.csv': 'a chat exported by Viber',
  'aider.md': 'a history of aider',
  'gemini-activity.json': 'activity of Gemini (Google Takeout)',
  'wechat.csv': 'a chat of WeChat (WeChatMsg)',
  'pellworth-outage-review.vtt': 'WebVTT',
  'grisel-fire-interview.json': 'Whisper JSON',
};

const claims = (text: string): string[] => {
  const content = new Content(cleanText(text));
  return FORMATS.filter((format) => format.score(content) === Number.POSITIVE_INFINITY).map(
    ({ name }) => name,
  );
};

/** What every transcript promises. */
function keepsItsPromises(transcript: Transcript): void {
  expect(transcript.turns.length).toBeGreaterThan(0);
  for (const { speaker, text, cues, start, end } of transcript.turns) {
    expect(transcript.participants).toContain(speaker);
    expect(text).toMatch(/^\S/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none must be left
    expect(text + speaker.name).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f]/);
    if (start !== null && end !== null) expect(end).toBeGreaterThanOrEqual(start);
    cues.forEach(({ at }, i) => {
      expect(at).toBeGreaterThanOrEqual(i === 0 ? 0 : (cues[i - 1]?.at ?? 0) + 1);
      expect(at).toBeLessThan(text.length);
    });
  }
  for (const { turn, offsets } of chunk(transcript)) {
    const passage = transcript.turns[turn]?.text.slice(...offsets);
    expect(passage).toMatch(/\S/);
  }
}

const readOrRefuse = (text: string, name: string): void => {
  try {
    keepsItsPromises(readText(text, name, { noSpeakers: true }));
  } catch (error) {
    if (!(error instanceof WhosaidError)) throw error;
    expect(['FILE_UNREADABLE', 'NO_TRANSCRIPT', 'NO_SPEAKERS']).toContain(error.code);
    expect(error.message).toMatch(/^[^\n]+: [^\n]+\.$/);
  }
};

describe('formats with a signature', () => {
  it('each claim their own files and no others', () => {
    for (const name of readdirSync(new URL('fixtures', import.meta.url))) {
      const expected = FIXTURES[name];
      if (expected !== undefined) expect(claims(fixture(name)), name).toEqual([expected]);
    }
  });

  it('claim neither speech that mentions them nor other JSON', () => {
    const others = [
      'Ana: WEBVTT is a format.\n\nBen: As in 00:00:01.000 --> 00:00:02.000?\n\nAna: Yes.',
      '# Notes\n\n<!-- hidden --> **Ana:** Hi.\n\n**Ben:** Hi.',
      '[00:01] Ana: Hi.\n[00:02] Ben: Hi.',
      '<p>tt</p>',
      '{}',
      '[]',
      '[[[]]]',
      'null',
      '{"segments": [], "results": {}, "words": []}',
      '{"segments": {"text": "a", "start": 1}, "chunks": "timestamp"}',
      '{"results": [{"alternatives": [{"text": "a"}]}], "utterances": [{"text": "a"}]}',
      '{"text": "a", "words": ["a"], "monologues": [{"elements": ["a"]}]}',
      '[{"speaker": "Ana", "text": "Hi."}]',
    ];
    for (const text of others) expect(claims(text), text).toEqual([]);
  });

  it('are detected by content, whatever the file is called', () => {
    for (const name of Object.keys(FIXTURES)) {
      const options = { noSpeakers: true };
      const { turns } = readText(fixture(name), 'notes.txt', options);
      expect(turns, name).toEqual(readFixture(name, options).turns);
    }
  });

  it('read all of their files, and keep what every reader promises', () => {
    for (const name of Object.keys(FIXTURES)) {
      keepsItsPromises(readFixture(name, { noSpeakers: true }));
    }
  });

  it('refuse JSON of another shape and JSON that is cut short, also as the speech of one', () => {
    const whole = fixture('deepgram-words.json');
    for (const name of ['a.json', 'a.txt']) {
      for (const options of [{}, { noSpeakers: true }]) {
        expect(() => readText('{"a": [1, 2]}', name, options)).toThrow(
          `${name}: this JSON is not a transcript in a known format. Export it in another format.`,
        );
        expect(() => readText(whole.slice(0, -20), name, options)).toThrow(
          `${name}: the JSON has a mistake or is cut off. Export it again.`,
        );
      }
    }
  });

  it('read whatever has become of a file, or refuse it in one line', () => {
    const files = Object.keys(FIXTURES).map((name) => ({ name, text: fixture(name) }));
    const odd = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(
        '\n',
        '\n\n',
        ' --> ',
        '00:00:01,000 --> 00:00:02,000\n',
        '<v ',
        '</v>',
        '&amp;',
        '>> ',
        ': ',
        '"',
        '{',
        ']',
        'null',
        'NaN',
        '-1',
        '1e400',
        'NOTE\n',
        'WEBVTT\n',
        '<p begin="1s">',
        '</p>',
        '\\u0000',
        '\\ud800',
        '<',
        '3\n',
      ),
    );
    const edit = fc.record({ at: fc.nat(3000), cut: fc.nat(60), put: odd });
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.array(edit, { minLength: 1, maxLength: 6 }),
        (file, edits) => {
          let { text } = file;
          for (const { at, cut, put } of edits) {
            text = text.slice(0, at % text.length) + put + text.slice((at % text.length) + cut);
          }
          readOrRefuse(text, file.name);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('read JSON with any value in place of any other, or refuse it in one line', () => {
    const files = Object.keys(FIXTURES)
      .filter((name) => name.endsWith('.json'))
      .map((name) => ({ name, text: fixture(name) }));
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.nat(60), fc.jsonValue(), (file, nth, value) => {
        let seen = 0;
        const changed = JSON.parse(file.text, (_, old: unknown) => (seen++ === nth ? value : old));
        readOrRefuse(JSON.stringify(changed), file.name);
      }),
      { numRuns: 500 },
    );
  });
});

describe('large files', () => {
  const many = (n: number, of: (i: number) => string): string =>
    Array.from({ length: n }, (_, i) => of(i)).join('');

  const HOSTILE: Readonly<Record<string, (n: number) => string>> = {
    'words.vtt': (n) =>
      `WEBVTT\n\n${many(n, (i) => `0:0${i % 10}.0 --> 0:09.0\n<v A${i % 9}>a\n\n`)}`,
    'rolling.vtt': (n) => `WEBVTT\n\n${'00:01.0 --> 00:02.0\na b c d e f\n'.repeat(n)}`,
    'one.vtt': (n) => `WEBVTT\n\n00:01.0 --> 00:02.0\n${'<v >> '.repeat(n)}${'&{\\<a>'.repeat(n)}`,
    'line.vtt': (n) => `WEBVTT\n\n${':'.repeat(n)} --> ${':'.repeat(n)}x\n${' '.repeat(n)}: a`,
    'names.srt': (n) =>
      many(n, (i) => `${i}\n00:00:01,0 --> 00:00:02,0\nName A${i}: >> hm\n>> Name: hm\n`),
    'words.json': (n) =>
      `{"segments":[${many(n, (i) => `{"startTime":${i},"endTime":${i},"body":"a"},`)}{}]}`,
    'one.json': (n) =>
      `[{"text":"${'a '.repeat(n)}","start":0,"words":[${'{"word":"b"},{"word":"a","start":1},'.repeat(n)}{}]}]`,
    'cut.json': (n) => `{"segments": [{"text": "a", "start": NaN}, "${'\\"'.repeat(n)}\\`,
    'tokens.xml': (n) => `<TEI><u who="#a">${'<w>a</w><pc>.</pc>'.repeat(n)}</u></TEI>`,
    'quotes.csv': (n) => `speaker,text\n${'a,"b""\n'.repeat(n)}`,
    'keys.json': (n) => `{${many(n, (i) => `"k${i}":[{"speaker":"a","text":"a b c"}],`)}"z":0}`,
    'elements.ttml': (n) => `<tt><p begin="1s">${'<br/>&lol;'.repeat(n)}${'</b>'.repeat(n)}`,
  };

  it('take linear time, whatever is in them', async () => {
    const read = (text: string, name: string): void => {
      try {
        readText(text, name, { noSpeakers: true });
      } catch (error) {
        expect(error).toBeInstanceOf(WhosaidError);
      }
    };
    /** Of the faster of two runs. */
    const time = async (text: string, name: string): Promise<number> => {
      const first = await cpuMilliseconds(() => read(text, name));
      return Math.min(first, await cpuMilliseconds(() => read(text, name)));
    };
    const [n, more] = [5000, 8];
    for (const [name, text] of Object.entries(HOSTILE)) {
      const once = Math.max(await time(text(n), name), 10);
      // What is linear takes eight times as long, what is quadratic 64 times.
      expect(await time(text(more * n), name), name).toBeLessThan(3 * more * once);
    }
  });

  it('may have half a million records, and are refused above', () => {
    const body = (i: number): string => (i % 12 === 0 ? 'word.' : 'word');
    const words = many(
      MAX_RECORDS,
      (i) => `{"speaker":"Ana","startTime":${i / 4},"endTime":${i / 4 + 0.2},"body":"${body(i)}"},`,
    );
    const { turns } = readText(`{"segments":[${words}{}]}`, 'a.json');
    expect(turns).toHaveLength(1);
    // One for each sentence.
    expect(turns[0]?.cues.length).toBeLessThan(42_000);
    const more = `${words}{"speaker":"Ana","startTime":0,"endTime":1,"body":"word"},`;
    expect(() => readText(`{"segments":[${more}{}]}`, 'a.json')).toThrow(
      'a.json: it holds more than 500,000 records; split it into a file for each recording.',
    );
  });
});
