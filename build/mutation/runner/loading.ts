import { registerHooks } from 'node:module';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { enterFolder, type KnownTest, takeTests } from './vitestHere.ts';

/** What tests get in place of packages. */
const STAND_INS: Readonly<Record<string, string>> = {
  vitest: new URL('./vitestHere.ts', import.meta.url).href,
  'fast-check': new URL('./fastCheckHere.ts', import.meta.url).href,
};

/** Counted up when every module shall be loaded anew: modules are told apart by their whole address. */
let generation = 0;
let hooked = false;

/** From now on tests and what they import come from below `folder`, with stand-ins for the test packages. */
export function hookLoading(folder: string) {
  if (hooked) return;
  hooked = true;
  const inside = pathToFileURL(`${folder}/`).href;
  registerHooks({
    resolve(specifier, context, next) {
      const fromTests = context.parentURL?.startsWith(inside) && !context.parentURL.includes('/node_modules/');
      const standIn = fromTests ? STAND_INS[specifier] : undefined;
      if (standIn) return { url: standIn, format: 'module-typescript', shortCircuit: true };
      const found = next(specifier, context);
      if (!found.url.startsWith(inside) || found.url.includes('/node_modules/')) return found;
      const url = new URL(found.url);
      url.searchParams.set('generation', String(generation));
      return { ...found, url: url.href };
    },
  });
}

/** Forgets every module of the tests. */
export function forgetModules() {
  generation++;
}

/** Loads a file of tests, with everything it imports that is not loaded yet in this generation. */
export async function loadTests(file: string): Promise<KnownTest[]> {
  takeTests();
  enterFolder(dirname(file));
  const url = pathToFileURL(file);
  url.searchParams.set('generation', String(generation));
  await import(url.href);
  return takeTests();
}
