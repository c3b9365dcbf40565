import { cpus } from 'node:os';
import { coreRows } from './core.ts';
import { table } from './measure.ts';

/** `npm run bench`: prints tables; `--core` leaves the browser out. */
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}\n`);
console.log(table(coreRows()));
