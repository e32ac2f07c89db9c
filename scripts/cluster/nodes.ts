/** The nodes of a cluster for tests, on loopback: any process may start and kill them, by what is in their folders. */

import { execFileSync, spawn } from 'node:child_process';
import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Distribution } from './assemble.ts';

/** OpenSearch refuses the administrator's account; this one owns nothing. */
const NOBODY = 65_534;
const START_MS = 300_000;
const POLL_MS = 500;
/** As Linux counts in /proc, whatever the processor. */
const TICKS_PER_SECOND = 100;
const FIRST_HTTP_PORT = 19_400;
const FIRST_TRANSPORT_PORT = 19_500;

/** The heap is ours to say, and nothing is written beside the distribution. */
const OWN_OPTIONS = /^(?:-Xm[sx]|.*(?:logs|data)\b).*$/gm;

export interface ClusterOptions {
  readonly folder: string;
  readonly distribution: Distribution;
  readonly nodes: number;
  /** Of each node's Java. */
  readonly javaOptions: string;
}

export class TestCluster {
  readonly #options: ClusterOptions;

  constructor(options: ClusterOptions) {
    this.#options = options;
  }

  /** Hosts as an address lists them. */
  get hosts(): string {
    return this.#numbers.map((node) => `127.0.0.1:${FIRST_HTTP_PORT + node}`).join(',');
  }

  /** Starts nodes that are not running, and waits until all copies of all shards are there. */
  async start(...nodes: readonly number[]): Promise<void> {
    const running = this.#running();
    for (const node of nodes.length > 0 ? nodes : this.#numbers) {
      if (running.includes(node)) continue;
      await this.#requireFreePort(node);
      this.#spawn(node);
      running.push(node);
    }
    await this.#waitUntilGreen(running);
  }

  /** Ends nodes, or all, without a word to anybody, as a power cut does. */
  async kill(...nodes: readonly number[]): Promise<void> {
    const ended = nodes.length > 0 ? nodes : this.#running();
    await Promise.all(ended.map((node) => this.#end(node)));
  }

  /** Seconds of processor time that the running nodes have taken; measured on Linux only, 0 elsewhere. */
  cpuSeconds(): number {
    return this.#running().reduce((sum, node) => sum + cpuSecondsOf(this.#pid(node)), 0);
  }

  async #requireFreePort(node: number): Promise<void> {
    const port = FIRST_HTTP_PORT + node;
    const answer = await fetch(`http://127.0.0.1:${port}`).catch(() => null);
    if (answer !== null) {
      throw new Error(`Port ${port} is taken, as by another run of these tests. End it first.`);
    }
  }

  async #waitUntilGreen(nodes: readonly number[]): Promise<void> {
    const until = Date.now() + START_MS;
    const wanted = `wait_for_status=green&wait_for_nodes=${nodes.length}&timeout=1s`;
    for (;;) {
      for (const node of nodes) {
        const url = `http://127.0.0.1:${FIRST_HTTP_PORT + node}/_cluster/health?${wanted}`;
        const answer = await fetch(url).catch(() => null);
        if (answer?.ok) return;
      }
      if (Date.now() > until || this.#running().length < nodes.length)
        throw new Error(`The cluster does not start.\n${this.#lastWords()}`);
      await sleep(POLL_MS);
    }
  }

  get #numbers(): number[] {
    return Array.from({ length: this.#options.nodes }, (_, node) => node);
  }

  #running(): number[] {
    return this.#numbers.filter((node) => this.#pid(node) !== null);
  }

  /** `null` where the node is not running. */
  #pid(node: number): number | null {
    const path = this.#pathOfPid(node);
    if (!existsSync(path)) return null;
    const pid = Number(readFileSync(path, 'utf8'));
    return isRunning(pid) ? pid : null;
  }

  #pathOfPid(node: number): string {
    return join(this.#options.folder, `node-${node}`, 'pid');
  }

  async #end(node: number): Promise<void> {
    const pid = this.#pid(node);
    if (pid === null) return;
    process.kill(pid, 'SIGKILL');
    while (isRunning(pid)) await sleep(POLL_MS / 10);
    rmSync(this.#pathOfPid(node));
  }

  #spawn(node: number): void {
    const { folder, distribution, javaOptions } = this.#options;
    const home = join(folder, `node-${node}`);
    if (!existsSync(home)) this.#lay(node, home);
    const log = openSync(join(home, 'out.log'), 'a');
    const isRoot = process.getuid?.() === 0;
    const child = spawn(join(distribution.home, 'bin', 'opensearch'), [], {
      stdio: ['ignore', log, log],
      env: {
        PATH: process.env.PATH,
        OPENSEARCH_JAVA_HOME: distribution.java,
        OPENSEARCH_PATH_CONF: join(home, 'config'),
        OPENSEARCH_TMPDIR: join(home, 'tmp'),
        OPENSEARCH_JAVA_OPTS: javaOptions,
      },
      ...(isRoot && { uid: NOBODY, gid: NOBODY }),
    });
    child.unref();
    closeSync(log);
    writeFileSync(this.#pathOfPid(node), String(child.pid));
  }

  #lay(node: number, home: string): void {
    const { distribution } = this.#options;
    for (const name of ['data', 'logs', 'tmp']) mkdirSync(join(home, name), { recursive: true });
    cpSync(join(distribution.home, 'config'), join(home, 'config'), { recursive: true });
    const list = (each: (node: number) => string | number) =>
      `[${this.#numbers.map((one) => `"${each(one)}"`).join(', ')}]`;
    const settings = {
      'cluster.name': 'whosaid-test',
      'node.name': `node-${node}`,
      'network.host': '127.0.0.1',
      'http.port': FIRST_HTTP_PORT + node,
      'transport.port': FIRST_TRANSPORT_PORT + node,
      'discovery.seed_hosts': list((one) => `127.0.0.1:${FIRST_TRANSPORT_PORT + one}`),
      'cluster.initial_cluster_manager_nodes': list((one) => `node-${one}`),
      'path.data': join(home, 'data'),
      'path.logs': join(home, 'logs'),
      'cluster.routing.allocation.disk.threshold_enabled': false,
      'knn.algo_param.index_thread_qty': 1,
      'node.processors': 2,
    };
    const lines = Object.entries(settings).map(([name, value]) => `${name}: ${value}\n`);
    writeFileSync(join(home, 'config', 'opensearch.yml'), lines.join(''));
    const options = join(home, 'config', 'jvm.options');
    writeFileSync(options, readFileSync(options, 'utf8').replace(OWN_OPTIONS, ''));
    if (process.getuid?.() === 0) execFileSync('chown', ['-R', `${NOBODY}:${NOBODY}`, home]);
  }

  #lastWords(): string {
    return this.#numbers
      .flatMap((node) => {
        const log = join(this.#options.folder, `node-${node}`, 'out.log');
        return existsSync(log) ? `Node ${node}: ${readFileSync(log, 'utf8').slice(-500)}` : [];
      })
      .join('\n');
  }
}

function cpuSecondsOf(pid: number | null): number {
  const path = `/proc/${pid}/stat`;
  if (!existsSync(path)) return 0;
  /* The name, in brackets, may hold spaces. */
  const fields = readFileSync(path, 'utf8').split(') ')[1].split(' ');
  const [user, system] = [Number(fields[11]), Number(fields[12])];
  return (user + system) / TICKS_PER_SECOND;
}

/** A killed process whose parent has not taken note of it yet is gone. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const status = `/proc/${pid}/stat`;
  return !existsSync(status) || !/\) [ZX] /.test(readFileSync(status, 'utf8'));
}
