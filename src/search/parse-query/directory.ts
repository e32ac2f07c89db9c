/** Builds the directory of a library's people, indexed by the words of their names, titles and firms. */

import type { Speaker } from '../../domain/transcript.ts';
import type { CatalogEntry } from '../../domain/views.ts';
import { fold, foldedWords, joinWords, singularize } from '../../text/fold.ts';
import { soundOf } from '../../text/sounds.ts';
import { memoize, once } from '../../util/memoize.ts';
import { parseTitles } from './titles.ts';

/** A person under one name; a renamed person has a second entry under the transcript's name. */
export interface DirectoryEntry extends Speaker {
  readonly foldedName: string;
  /** The words of `foldedName`. */
  readonly nameWords: readonly string[];
  /** Folded. */
  readonly titles: readonly string[];
  /** Folded. */
  readonly firm: string;
  /** Folded name after renaming, equal in all entries of a person. */
  readonly currentName: string;
}

export interface Directory {
  readonly entries: readonly DirectoryEntry[];
  /** Entries with this word, singular or plural, in a name, title or firm: an index, as scans are slow. */
  readonly withWord: (word: string) => readonly DirectoryEntry[];
  /** Entries of whose name or firm a word sounds like this one at its beginning. */
  readonly withSound: (word: string) => readonly DirectoryEntry[];
  /** All names of who has this `currentName`, with their places among the entries. */
  readonly withPerson: (currentName: string) => readonly PlacedName[];
}

interface PlacedName {
  readonly at: number;
  readonly name: string;
}

/** Letters that may be one sound at the beginning of a word. */
const SOUND_LETTERS = 3;

const firstSound = (word: string): string => soundOf(word.slice(0, SOUND_LETTERS)).charAt(0);

const PARENTHESES = /\([^()]*\)?/g;

interface KeyedEntry {
  /** Equal for the same person and name in different transcripts. */
  readonly key: string;
  readonly entry: DirectoryEntry;
  /** Words of the name, titles and firm, in the singular. */
  readonly words: readonly string[];
}

/** Memoized per participant, because every choice of transcripts makes its own directory. */
const toDirectoryEntries = memoize((speaker: Speaker): readonly KeyedEntry[] => {
  const { name, title, affiliation, role, label = name } = speaker;
  return [...new Set([name, label])].map((written) => {
    /** A name may contain the title: "Deb Schulte (Minister of Seniors)". */
    const titles = parseTitles([title ?? '', ...(written.match(PARENTHESES) ?? [])].join(','));
    const foldedName = foldName(written);
    const firm = fold(affiliation ?? '');
    const nameWords = foldedName.split(' ');
    const others = [...titles, firm].flatMap((text) => text.split(' '));
    const words = [...nameWords, ...others, joinWords(firm)];
    return {
      key: JSON.stringify([name, title, affiliation, role, written]),
      entry: { ...speaker, foldedName, nameWords, titles, firm, currentName: foldName(name) },
      words: [...new Set(words.map(singularize))],
    };
  });
});

/** Memoized per list of transcripts: building takes longer than a lookup. */
export const buildDirectory = memoize((catalog: readonly CatalogEntry[]): Directory => {
  const byKey = new Map<string, KeyedEntry>();
  for (const { participants } of catalog) {
    for (const participant of participants) {
      for (const entry of toDirectoryEntries(participant)) {
        if (!byKey.has(entry.key)) byKey.set(entry.key, entry);
      }
    }
  }
  const all = [...byKey.values()];
  const entries = all.map(({ entry }) => entry);
  const byWord = groupBy(entries, (_, at) => all[at].words);
  const bySound = groupBy(
    entries,
    ({ nameWords, firm }) => new Set([...nameWords, ...firm.split(' ')].map(firstSound)),
  );
  const byPerson = once(() => {
    const placed = entries.map(({ name }, at) => ({ at, name }));
    return groupBy(placed, ({ at }) => [entries[at].currentName]);
  });
  return {
    entries,
    withWord: (word) => byWord.get(singularize(word)) ?? [],
    withSound: (word) => bySound.get(firstSound(word)) ?? [],
    withPerson: (currentName) => byPerson().get(currentName) ?? [],
  };
});

export const wordsOfSpeakers = memoize(
  (catalog: readonly CatalogEntry[]): ReadonlySet<string> =>
    new Set(
      catalog.flatMap(({ participants }) => participants.flatMap(({ name }) => foldedWords(name))),
    ),
);

function groupBy<T>(
  all: readonly T[],
  keysOf: (one: T, at: number) => Iterable<string>,
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const [at, one] of all.entries()) {
    for (const key of keysOf(one, at)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [one]);
      else group.push(one);
    }
  }
  return groups;
}

/** Family name first, as directories of companies have it. */
const LAST_FIRST =
  /^\s*([\p{L}\p{M}'’-]+(?: [\p{L}\p{M}'’-]+)?)\s*,\s*(\p{Lu}\p{Ll}[\p{L}\p{M}'’. -]*?)\s*$/u;

/** Folds a name without its parentheses, unless nothing else is in it; "Okafor, Ines" is Ines Okafor. */
function foldName(written: string): string {
  const name = written.replace(PARENTHESES, ' ').replace(LAST_FIRST, '$2 $1');
  return fold(name) || fold(written);
}
