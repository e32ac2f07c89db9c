/** Times of TTML: clocks, offsets in a unit, frames and ticks. */

/** What a document says its frames and ticks are. */
export interface Rates {
  /** Frames a second. */
  readonly frames: number;
  readonly ticks: number;
}

/** Hours and the frames after the seconds may be missing. */
const CLOCK = /^(?:(\d+):)?(\d+):(\d+(?:\.\d+)?)(?::(\d+)(?:\.\d+)?)?$/;
const OFFSET = /^(\d+(?:\.\d+)?)(h|m|s|ms|f|t)?$/;

/** Frames a second where a document does not say; ticks are frames then, or seconds where it speaks of neither. */
const FRAMES = 30;

/** @param read the attribute of the root element by its name without prefix. */
export function ratesOf(read: (name: string) => string | undefined): Rates {
  const frameRate = positive(read('frameRate'));
  const [numerator, denominator] = (read('frameRateMultiplier') ?? '').split(/[\s:]+/);
  const multiplier = (positive(numerator) ?? 1) / (positive(denominator) ?? 1);
  const ticks = (frameRate ?? 1) * (frameRate ? (positive(read('subFrameRate')) ?? 1) : 1);
  return {
    frames: (frameRate ?? FRAMES) * multiplier,
    ticks: positive(read('tickRate')) ?? ticks,
  };
}

function positive(written: string | undefined): number | null {
  const value = Number(written);
  return Number.isFinite(value) && value > 0 ? value : null;
}

/** Seconds, `null` for what is no time. */
export function timeOf(written: string | undefined, { frames, ticks }: Rates): number | null {
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
