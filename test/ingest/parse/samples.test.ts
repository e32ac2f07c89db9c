/** One sample for each way in which tools write text: who reads it, and what is in it. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeText } from '#src/ingest/decode/text.ts';
import { Content } from '#src/ingest/parse/content.ts';
import { detectFormats, FORMATS } from '#src/ingest/parse/formats.ts';
import { parseFileName } from '#src/ingest/parse/head/file-name.ts';
import { parseFile, parseTranscript } from '#src/ingest/parse/parse.ts';
import { PROJECT } from '../../support.ts';

const FOLDER = join(PROJECT, 'test/ingest/parse/samples');
const bytesOf = (file: string): Uint8Array => readFileSync(join(FOLDER, file));

/** The turns as `12 Ana Silva: text`, without the seconds where there are none. */
async function turnsIn(file: string, noSpeakers = false): Promise<string[]> {
  const { turns } = await parseTranscript({ source: file, bytes: bytesOf(file) }, { noSpeakers });
  return turns.map(({ speaker, start, text }) =>
    `${start ?? ''} ${speaker.name}: ${text.replaceAll('\n\n', ' / ')}`.trim(),
  );
}

const aboutOf = async (file: string) => {
  const { title, date, kind, participants } = await parseTranscript({
    source: file,
    bytes: bytesOf(file),
  });
  const people = participants.map(({ name, role }) =>
    role === 'unknown' ? name : `${name}, ${role}`,
  );
  return { title, date, kind, people };
};

const READERS: Record<string, string> = {
  'bare-times.txt': 'labelled turns',
  'fathom.txt': 'a name and a time',
  'interview.md': 'a name alone',
  'meet-list.md': 'labelled turns',
  'meet-names.txt': 'a name alone',
  'meet.txt': 'labelled turns',
  'meeting.json': 'records in JSON',
  'minutes.txt': 'labelled turns',
  'otter.txt': 'a name and a time',
  'podcast.md': 'labelled turns',
  'recorder.txt': 'a name and a time',
  'rev-old.txt': 'labelled turns',
  'rev.txt': 'labelled turns',
  'ruth.cha': 'CHAT',
  'starred.md': 'a name and a time',
  // As captions or as names and times: the same is read.
  'teams-blocks.txt': '(?:a name and a time|SRT)',
  'teams.txt': 'a name and a time',
  'whisper.txt': 'captions with times',
  'whisperx.txt': 'labelled turns',
  'word.txt': 'a name and a time',
  'zoom-captions.txt': 'captions saved by Zoom',
  'zoom-chat.txt': 'a chat saved by Zoom',
  'zoom-cloud-chat.txt': 'labelled turns',
};

describe('every sample', () => {
  it('is there, and is read by its own format, whatever it is called', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(Object.keys(READERS).sort());
    for (const [file, reader] of Object.entries(READERS)) {
      const content = new Content(decodeText(bytesOf(file)));
      for (const extension of [parseFileName(file).extension, '', '.txt', '.md', '.json']) {
        expect([...detectFormats(content, extension)][0]?.name, `${file} as ${extension}`).toMatch(
          new RegExp(`^${reader}`),
        );
      }
    }
  });

  it('has fewer speaker marks for every other format', () => {
    for (const [file, reader] of Object.entries(READERS)) {
      const content = new Content(decodeText(bytesOf(file)));
      const own = [...detectFormats(content, '')][0]?.score(content) ?? 0;
      for (const format of FORMATS.filter(({ name }) => !new RegExp(`^${reader}`).test(name))) {
        const marks = format.score(content);
        expect(marks, `${file}: ${format.name}`).toBeLessThan(own);
      }
    }
  });
});

