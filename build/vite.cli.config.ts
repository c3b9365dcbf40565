import { defineConfig } from 'vite';
import { nodeBundle } from './vite.node.ts';

export default defineConfig(
  nodeBundle({
    entries: { switchyard: 'electron/cli/main.ts', job: 'electron/host/apply/jobProgram.ts' },
    folder: 'cli',
  }),
);
