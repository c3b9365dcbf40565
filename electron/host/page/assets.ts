import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};

export interface Asset {
  readonly type: string;
  readonly body: Buffer<ArrayBuffer>;
  /** Its name holds a hash of its content, so it never changes. */
  readonly immutable: boolean;
}

/**
 * The file of the built interface that a URL path asks for, or null. Only plain names are understood: no `..`, no
 * backslash, no colon, no second level of percent encoding; and what the names lead to must still lie in the folder.
 */
export async function readAsset(root: string, urlPath: string): Promise<Asset | null> {
  const names = namesOf(urlPath);
  if (!names) return null;
  const type = TYPES[extname(names.at(-1) ?? '').toLowerCase()];
  if (!type) return null;
  try {
    const folder = await realpath(root);
    const file = await realpath(join(folder, ...names));
    if (!file.startsWith(folder + sep)) return null;
    return { type, body: await readFile(file), immutable: names[0] === 'assets' };
  } catch {
    return null;
  }
}

const PLAIN_NAME = /^[A-Za-z0-9_@-][A-Za-z0-9_@.-]*$/;

/** The names in a URL path; null if any of them is not plain. An empty path is the index. */
export function namesOf(urlPath: string): string[] | null {
  if (!urlPath.startsWith('/')) return null;
  if (urlPath === '/') return ['index.html'];
  const names = urlPath.slice(1).split('/');
  return names.every((name) => PLAIN_NAME.test(name)) ? names : null;
}
