/** Attributes captions to speakers by voice tags, `Name:` in the text, or `>>`. */

import type { SpokenCue } from '../cues.ts';
import type { PersonMention } from '../format.ts';
import { createLabelReader } from '../people/machine-labels.ts';
import { isSoundCaption } from '../sound-captions.ts';
import type { Caption } from './caption.ts';
import { withoutCredits } from './credits.ts';
import { removeRollingRepeats } from './rolling.ts';
import { createNameSplitter, joinNameLines, splitLinesAtLabels } from './speaker-names.ts';

/** `>>` begins a new speaker, by hand or by YouTube; `>>>` also a new topic. A dash may precede it. */
const SPEAKER_CHANGE = /(?:^|\s)(?:[-–]\s?)?(?:>>>?|≫)(?=[\s\p{L}\p{N}[(+]|$)/u;
const SPEAKER_CHANGE_MARK = /≫|>>/;

/** For formats that name the voice of every caption: one without a name has an unknown voice. */
export const withUnknownVoices = (captions: readonly Caption[]): readonly Caption[] =>
  captions.some(({ voice }) => voice !== null)
    ? captions.map((caption) => ({ ...caption, voice: caption.voice ?? '' }))
    : captions;

/** A caption without a name continues the previous speaker. */
export function captionsToCues(written: readonly Caption[]): Iterable<SpokenCue> {
  const captions = withoutCredits(written);
  const hasVoices = captions.some(({ voice }) => voice !== null);
  return hasVoices ? voicesToCues(captions) : linesToCues(captions);
}

/** Before each line of a caption in which two speak. */
const DIALOGUE_DASH = /^\s*[-–—]\s?(?=[^\s–—-])/;

const MAY_BE_LABELLED = /^\s*\S[^:]{0,60}:\s/;

/** Gives cues their speakers where none has one and the words name them: `{ "text": "Ana Silva: …" }`. */
export function nameSpeakersInWords(cues: readonly SpokenCue[]): Iterable<SpokenCue> {
  const isNamed = cues.some(({ speaker, noSpaceBefore }) => speaker !== null || noSpaceBefore);
  if (isNamed || !cues.some(({ text }) => MAY_BE_LABELLED.test(text))) return cues;
  return captionsToCues(
    cues.map(({ start, end, text }) => ({ start, end, voice: null, lines: [text.trim()] })),
  );
}

function* voicesToCues(captions: readonly Caption[]): Generator<SpokenCue> {
  const whoIs = createLabelReader();
  let speaker: PersonMention | null = null;
  for (const { start, end, voice, lines } of captions) {
    if (voice !== null) speaker = whoIs(voice);
    const text = withoutVoice(lines.join(' ').trim(), voice);
    yield { speaker, start, end, text };
  }
}

/** The text of some captions repeats the name of their voice: `<v S00>S00: …`. */
const withoutVoice = (text: string, voice: string | null): string =>
  voice && text.startsWith(`${voice}:`) ? text.slice(voice.length + 1) : text;

function* linesToCues(written: readonly Caption[]): Generator<SpokenCue> {
  const captions = splitLinesAtLabels(
    joinNameLines(splitAtSpeakerChanges(removeRollingRepeats(written))),
  );
  const nameOf = createNameSplitter(captions);
  const whoIs = createLabelReader();
  let speaker: PersonMention | null = null;
  for (const { start, end, speakerChanges = false, lines } of captions) {
    if (speakerChanges) speaker = null;
    let text = '';
    const isDialogue = lines.filter((line) => DIALOGUE_DASH.test(line)).length > 1;
    for (const [i, written] of lines.entries()) {
      const isDashed = isDialogue && DIALOGUE_DASH.test(written);
      const line = isDashed ? written.replace(DIALOGUE_DASH, '') : written;
      const named = nameOf(line);
      if (named === null && lines.length > 1 && isSoundCaption(line.trim())) continue;
      /* Two speak, and nobody says who. */
      if (isDashed && named === null) {
        if (i > 0) yield { speaker, start, end, text, speakerChanges };
        speaker = null;
        text = line;
        continue;
      }
      if (named !== null) {
        if (i > 0) yield { speaker, start, end, text, speakerChanges };
        speaker = whoIs(named.name);
        text = named.text;
      } else text = i > 0 ? `${text} ${line}` : line;
    }
    yield { speaker, start, end, text, speakerChanges };
  }
}

function splitAtSpeakerChanges(captions: readonly Caption[]): readonly Caption[] {
  const isMarked = ({ lines }: Caption): boolean =>
    lines.some((line) => SPEAKER_CHANGE_MARK.test(line));
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
