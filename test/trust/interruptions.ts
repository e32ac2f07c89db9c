/** Commands that change a library, ended or failing at any moment and at any call of the file system. */

import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { libraryExists } from '#src/index/open.ts';
import { examine, openLibrary } from '#src/main.ts';
import { type FaultKind, FileFaults } from './file-faults.ts';
import { type Ended, run } from './program.ts';
import { readState, type State, talkName, writeTalks } from './talks.ts';
import type { Context, Trial } from './trial.ts';

const TALKS = 24;
/** Of these, as many are changed, removed or gone. */
const SOME = 8;

interface Command {
  readonly name: string;
  readonly args: readonly string[];
  /** The library before; `null` where there is none. */
  readonly base: string | null;
  /** Whether all of it happens, or nothing. */
  readonly isOne: boolean;
}

interface Case extends Command {
  readonly before: State;
  readonly after: State;
  readonly milliseconds: number;
  readonly calls: number | null;
}

export const interruptions: Trial = {
  name: 'interruptions',
  seconds: 360,
  async run(context) {
    const faults = FileFaults.build(context.newFolder('faults'));
    if (faults === null)
      context.ledger.note('No faults at calls of the file system: they need Linux and cc.');
    for (const command of await makeCommands(context)) {
      if (context.millisecondsLeft === 0) {
        context.ledger.note(`Out of time for ${command.name}.`);
        continue;
      }
      const one = await tryWhole(command, context, faults);
      await context.repeat(
        `kills of ${one.name} at random moments`,
        context.count(29, 200),
        (round) =>
          interrupt(one, context, `killed after a while, round ${round}`, {
            killAfter: context.random() * one.milliseconds,
          }),
      );
      if (faults === null || one.calls === null) continue;
      for (const kind of ['kill', 'disk full', 'disk error'] satisfies FaultKind[]) {
        const most = context.count(kind === 'kill' ? 8 : 4, one.calls);
        const attempts = Math.min(most, one.calls);
        await context.repeat(`times "${kind}" at calls of ${one.name}`, attempts, async (round) => {
          const at = 1 + Math.floor(((round + context.random()) / attempts) * (one.calls ?? 0));
          const label = `${kind} at call ${at} of ${one.calls}`;
          await interrupt(one, context, label, (library) => ({
            env: faults.failing(library, kind, at),
          }));
        });
      }
    }
  },
};

async function makeCommands(context: Context): Promise<Command[]> {
  const make = async (name: string, version: string) => {
    const folder = context.newFolder(name);
    const base = join(context.newFolder('base'), 'library');
    writeTalks(folder, TALKS, version);
    await run(['index', folder, '--library', base]);
    return { folder, base };
  };
  const fresh = context.newFolder('new');
  writeTalks(fresh, TALKS, 'kelp');
  const added = await make('added', 'kelp');
  writeTalks(added.folder, TALKS + SOME, 'kelp');
  const changed = await make('changed', 'kelp');
  writeTalks(changed.folder, SOME, 'rope');
  const gone = await make('gone', 'kelp');
  for (let at = 0; at < SOME; at++) rmSync(join(gone.folder, talkName(at)));
  const kept = await make('kept', 'kelp');
  const renamed = await make('renamed', 'kelp');
  await run(['speakers', 'rename', 'Ana', 'Ana Silva', '--library', renamed.base]);
  const ids = Array.from({ length: SOME }, (_, at) => talkName(at).replace('.txt', ''));
  return [
    { name: 'a first index', args: ['index', fresh], base: null, isOne: false },
    { name: 'index of new files', args: ['index', added.folder], base: added.base, isOne: false },
    {
      name: 'index of changed files',
      args: ['index', changed.folder],
      base: changed.base,
      isOne: false,
    },
    {
      name: 'index --prune',
      args: ['index', gone.folder, '--prune'],
      base: gone.base,
      isOne: true,
    },
    { name: 'remove', args: ['remove', ...ids], base: kept.base, isOne: true },
    {
      name: 'speakers rename',
      args: ['speakers', 'rename', 'Ana', 'Ana Silva'],
      base: kept.base,
      isOne: true,
    },
    { name: 'speakers undo', args: ['speakers', 'undo', '1'], base: renamed.base, isOne: true },
  ];
}

/** Runs it once undisturbed, which tells what comes after it, how long it takes and how many calls it makes. */
async function tryWhole(
  command: Command,
  context: Context,
  faults: FileFaults | null,
): Promise<Case> {
  const before: State = command.base === null ? new Map() : await readState(command.base);
  const library = copyBase(command, context);
  const started = performance.now();
  expectGood(await run([...command.args, '--library', library]), command.name);
  const milliseconds = performance.now() - started;
  const after = await readState(library);
  let calls: number | null = null;
  if (faults !== null) {
    const counted = copyBase(command, context);
    const count = join(context.newFolder('count'), 'calls');
    await run([...command.args, '--library', counted], { env: faults.counting(counted, count) });
    calls = FileFaults.readCount(count);
  }
  return { ...command, before, after, milliseconds, calls };
}

function copyBase({ base }: Command, context: Context): string {
  const library = join(context.newFolder('library'), 'library');
  if (base !== null) cpSync(base, library, { recursive: true });
  return library;
}

function expectGood({ code, stderr }: Ended, name: string): void {
  if (code !== 0) throw new Error(`${name} ends with ${code}: ${stderr}`);
}

type Disturbance = Parameters<typeof run>[1];

async function interrupt(
  one: Case,
  context: Context,
  label: string,
  disturbance: Disturbance | ((library: string) => Disturbance),
): Promise<void> {
  const library = copyBase(one, context);
  const lose = (fault: string) => context.ledger.lose(`${one.name}, ${label}: ${fault}`);
  const options = typeof disturbance === 'function' ? disturbance(library) : disturbance;
  const args = [...one.args, '--library', library];
  const ended = await run(args, options);
  if (/^\s+at /m.test(ended.stderr)) lose(`a stack trace: ${ended.stderr}`);
  const state = libraryExists(library) ? await readState(library) : new Map<string, string>();
  for (const fault of compare(state, one)) lose(fault);
  if (ended.code === 0 && !isSame(state, one.after)) lose('it ended well, and was not done');
  if (!isSame(state, one.after) || one.name.includes('index')) {
    const again = await run(args);
    if (again.code !== 0) lose(`the same command then ends with ${again.code}: ${again.stderr}`);
  }
  for (const fault of compare(await readState(library), { ...one, before: one.after })) lose(fault);
  await ask(library);
  const found = (await examine(library)).filter(({ isHint }) => !isHint);
  for (const { problem } of found) lose(`doctor finds after the next question: ${problem}`);
  if (existsSync(library)) rmSync(library, { recursive: true });
}

/** As the next command does: what the interrupted one left behind is mended on the way. */
async function ask(library: string): Promise<void> {
  await using whosaid = await openLibrary(library);
  await whosaid.query('kelp');
}

/** What is neither as before nor as after. */
function* compare(state: State, { before, after, isOne }: Case): Generator<string> {
  if (isOne && !isSame(state, before) && !isSame(state, after)) yield 'half of it was done';
  for (const source of new Set([...state.keys(), ...before.keys(), ...after.keys()])) {
    const stored = state.get(source);
    if (stored === before.get(source) || stored === after.get(source)) continue;
    yield `${source} is ${JSON.stringify(stored)}`;
  }
}

function isSame(a: State, b: State): boolean {
  return a.size === b.size && [...a].every(([source, text]) => b.get(source) === text);
}
