/** WebVTT, as Teams, Zoom, Webex, YouTube and podcasts write it. */

import { cuesToDraft } from '../cues.ts';
import type { Format } from '../format.ts';
import { isRecord } from '../head/front-matter-values.ts';
import { type CueBlock, parseBlocks } from './blocks.ts';
import type { Caption } from './caption.ts';
import { captionsToCues } from './captions.ts';
import { blockToCaptions } from './markup.ts';

export const WEBVTT_SIGNATURE = /^\s*WEBVTT(?:\s|$)/;

/** Cues of Teams with metadata: `{"speakerName":"Ana Silva","spokenText":"Hello."}`. */
const METADATA = '"spokenText"';

function metadataToCaptions(block: CueBlock): Caption[] {
  const { start, end, lines } = block;
  const said = parseMetadata(lines.join(' '));
  if (said === null) return blockToCaptions(block);
  return [{ start, end, voice: said.speaker, lines: [said.text] }];
}

function parseMetadata(json: string): { speaker: string; text: string } | null {
  try {
    const cue: unknown = JSON.parse(json);
    if (!isRecord(cue) || typeof cue.spokenText !== 'string') return null;
    return { speaker: String(cue.speakerName ?? ''), text: cue.spokenText };
  } catch {
    return null;
  }
}

/** `3 "Ana Silva" (1234567890)`, as Webex writes identifiers. */
const NAMED_IDENTIFIER = /^\d{1,6} "([^"\n<>]{1,100})" \(\d{1,20}\)[ \t]*\n([^\n]*-->[^\n]*)\n/gm;

const nameVoices = (text: string): string =>
  text.includes('" (') ? text.replace(NAMED_IDENTIFIER, '$2\n<v $1>') : text;

export const webvtt: Format = {
  name: 'WebVTT',
  extensions: ['.vtt'],
  score: ({ text }) => (WEBVTT_SIGNATURE.test(text) ? Number.POSITIVE_INFINITY : 0),
  parse({ text }) {
    const toCaptions = text.includes(METADATA) ? metadataToCaptions : blockToCaptions;
    return cuesToDraft(captionsToCues(parseBlocks(nameVoices(text), 'webvtt').flatMap(toCaptions)));
  },
};
