import { cpus } from 'node:os';
import { canvasRows } from './canvas.ts';
import { coreRows } from './core.ts';
import { longTaskRows } from './longTasks.ts';
import { table } from './measure.ts';
import { startRows } from './start.ts';

/** `npm run bench` prints four tables; `npm run bench -- --core`, `-- --canvas`, `-- --long` and `-- --start` one of them. */
const only = process.argv[2];
const wanted = (name: string) => only === undefined || only === name;
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`);
if (wanted('--core')) console.log(`\nThe core, medians\n\n${table(coreRows())}`);
if (wanted('--canvas')) {
  console.log('\nThe canvas against a plain React Flow page in the same run: below 1 × is quicker\n');
  console.log(table(await canvasRows()));
}
if (wanted('--long')) {
  console.log('\nThe longest the window does not answer, in the built application\n');
  console.log(table(await longTaskRows()));
}
if (wanted('--start')) {
  console.log('\nThe start, against the least the same runtime needs\n');
  console.log(table(await startRows()));
}
