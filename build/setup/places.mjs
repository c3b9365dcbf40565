import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** @param {string[]} parts */
export const at = (...parts) => join(root, ...parts);

/** What set-up learnt on this machine and need not find out again. */
export const cache = at('.cache');
export const artifacts = at('artifacts');

/**
 * Scripts run on the Node that is pinned in package.json: it runs TypeScript without a build, which the oldest
 * supported Node on the user's machine does not.
 */
export function pinnedNode() {
  const pinned = at('node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(pinned)) return pinned;
  return Number.parseInt(process.versions.node, 10) >= 24 ? process.execPath : undefined;
}

/** A display to open windows on. Windows and macOS sessions always have one. */
export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
