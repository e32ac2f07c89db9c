/**
 * The page in a real browser, over a real server and library. The page itself is what `npm run build` made last.
 * After each test the browser must have complained of nothing and have asked nothing of any other host.
 */

import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect } from 'vitest';
import { index, openLibrary, type Whosaid } from '#src/main.ts';
import { listen, type RunningServer } from '#src/server/listen.ts';

const CHROMIUM = process.env.WHOSAID_CHROMIUM ?? '/usr/bin/chromium';
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const HOST = '127.0.0.1';

export interface Site {
  /** A tab of its own for each test. */
  readonly page: Page;
  /** The folder of the library. */
  readonly library: string;
  /** Where the server listens, with a slash at the end. */
  readonly url: string;
  /** What the browser complained of so far; a test that expects some takes them out. */
  readonly complaints: string[];
  open(path?: string): Promise<void>;
  inAddress(name: string): string | null;
  stop(): void;
  readonly isRunning: boolean;
  /** On the same port as before. */
  start(): Promise<void>;
}

interface Setup {
  readonly allowChanges?: boolean;
  /** Nothing is indexed, `data/` neither. */
  readonly isEmpty?: boolean;
  /** Demanded of whoever opens the page. */
  readonly token?: string;
}

type Files = Readonly<Record<string, string | Uint8Array>>;

/**
 * Tests of the page over `data/` and some more files.
 *
 * @param files by name.
 */
export function describePage(
  title: string,
  files: Files,
  tests: (site: Site) => void,
  setup: Setup = {},
): void {
  const isThere = existsSync(CHROMIUM);
  const name = isThere ? title : `${title} (skipped: no ${CHROMIUM})`;
  describe.skipIf(!isThere)(name, { timeout: 20_000 }, () => tests(siteOver(files, setup)));
}

function siteOver(files: Files, { allowChanges = false, isEmpty = false, token }: Setup): Site {
  const complaints: string[] = [];
  let folder: string;
  let library: string;
  const options = () => ({ editableLibrary: allowChanges ? library : undefined, token });
  let whosaid: Whosaid;
  let listening: RunningServer;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'whosaid-page-'));
    const more = join(folder, 'more');
    await mkdir(more);
    for (const [name, content] of Object.entries(files)) await writeFile(join(more, name), content);
    library = join(folder, 'library');
    const isMore = Object.keys(files).length > 0;
    if (!isEmpty) await index(isMore ? ['data', more] : ['data'], { library });
    whosaid = await openLibrary(library, { create: isEmpty });
    listening = await listen(whosaid, HOST, 0, options());
    context = await chromium.launchPersistentContext(join(folder, 'browser'), {
      executablePath: CHROMIUM,
      args: FLAGS,
      permissions: ['clipboard-read', 'clipboard-write'],
      viewport: { width: 1000, height: 800 },
    });
    context.setDefaultTimeout(5_000);
    watch(context, complaints);
  });

  afterAll(async () => {
    await context?.close();
    listening?.server.close();
    listening?.server.closeAllConnections();
    await whosaid?.close();
    await rm(folder, { recursive: true, force: true });
  });

  beforeEach(async () => {
    complaints.length = 0;
    page = await context.newPage();
  });

  afterEach(async () => {
    await page.close();
    expect(complaints).toEqual([]);
  });

  return {
    complaints,
    get page() {
      return page;
    },
    get library() {
      return library;
    },
    get url() {
      return listening.url;
    },
    async open(path = '') {
      await page.goto(listening.url + path);
    },
    inAddress: (name) => new URL(page.url()).searchParams.get(name),
    get isRunning() {
      return listening.server.listening;
    },
    stop() {
      listening.server.close();
      listening.server.closeAllConnections();
    },
    async start() {
      const port = Number(new URL(listening.url).port);
      listening = await listen(whosaid, HOST, port, options());
    },
  };
}

/** Processor time of the page's main thread in `work`, whatever else the machine is doing. */
export async function pageCpuMilliseconds(
  page: Page,
  work: () => Promise<unknown>,
): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const taskSeconds = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
  };
  const before = await taskSeconds();
  await work();
  const after = await taskSeconds();
  await session.detach();
  return 1000 * (after - before);
}

function watch(browser: BrowserContext, complaints: string[]): void {
  browser.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  browser.on('weberror', (error) => complaints.push(String(error.error())));
  browser.on('request', (request) => {
    if (new URL(request.url()).hostname !== HOST) complaints.push(request.url());
  });
}
