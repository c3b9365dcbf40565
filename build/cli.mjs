// `npm run cli`: the command line from its sources; a sentence instead of a stack where nothing has been installed yet.
import './setup/nodeVersion.mjs';
import { existsSync } from 'node:fs';
import { at } from './setup/places.mjs';

if (existsSync(at('node_modules', 'node'))) await import('../electron/cli/main.ts');
else {
  console.error('Nothing is installed yet. Run `npm start`, `npm test` or `npm run build` once, and try again.');
  process.exitCode = 2;
}
