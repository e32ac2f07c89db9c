/** Captions to cues: who speaks in each, by voice tags, by `Name:` in the text or by `>>`, and in those that do not say. */

import type { SpokenCue } from '../cues.ts';
import type { PersonMention } from '../format.ts';
import { createLabelReader } from '../people/machine-labels.ts';
import { removeRollingRepeats } from './rolling.ts';
import { createNameSplitter, joinNameLines } from './speaker-names.ts';

/** What stands on the screen for a time, or the part of it that one voice says. */
export interface Caption {
  /** Seconds; `null` where there is no possible time. */
  readonly start: number | null;
  readonly end: number | null;
  /** As the file names it; `null` where it names none. */
  readonly voice: string | null;
  /** Whether a mark before it says that another begins to speak. */
  readonly speakerChanges?: boolean;
  /** As they are broken on the screen, without markup. */
  readonly lines: readonly string[];
}

/** Another begins to speak, in captions made by hand or by YouTube; a third `>` changes the topic too. */
const SPEAKER_CHANGE = /(?:^|\s)>>>?(?=[\s\p{L}[]|$)/u;

/** A caption that names no one goes on with the speaker of the one before, whatever way speakers are named. */
export function captionsToCues(captions: readonly Caption[]): Iterable<SpokenCue> {
  const hasVoices = captions.some(({ voice }) => voice !== null);
  return hasVoices ? voicesToCues(captions) : linesToCues(captions);
}

function* voicesToCues(captions: readonly Caption[]): Generator<SpokenCue> {
  const whoIs = createLabelReader();
  let speaker: PersonMention | null = null;
  for (const { start, end, voice, lines } of captions) {
    if (voice !== null) speaker = whoIs(voice);
    yield { speaker, start, end, text: lines.join(' ') };
  }
}

function* linesToCues(written: readonly Caption[]): Generator<SpokenCue> {
  const captions = joinNameLines(splitAtSpeakerChanges(removeRollingRepeats(written)));
  const nameOf = createNameSplitter(captions);
  const whoIs = createLabelReader();
  let speaker: PersonMention | null = null;
  for (const { start, end, speakerChanges = false, lines } of captions) {
    if (speakerChanges) speaker = null;
    let text = '';
    for (const [i, line] of lines.entries()) {
      const named = nameOf(line);
      if (named !== null) {
        if (i > 0) yield { speaker, start, end, text, speakerChanges };
        speaker = whoIs(named.name);
        text = named.text;
      } else text = i > 0 ? `${text} ${line}` : line;
    }
    yield { speaker, start, end, text, speakerChanges };
  }
}

/** Captions divided where another speaker is marked in them. */
function splitAtSpeakerChanges(captions: readonly Caption[]): readonly Caption[] {
  const isMarked = ({ lines }: Caption): boolean => lines.some((line) => line.includes('>>'));
  if (!captions.some(isMarked)) return captions;
  return captions.flatMap((caption) => {
    if (!isMarked(caption)) return [caption];
    const [before = '', ...after] = caption.lines.join('\n').split(SPEAKER_CHANGE);
    const changed = after.map((text) => ({
      ...caption,
      speakerChanges: true,
      lines: text.split('\n'),
    }));
    return before.trim() === '' ? changed : [{ ...caption, lines: before.split('\n') }, ...changed];
  });
}
