import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { recentFailure, rememberFailure } from './memory.mjs';
import { at, pinnedNode } from './places.mjs';
import { run } from './run.mjs';
import { say } from './talk.mjs';

const downloadLimit = 5 * 60 * 1000;

/** @returns {string | undefined} a Chromium that is on this machine */
export function installedBrowser() {
  const named = process.env.SWITCHYARD_CHROMIUM;
  if (named) return existsSync(named) ? named : undefined;
  return [...usualPlaces(), playwrightsOwn()].find((path) => path !== undefined && existsSync(path));
}

/** @returns {Promise<{ program: string } | { why: string }>} */
export async function findBrowser() {
  const found = installedBrowser();
  if (found) return { program: found };
  if (process.env.SWITCHYARD_CHROMIUM) return { why: 'SWITCHYARD_CHROMIUM names no file' };

  const before = recentFailure('chromium');
  if (before) return { why: before };
  const node = pinnedNode();
  if (!node) return { why: 'Node 24 is missing' };
  say('No Chromium, Chrome or Edge is installed: fetching one for the tests (about 150 MB, once)…');
  const cli = at('node_modules', 'playwright', 'cli.js');
  await run(node, [cli, 'install', 'chromium'], { capture: true, limit: downloadLimit });
  const own = playwrightsOwn();
  if (own && existsSync(own)) return { program: own };
  const why = 'no Chromium, Chrome or Edge is installed, and none could be downloaded';
  rememberFailure('chromium', why);
  return { why };
}

/** Where Playwright puts the browser it downloads. */
function playwrightsOwn() {
  try {
    /** @type {typeof import('playwright-core')} */
    const { chromium } = createRequire(at('package.json'))('playwright-core');
    return chromium.executablePath();
  } catch {
    return undefined;
  }
}

/** @returns {string[]} */
function usualPlaces() {
  const { env } = process;
  if (process.platform === 'win32') {
    const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter((path) => path !== undefined);
    const below = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe'];
    const edge = 'Microsoft\\Edge\\Application\\msedge.exe';
    return [...below, edge].flatMap((path) => roots.map((root) => join(root, path)));
  }
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => ['/usr/bin', ...folders].map((folder) => join(folder, name)));
}
