import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fingerprint } from './fingerprint.mjs';
import { writeLicences } from './licences.mjs';
import { at, pinnedNode } from './places.mjs';
import { run } from './run.mjs';
import { messageOf, say, seconds } from './talk.mjs';
import { targets } from './targets.mjs';

/** Target name → fingerprint of what it was built from. */
const record = at('dist', '.built.json');
const lock = at('dist', '.building');
/** Longer than a whole build takes on a slow machine. */
const lockLimit = 180_000;

/** Builds the targets whose inputs have changed since they were last built. */
export async function ensureBuilt() {
  mkdirSync(at('dist'), { recursive: true });
  await alone(async () => {
    const built = readRecord();
    /** @type {Array<{ target: import('./targets.mjs').Target, print: string }>} */
    const due = [];
    for (const target of targets) {
      if (!existsSync(at(target.entry))) {
        say(`${target.entry} is not there yet: the ${target.name} is not built.`);
        continue;
      }
      const print = fingerprint(target.inputs);
      if (built[target.name] !== print || !existsSync(at(target.output))) due.push({ target, print });
    }
    if (due.length === 0) {
      say('The build is up to date.');
      return;
    }
    say(`Building: ${due.map(({ target }) => target.name).join(', ')}…`);
    const start = performance.now();
    for (const { target } of due) delete built[target.name];
    writeFileSync(record, JSON.stringify(built, null, 2));
    const node = pinnedNode();
    if (!node) throw new Error('Node 24 is missing.');
    /** @type {string[]} */
    const broken = [];
    await Promise.all(
      due.map(async ({ target, print }) => {
        const { code, output } = await run(node, [at('build', 'bundle.ts'), target.config], { capture: true });
        if (output) say(output);
        if (code === 0) built[target.name] = print;
        else broken.push(target.name);
      }),
    );
    writeFileSync(record, JSON.stringify(built, null, 2));
    if (broken.length > 0) throw new Error(`could not build: ${broken.join(', ')}. The reason is above.`);
    writeLicences();
    say(`Built in ${seconds(start)}.`);
  });
}

/** @returns {Record<string, string>} */
function readRecord() {
  try {
    return JSON.parse(readFileSync(record, 'utf8'));
  } catch {
    return {};
  }
}

/**
 * Two commands started at the same moment must not write the same files.
 *
 * @param {() => Promise<void>} work
 */
async function alone(work) {
  const giveUp = Date.now() + lockLimit;
  for (let told = false; ; ) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (!existsSync(lock)) throw new Error(`dist/ cannot be written: ${messageOf(error)}`);
    }
    if (!isAlive(lockOwner()) || Date.now() > giveUp) {
      rmSync(lock, { force: true });
      continue;
    }
    if (!told) say('Waiting for another build to finish…');
    told = true;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  try {
    await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function lockOwner() {
  try {
    return Number.parseInt(readFileSync(lock, 'utf8'), 10);
  } catch {
    return Number.NaN;
  }
}

/** @param {number} pid */
function isAlive(pid) {
  // Not yet written, or just removed: look again.
  if (Number.isNaN(pid)) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
