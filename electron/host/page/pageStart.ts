import { join } from 'node:path';
import { PAGE_START, type PageStart } from '../../../shared/wire/pageStart.ts';
import { jsonStore } from '../jsonStore.ts';
import type { Asset } from './assets.ts';

/** What the page begins with, as it is now. @param config folder of the settings */
export async function readPageStart(config: string, locale: string): Promise<PageStart> {
  return { locale, settings: await jsonStore(join(config, 'settings.json'), parseObject, {}).read() };
}

/** The asset; a page with what it begins with in its head. */
export async function withPageStart(asset: Asset, read: () => Promise<PageStart>): Promise<Asset> {
  if (!asset.type.startsWith('text/html')) return asset;
  const start = `<meta name="${PAGE_START}" content="${inAttribute(JSON.stringify(await read()))}" />`;
  const page = asset.body.toString('utf8').replace('</head>', () => `${start}</head>`);
  return { ...asset, body: Buffer.from(page) };
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };

const inAttribute = (text: string): string => text.replace(/[&"<>]/g, (character) => ENTITIES[character] ?? '');

const parseObject = (json: unknown): Record<string, unknown> | undefined =>
  typeof json === 'object' && json !== null ? { ...json } : undefined;
