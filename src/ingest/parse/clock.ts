/** Moments as people write them: a day, and a time on a clock of twelve or 24 hours. */

const AFTERNOON = /^(?:p|下午|오후|午後|م)/i;

/** Seconds since midnight. @param half of the day, as it is written; without one the clock has 24 hours. */
export function toSecondsOfDay(
  hour: string | undefined,
  minute: string | undefined,
  second: string | number = 0,
  half?: string,
): number {
  const hours =
    half === undefined ? Number(hour) : (Number(hour) % 12) + (AFTERNOON.test(half) ? 12 : 0);
  return hours * 3600 + Number(minute) * 60 + Number(second);
}

/** Seconds since 1970; as if in UTC, so that the day stays as it is written. */
export const toMoment = (day: string, secondsOfDay: number): number =>
  Date.parse(`${day}T00:00:00Z`) / 1000 + secondsOfDay;
