// `node build/bundle.ts <vite config>…`: builds each, says its size. Called by build/setup/bundles.mjs.
import { join, relative } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '..');

for (const config of process.argv.slice(2)) {
  const result = await build({ configFile: join(root, config), logLevel: 'warn' });
  for (const output of [result].flat()) {
    if (!('output' in output)) continue;
    const bytes = output.output.reduce(
      (sum, file) =>
        sum + (file.fileName.endsWith('.map') ? 0 : file.type === 'chunk' ? file.code.length : file.source.length),
      0,
    );
    const name = relative('build', config).replace(/^vite\.|\.config\.ts$/g, '');
    console.log(`  ${name}: ${Math.round(bytes / 1024).toLocaleString('en')} KB`);
  }
}
