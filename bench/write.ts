/** Writes the last results of the benchmarks of big libraries into BENCHMARKS.md, between its marks, and draws the chart. */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { drawLatencyChart } from './chart.ts';
import { readReport, toMarkdownTable } from './measure.ts';

const REPORT_FILE = new URL('../BENCHMARKS.md', import.meta.url);
const CHART_FILE = new URL('latency.svg', import.meta.url);
/** `<!-- latency -->` … `<!-- /latency -->` */
const REPORT_SLOT = /(<!-- (\w+) -->\n)[\s\S]*?(\n<!-- \/\2 -->)/g;

const page = readFileSync(REPORT_FILE, 'utf8').replace(REPORT_SLOT, (whole, start, name, end) => {
  const rows = readReport(name);
  return rows === null ? whole : `${start}\n${toMarkdownTable(rows)}\n${end}`;
});
writeFileSync(REPORT_FILE, page);
const latency = readReport('latency');
if (latency !== null) writeFileSync(CHART_FILE, drawLatencyChart(latency));
console.log(`BENCHMARKS.md${existsSync(CHART_FILE) ? ', bench/latency.svg' : ''}`);
