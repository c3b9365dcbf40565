import { appendFile, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ProcessMark } from '../../../../shared/plan/apply/lockFile.ts';
import { isRunning, thisProcess } from '../../process/processMark.ts';
import { createLocks } from '../lock.ts';

/** A process that fights for a lock, for lock.test.ts: `FOLDER ROUNDS ODDS`. One in ODDS rounds ends it while it has the lock. */
const [folder = '', rounds = '1', odds = '0'] = process.argv.slice(2);
const locks = createLocks(join(folder, 'locks'));
const inside = join(folder, 'inside');

for (let round = 0; round < Number(rounds); ) {
  const lock = await locks.take(['b', 'a'], `job-${process.pid}`);
  if (!lock) {
    await new Promise(setImmediate);
    continue;
  }
  round++;
  const mine = join(inside, String(process.pid));
  await writeFile(mine, JSON.stringify(await thisProcess()));
  for (const other of await readdir(inside)) {
    if (other === String(process.pid)) continue;
    // One that was killed is seen for a moment, until its parent has been told.
    if (await isRunning(JSON.parse(await readFile(join(inside, other), 'utf8')) as ProcessMark)) {
      await appendFile(join(folder, 'both'), `${other} ${process.pid}\n`);
    }
  }
  await appendFile(join(folder, 'rounds'), 'x');
  if (Number(odds) > 0 && Math.random() * Number(odds) < 1) process.kill(process.pid, 'SIGKILL');
  await rm(mine);
  await lock.release();
}
