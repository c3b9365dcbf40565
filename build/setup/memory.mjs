import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cache } from './places.mjs';

/** A download that failed is not tried again at every start: a network that is closed now is mostly closed later. */
const forget = 24 * 60 * 60 * 1000;

/**
 * @param {string} what
 * @returns {string | undefined} why the download failed, if it did lately
 */
export function recentFailure(what) {
  try {
    const { at, why } = JSON.parse(readFileSync(join(cache, `${what}.json`), 'utf8'));
    return Date.now() - at < forget && typeof why === 'string' ? why : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {string} what
 * @param {string} why
 */
export function rememberFailure(what, why) {
  mkdirSync(cache, { recursive: true });
  writeFileSync(join(cache, `${what}.json`), JSON.stringify({ at: Date.now(), why }));
}
