/** `npm run test:cluster`: three nodes of OpenSearch on loopback, the tests of libraries in a cluster, failures, figures. */

import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { assemble } from './assemble.ts';
import { TestCluster } from './nodes.ts';

const CONTRACT = [
  'test/index/library-contract.test.ts',
  'test/index/opensearch',
  'test/api/copy.test.ts',
];

const { values } = parseArgs({
  options: {
    passages: { type: 'string', default: '2000' },
    heap: { type: 'string', default: '384' },
    /** Where the assembled distribution is kept between runs. */
    distribution: { type: 'string', default: join(tmpdir(), 'whosaid-opensearch') },
  },
});

const distribution = assemble(values.distribution);
if (typeof distribution === 'string') {
  console.error(`Skipped: the tests of a cluster, because there is ${distribution}.`);
  process.exit(0);
}

const folder = mkdtempSync(join(tmpdir(), 'whosaid-cluster-'));
chmodSync(folder, 0o755); // Nodes run by an account that owns nothing.
const options = { folder, distribution, nodes: 3, heapMegabytes: Number(values.heap) };
const cluster = new TestCluster(options);
const reports = join(folder, 'reports');
mkdirSync(reports);

/** @returns whether all passed. */
function runTests(name: string, ...args: string[]): boolean {
  const report = join(reports, `${name}.json`);
  const { status } = spawnSync('npx', ['vitest', 'run', ...args], {
    stdio: 'inherit',
    env: {
      ...process.env,
      WHOSAID_TEST_CLUSTER: cluster.hosts,
      WHOSAID_TEST_NODES: JSON.stringify(options),
      WHOSAID_TEST_PASSAGES: values.passages,
      WHOSAID_TEST_REPORT: report,
    },
  });
  return status === 0;
}

/** The counts of all runs together, for `.ci/run`. */
function writeReport(path: string, names: readonly string[]): void {
  const sum = { numPassedTests: 0, numFailedTests: 0, numFailedTestSuites: 0 };
  for (const name of names) {
    const report = JSON.parse(readFileSync(join(reports, `${name}.json`), 'utf8'));
    for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += report[key];
  }
  writeFileSync(path, JSON.stringify(sum));
}

const wanted = process.env.WHOSAID_TEST_REPORT;
try {
  const started = performance.now();
  await cluster.start();
  console.error(`Three nodes in ${Math.round((performance.now() - started) / 1000)} s.`);
  const passed = [
    runTests('contract', '--project', 'unit', ...CONTRACT),
    runTests('cluster', '--project', 'cluster', '--no-file-parallelism'),
  ];
  if (wanted) writeReport(wanted, ['contract', 'cluster']);
  process.exitCode = passed.every(Boolean) ? 0 : 1;
} finally {
  await cluster.stop();
  rmSync(folder, { recursive: true, force: true });
}
