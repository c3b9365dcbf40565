import { cpus } from 'node:os';
import { canvasRows, plainRows } from './canvas.ts';
import { coreRows } from './core.ts';
import { longTaskRows } from './longTasks.ts';
import { table } from './measure.ts';
import { startRows } from './start.ts';

/** `npm run bench` prints five tables; `npm run bench -- --core`, `--canvas`, `--plain`, `--long` and `--start` one of them. */
const only = process.argv[2];
const wanted = (name: string) => only === undefined || only === name;
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`);
if (wanted('--core')) console.log(`\nThe core, medians\n\n${table(coreRows())}`);
if (wanted('--canvas')) {
  console.log('\nThe canvas with 10,000 containers against an empty one\n');
  console.log(table(await canvasRows()));
}
if (wanted('--plain')) {
  console.log('\nThe canvas against a plain React Flow page in the same run: below 1 × is quicker\n');
  console.log(table(await plainRows()));
}
if (wanted('--long')) {
  console.log('\nThe longest the window does not answer, in the built application\n');
  console.log(table(await longTaskRows()));
}
if (wanted('--start')) {
  console.log('\nThe start, against the least the same runtime needs\n');
  console.log(table(await startRows()));
}
