/** TTML times: clocks, offsets with a unit, frames, ticks. */

/** Per second. */
export interface TtmlRates {
  readonly frames: number;
  readonly ticks: number;
}

/** Hours, and frames after the seconds, are optional. */
const CLOCK = /^(?:(\d+):)?(\d+):(\d+(?:\.\d+)?)(?::(\d+)(?:\.\d+)?)?$/;
const OFFSET = /^(\d+(?:\.\d+)?)(h|m|s|ms|f|t)?$/;

/** Default frames per second. Ticks default to frames, or to seconds if the document declares neither. */
const DEFAULT_FRAME_RATE = 30;

/** @param read returns an attribute of the root element, by local name. */
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

/** Seconds; `null` if invalid. */
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
