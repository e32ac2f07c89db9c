import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseTranscript } from '#src/ingest/parse/parse.ts';
import { PROJECT } from '../../../support.ts';
import { linesOf, readText } from '../text.ts';

const FILE = join(PROJECT, 'test/ingest/parse/samples/ruth.cha');

/** What is said under CHAT's notation. */
const said = (utterance: string): string | undefined =>
  readText(`@UTF8\n@Begin\n@Participants:\tANA Ana Adult\n*ANA:\t${utterance}\n@End\n`, 'a.cha')
    .turns[0]?.text;

describe('CHAT', () => {
  it('is read with names, roles as titles, times in seconds, and without tiers', async () => {
    const { title, date, kind, participants, turns } = await parseTranscript({
      source: FILE,
      bytes: readFileSync(FILE),
    });
    expect({ title, date, kind }).toEqual({
      title: 'Ruth',
      date: '2025-09-17',
      kind: 'conversation',
    });
    expect(participants.map(({ name, title, role }) => [name, title, role])).toEqual([
      ['Mother', 'Mother', 'participant'],
      ['Ruth', 'Target Child', 'participant'],
      ['Participant PAR', 'Participant', 'participant'],
      ['Participant PA1', 'Participant', 'participant'],
    ]);
    expect(turns.map(({ speaker, start, end, text }) => [speaker.name, start, end, text])).toEqual([
      ['Mother', 0, 1.073, 'what is the the that?'],
      ['Ruth', 1.073, 63, 'it is a doggie because… um now I want the rope shed and xxx, please.'],
      ['Participant PAR', null, null, 'I know.'],
      ['Participant PA1', null, null, 'hello.'],
    ]);
    expect(turns[1]?.cues).toEqual([
      { at: 0, start: 1.073, end: 2.5 },
      { at: 24, start: 2.5, end: 63 },
    ]);
  });

  it('keeps what was said and drops the notation around it', () => {
    expect(said('I [/] I want <the the> [//] a dog@f [* m] .')).toBe('I I want the the a dog.');
    expect(said('(a)bout (.) (1.5) (..) now &=coughs &*MOT:yes .')).toBe('about now.');
    expect(said('&-uh &+fr &~gaga no:: ˈwell .')).toBe('uh fr gaga no well.');
    expect(said('+" go+cart +//.')).toBe('go cart.');
    expect(said('what +..?')).toBe('what?');
    expect(said('New_York 0is here , yes ‡ ok ?')).toBe('New York here, yes ok?');
    expect(said('hello . •1200_3400•')).toBe('hello.');
  });

  it('is detected by its head and at least one utterance', () => {
    expect(() => readText('@UTF8\n@Begin\n@End\n', 'a.cha')).toThrow(/no speaker/);
    expect(linesOf(readText('@Begin\n*ana:\thi there .\n', 'notes.txt'))).toEqual([
      'ana: hi there.',
    ]);
    expect(() => readText('*ANA:\thi there .\n', 'a.cha')).toThrow(/no speaker/);
  });
});
