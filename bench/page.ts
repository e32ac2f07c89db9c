/** How long are the first results on the page in coming, from a question's last key, over the 2,084 episodes of the large corpus? */

import { type CDPSession, chromium, type Page } from 'playwright-core';
import { openLibrary } from '#src/main.ts';
import { listen } from '#src/server/listen.ts';
import { ensureLibrary, FULL_CORPUS } from './libraries.ts';
import { quantile, roundSignificant, saveReport } from './measure.ts';
import { sampleQuestions } from './questions.ts';

const CHROMIUM = process.env.WHOSAID_CHROMIUM ?? '/usr/bin/chromium';
const QUESTIONS = Number(process.argv[2] ?? 30);
/** Before the last key: the answer to the question without it is there, and nothing else is under way. */
const PAUSE_MS = 1_500;

interface Cost {
  /** From the key to the frame with the results. */
  readonly wall: number;
  /** CPU time of the page's main thread, and of this process, which serves and drives the browser. */
  readonly page: number;
  readonly server: number;
}

async function mainThreadSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
}

async function typeLastKey(page: Page, session: CDPSession, question: string): Promise<Cost> {
  const box = page.getByRole('searchbox', { name: 'Search your transcripts' });
  await box.fill(question.slice(0, -1));
  await page.waitForTimeout(PAUSE_MS);
  const before = await mainThreadSeconds(session);
  const server = process.cpuUsage();
  const wall = await page.evaluate(showResults, question);
  const { user, system } = process.cpuUsage(server);
  const pageMs = 1_000 * ((await mainThreadSeconds(session)) - before);
  return { wall, page: pageMs, server: (user + system) / 1_000 };
}

/** In the page. @returns milliseconds until the response is there and drawn. */
function showResults(question: string): Promise<number> {
  const start = performance.now();
  const box = document.querySelector<HTMLInputElement>('input[name=q]');
  if (box === null) throw new Error('The page has no search box.');
  box.value = question;
  box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      const isAnswered = performance.getEntriesByType('resource').some(({ name, startTime }) => {
        const { pathname, searchParams } = new URL(name);
        return (
          startTime >= start && pathname === '/api/query' && searchParams.get('q') === question
        );
      });
      if (!isAnswered || document.querySelector('.answer[aria-busy=false]') === null) return;
      clearInterval(timer);
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
    }, 4);
  });
}

const library = await openLibrary(await ensureLibrary(FULL_CORPUS));
await library.warmUp();
const { server, url } = await listen(library, '127.0.0.1', 0);
const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
const session = await page.context().newCDPSession(page);
await session.send('Performance.enable', { timeDomain: 'threadTicks' });
await page.goto(url);
await page.locator('.examples').waitFor();
const costs: Cost[] = [];
for (const question of sampleQuestions(QUESTIONS + 1)) {
  costs.push(await typeLastKey(page, session, question));
}
/* The first loads models and caches. */
costs.shift();
const column = (of: (cost: Cost) => number) => {
  const values = costs.map(of);
  return {
    p50: roundSignificant(quantile(values, 0.5)),
    p95: roundSignificant(quantile(values, 0.95)),
  };
};
saveReport('page', [
  { 'from the last key to the results, ms': 'page, CPU', ...column(({ page }) => page) },
  { 'from the last key to the results, ms': 'server, CPU', ...column(({ server }) => server) },
  {
    'from the last key to the results, ms': 'both, CPU',
    ...column(({ page, server }) => page + server),
  },
  { 'from the last key to the results, ms': 'wall', ...column(({ wall }) => wall) },
]);
await browser.close();
server.closeAllConnections();
server.close();
await library.close();
