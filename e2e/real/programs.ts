import { join } from 'node:path';
import { build } from 'vite';
import { nodeBundle } from '../../build/vite.node.ts';

/** Programs as they are shipped: read and checked from hundreds of source files, each start would take seconds. */
export interface Programs {
  /** What carries jobs out. */
  readonly job: string;
  /** The command. */
  readonly switchyard: string;
}

/** Bundles this very source into a folder, once for the tests of a file. */
export async function bundlePrograms(folder: string): Promise<Programs> {
  const entries = { switchyard: 'electron/cli/main.ts', job: 'electron/host/apply/jobProgram.ts' };
  const bundle = nodeBundle({ entries, folder: 'cli' });
  await build({
    ...bundle,
    configFile: false,
    logLevel: 'error',
    // What vitest sets for the tests is not meant for programs.
    mode: 'production',
    build: { ...bundle.build, outDir: folder, license: false, sourcemap: false },
  });
  return { job: join(folder, 'job.js'), switchyard: join(folder, 'switchyard.js') };
}
