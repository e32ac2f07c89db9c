/** Tests of characters by their codes, where a pattern would be too slow. */

export const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