describe('a name and a time above the text', () => {
  it('is how Otter writes, with a head, time-only headers and a footer', async () => {
    expect(await turnsIn('otter.txt')).toEqual([
      "2 Sidney Brook: Hello everyone. I think that's all of us. Let's begin with the tar.",
      '15 Ana Silva: Sure. So I wanted to talk about the rope',
      "20 Unknown Speaker: and the buoys. We meet again at 10:30, don't we? / Can someone close the window?",
      '3730 Sidney Brook: Thanks. That was the rope shed.',
    ]);
    expect(await aboutOf('otter.txt')).toEqual({
      title: 'Rope shed weekly',
      date: '2025-09-17',
      kind: null,
      people: ['Sidney Brook', 'Ana Silva', 'Unknown Speaker'],
    });
  });

  it('is how Teams writes, without blank lines between turns and with names as its users have them', async () => {
    expect(await turnsIn('teams.txt')).toEqual([
      '3 Silva, Ana: Hello everyone. Is the tar here?',
      '5 Ben Okoro: It is. It came on',
      '6 Silva, Ana: Good.',
      '7 Ben Okoro: on Monday: two barrels.',
      '3619 Silva, Ana: We will see each other at 10:30. / Bye.',
    ]);
    expect(await aboutOf('teams.txt')).toEqual({
      title: 'Rope shed weekly',
      date: '2025-09-17',
      kind: 'meeting',
      people: ['Silva, Ana', 'Ben Okoro, guest'],
    });
  });

  it('is, over two lines, how Teams used to write; successive blocks of one speaker are one turn with their times', async () => {
    const { turns } = await parseTranscript({
      source: 'a.txt',
      bytes: bytesOf('teams-blocks.txt'),
    });
    expect(
      turns.map(({ speaker, start, end, cues, text }) => [speaker.name, start, end, cues, text]),
    ).toEqual([
      ['Ana Silva', 0, 1.25, [], "Hi, I'm Ana."],
      [
        'Ben Okoro',
        2.9,
        7.46,
        [
          { at: 0, start: 2.9, end: 4.48 },
          { at: 11, start: 4.52, end: 7.46 },
        ],
        'Hi Ana. So we begin with the tar. Price: 12:30.',
      ],
      ['Ana Silva', 3608, 3609, [], 'Yes.'],
    ]);
  });

  it('is how Word, Google Recorder and Fathom write', async () => {
    expect(await turnsIn('word.txt')).toEqual([
      '4 Speaker 1: Where does the rope come from?',
      '8 Speaker 2: From the shed. Look: it still smells of tar.',
      '72 Speaker 1: So it does.',
    ]);
    expect(await turnsIn('recorder.txt')).toEqual([
      '0 Speaker 1: Welcome to the rope shed.',
      '12 Speaker 2: Thanks. It is dark in here.',
      '3732 Speaker 1: It always is.',
    ]);
    expect(await turnsIn('fathom.txt')).toEqual([
      '0 Ana Silva: Hello there. Can you hear me?',
      '12 Ben Okoro: I can. Can you?',
      '3723 Ana Silva: Yes, bye.',
    ]);
  });

  it('may be in emphasis', async () => {
    expect(await turnsIn('starred.md')).toEqual([
      '12 Ana Silva: What is the first thing you do?',
      '75 Ben Okoro: I light the stove. Then I wait. / It takes an hour.',
      '3675 Ana Silva: And then?',
    ]);
  });
});

describe('a name before the text', () => {
  it('is how Rev writes, now and before', async () => {
    expect(await turnsIn('rev.txt')).toEqual([
      '12 Speaker 1: Who makes the rope?',
      '15 Speaker 2: I do. There are two kinds: tarred and plain. / Note the difference.',
      '3732 Speaker 1: I see. [inaudible] thank you.',
    ]);
    const { turns } = await parseTranscript({ source: 'a.txt', bytes: bytesOf('rev-old.txt') });
    expect(await turnsIn('rev-old.txt')).toEqual([
      '12 Ana Silva: Who makes the rope?',
      '15 Ben Okoro: I do. Every day. / And on Sundays too.',
      '3732 Ana Silva: I see.',
    ]);
    expect(turns[1]?.cues).toEqual([
      { at: 0, start: 15, end: null },
      { at: 18, start: 75, end: null },
    ]);
  });

  it('is how Google Meet writes, below notes, with times for whole blocks and a footer', async () => {
    expect(await turnsIn('meet.txt')).toEqual([
      '0 Ana Silva: Hello everyone. And what about the',
      '0 Ben Okoro: Yeah.',
      '0 Ana Silva: tar?',
      '0 edwin: I have it here. / It is still warm.',
      "300 Ana Silva's Presentation: This is how rope is made.",
      '300 edwin: Nice.',
      '300 Ben Okoro: Bye.',
    ]);
    expect(await turnsIn('meet-list.md')).toEqual([
      '0 Ana Silva: Hello. Is the tar warm? / So we begin.',
      '300 Ben Okoro: It is.',
    ]);
    expect(await aboutOf('meet-list.md')).toEqual({
      title: 'Rope shed weekly',
      date: '2025-09-17',
      kind: 'meeting',
      people: [
        'Ana Silva, participant',
        'Ben Okoro, participant',
        'Stove Notetaker, participant',
        'Cleo Marsh, participant',
      ],
    });
  });

  it('may come after a time without brackets, or one in them', async () => {
    expect(await turnsIn('bare-times.txt')).toEqual([
      '0 Speaker 1: All right, there we go.',
      '4 Speaker 2: At 10:30: the tar. You had asked about it.',
      '3871 Speaker 1: So I had.',
    ]);
    expect(await turnsIn('zoom-cloud-chat.txt')).toEqual([
      '723 Ana Silva: Hello everyone',
      '740 Ben Okoro: The price list: https://example.org/x?',
      '780 rope4all: yes no maybe',
      '4400 Ana Silva: Bye',
    ]);
    expect(await turnsIn('whisperx.txt')).toEqual([
      '0 SPEAKER_00: Hello there and welcome to the rope shed.',
      '9.12 SPEAKER_01: Thanks.',
    ]);
  });

  it('is how minutes are printed, with titles for names', async () => {
    expect(await turnsIn('minutes.txt')).toEqual([
      'Maria Garcia: Order. We have one item.',
      'Paul Ito: Two points: fire and smell.',
      'UNIDENTIFIED SPEAKER: No!',
      'Maria Garcia: Please.',
    ]);
  });
});

