import type { Texts } from '../../../shared/language/texts.ts';
import { lookCommand, type ProgramLook } from '../../../shared/observed/looks.ts';
import { ProgramFault } from '../process/programFault.ts';
import type { RunResult } from '../process/types.ts';
import type { AtOnce } from './atOnce.ts';
import { ANSWER_TIME, type Argv, type Docker, LONG_ANSWER_TIME, messageOf } from './docker.ts';

/** What one look saw, as a collected file keeps it. */
export interface SeenPart {
  readonly look: string;
  readonly command: string;
  readonly output: readonly unknown[];
  readonly error?: string;
  readonly errorId?: string;
}

interface Around {
  readonly docker: Docker;
  readonly atOnce: AtOnce;
  readonly texts: Texts;
}

/** Windows takes 32,767 characters in a command line, and puts the program's path and quotes into it as well. */
const LINE_LIMIT = 28_000;

/** Docker's client asks the engine for one thing after the other, so more of them at once are seen sooner in several calls. */
const MOST_IN_A_CALL = 100;

/** How often things may go away between being listed and being looked at, before it is taken for a failure. */
const ROUNDS = 4;

/** Carries out one look at docker. Throws only where it was cancelled. */
export async function seeDocker(look: ProgramLook, around: Around): Promise<SeenPart> {
  const part = { look: look.id, command: lookCommand(look) };
  try {
    return { ...part, ...(await see(look, around)) };
  } catch (error) {
    if (!(error instanceof ProgramFault)) throw error;
    const absent = error.code === 'program-not-found';
    const failed = around.texts(`discovery.failed.${error.code}`, { program: error.program });
    // As PowerShell calls it, so that a missing docker reads the same in whichever way a host was looked at.
    return { ...part, output: [], error: failed, ...(absent && { errorId: 'CommandNotFoundException' }) };
  }
}

interface Seen {
  readonly output: readonly string[];
  readonly error?: string;
}

async function see({ argv, argumentsFrom }: ProgramLook, around: Around): Promise<Seen> {
  if (!argumentsFrom) return ask(argv, ANSWER_TIME, around);
  const listed = await ask(argumentsFrom, ANSWER_TIME, around);
  if (listed.error !== undefined) return { ...listed, output: [] };
  const chunks = chunksOf(idsIn(listed), argv);
  const seen = await Promise.all(chunks.map((ids) => seeThese(ids, argv, argumentsFrom, around)));
  const error = seen.find((part) => part.error !== undefined)?.error;
  // A part of a list would be taken for all there is, and a plan would make what it does not see.
  return error === undefined ? { output: seen.flatMap(({ output }) => output) } : { output: [], error };
}

/** Looks at things by their ids. One that has gone since it was listed is not missed. */
async function seeThese(ids: readonly string[], argv: Argv, list: Argv, around: Around): Promise<Seen> {
  let left = ids;
  for (let round = 1; left.length > 0; round++) {
    const seen = await ask([...argv, ...left], LONG_ANSWER_TIME, around);
    if (seen.error === undefined || round === ROUNDS) return seen;
    const now = await ask(list, ANSWER_TIME, around);
    const there = new Set(idsIn(now));
    const still = left.filter((id) => there.has(id));
    if (now.error !== undefined || still.length === left.length) return seen;
    left = still;
  }
  return { output: [] };
}

async function ask(argv: Argv, timeLimit: number, { docker, atOnce, texts }: Around): Promise<Seen> {
  const result = await atOnce(() => docker.run(argv, timeLimit));
  const output = result.stdout.split('\n').map((line) => line.replace(/\r$/, ''));
  const error = errorOf(result, timeLimit, texts);
  return { output, ...(error !== undefined && { error }) };
}

function errorOf(result: RunResult, timeLimit: number, texts: Texts): string | undefined {
  if (result.timedOut) return texts('discovery.failed.time', { seconds: Math.round(timeLimit / 1000) });
  if (result.cut) return texts('discovery.failed.too-much');
  return result.code === 0 ? undefined : messageOf(result);
}

function idsIn({ output }: Seen): string[] {
  return output.map((line) => line.trim()).filter((line) => line !== '');
}

/** As many ids for each call as fit into a command line of Windows. */
export function chunksOf(ids: readonly string[], argv: Argv): string[][] {
  const head = argv.reduce((length, word) => length + word.length * 2 + 3, 0);
  const chunks: string[][] = [];
  let room = 0;
  for (const id of ids) {
    room -= id.length + 1;
    const last = chunks.at(-1);
    if (room < 0 || !last || last.length === MOST_IN_A_CALL) {
      chunks.push([]);
      room = LINE_LIMIT - head - id.length - 1;
    }
    chunks.at(-1)?.push(id);
  }
  return chunks;
}
