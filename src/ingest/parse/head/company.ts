/** Whose call it is, as fields and front matter say it: company, ticker, and the quarter as `2025-Q3`. */

import { findQuarter } from './quarter.ts';

export interface CompanyInfo {
  company: string | null;
  ticker: string | null;
  quarter: string | null;
}

/** `TNDW`, `NYSE: TNDW`. */
const TICKER = /^(?:[A-Za-z ]{1,20}:\s*)?([A-Z][A-Z0-9]{0,5}(?:\.[A-Z]{1,2})?)$/;

export const parseTicker = (text: string): string | null => TICKER.exec(text.trim())?.[1] ?? null;

/** `Q3 2025`; or `Q3`, `3` and the fiscal year beside it. */
export function parseQuarter(quarter: string, year = ''): string | null {
  const number = /^Q?([1-4])$/i.exec(quarter.trim())?.[1];
  return findQuarter(number ? `Q${number} ${year}` : quarter)?.quarter ?? null;
}
