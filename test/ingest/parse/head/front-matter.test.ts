import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '#src/ingest/parse/head/front-matter.ts';

const matter = (yaml: string) => readFrontMatter(`---\n${yaml}\n---\n`.split('\n'));
const people = (yaml: string) =>
  matter(`title: Rope\n${yaml}`)?.people.map(({ name, label, title, affiliation, role }) =>
    [name, label, title, affiliation, role].map((part) => part ?? '').join('|'),
  );

describe('front matter', () => {
  it('may have no more than settings of a program, which are no speech', () => {
    const settings = ['audio_file: talk.mp3\nmodel: large-v3', 'duration: 62\nlanguage: en'];
    for (const yaml of settings)
      expect(readFrontMatter(`---\n${yaml}\n---\n`.split('\n'))?.lineCount).toBe(4);
    for (const yaml of ['mara: hello\njonas: good morning', 'Mara: 12\nJonas: 13'])
      expect(readFrontMatter(`---\n${yaml}\n---\n`.split('\n'))).toBeNull();
  });

  it('gives the day under any of the names it goes by', () => {
    for (const date of [
      'date: 2025-09-17',
      'pubDate: "Wed, 17 Sep 2025 14:00:00 +0000"',
      'published_at: 2025-09-17T10:00:00Z',
      'Air-Date: September 17, 2025',
      'recorded: 20250917',
      'release_date: 2025/09/17',
    ]) {
      expect(matter(date)?.date, date).toBe('2025-09-17');
    }
    expect(matter('date: soon')?.date).toBeNull();
  });

  it('gives the kind where it says it, or where there is a show', () => {
    expect(matter('category: Board meeting')?.kind).toBe('meeting');
    expect(matter('layout: episode')?.kind).toBe('podcast');
    expect(matter('podcast: The Tar Barrel')).toMatchObject({
      kind: 'podcast',
      title: 'The Tar Barrel',
    });
    expect(matter('title: Rope\ntype: note')?.kind).toBeNull();
  });

  it('gives people in every form', () => {
    expect(people('host: Ana Silva')).toEqual(['Ana Silva||||host']);
    expect(people('guests: [Ben Okoro, "[[Cleo Marsh]]"]')).toEqual([
      'Ben Okoro||||guest',
      'Cleo Marsh||||guest',
    ]);
    expect(people('hosts: Ana Silva and Ben Okoro')).toEqual([
      'Ana Silva||||host',
      'Ben Okoro||||host',
    ]);
    expect(people('guest: Ben Okoro, Diver at Blue Labs')).toEqual([
      'Ben Okoro||Diver|Blue Labs|guest',
    ]);
    expect(
      people('speakers:\n  - name: Ben Okoro\n    role: guest\n    company: Blue Labs'),
    ).toEqual(['Ben Okoro|||Blue Labs|guest']);
    expect(people('speakers:\n  - name: Ben Okoro\n    role: Diver')).toEqual([
      'Ben Okoro||Diver||',
    ]);
    expect(people('speakers: { AS: Ana Silva, host1: Ben Okoro, SPEAKER_02: Cleo Marsh }')).toEqual(
      ['Ana Silva|AS|||', 'Ben Okoro|host1|||host', 'Cleo Marsh|SPEAKER_02|||'],
    );
    expect(people('speakers:\n  Ana Silva: host\n  Ben Okoro: Diver\n  Cleo Marsh:')).toEqual([
      'Ana Silva||||host',
      'Ben Okoro||Diver||',
      'Cleo Marsh||||',
    ]);
    expect(people('speakers: null\nguests: []\nhost: ""')).toEqual([]);
  });
});
