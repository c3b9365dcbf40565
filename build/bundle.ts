// `node build/bundle.ts <vite config>`: builds it, says its size and holds it to its budget. Called by build/setup/bundles.mjs.
import { basename, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { build } from 'vite';
import { sizesOf, withinBudget } from './budgets.ts';

const root = join(import.meta.dirname, '..');
const [config = ''] = process.argv.slice(2);

try {
  const result = await build({ configFile: join(root, config), logLevel: 'warn' });
  for (const output of [result].flat()) {
    if (!('output' in output)) continue;
    const name = basename(config).replace(/^vite\.|\.config\.ts$/g, '');
    console.log(`  ${withinBudget(name, sizesOf(output.output))}`);
  }
} catch (error) {
  // The stack and the colours are the bundler's own; the message says which file of ours and why.
  const message = error instanceof Error ? error.message : String(error);
  console.error(
    stripVTControlCharacters(message)
      .replaceAll(/^ +at .*\n?/gm, '')
      .trimEnd(),
  );
  process.exitCode = 1;
}
