import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { textsAsJson } from './textsAsJson.ts';
import { together } from './together.ts';

const root = join(import.meta.dirname, '..');

export default defineConfig({
  root: join(root, 'renderer'),
  // The same files are served from app:// in Electron and from a loopback URL in a browser.
  base: './',
  plugins: [react(), textsAsJson()],
  // Long work is done in workers, which are modules as everything else.
  worker: { format: 'es', plugins: () => [textsAsJson()] },
  build: {
    outDir: join(root, 'dist', 'renderer'),
    emptyOutDir: true,
    // Electron 45 and a current Edge or Chrome are the only browsers there are.
    target: 'chrome140',
    license: { fileName: 'renderer.licenses.json' },
    sourcemap: true,
    // data: URLs would have to be allowed by the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // What the page needs before it is drawn, and what it loads in the frame after.
            { name: 'start', tags: ['$initial'] },
            together('around', join(root, 'renderer', 'frame', 'around.ts')),
          ],
        },
      },
    },
    // One desktop application: the size of a file matters less than the number of things that can go wrong.
    chunkSizeWarningLimit: 4000,
  },
});
