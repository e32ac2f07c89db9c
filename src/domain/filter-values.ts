/** Several values of one filter in one text: separated by commas, in quotes where a value has a comma. */

/** `"Okafor, Ines", Vane`; a quote inside quotes is doubled, as in CSV. */
const VALUE = /\s*(?:"((?:[^"]|"")*)"\s*(?=,|$)|([^,]*))(?:,|$)/g;

/** @returns the values without their quotes, none empty. */
export function splitValues(text: string): string[] {
  return [...text.matchAll(VALUE)].flatMap(([, quoted, plain = '']) => {
    const value = quoted === undefined ? plain : quoted.replaceAll('""', '"');
    return value.trim() || [];
  });
}

/** What `splitValues` reads as these values. */
export const joinValues = (values: readonly string[]): string =>
  values
    .map((value) => (/,|^"/.test(value) ? `"${value.replaceAll('"', '""')}"` : value))
    .join(',');
