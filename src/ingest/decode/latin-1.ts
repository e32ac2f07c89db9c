/** Bytes as letters of the same numbers. `TextDecoder` takes Latin-1 for Windows-1252, and not everywhere. */

/** Arguments of one call. */
const CHUNK = 8_192;

export function decodeLatin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) {
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return text;
}
