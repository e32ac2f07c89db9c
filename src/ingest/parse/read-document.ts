/** A document's text → the draft that explains most of it, and what that draft seems to have missed. */

import type { Content } from './content.ts';
import { openEnvelopes } from './envelope.ts';
import type { Draft, Format } from './format.ts';
import { detectFormats, FORMATS } from './formats.ts';
import { readMonologue, saysItIsSpeech } from './monologue.ts';
import type { Overrides } from './overrides.ts';
import { assessReading, hasSpeakers } from './quality/assess.ts';
import type { ReadingWarning } from './quality/warning.ts';
import { explainUnknownRecords, readMappedRecords } from './records/mapped-records.ts';
import { NoSpeakersError, NoTranscriptError, UnreadableError } from './unreadable-error.ts';

const JSON_EXTENSIONS: ReadonlySet<string> = new Set(['.json', '.jsonl', '.ndjson', '.json3']);

/** Below, a long document is no transcript. */
const MIN_EXPLAINED = 0.05;

export interface Reading {
  readonly draft: Draft;
  /** The name of the format. */
  readonly format: string;
  readonly warnings: readonly ReadingWarning[];
}

/**
 * @param extension lower case, with the dot; breaks ties between formats.
 * @param overrides `noSpeakers` reads any text, also if it names nobody and does not say that it is a transcript;
 *   `fields` reads records by these names, whatever the format.
 * @throws UnreadableError
 */
export function readDocument(
  content: Content,
  extension: string,
  { noSpeakers = false, fields }: Overrides,
): Reading {
  if (fields !== undefined) {
    const draft = readMappedRecords(content, fields);
    return { draft, format: 'records as its whosaid.json maps them', warnings: [] };
  }
  return (
    readEnvelope(content) ??
    chooseReading(content, detectFormats(content, extension)) ??
    readUnlabelled(content, extension, noSpeakers)
  );
}

/** What an envelope holds, where that has the signature of a format. `null` where there is no envelope, or no signature. */
function readEnvelope(content: Content): Reading | null {
  let best: AssessedReading | null = null;
  for (const inner of openEnvelopes(content)) {
    best ??= readSigned(content);
    const reading = readSigned(inner);
    if (reading !== null && (best === null || !isBetter(best, reading))) best = reading;
  }
  return best;
}

function readSigned(content: Content): AssessedReading | null {
  const format = FORMATS.find((one) => one.score(content) === Number.POSITIVE_INFINITY);
  try {
    return format === undefined ? null : chooseReading(content, [format]);
  } catch (error) {
    if (error instanceof UnreadableError) return null;
    throw error;
  }
}

interface AssessedReading extends Reading {
  readonly explain: () => number;
}

/** Tries the next format only where the one before leaves something unexplained. `null` for no format. */
function chooseReading(content: Content, formats: Iterable<Format>): AssessedReading | null {
  let best: AssessedReading | null = null;
  let refusal: UnreadableError | null = null;
  for (const format of formats) {
    try {
      const draft = format.parse(content);
      const reading = { draft, format: format.name, ...assessReading(content, draft) };
      if (isChance(reading)) {
        throw new NoTranscriptError(
          `next to none of its text is in the words of a speaker (read as ${format.name}). Remove what nobody says.`,
        );
      }
      if (best === null || isBetter(reading, best)) best = reading;
      if (best.warnings.length === 0 && hasSpeakers(best.draft)) break;
    } catch (error) {
      if (!(error instanceof UnreadableError)) throw error;
      refusal ??= error;
    }
  }
  if (best === null && refusal !== null) throw refusal;
  return best;
}

/** What looks like speakers is in a document about something else. */
const isChance = ({ explain, warnings }: AssessedReading): boolean =>
  warnings.some(({ code }) => code === 'unread-text') && explain() < MIN_EXPLAINED;

function isBetter(one: AssessedReading, other: AssessedReading): boolean {
  const [named, otherNamed] = [hasSpeakers(one.draft), hasSpeakers(other.draft)];
  return named === otherNamed ? one.explain() > other.explain() : named;
}

function readUnlabelled(content: Content, extension: string, noSpeakers: boolean): Reading {
  rejectRecords(content, extension);
  const draft = readMonologue(content);
  const { warnings } = assessReading(content, draft);
  const reading = { draft, format: 'text without speakers', warnings };
  if (noSpeakers) return reading;
  const labels = warnings.find(({ code }) => code === 'unread-labels');
  if (labels !== undefined) {
    const [{ line, text }] = labels.lines;
    throw new NoSpeakersError(
      `no speakers found, though some lines look like labels in no known form (line ${line}: ${text}). Write "Name:" at the start of such lines; without, it can be read as one unnamed speaker.`,
    );
  }
  if (!saysItIsSpeech(content)) {
    throw new NoSpeakersError(
      `no speakers found; the text is in none of ${FORMATS.length} transcript formats. It can be read as one unnamed speaker.`,
    );
  }
  return reading;
}

/** JSON is never read as a monologue, nor is a table. */
function rejectRecords(content: Content, extension: string): void {
  const explanation = explainUnknownRecords(content, extension);
  if (explanation !== null) throw new NoTranscriptError(explanation);
  if (content.json !== undefined) {
    throw new NoTranscriptError(
      'this JSON is not a transcript in a known format. Export it in another format.',
    );
  }
  if (JSON_EXTENSIONS.has(extension) || /^\s*\{\s*"/.test(content.text)) {
    throw new UnreadableError('the JSON has a mistake or is cut off. Export it again.');
  }
}
