/** Records of a known shape → cues. */

import { alignWords, type TimedWord } from '../align-words.ts';
import type { SpokenCue } from '../cues.ts';
import type { PersonMention } from '../format.ts';
import { createLabelReader } from '../people/machine-labels.ts';
import { TooLargeError } from '../unreadable-error.ts';
import { toLabel, toText } from './field-values.ts';
import { type PlacedRecord, parsePath, recordsAt, valueAt } from './paths.ts';
import { joinPieces } from './record-spaces.ts';
import { dayOfMoment, FIRST_MOMENT, parseRecordTime, unitInName } from './record-times.ts';
import type { RecordShape } from './shape.ts';
import {
  type Field,
  firstOf,
  hasValue,
  speakersByTime,
  toFields,
  toWordFields,
} from './shape-fields.ts';
import { toSeconds } from './slow-times.ts';

export interface ReadRecords {
  readonly cues: readonly SpokenCue[];
  /** Of the first record that says a moment, not a time in a recording. */
  readonly day: string | null;
  /** Distinct labels of speakers, as written. */
  readonly labels: ReadonlySet<string>;
}

/** Words of five days of speech, for which most programs write a record each; more take gigabytes of memory. */
export const MAX_RECORDS = 500_000;

/**
 * @param nameOf the person behind a label, if the file says so elsewhere.
 * @throws TooLargeError above `MAX_RECORDS`.
 */
export function readRecords(
  root: unknown,
  shape: RecordShape,
  nameOf: (label: string) => string | undefined,
): ReadRecords {
  const reader = new RecordReader(root, shape, nameOf);
  for (const path of shape.records) {
    for (const record of recordsAt(root, parsePath(path))) {
      reader.add(record);
      if (reader.count > MAX_RECORDS) throw tooManyRecordsError();
    }
  }
  return { cues: reader.finish(), day: reader.day, labels: reader.labels };
}

const tooManyRecordsError = (): TooLargeError =>
  new TooLargeError(
    `it holds more than ${MAX_RECORDS.toLocaleString('en')} records; split it into a file for each recording.`,
  );

class RecordReader {
  readonly labels = new Set<string>();
  day: string | null = null;
  readonly #cues: SpokenCue[] = [];
  readonly #shape: RecordShape;
  readonly #nameOf: (label: string) => string | undefined;
  readonly #readLabel = createLabelReader();
  readonly #people = new Map<string, PersonMention | null>();
  readonly #speaker: readonly Field[];
  readonly #personTitle: readonly Field[];
  readonly #text: readonly Field[];
  readonly #start: readonly Field[];
  readonly #end: readonly Field[];
  readonly #duration: readonly Field[];
  readonly #words: ReturnType<typeof toWordFields> | null;
  readonly #byTime: (written: unknown) => unknown;
  /** In the order of the file. */
  readonly #holders = new Map<object, number>();
  #last: PersonMention | null = null;
  /** A time was written with its unit, as a clock or a duration. */
  #hasClocks = false;
  /** Of the record before. */
  #holder: object | null = null;
  #hasBlanks = false;
  /** A blank record came before. */
  #blank = true;

  constructor(root: unknown, shape: RecordShape, nameOf: (label: string) => string | undefined) {
    this.#shape = shape;
    this.#nameOf = nameOf;
    this.#speaker = toFields(shape.speaker);
    this.#personTitle = toFields(shape.personTitle);
    this.#text = toFields(shape.text);
    this.#start = toFields(shape.start, shape.unit);
    this.#end = toFields(shape.end, shape.unit);
    this.#duration = toFields(shape.duration, shape.unit);
    this.#words = shape.words ? toWordFields(shape.words, shape.unit) : null;
    this.#byTime = speakersByTime(root, shape);
  }

  get count(): number {
    return this.#cues.length;
  }

