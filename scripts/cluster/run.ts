/** `npm run test:cluster`: libraries on one node of OpenSearch, then failures on three, then figures; ends within its limit. */

import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { assemble, type Distribution } from './assemble.ts';
import { TestCluster } from './nodes.ts';

const CONTRACT = [
  'test/index/library-contract.test.ts',
  'test/index/opensearch',
  'test/api/copy.test.ts',
  'test/server/cluster-servers.test.ts',
];

const FAILURES = ['test/cluster/failures.test.ts'];
const FIGURES = ['test/cluster/figures.test.ts', 'test/cluster/quality.test.ts'];

const { values } = parseArgs({
  options: {
    /** Of everything after the distribution is there. */
    minutes: { type: 'string', default: '20' },
    /** How many the figures are taken with; without it there are none. */
    passages: { type: 'string' },
    /** `contract`, `failures` or `figures`: nothing else. */
    only: { type: 'string' },
    heap: { type: 'string', default: '384' },
    /** Where the assembled distribution is kept between runs. */
    distribution: { type: 'string', default: join(tmpdir(), 'whosaid-opensearch') },
  },
});

/** Nodes that compile less are up in half of the processor time; figures are those of all there is. */
const COMPILER = values.passages === undefined ? ['-XX:TieredStopAtLevel=1'] : [];

const folder = mkdtempSync(join(tmpdir(), 'whosaid-cluster-'));
chmodSync(folder, 0o755); // Nodes run by an account that owns nothing.
const reports = join(folder, 'reports');
mkdirSync(reports);
let cluster: TestCluster | null = null;
let tests: ChildProcess | null = null;

const distribution = assemble(values.distribution);
if (typeof distribution === 'string') {
  rmSync(folder, { recursive: true, force: true });
  console.error(`Skipped the tests of a cluster: ${distribution}.`);
} else await runAll(distribution);

async function runAll(there: Distribution): Promise<void> {
  const limit = setTimeout(
    () => endEarly(`The tests of a cluster were not done within ${values.minutes} minutes.`),
    Number(values.minutes) * 60_000,
  );
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => endEarly(`The tests of a cluster were ended by ${signal}.`));
  }
  try {
    const suites = [
      { name: 'contract', nodes: 1, args: ['--project', 'unit', ...CONTRACT] },
      { name: 'failures', nodes: 3, args: ['--project', 'cluster', ...FAILURES] },
      ...(values.passages === undefined
        ? []
        : [{ name: 'figures', nodes: 3, args: ['--project', 'cluster', ...FIGURES] }]),
    ].filter(({ name }) => values.only === undefined || values.only === name);
    if (suites.length === 0) {
      throw new Error('Nothing to run: --only is contract, failures or, with --passages, figures.');
    }
    let hasFailed = false;
    for (const { name, nodes, args } of suites) {
      if (!(await runOn(nodes, there, name, args))) hasFailed = true;
    }
    process.exitCode = hasFailed ? 1 : 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  } finally {
    clearTimeout(limit);
    await cleanUp();
  }
}

/** @returns whether all passed. */
async function runOn(
  nodes: number,
  there: Distribution,
  name: string,
  args: readonly string[],
): Promise<boolean> {
  const own = join(folder, name);
  mkdirSync(own);
  const options = {
    folder: own,
    distribution: there,
    nodes,
    javaOptions: [`-Xms${values.heap}m -Xmx${values.heap}m`, ...COMPILER].join(' '),
  };
  const started = performance.now();
  cluster = new TestCluster(options);
  await cluster.start();
  const seconds = Math.round((performance.now() - started) / 1000);
  console.error(`OpenSearch, nodes: ${nodes}, started in ${seconds} s.`);
  const environment = {
    WHOSAID_TEST_CLUSTER: cluster.hosts,
    WHOSAID_TEST_NODES: JSON.stringify(options),
    WHOSAID_TEST_REPORT: join(reports, `${name}.json`),
    ...(values.passages && { WHOSAID_TEST_PASSAGES: values.passages }),
  };
  const passed = await runTests(args, environment);
  await cluster.kill();
  return passed;
}

function runTests(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<boolean> {
  const child = spawn('npx', ['vitest', 'run', '--no-file-parallelism', ...args], {
    stdio: 'inherit',
    detached: true, // A group of its own, which is ended whole.
    env: { ...process.env, ...environment },
  });
  tests = child;
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (status) => {
      tests = null;
      resolve(status === 0);
    });
  });
}

async function endEarly(why: string): Promise<never> {
  await cleanUp();
  console.error(why);
  process.exit(1);
}

/** Nothing is left running, and the counts of what has run are where `.ci/run` looks for them. */
async function cleanUp(): Promise<void> {
  if (tests?.pid !== undefined) process.kill(-tests.pid, 'SIGKILL');
  await cluster?.kill();
  const wanted = process.env.WHOSAID_TEST_REPORT;
  if (wanted) writeReport(wanted);
  rmSync(folder, { recursive: true, force: true });
}

/** The counts of all runs together. */
function writeReport(path: string): void {
  const sum = { numPassedTests: 0, numFailedTests: 0, numFailedTestSuites: 0 };
  for (const name of ['contract', 'failures', 'figures']) {
    const own = join(reports, `${name}.json`);
    if (!existsSync(own)) continue;
    const report = JSON.parse(readFileSync(own, 'utf8'));
    for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += report[key];
  }
  writeFileSync(path, JSON.stringify(sum));
}
