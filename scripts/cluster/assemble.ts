/** Assembles a runnable OpenSearch with vectors from Maven artifacts, once; Maven's own settings say where these come from. */

import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const POM = fileURLToPath(new URL('pom.xml', import.meta.url));
const FETCH = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies';
const FETCH_MS = 240_000;
/** Versions of Java that run it. */
const JAVA_VERSIONS = [11, 23] as const;

export interface Distribution {
  readonly home: string;
  readonly java: string;
}

/** @returns the distribution, or a line that says what is missing. */
export function assemble(folder: string): Distribution | string {
  const java = findJava();
  if (java === null) return `no Java of version ${JAVA_VERSIONS.join(' to ')}`;
  const home = join(folder, 'opensearch');
  if (existsSync(home)) return { home, java };
  mkdirSync(folder, { recursive: true });
  const artifacts = join(folder, 'artifacts');
  try {
    const options = [`-DoutputDirectory=${artifacts}`, '-DexcludeTransitive=true'];
    execFileSync('mvn', ['-B', '-q', '-f', POM, FETCH, ...options], { timeout: FETCH_MS });
  } catch (error) {
    const [line] = String(error instanceof Error ? error.message : error).split('\n');
    return `the artifacts cannot be fetched (${line})`;
  }
  try {
    unpack(artifacts, folder, home);
  } catch (error) {
    rmSync(home, { recursive: true, force: true });
    return `the artifacts cannot be unpacked (${error instanceof Error ? error.message : error})`;
  }
  return { home, java };
}

function unpack(artifacts: string, folder: string, home: string): void {
  const names = readdirSync(artifacts);
  const find = (pattern: RegExp) => {
    const name = names.find((one) => pattern.test(one));
    if (name === undefined) throw new Error(`${pattern} is missing`);
    return join(artifacts, name);
  };
  const unpacked = join(folder, 'unpacked');
  rmSync(unpacked, { recursive: true, force: true });
  execFileSync('unzip', ['-q', find(/^opensearch-\d.*\.zip$/), '-d', unpacked]);
  const [top] = readdirSync(unpacked);
  const core = join(unpacked, top);
  const version = top.replace('opensearch-', '');
  const vectors = join(core, 'plugins', 'opensearch-knn');
  execFileSync('unzip', ['-q', find(/^opensearch-knn-.*\.zip$/), '-d', vectors]);
  const scripts = join(core, 'modules', 'lang-painless');
  mkdirSync(scripts, { recursive: true });
  for (const name of names.filter((one) =>
    /^(?:lang-painless|opensearch-scripting|antlr4|asm)/.test(one),
  )) {
    copyFileSync(join(artifacts, name), join(scripts, name));
  }
  writeFileSync(join(scripts, 'plugin-descriptor.properties'), describeModule(version));
  writeFileSync(join(scripts, 'plugin-security.policy'), GRANTS);
  renameSync(core, home);
}

/** The artifact is a bare library; a module says what it is. */
const describeModule = (version: string) =>
  Object.entries({
    name: 'lang-painless',
    description: 'Scripts in the Painless language',
    version,
    'opensearch.version': version,
    'java.version': '11',
    classname: 'org.opensearch.painless.PainlessPlugin',
    'custom.foldername': '',
    'extended.plugins': '',
    'has.native.controller': 'false',
  })
    .map(([key, value]) => `${key}=${value}\n`)
    .join('');

const GRANTS =
  'grant { permission java.lang.RuntimePermission "createClassLoader"; permission java.lang.RuntimePermission "getClassLoader"; };\n';

function findJava(): string | null {
  const { JAVA_HOME } = process.env;
  const installed = '/usr/lib/jvm';
  const homes = [
    ...(JAVA_HOME ? [JAVA_HOME] : []),
    ...(existsSync(installed) ? readdirSync(installed).map((name) => join(installed, name)) : []),
  ];
  return homes.find(isUsable) ?? null;
}

function isUsable(home: string): boolean {
  const program = join(home, 'bin', 'java');
  if (!existsSync(program)) return false;
  try {
    const told = execFileSync(program, ['--version'], { encoding: 'utf8' });
    const version = Number(/\b(\d+)[.\s]/.exec(told)?.[1]);
    return version >= JAVA_VERSIONS[0] && version <= JAVA_VERSIONS[1];
  } catch {
    return false;
  }
}
