import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Session } from '../electron/cli/session.ts';
import { encodeDesign } from '../shared/design/codec.ts';
import { createHost, createNetwork, emptyDesign } from '../shared/design/create.ts';
import type { Design } from '../shared/design/schema.ts';
import { textsFor } from '../shared/language/texts.ts';
import { idleJobs } from './idleJobs.ts';
import { testFolder } from './testFolder.ts';

/** A nat network with a gateway that may lie in its subnet, 172.16.2.0/24, or not. */
export const nat = (id: string, gateway: string) =>
  createNetwork(id, 'CustomNat', 'nat', { subnets: [{ subnet: '172.16.2.0/24', gateway }] });

export function designOf(...hosts: Design['topology']['hosts']): Design {
  return { ...emptyDesign('shop'), topology: { swarms: [], hosts } };
}

const GOOD = designOf(createHost('host-1', 'WEB01', { networks: [nat('network-1', '172.16.2.1')] }));
const BAD = designOf(createHost('host-1', 'WEB01', { networks: [nat('network-1', '172.16.1.1')] }));
const TWO = designOf(
  createHost('host-1', 'WEB01', { networks: [nat('network-1', '172.16.2.1')] }),
  createHost('host-2', 'WEB02', { networks: [nat('network-2', '172.16.2.1')] }),
);

/** A line of Microsoft's own: its gateway lies outside its subnet. */
export const COMMANDS_TEXT = 'docker network create -d nat --subnet=172.16.2.0/24 --gateway=172.16.1.1 CustomNat2\n';

/** A folder with designs, and the `switchyard` command as called from it. */
export async function commandPlace(run: Run) {
  const folder = await testFolder();
  await writeFile(join(folder, 'good.json'), encodeDesign(GOOD));
  await writeFile(join(folder, 'bad.json'), encodeDesign(BAD));
  await writeFile(join(folder, 'two.json'), encodeDesign(TWO));
  await writeFile(join(folder, 'cut.json'), encodeDesign(BAD).slice(0, 200));
  await writeFile(join(folder, 'web.txt'), COMMANDS_TEXT);
  const call = (...args: string[]) => callCommand(run, folder, args);
  const callAround = (around: Around, ...args: string[]) => callCommand(run, folder, args, '', around);
  const callWith = (input: string, ...args: string[]) => callCommand(run, folder, args, input);
  return { folder, call, callAround, callWith, file: (name: string) => readFile(join(folder, name), 'utf8') };
}

const unseen = async () => {
  throw new Error('The test has no host to look at.');
};
const BLIND: Session['eyes'] = { listContexts: unseen, preflight: unseen, readHost: unseen };

interface Call {
  readonly code: number;
  readonly out: string;
  readonly err: readonly string[];
  /** Programs of ours that were to be run, with their arguments. */
  readonly programs: readonly (readonly string[])[];
}

/** What a test gives a call besides its arguments. */
export type Around = Partial<Pick<Session, 'eyes' | 'jobs' | 'ask' | 'hasPerson' | 'onInterrupt'>>;

type Run = (args: readonly string[], session: Session) => Promise<number>;

/** Calls the `switchyard` command inside the test, as if from `folder`. */
export async function callCommand(
  run: Run,
  folder: string,
  args: readonly string[],
  input = '',
  around: Around = {},
): Promise<Call> {
  let out = '';
  const err: string[] = [];
  const programs: string[][] = [];
  const code = await run(args, {
    text: textsFor('en'),
    folder,
    write: (text) => {
      out += text;
    },
    say: (line) => err.push(line),
    readStandardInput: async () => Buffer.from(input),
    eyes: BLIND,
    jobs: idleJobs(join(folder, 'state')),
    hasPerson: false,
    ask: async () => undefined,
    onInterrupt: () => () => undefined,
    ...around,
    runProgram: async (program, rest) => {
      programs.push([program, ...rest]);
      return 0;
    },
  });
  return { code, out, err, programs };
}
