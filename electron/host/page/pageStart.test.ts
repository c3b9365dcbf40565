import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPageStart, withPageStart } from './pageStart.ts';

let config: string;
beforeEach(() => {
  config = mkdtempSync(join(tmpdir(), 'switchyard-page-'));
});
afterEach(() => rmSync(config, { recursive: true }));

const settings = (text: string) => writeFileSync(join(config, 'settings.json'), text);

describe('what the page begins with', () => {
  it.each([
    ['{"theme": "dark"}', { theme: 'dark' }],
    ['half a fi', {}],
    ['null', {}],
  ])('is in the settings: %s', async (text, expected) => {
    settings(text);
    expect(await readPageStart(config, 'ko')).toEqual({ locale: 'ko', settings: expected });
  });

  it('is nothing where nothing was ever set', async () => {
    expect(await readPageStart(config, 'en')).toEqual({ locale: 'en', settings: {} });
  });
});

describe('a page', () => {
  const page = { type: 'text/html; charset=utf-8', body: Buffer.from('<head></head>'), immutable: false };

  it('has it in its head, and whatever it says is a value and nothing else', async () => {
    const { body } = await withPageStart(page, async () => ({
      locale: 'en',
      settings: { theme: '"><script>$&</script>' },
    }));
    expect(body.toString()).toBe(
      '<head><meta name="switchyard-start" content="{&quot;locale&quot;:&quot;en&quot;,&quot;settings&quot;:' +
        '{&quot;theme&quot;:&quot;\\&quot;&gt;&lt;script&gt;$&amp;&lt;/script&gt;&quot;}}" /></head>',
    );
  });

  it('is the only thing that has it', async () => {
    const script = { ...page, type: 'text/javascript; charset=utf-8' };
    expect(await withPageStart(script, () => Promise.reject(new Error('not asked')))).toBe(script);
  });
});
