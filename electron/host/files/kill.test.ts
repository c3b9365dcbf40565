import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { testFolder } from '../../../e2e/testFolder.ts';
import { previousVersion } from './atomicWrite.ts';

const NODE = join(
  import.meta.dirname,
  '../../../node_modules/node/bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);
const TRIALS = process.env.SWITCHYARD_FUZZ === 'full' ? 200 : 4;
const LENGTH = 300_000;
/** The child's modules are compiled once, not in every trial. */
const COMPILED = join(tmpdir(), 'switchyard-kill-test-compiled');

/** Saves one version after the other, each of one repeated letter, and says when it begins the next. */
const SAVER = `
  import { writeTextFile } from '${pathToFileURL(join(import.meta.dirname, 'write.ts'))}';
  for (let version = 0; ; version++) {
    console.log(version);
    await writeTextFile({ path: process.argv[1], text: String.fromCharCode(97 + (version % 26)).repeat(${LENGTH}) });
  }
`;

function isWhole(content: string): boolean {
  return content.length === LENGTH && content === content.charAt(0).repeat(LENGTH);
}

it(`leaves a whole file and a whole previous version when the process is killed (${TRIALS} times)`, async () => {
  for (let trial = 0; trial < TRIALS; trial++) {
    const path = join(await testFolder(), 'a.json');
    await writeFile(path, 'z'.repeat(LENGTH));
    const child = spawn(NODE, ['--input-type=module', '-e', SAVER, path], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, NODE_COMPILE_CACHE: COMPILED },
    });
    const ended = new Promise((resolve) => child.on('exit', resolve));
    // The kill lands wherever in the save the child has got to by then.
    for await (const line of createInterface({ input: child.stdout })) if (Number(line) >= 2 + trial) break;
    child.kill('SIGKILL');
    await ended;
    expect(isWhole(await readFile(path, 'utf8'))).toBe(true);
    expect(isWhole(await readFile(previousVersion(path), 'utf8'))).toBe(true);
  }
}, 600_000);
