/** The web address of a recording, at the second of a quotation. */

/** @param seconds from the beginning of the recording; `null` links its beginning. */
export function recordingLink(url: string | null, seconds: number | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  if (seconds === null) return url;
  const address = new URL(url);
  const second = String(Math.floor(seconds));
  if (/(?:^|\.)(?:youtube\.com|youtu\.be)$/.test(address.hostname)) {
    address.searchParams.set('t', `${second}s`);
  } else if (/(?:^|\.)spotify\.com$/.test(address.hostname)) {
    address.searchParams.set('t', second);
  } else {
    address.hash = `t=${second}`; // Media Fragments URI 1.0, and Vimeo
  }
  return address.href;
}
