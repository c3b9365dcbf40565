// `npm run nightly`: the unit tests with as many generated cases as one has time for at night.
import { ensureDependencies } from './setup/dependencies.mjs';
import { at, pinnedNode } from './setup/places.mjs';
import { run } from './setup/run.mjs';

await ensureDependencies();
const { code } = await run(pinnedNode() ?? process.execPath, [at('node_modules', 'vitest', 'vitest.mjs'), 'run'], {
  env: { SWITCHYARD_FUZZ: 'full' },
});
process.exitCode = code;
