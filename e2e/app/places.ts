import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

/** The built application, as `npm run build` leaves it. */
export const BUILT = {
  root,
  webShell: join(root, 'dist', 'web', 'serve.js'),
  electronMain: join(root, 'dist', 'electron', 'main.js'),
  preload: join(root, 'dist', 'electron', 'preload.cjs'),
} as const;

export const EXAMPLES = join(root, 'examples');

/** Pictures for people to look at. Playwright clears its own output folder, so they lie beside it. */
export const SHOTS = join(root, 'artifacts', 'shots');
