import { cpus } from 'node:os';
import { canvasRows } from './canvas.ts';
import { coreRows } from './core.ts';
import { table } from './measure.ts';

/** `npm run bench` prints two tables; `npm run bench -- --core` and `-- --canvas` one of them. */
const only = process.argv[2];
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`);
if (only !== '--canvas') console.log(`\nThe core, medians\n\n${table(coreRows())}`);
if (only !== '--core') {
  console.log('\nThe canvas against a plain React Flow page in the same run: below 1 × is quicker\n');
  console.log(table(await canvasRows()));
}
