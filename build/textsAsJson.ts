import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

const ENGLISH = join(import.meta.dirname, '..', 'shared', 'language', 'en', 'index.ts');

/**
 * Puts the English texts into a bundle as JSON in a string: as the object literals of the sources they are 300 KB of program,
 * which a browser compiles before the first line runs; JSON it reads in a tenth of the time. They are data and nothing else,
 * which `catalogues.test.ts` holds.
 */
export function textsAsJson(): Plugin {
  return {
    name: 'switchyard:texts-as-json',
    async load(id) {
      if (id !== ENGLISH) return null;
      const module: { readonly ENGLISH: object } = await import(pathToFileURL(id).href);
      return `export const ENGLISH = JSON.parse(${JSON.stringify(JSON.stringify(module.ENGLISH))});`;
    },
  };
}
