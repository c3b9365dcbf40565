import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, UserConfig } from 'vite';
import { textsAsJson } from './textsAsJson.ts';

const root = join(import.meta.dirname, '..');

interface NodeBundle {
  /** Output name, without extension → source file from the root. */
  readonly entries: Readonly<Record<string, string>>;
  readonly folder: string;
  readonly format?: 'es' | 'cjs';
  /** The oldest runtime it has to run on. */
  readonly target?: string;
  /** Other bundles in the same folder: how their files are called. */
  readonly neighbours?: RegExp;
}

/** One self-contained file per entry: everything is bundled except Node's own modules and Electron. */
export function nodeBundle({
  entries,
  folder,
  format = 'es',
  target = 'node20.19',
  neighbours,
}: NodeBundle): UserConfig {
  return {
    root,
    publicDir: false,
    plugins: [textsAsJson(), withoutLeftovers(neighbours)],
    ssr: { noExternal: true, target: 'node' },
    // The Node rooms never run in a browser; some packages would otherwise take their browser half.
    resolve: { conditions: ['node', 'import', 'default'] },
    build: {
      ssr: true,
      outDir: join(root, 'dist', folder),
      // Main and preload share a folder and are built at the same time; see withoutLeftovers.
      emptyOutDir: false,
      target,
      license: { fileName: `${Object.keys(entries).join('-')}.licenses.json` },
      minify: false,
      sourcemap: true,
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, join(root, file)])),
        // ws looks for these two native helpers and does without them.
        external: ['electron', 'bufferutil', 'utf-8-validate'],
        output: {
          format,
          entryFileNames: format === 'cjs' ? '[name].cjs' : '[name].js',
          chunkFileNames: '[name]-shared.js',
        },
      },
    },
  };
}

/** Removes what an earlier build has left: chunks are called after what is in them, and packages take the whole folder. */
function withoutLeftovers(neighbours?: RegExp): Plugin {
  return {
    name: 'without-leftovers',
    writeBundle({ dir = '' }, bundle) {
      for (const name of readdirSync(dir)) {
        if (!(name in bundle) && !neighbours?.test(name)) rmSync(join(dir, name), { recursive: true });
      }
    },
  };
}
