import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const root = join(import.meta.dirname, '..');
const page = join(import.meta.dirname, 'bench', 'page');

/** The two pages the canvas benchmark compares, and the bare one the start is compared with. */
export default defineConfig({
  root: page,
  base: './',
  plugins: [react()],
  logLevel: 'warn',
  build: {
    outDir: join(root, 'dist', 'bench'),
    emptyOutDir: true,
    target: 'chrome140',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      input: { ours: join(page, 'ours.html'), plain: join(page, 'plain.html'), bare: join(page, 'bare.html') },
    },
  },
});