  add(record: PlacedRecord): void {
    const { value } = record;
    const { leaveOut, joined, noSpeech, spacing } = this.#shape;
    if (leaveOut && hasValue(value, leaveOut)) return;
    const text = firstOf(this.#text, value, toText) ?? '';
    if (noSpeech?.test(text)) return;
    const words = this.#words ? valueAt(value, this.#words.list) : null;
    if (record.holder?.value !== this.#holder) this.#blank = true;
    this.#holder = record.holder?.value ?? null;
    if (text.trim() === '' && !Array.isArray(words)) {
      this.#blank ||= text !== '';
      this.#hasBlanks ||= text !== '';
      return;
    }
    const isJoined = joined !== undefined && hasValue(value, joined);
    const speaker = isJoined ? this.#last : this.#speakerOf(record);
    this.#last = speaker;
    const start = this.#timeOf(this.#start, value, 'start');
    const end = this.#timeOf(this.#end, value, 'end') ?? this.#endOf(start, value);
    const aligned = this.#words && Array.isArray(words) ? this.#align(text, words, speaker) : [];
    const noSpaceBefore = isJoined || (spacing === 'written' && !this.#blank);
    if (aligned.length > 0) this.#cues.push(...aligned);
    else this.#cues.push({ speaker, start, end, text, noSpaceBefore });
    this.#blank = /\s$/.test(text);
  }

  /** Times count from the first record where they are moments. */
  finish(): readonly SpokenCue[] {
    const cues = this.#spacedCues();
    if (cues.every(({ start }) => start === null))
      return cues.map((cue) => ({ ...cue, speakerChanges: true }));
    const origin = firstMoment(cues) ?? this.#timeOfDay(cues);
    if (origin === null) return this.#isUnitUnknown() ? toSeconds(cues) : cues;
    const relative = (time: number | null): number | null => (time === null ? null : time - origin);
    return cues.map((cue) => ({ ...cue, start: relative(cue.start), end: relative(cue.end) }));
  }

  /** Without any blank record the file leaves spaces out. */
  #spacedCues(): readonly SpokenCue[] {
    if (this.#shape.spacing !== 'written') return joinPieces(this.#cues);
    if (this.#hasBlanks) return this.#cues;
    return joinPieces(this.#cues.map((cue) => ({ ...cue, noSpaceBefore: false })));
  }

  /** Clocks that begin hours after midnight are times of day. */
  #timeOfDay(cues: readonly SpokenCue[]): number | null {
    const first = cues.find(({ start }) => start !== null)?.start ?? 0;
    return this.#hasClocks && first >= FIRST_TIME_OF_DAY ? first : null;
  }

  /** Whether nothing says in what unit the times are. */
  #isUnitUnknown(): boolean {
    const { unit, start } = this.#shape;
    return (
      !this.#hasClocks && unit === undefined && !start.some((path) => unitInName(path) !== null)
    );
  }

  #timeOf(fields: readonly Field[], record: unknown, edge: 'start' | 'end'): number | null {
    for (const { path, unit } of fields) {
      const written = valueAt(record, path);
      const time = parseRecordTime(written, unit, edge);
      if (time === null) continue;
      this.#hasClocks ||= typeof written === 'string' && /[a-z:]/i.test(written);
      if (edge === 'start' && this.day === null && time >= FIRST_MOMENT)
        this.day = dayOfMoment(written, time);
      return time;
    }
    return null;
  }

  #endOf(start: number | null, record: unknown): number | null {
    const duration = this.#timeOf(this.#duration, record, 'end');
    return start === null || duration === null ? null : start + duration;
  }

  #speakerOf(record: PlacedRecord): PersonMention | null {
    const label = this.#labelOf(record);
    if (label === null) return this.#goesOn(record) ? this.#last : null;
    let person = this.#people.get(label);
    if (person === undefined) {
      this.labels.add(label);
      person = this.#toPerson(label, record);
      this.#people.set(label, person);
    }
    return person;
  }

  /** A record without the field, or with nothing in it, goes on; `null` is nobody. */
  #goesOn({ value }: PlacedRecord): boolean {
    const [field] = this.#speaker;
    return (
      this.#shape.continues === true && field !== undefined && valueAt(value, field.path) !== null
    );
  }

  #toPerson(label: string, record: PlacedRecord): PersonMention | null {
    if (this.#shape.nobody?.includes(label)) return null;
    const person = this.#readLabel(this.#nameOf(label) ?? label);
    const title = this.#inHolders(record, this.#personTitle);
    return person !== null && title !== null ? { ...person, title } : person;
  }

  #labelOf(record: PlacedRecord): string | null {
    const label = this.#inHolders(record, this.#speaker);
    const { speakersByTime } = this.#shape;
    if (label === null && this.#shape.holderLabel !== undefined) return this.#holderOf(record);
    if (label !== null || !speakersByTime) return label;
    return toLabel(this.#byTime(firstOf(this.#start, record.value, (one) => one)));
  }

  #holderOf({ holder }: PlacedRecord): string | null {
    if (holder === null) return null;
    const number = this.#holders.get(holder.value) ?? this.#holders.size;
    this.#holders.set(holder.value, number);
    return `${this.#shape.holderLabel} ${number}`;
  }

  #inHolders({ value, holder }: PlacedRecord, fields: readonly Field[]): string | null {
    let label = firstOf(fields, value, toLabel);
    for (let up = holder; label === null && up !== null; up = up.holder)
      if (up.isItem) label = firstOf(fields, up.value, toLabel);
    return label;
  }

  #align(text: string, words: readonly unknown[], speaker: PersonMention | null): SpokenCue[] {
    const fields = this.#words;
    if (fields === null) return [];
    const timed = words.map((word): TimedWord => {
      return {
        text: firstOf(fields.text, word, toText) ?? '',
        start: this.#timeOf(fields.start, word, 'start'),
        end: this.#timeOf(fields.end, word, 'end'),
        speaker,
      };
    });
    const whole = text.trim() === '' ? timed.map(({ text }) => text.trim()).join(' ') : text;
    return alignWords(whole, timed);
  }
}

/** Seconds; no recording is silent for that long. */
const FIRST_TIME_OF_DAY = 4 * 3600;

function firstMoment(cues: readonly SpokenCue[]): number | null {
  let first: number | null = null;
  for (const { start } of cues) {
    if (start !== null && start >= FIRST_MOMENT && (first === null || start < first)) first = start;
  }
  return first;
}
