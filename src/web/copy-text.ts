/** Copies text. @returns what to tell of it. */

export async function copyText(text: string): Promise<string> {
  try {
    /* `clipboard` is undefined over plain HTTP from another machine. */
    await navigator.clipboard.writeText(text);
    return 'Copied';
  } catch {
    return 'Blocked by the browser: select the text instead';
  }
}
