import { defineConfig } from 'vite';
import { nodeBundle } from './vite.node.ts';

export default defineConfig(
  nodeBundle({
    entries: { main: 'electron/app/main.ts' },
    folder: 'electron',
    target: 'node22',
    neighbours: /^preload\./,
  }),
);
