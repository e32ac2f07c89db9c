/** Times of TTML: clocks, offsets in a unit, frames and ticks. */

/** What a document says its frames and ticks are. */
export interface TtmlRates {
  /** Frames a second. */
  readonly frames: number;
  readonly ticks: number;
}

/** Hours and the frames after the seconds may be missing. */
const CLOCK = /^(?:(\d+):)?(\d+):(\d+(?:\.\d+)?)(?::(\d+)(?:\.\d+)?)?$/;
const OFFSET = /^(\d+(?:\.\d+)?)(h|m|s|ms|f|t)?$/;

/** Frames a second where a document does not say; ticks are frames then, or seconds where it speaks of neither. */
const DEFAULT_FRAME_RATE = 30;

/** @param read the attribute of the root element by its name without prefix. */
export function parseTtmlRates(read: (name: string) => string | undefined): TtmlRates {
  const frameRate = parsePositive(read('frameRate'));
  const [numerator, denominator] = (read('frameRateMultiplier') ?? '').split(/[\s:]+/);
  const multiplier = (parsePositive(numerator) ?? 1) / (parsePositive(denominator) ?? 1);
  const ticks = (frameRate ?? 1) * (frameRate ? (parsePositive(read('subFrameRate')) ?? 1) : 1);
  return {
    frames: (frameRate ?? DEFAULT_FRAME_RATE) * multiplier,
    ticks: parsePositive(read('tickRate')) ?? ticks,
  };
}

function parsePositive(written: string | undefined): number | null {
  const value = Number(written);
  return Number.isFinite(value) && value > 0 ? value : null;
}

/** Seconds, `null` for what is no time. */
export function parseTtmlTime(
  written: string | undefined,
  { frames, ticks }: TtmlRates,
): number | null {
  const text = written?.trim() ?? '';
  const clock = CLOCK.exec(text);
  if (clock !== null) {
    const [, hours = '0', minutes, seconds, frame = '0'] = clock;
    return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(frame) / frames;
  }
  const offset = OFFSET.exec(text);
  if (offset === null) return null;
  const [, count, unit = 's'] = offset;
  const inUnit = { h: 3600, m: 60, s: 1, ms: 1 / 1000, f: 1 / frames, t: 1 / ticks }[unit] ?? 1;
  return Number(count) * inUnit;
}
