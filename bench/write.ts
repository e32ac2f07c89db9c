/** Puts what the benchmarks of big libraries measured last into BENCHMARKS.md, between its marks, and draws the chart. */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { chartOf } from './chart.ts';
import { reported, tableOf } from './measure.ts';

const PAGE = new URL('../BENCHMARKS.md', import.meta.url);
const CHART = new URL('latency.svg', import.meta.url);
/** `<!-- latency -->` … `<!-- /latency -->` */
const MARKED = /(<!-- (\w+) -->\n)[\s\S]*?(\n<!-- \/\2 -->)/g;

const page = readFileSync(PAGE, 'utf8').replace(MARKED, (whole, start, name, end) => {
  const rows = reported(name);
  return rows === null ? whole : `${start}\n${tableOf(rows)}\n${end}`;
});
writeFileSync(PAGE, page);
const latency = reported('latency');
if (latency !== null) writeFileSync(CHART, chartOf(latency));
console.log(`BENCHMARKS.md${existsSync(CHART) ? ', bench/latency.svg' : ''}`);
