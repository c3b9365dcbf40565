import { defineConfig } from 'vite';
import { nodeBundle } from './vite.node.ts';

// A sandboxed preload is loaded as CommonJS and can require nothing but electron.
export default defineConfig(
  nodeBundle({
    entries: { preload: 'electron/app/preload.ts' },
    folder: 'electron',
    format: 'cjs',
    target: 'node22',
    neighbours: /^(?!preload\.)/,
  }),
);
