import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findProgram } from './missing.ts';

const run = promisify(execFile);

/** Where Docker Compose 2 is looked for: what `.ci/compose-for-tests` fetched, then the plugins of the docker command. */
const PLACES = [
  process.env.SWITCHYARD_COMPOSE,
  '.cache/compose-test/docker-compose',
  join(homedir(), '.docker/cli-plugins/docker-compose'),
  '/usr/local/lib/docker/cli-plugins/docker-compose',
  '/usr/libexec/docker/cli-plugins/docker-compose',
  '/usr/lib/docker/cli-plugins/docker-compose',
];

/** Docker Compose 2, if it is here. */
export function findCompose2(): string | undefined {
  return PLACES.find((place) => place !== undefined && existsSync(place));
}

/** The docker-compose of old, written in Python: the stricter reader, and the one that still reads YAML 1.1. */
export function findCompose1(): string | undefined {
  const program = findProgram('docker-compose');
  return program === '/usr/bin/docker-compose' ? program : undefined;
}

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** `docker compose config`: reads the file, fills in variables, checks it against the schema, and prints what it read. */
export async function composeConfig(
  program: string,
  folder: string,
  text: string,
  ...flags: readonly string[]
): Promise<Outcome> {
  const file = join(folder, 'compose.yml');
  await writeFile(file, text);
  const env = { PATH: process.env.PATH, HOME: folder };
  try {
    const { stdout, stderr } = await run(program, ['-f', file, 'config', ...flags], { env, maxBuffer: 2 ** 28 });
    return { code: 0, stdout, stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, stdout, stderr };
  }
}