describe('a podcast in Markdown', () => {
  it('has its speakers, roles and times from front matter and labels, and no sounds among the speakers', async () => {
    expect(await turnsIn('podcast.md')).toEqual([
      '4 Ana Silva: Hello and welcome.',
      '12 Unknown speaker: Tar, tar, tar!',
      '20 Ben Okoro: Thanks. I am glad to be here. / It has been a while.',
      '186 Cleo Marsh: I lit it.',
    ]);
    expect(await aboutOf('podcast.md')).toEqual({
      title: 'The Tar Barrel, episode 12: What rope remembers',
      date: '2025-09-17',
      kind: 'podcast',
      people: ['Ana Silva, host', 'Unknown speaker', 'Ben Okoro', 'Cleo Marsh, guest'],
    });
  });
});

describe('a name alone above the text', () => {
  it('is how Google Meet and interviews have it', async () => {
    expect(await turnsIn('meet-names.txt')).toEqual([
      '0 Ana Silva: Hello everyone. Thank you for coming.',
      '0 Ben Okoro: Of course. Thank You',
      '300 Ana Silva: Bye.',
    ]);
    expect(await turnsIn('interview.md')).toEqual([
      'Ana Silva: How do you make rope?',
      "Ben Okoro: I twist it. Then I twist it again, and my father's stove keeps the tar warm. / Twist it thrice my father used to say.",
      'Ana Silva: And then you sell it?',
    ]);
  });
});

describe('what Zoom saves', () => {
  it('has times of the day, which count from the first, also past midnight', async () => {
    expect(await turnsIn('zoom-captions.txt')).toEqual([
      '0 Ana Silva: Hello everyone, and welcome to the rope shed. We begin with the tar.',
      '11 Ben Okoro: Yes. Meet me at 10:30.',
      '71 15551234567: Who is this?',
    ]);
  });

  it('may be the chat, in which reactions and the words answered to are not said', async () => {
    expect(await turnsIn('zoom-chat.txt')).toEqual([
      '0 Ana Silva: Hello everyone',
      '18 Ben Okoro: Hi! The price list: https://example.org/a',
      '40 Dan Stove: Two barrels to go',
      '100 Ana Silva: Thanks',
    ]);
    expect((await aboutOf('zoom-chat.txt')).kind).toBe('meeting');
  });
});

describe('captions without names', () => {
  it('are the speech of one unknown, with a warning unless that is wanted', async () => {
    for (const noSpeakers of [false, true]) {
      const file = { source: 'whisper.txt', bytes: bytesOf('whisper.txt') };
      const { warnings } = await parseFile(file, { noSpeakers });
      expect(warnings.map(({ code }) => code)).toEqual(noSpeakers ? [] : ['no-speakers']);
      expect(await turnsIn('whisper.txt', noSpeakers)).toEqual([
        '0 Unknown speaker: Hello there and welcome to the rope shed. At 10:30 the tar is warm.',
      ]);
    }
  });
});
