/** Groups files that may be of one recording: `talk.json`, `talk.srt` and `talk.txt` in one folder. */

/** Each upload lies in a folder of its own, in one for its name. */
const OWN_FOLDERS = /[\\/][\da-f]{16}[\\/][\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}(?=[\\/])/;

/** Before the extension: a language, what kind of text it is, the recording's own extension: `talk.en.vtt`, `talk.mp3.json`. */
const VARIANTS =
  /(?<=[^\\/])(?:\.(?:[a-z]{2,3}(?:-[a-z\d]{2,4})?|transcript|captions?|subtitles?|diari[sz]ed|speakers?|orig|webm|opus|flac|mp[34]|m4[av]))+$/i;

/** A folder for each format, above the file: `json/talk.json`, `srt/talk.srt`. */
const FORMAT_FOLDER =
  /(?<=[\\/])(?:jsonl?|srt|(?:web)?vtt|tsv|csv|te?xt|md|markdown|docx|html?|pdf|lrc|ass|sbv|ttml)[\\/](?=[^\\/]+$)/i;

/** Equal for such files: the path without its extensions of a format and of gzip; uploads are of one folder. */
export const recordingKey = (path: string): string =>
  path
    .replace(OWN_FOLDERS, '')
    .replace(FORMAT_FOLDER, '')
    .replace(/\.gz$/i, '')
    .replace(/(?<=[^\\/])\.[^.\\/]*$/, '')
    .replace(VARIANTS, '');

/** Groups successive files of one key; all of a folder are, as folders are read by name. */
export async function* groupSiblings<T extends { readonly path: string }>(
  files: Iterable<T> | AsyncIterable<T>,
): AsyncGenerator<T[]> {
  let group: T[] = [];
  for await (const file of files) {
    const [first] = group;
    if (first !== undefined && recordingKey(first.path) !== recordingKey(file.path)) {
      yield group;
      group = [];
    }
    group.push(file);
  }
  if (group.length > 0) yield group;
}

/** By name, but files of one recording together: `talk.srt`, `talk.txt`, `talk-2.srt`. */
export function compareSiblings(one: string, other: string): number {
  const [a, b] = [recordingKey(one), recordingKey(other)];
  if (a !== b) return a < b ? -1 : 1;
  return one < other ? -1 : Number(one > other);
}
