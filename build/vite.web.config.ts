import { defineConfig } from 'vite';
import { nodeBundle } from './vite.node.ts';

export default defineConfig(
  nodeBundle({
    entries: {
      serve: 'electron/web/serve.ts',
      server: 'electron/web/server.ts',
      job: 'electron/host/apply/jobProgram.ts',
    },
    folder: 'web',
  }),
);
