// `npm run coverage [-- folder …]`: which lines and branches the unit tests run. It says what no test has looked at, not
// whether the tests that did would notice a fault: that is what `npm run mutation` is for.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { coverageTable } from './coverageTable.ts';
import { artifacts, at, pinnedNode, root } from './setup/places.mjs';
import { run } from './setup/run.mjs';

const rooms = ['shared', 'electron', 'renderer'];
const named = process.argv.slice(2);

const folder = join(artifacts, 'coverage');
// Numbers of an earlier run must not be taken for this one's.
rmSync(folder, { recursive: true, force: true });

const { code } = await run(pinnedNode() ?? process.execPath, [
  at('node_modules', 'vitest', 'vitest.mjs'),
  'run',
  ...(named.length > 0 ? named : rooms),
  '--coverage.enabled',
  '--coverage.provider=v8',
  ...(named.length > 0 ? named : rooms).map((room) => `--coverage.include=${room}/**/*.{ts,tsx}`),
  '--coverage.exclude=**/*.test.{ts,tsx}',
  '--coverage.exclude=**/testing/**',
  '--coverage.reporter=text-summary',
  '--coverage.reporter=lcov',
  '--coverage.reporter=json-summary',
  '--coverage.reportOnFailure',
  `--coverage.reportsDirectory=${folder}`,
]);
process.exitCode = code;
console.log(`\n${coverageTable(JSON.parse(readFileSync(join(folder, 'coverage-summary.json'), 'utf8')), root)}`);
